"""What authors do to a report, made by chance from a seed: faults of form and faults of substance."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Mutation = Callable[[str, Random], str]
_HAN = "\u4e00-\u9fff"


def _at_one(pattern: str, replacement: Callable[[re.Match[str]], str]) -> Mutation:
    """Replaces one match in the body, chosen by chance; captions, tables and headings left out."""

    def mutate(text: str, random: Random) -> str:
        start = text.index("\n---\n")
        found = [
            match
            for match in re.finditer(pattern, text, re.MULTILINE)
            if match.start() > start and _is_prose(text, match.start())
        ]
        if not found:
            return text
        match = random.choice(found)
        return text[: match.start()] + replacement(match) + text[match.end() :]

    return mutate


def _is_prose(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
    return line[:1] not in "#!|-*表" and len(line) > 60


def _full_width(text: str) -> str:
    return text.translate({48 + digit: 0xFF10 + digit for digit in range(10)})


def _line(pattern: str, replacement: str) -> Mutation:
    def mutate(text: str, random: Random) -> str:
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if not found:
            return text
        match = random.choice(found)
        return text[: match.start()] + match.expand(replacement) + text[match.end() :]

    return mutate


def _swap_keys(text: str, random: Random) -> str:
    lines = text.split("\n")
    plain = [at for at in range(1, 12) if re.match(r"[a-z]+: ", lines[at + 1] + lines[at])]
    at = random.choice(plain)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    return "\n".join(lines)


FORM: dict[str, Mutation] = {
    "半角逗号": _at_one(rf"(?<=[{_HAN}])，(?=[{_HAN}])", lambda _: ","),
    "半角分号": _at_one(rf"(?<=[{_HAN}])；(?=[{_HAN}])", lambda _: ";"),
    "汉字间空格": _at_one(rf"(?<=[{_HAN}])(?=[{_HAN}])", lambda _: " "),
    "段首缩进": _at_one(rf"^(?=[{_HAN}])", lambda _: "\u3000\u3000"),
    "行末空格": _at_one(r"(?<=。)$", lambda _: " "),
    "句号重叠": _at_one(rf"(?<=[{_HAN}])。(?=[{_HAN}])", lambda _: "。。"),
    "全角数字": _at_one(
        rf"(?<=[{_HAN}])\d{{2,4}}(?=[{_HAN}])", lambda match: _full_width(match[0])
    ),
    "零宽空格": _at_one(rf"(?<=[{_HAN}])(?=[{_HAN}])", lambda _: "\u200b"),
    "部首字符": _at_one("金", lambda _: "\u2fa6"),
    "半角波浪": _at_one(r"(?<=[在于过约]\d\d)～(?=\d)", lambda _: "~"),
    "半角括号标题": _line(r"^(### )（([一二三四五六]+)）", r"\1(\2)"),
    "标题跳号": _line(r"^(### )（六）", r"\1（八）"),
    "标题少序号": _line(r"^(### )（[二三四五]）(?=[^\d])", r"\1"),
    "四级标题用顿号": _line(r"^(#### \d)\.(?!\d)", r"\1、"),
    "章节名近似": _line("^## 三、实施与运行情况$", "## 三、实施和运行情况"),
    "章节别名": _line("^## 三、实施与运行情况$", "## 三、推进和应用情况"),
    "图题冒号": _line(r"!\[图(\d) ", r"![图 \1："),
    "表题点号": _line(r"^表(\d) (?=.*\n\n\|)", r"表\1. "),
    "图题汉字编号": _line(r"!\[图2 ", "![图二 "),
    "图题单成一段": _line(r"^!\[(图\d [^]]*)\](\(.*\))$", r"![]\2\n\n\1"),
    "键的次序": _swap_keys,
    "市州简称": _line(r"^city: (\S+?)市$", r"city: \1"),
    "市州带省名": _line(r"^city: (\S+?市)$", r"city: '湖南省\1'"),
    "文号方括号": _line(r"〔(2021)〕", r"（\1）"),
}
"""Faults that fixing takes back, to the byte."""

SUBSTANCE: dict[str, Mutation] = {
    "手机号码": _at_one("。$", lambda _: "，电话13812345678。"),
    "少一个章节": _line(r"^## 四、.*$", ""),
    "不认识的方法": _line(r"^methods: \[", "methods: [不知所云法, "),
    "信用代码错": _line(r"^uscc: 9143", "uscc: 9144"),
    "摘要太短": _line(r"^summary: .*$", "summary: 公司提高了质量。"),
    "断链": _at_one("。$", lambda _: "，见[别处](../meiyou/index.md)。"),
    "百分点错": _at_one(r"(?<=升)\d+\.\d(?=个百分点)", lambda _: "0.7"),
    "承诺不全": _line("share: true", "share: false"),
    "亩": _at_one("公顷", lambda _: "亩"),
    "按句意的标点": _at_one(rf"(?<=[{_HAN}])，(?=[{_HAN}])", lambda _: "，。"),
    "小标题太深": _line("^#### ", "##### "),
    "图缺": _line(r"\]\([a-z0-9-]+\.svg\)", "](meiyou.svg)"),
}
"""Faults that only an author can mend."""
