from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args, get_origin

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.lint.wording import quote
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place
from casebook.rules.front_matter.schema import find_spot
from casebook.rules.front_matter.type_remedy import choice, remedy

_EMPTY = "空"


class WrongType(FaultRule):
    """值的写法不对。

    ## 检查什么

    每个键的值是它该有的样子：文字、整数、数字、日期、真假值、列表，或固定的几个词之一。

    ## 为什么

    YAML 会按写法猜类型：全是数字的代码成了整数，`yes` 成了真假值，加了引号的年份成了文字。
    本库不代为转换，以免转错（本库设定）。

    ## 反例

    ```yaml
    year: "2021"
    status: 已认定
    ```

    ## 正例

    ```yaml
    year: 2021
    status: approved
    ```
    """

    code = "F007"
    kinds = (FaultKind.WRONG_TYPE,)

    def check(self, file: AnyFile) -> Iterator[Finding]:
        # A value that could not be read stays empty; that is the same fault, not another.
        unread = {fault.subject for fault in file.faults if fault.found != _EMPTY}
        for fault in file.faults:
            if fault.kind in self.kinds and not (fault.found == _EMPTY and fault.subject in unread):
                yield self.describe(fault, Place.of(file.source, fault.position), file)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        kind, _, value = fault.found.partition("「")
        value = value.removesuffix("」")
        spot = find_spot(file, fault.subject)
        key = fault.subject.split(".")[-1]
        words = get_args(spot.type) if get_origin(spot.type) is Literal else ()
        differs = f"{_found(kind, value)}（应为{_expected(fault.expected, words)}）"
        if not fault.subject:
            return Finding(place, f"文件的内容{differs}", "每行写一个“键: 值”")
        if get_origin(spot.holder) is dict and value == key:
            name = spot.name.rpartition(".")[0]
            return Finding(place, f"「{name}」的键{differs}", _key_remedy(value))
        start = place.position.column - 1
        raw = place.excerpt[start : start + place.position.length]
        help = choice(words, kind) if words else remedy(key, fault.expected, kind, raw)
        return Finding(place, f"「{spot.name}」{differs}", help)


def _found(kind: str, value: str) -> str:
    if kind == _EMPTY:
        return "是空的"
    return f"写的是{kind}{quote(value)}" if value else f"写的是{kind}"


def _expected(expected: str, words: tuple[str, ...]) -> str:
    text = f"{'、'.join(words)} 之一" if words else expected.partition("（")[0]
    return f" {text}" if text[0].isascii() else text


def _key_remedy(value: str) -> str:
    if value.isdecimal() and len(value) == 4:
        return f"键不加引号，写成 {value}"
    return "键只写四位数的年份，如 2021"
