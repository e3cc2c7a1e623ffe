"""One YAML file of content/ to a model of the corpus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from casebook.model.data_file import DataFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.late_places import LatePlaces
from casebook.model.limits import STANDARD, Limits
from casebook.model.position import START
from casebook.model.source_file import SourceFile
from casebook.source.decode import decode
from casebook.source.store import Store
from casebook.source.validation import validate
from casebook.source.yaml_tree import read_yaml

ModelT = TypeVar("ModelT", bound=BaseModel)
_VALUE = "value"


def read_bytes(file: Path) -> tuple[bytes, list[Fault]]:
    """The file's bytes; a file that cannot be opened is a fault like any other."""
    try:
        return file.read_bytes(), []
    except OSError as error:
        return b"", [Fault(FaultKind.UNREADABLE, START, _reason(error))]


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "文件不存在"
    if isinstance(error, IsADirectoryError):
        return "这是目录，不是文件"
    if isinstance(error, PermissionError):
        return "没有读取权限"
    return error.strerror or str(error)


def read_data_file(
    file: Path,
    path: str,
    model: type[ModelT],
    store: Store | None = None,
    limits: Limits = STANDARD,
) -> DataFile[ModelT]:
    """`path` is the file's name in diagnostics, relative to the content folder."""
    data, unreadable = read_bytes(file)
    text, faults = decode(data, limits)
    faults = [*unreadable, *faults]
    source = SourceFile(path, text)
    shelf = None if store is None else store.shelf(b"data", os.fsencode(path), data, limits.digest)
    kept = None if shelf is None else shelf.get(_VALUE)
    if kept is not None and not unreadable:
        places = LatePlaces(lambda: read_yaml(text, limits=limits).places)
        return DataFile(source, model.model_validate_json(kept), places)
    tree = read_yaml(text, limits=limits)
    faults.extend(tree.faults)
    value = None
    if tree.data is not None or not faults:
        value, wrong = validate(model, tree.data, tree.places, tree.keys)
        faults.extend(wrong)
    if shelf is not None and value is not None and not faults:
        shelf.put(_VALUE, value.model_dump_json().encode())
    return DataFile(source, value, tree.places, tuple(faults))
