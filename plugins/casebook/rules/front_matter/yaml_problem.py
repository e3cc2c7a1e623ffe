"""libyaml's complaints in Chinese, with the remedy and the place that is really at fault."""

from __future__ import annotations

import re
from typing import NamedTuple

from casebook.model.fault import Fault
from casebook.model.position import Position
from casebook.model.source_file import SourceFile


class Problem(NamedTuple):
    """`opened` is where the quotation or bracket begins that nothing closes."""

    what: str
    remedy: str
    position: Position
    opened: Position | None = None


_CHARACTER_REMEDIES = {
    "\t": ("用了制表符（Tab）", "把制表符换成空格，每级缩进两个空格"),
    "%": ("值以「%」开头，而没有引号", '给值加上引号，如 unit: "%"'),
}
_WORDS = (
    (
        "expected key",
        "这里应当另起一个键，或与上面的键对齐",
        "让同级的键、同一列表的“- ”左边对齐",
    ),
    (
        "expected '-' indicator",
        "列表的各项没有对齐",
        "让每一项的“- ”左边对齐",
    ),
    (
        "expected node content",
        "这里应当有值，却是标点",
        "给以标点开头的值加上引号",
    ),
    (
        "could not find expected ':'",
        "这一行缺冒号",
        "写成“键: 值”；接着上一行的文字要缩进",
    ),
    (
        "alphabetic or numeric character",
        "值以「*」或「&」开头，而没有引号",
        "给值加上引号",
    ),
    ("undefined alias", "值以「*」开头，而没有引号", "给值加上引号"),
    ("unexpected ':'", "括号里的冒号后面没有空格", "在冒号后面加一个空格，或给值加上引号"),
    ("non-alphabetical", "行首的「%」不能用", "给以「%」开头的值加上引号"),
    ("second occurrence", "同一个锚（&）写了两次", "删去锚，把内容照抄一遍"),
    ("escape character", "双引号里的反斜杠不认识", "把双引号换成单引号，或把反斜杠写两遍"),
    ("hexdecimal number", "双引号里的反斜杠不认识", "把双引号换成单引号，或把反斜杠写两遍"),
    ("entries are not allowed", "列表不能写在这里", "把“- ”另起一行，或改用方括号 [甲, 乙]"),
    ("mapping keys are not allowed", "「?」不能写在这里", "给以「?」开头的值加上引号"),
    ("tab character", *_CHARACTER_REMEDIES["\t"]),
    ("directive", "行首的「%」不能用", "给以「%」开头的值加上引号"),
    ("tag", "「!」后面的标签不认识", "删去标签；以「!」开头的值加上引号"),
    ("document", "一个文件里写了两段 YAML", "删去中间的「---」或「...」"),
    ("indentation indicator", "「|」或「>」后面的写法不对", "「|」「>」后面直接换行，下一行缩进"),
    ("comment or line break", "「|」或「>」后面的写法不对", "「|」「>」后面直接换行，下一行缩进"),
)


def explain(fault: Fault, source: SourceFile) -> Problem:
    """What the parser's message most likely means in this file."""
    problem, position, opened = fault.subject, fault.position, fault.first
    if "unexpected end of stream" in problem or "unexpected document indicator" in problem:
        return Problem("引号没有配对", "在值的末尾补上同样的引号", opened or position)
    if "',' or " in problem:
        bracket = problem.rpartition("or ")[2].strip("'")
        what = f"括号里缺逗号，或没有以「{bracket}」结束"
        remedy = f"各项之间用半角逗号隔开，末尾补上「{bracket}」"
        return Problem(what, remedy, position, opened)
    if "mapping values are not allowed" in problem:
        return _colon(source, position)
    if "cannot start any token" in problem:
        return _character(source, position)
    before = source.line(position.line)[: position.column - 1].rstrip()
    if "expected key" in problem and before.endswith(('"', "'")):
        return Problem("引号后面还有字", "把整个值放进引号，里面的引号改用“”", position)
    for part, what, remedy in _WORDS:
        if part in problem:
            return Problem(what, remedy, position)
    return Problem("这里读不下去", "对照上下各行，检查冒号、引号、括号和缩进", position)


def _colon(source: SourceFile, position: Position) -> Problem:
    """A colon too many; often it is the line above that has none."""
    line = source.line(position.line)
    before = source.line(position.line - 1)
    if ":" not in line[: position.column - 1] and re.fullmatch(r"\s*\S+\s*", line.split(":")[0]):
        above = Position(position.line - 1, len(before) - len(before.lstrip()) + 1)
        if re.match(r"\s*[\w-]+：", before):
            return Problem("冒号是全角的", "把「：」改成半角冒号加一个空格", above)
        if re.match(r"\s*[\w-]+:\S", before):
            return Problem("冒号后面没有空格", "在冒号后面加一个空格", above)
        if ":" not in before:
            return Problem("这一行缺冒号", "写成“键: 值”", above)
        return Problem("这一行的缩进不对", "让同级的键左边对齐", position)
    return Problem("值里有半角冒号加空格", "给整个值加上引号，或把冒号改成全角「：」", position)


def _character(source: SourceFile, position: Position) -> Problem:
    line = source.line(position.line)
    found = line[position.column - 1 : position.column]
    what, remedy = _CHARACTER_REMEDIES.get(
        found, (f"值以「{found}」开头，而没有引号", "给值加上引号")
    )
    return Problem(what, remedy, position)
