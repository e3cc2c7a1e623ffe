"""Plain data to a model: pydantic judges the shape, its errors become faults at their source position."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from casebook.model.data_file import Key, Places, nearest_position
from casebook.model.fault import Fault, FaultKind

ModelT = TypeVar("ModelT", bound=BaseModel)

_EXPECTED = {
    "string": "文字",
    "int": "整数",
    "float": "数字",
    "finite": "有限的数字",
    "bool": "true 或 false",
    "date": "日期（如 2021-08-20）",
    "datetime": "日期（如 2021-08-20）",
    "tuple": "列表（如 [甲, 乙]）",
    "list": "列表（如 [甲, 乙]）",
    "dict": "键与值的对照",
    "model": "键与值的对照",
}
_KINDS: dict[type, str] = {
    int: "整数",
    float: "小数",
    datetime.date: "日期",
    dict: "键与值的对照",
    list: "列表",
}


def validate(
    model: type[ModelT], data: Any, places: Places, keys: Places
) -> tuple[ModelT | None, list[Fault]]:
    """The model, less what was wrong; None when nothing could be made of it. `data` is used up."""
    faults: list[Fault] = []
    for attempt in range(4):
        try:
            return model.model_validate(data), faults
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=True)
            if attempt == 0:
                faults = [_fault(detail, places, keys) for detail in details]
            for detail in details:
                _drop(data, _keys(detail["loc"], data), attempt)
    return None, faults


def _keys(loc: tuple[Key, ...], data: Any) -> tuple[Key, ...]:
    """`loc` without the parts that name a branch of a union or a key check, not a place in the data."""
    keys: list[Key] = []
    for part in loc:
        if isinstance(data, dict):
            match = next((key for key in data if key == part or str(key) == str(part)), None)
            if match is None:
                break
            keys.append(match)
            data = data[match]
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            keys.append(part)
            data = data[part]
    return tuple(keys)


def _drop(data: Any, keys: tuple[Key, ...], attempt: int) -> None:
    """Remove the offender; each further attempt removes one level more around it."""
    keys = keys[: max(1, len(keys) - attempt)]
    for key in keys[:-1]:
        try:
            data = data[key]
        except (KeyError, IndexError):
            return
    if keys and isinstance(data, dict):
        data.pop(keys[-1], None)
    elif keys and isinstance(data, list) and isinstance(keys[-1], int) and keys[-1] < len(data):
        data[keys[-1]] = None


def _fault(detail: ErrorDetails, places: Places, key_places: Places) -> Fault:
    loc = detail["loc"]
    name = ".".join(str(part) for part in loc if part != "[key]") if loc else ""
    position = nearest_position(places, _known(loc, places))
    kind = detail["type"]
    if kind in ("extra_forbidden", "invalid_key"):
        return Fault(FaultKind.UNKNOWN_KEY, key_places.get(_known(loc, places), position), name)
    if kind == "missing":
        return Fault(FaultKind.MISSING_KEY, position, name)
    return Fault(FaultKind.WRONG_TYPE, position, name, _expected(detail), _found(detail["input"]))


def _found(value: Any) -> str:
    """What stands there, as `expected` names it; the value itself in 「」."""
    if value is None:
        return "空"
    if isinstance(value, bool):
        return f"真假值「{str(value).lower()}」"
    kind = next((name for type_, name in _KINDS.items() if isinstance(value, type_)), "文字")
    return kind if isinstance(value, dict | list) else f"{kind}「{value}」"


def _known(loc: tuple[Key, ...], places: Places) -> tuple[Key, ...]:
    path: tuple[Key, ...] = ()
    for part in loc:
        number = int(part) if isinstance(part, str) and part.isdecimal() else part
        path = next((known for known in ((*path, part), (*path, number)) if known in places), path)
    return path


def _expected(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "literal_error":
        return str(context["expected"]).replace("'", "").replace(" or ", "、").replace(", ", "、")
    if kind in ("greater_than_equal", "greater_than"):
        return f"不小于 {_plain(context.get('ge', context.get('gt')))} 的数"
    if kind in ("less_than_equal", "less_than"):
        return f"不大于 {_plain(context.get('le', context.get('lt')))} 的数"
    if kind == "string_pattern_mismatch":
        return f"符合格式 {context['pattern']} 的文字"
    if kind in ("string_too_short", "too_short"):
        return "不为空"
    return _EXPECTED.get(kind.split("_")[0], detail["msg"])


def _plain(limit: Any) -> str:
    """1.0 as 1."""
    return f"{limit:.0f}" if float(limit).is_integer() else str(limit)
