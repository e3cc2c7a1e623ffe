"""How to mend a value of the wrong type."""

from __future__ import annotations

import datetime
import re

from casebook.rules.front_matter.fields import sample

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_DATE = re.compile(r"\D*(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})(?:\D.*)?")
_YES = {"是", "对", "有", "√", "同意", "yes", "y", "true", "1"}
_MEANINGS = {
    "draft": "草稿",
    "approved": "已认定",
    "withdrawn": "已撤回",
    "higher": "越高越好",
    "lower": "越低越好",
}


def choice(words: tuple[str, ...], kind: str) -> str:
    """Remedy where only certain words may stand; `kind` is what was found, in Chinese."""
    if kind == "空":
        return "填上其中之一，或删去这个键"
    glossed = (f"{word}（{_MEANINGS[word]}）" if word in _MEANINGS else word for word in words)
    return f"改成其中之一：{'、'.join(glossed)}"


def remedy(key: str, expected: str, kind: str, raw: str) -> str:
    """Remedy for a value, typed as `raw`, that is a `kind` where `expected` should stand."""
    written = "" if key.isdecimal() and len(key) < 4 else f"{key}: "
    bare = raw.strip().strip("'\"")
    if kind == "空":
        return f"填上内容，如「{sample(key)}」；没有就删去" if written else "填上内容，或删去这一项"
    if kind == "标签":
        return f"删去「{raw.partition(' ')[0]}」，只留后面的值"
    if expected == "文字":
        if kind in ("列表", "键与值的对照"):
            return "只写一段文字，不用方括号、花括号和“- ”"
        return f'给值加上引号：{written}"{bare}"'
    if expected.startswith("日期"):
        return _date(written, bare)
    if expected.startswith("true"):
        answer = "true" if bare.casefold() in _YES else "true 或 false"
        return f"改成 {written}{answer}，不加引号"
    if expected.startswith("列表"):
        if kind == "文字":
            return f"用方括号括起来：{written}[{bare}]"
        return "每一项另起一行，以“- ”开头"
    if expected == "键与值的对照":
        return f"写成花括号里的“键: 值”，如「{sample(key)}」" if written else "写成“键: 值”"
    return _number(written, expected, bare)


def _date(written: str, bare: str) -> str:
    match = _DATE.fullmatch(bare)
    try:
        date = datetime.date(*map(int, match.groups())) if match else None
    except ValueError:
        date = None
    if date is None:
        return "按“年-月-日”写一个有的日子，如 2021-08-20，不加引号"
    return f"改成 {written}{date.isoformat()}，不加引号"


def _number(written: str, expected: str, bare: str) -> str:
    match = _NUMBER.match(bare.replace(",", "").replace("，", ""))
    if expected.startswith("不"):
        years = "1900" in expected or "2999" in expected
        return "改成四位数的年份，如 2021" if years else f"改成{expected}"
    if match is None:
        return "改成阿拉伯数字"
    number = match[0].split(".")[0] if expected == "整数" else match[0]
    return f"只写数字，不加引号和单位：{written}{number}"
