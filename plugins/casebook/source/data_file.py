"""One YAML file of content/ to a model of the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from casebook.model.data_file import DataFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.position import START
from casebook.model.source_file import SourceFile
from casebook.source.decode import decode
from casebook.source.validation import validate
from casebook.source.yaml_tree import read_yaml

ModelT = TypeVar("ModelT", bound=BaseModel)


def read_text(file: Path, path: str) -> tuple[SourceFile, list[Fault]]:
    """The file's text; a file that cannot be opened is a fault like any other."""
    try:
        text, faults = decode(file.read_bytes())
    except OSError as error:
        text, faults = "", [Fault(FaultKind.UNREADABLE, START, _reason(error))]
    return SourceFile(path, text), faults


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "文件不存在"
    if isinstance(error, IsADirectoryError):
        return "这是目录，不是文件"
    if isinstance(error, PermissionError):
        return "没有读取权限"
    return error.strerror or str(error)


def read_data_file(file: Path, path: str, model: type[ModelT]) -> DataFile[ModelT]:
    """`path` is the file's name in diagnostics, relative to the content folder."""
    source, faults = read_text(file, path)
    tree = read_yaml(source.text)
    faults.extend(tree.faults)
    value = None
    if tree.data is not None or not faults:
        value, wrong = validate(model, tree.data, tree.places, tree.keys)
        faults.extend(wrong)
    return DataFile(source, value, tree.places, tuple(faults))
