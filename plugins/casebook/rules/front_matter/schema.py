"""What the models say of a file's keys: looked up by the dotted subject of a fault."""

from __future__ import annotations

import types
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from casebook.lint.rule import AnyFile
from casebook.model.baseline import BASELINE_FILE, Baseline
from casebook.model.case import Case
from casebook.model.front_matter import FrontMatter
from casebook.model.limits import LIMITS_FILE, Limits
from casebook.model.notice import Notice
from casebook.model.vocabulary import VOCABULARY_FILES

_AT_THE_TOP: Mapping[str, type[BaseModel]] = {BASELINE_FILE: Baseline, LIMITS_FILE: Limits}


class Spot(NamedTuple):
    """How far a dotted subject leads: its `name` for people, its type, what type holds it."""

    name: str
    type: Any
    holder: Any


def model_of(file: AnyFile) -> type[BaseModel]:
    """The model that the file was read into."""
    if isinstance(file, Case):
        return FrontMatter
    path = PurePosixPath(file.source.path)
    if path.parent.name == "notices":
        return Notice
    return (_AT_THE_TOP if path.parent == PurePosixPath() else VOCABULARY_FILES)[path.name]


def find_spot(file: AnyFile, subject: str) -> Spot:
    """Follow `subject` (`metrics.0.unit`) as far as the models know it.

    In `name` the second item of a list is 第2项, so that it cannot be taken for a year.
    """
    names: list[str] = []
    here: Any = model_of(file)
    holder: Any = None
    for part in subject.split(".") if subject else []:
        below = _below(here, part)
        if below is None:
            break
        names.append(f"第{int(part) + 1}项" if get_origin(here) is tuple else part)
        holder, here = here, below
    return Spot(".".join(names), here, holder)


def keys_of(type_: Any) -> tuple[str, ...]:
    """Keys that a record takes; none for anything else."""
    return tuple(type_.model_fields) if _is_record(type_) else ()


def _below(type_: Any, part: str) -> Any:
    if _is_record(type_):
        field = type_.model_fields.get(part)
        return None if field is None else _bare(field.annotation)
    origin, arguments = get_origin(type_), get_args(type_)
    if origin is tuple and part.isdecimal():
        return _bare(arguments[0])
    return _bare(arguments[1]) if origin is dict else None


def _bare(type_: Any) -> Any:
    """The type without `Annotated` and `| None`."""
    while get_origin(type_) in (Annotated, Union, types.UnionType):
        type_ = next(each for each in get_args(type_) if each is not type(None))
    return type_


def _is_record(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, BaseModel)
