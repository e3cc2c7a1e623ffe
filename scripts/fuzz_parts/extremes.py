"""Bodies of a megabyte made to cost much: one thing over and over, in one line, in lines, in paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 1_000_000
"""Bytes in UTF-8."""

# fmt: off
UNITS = (
    "a", "字", " ", "\t", "|", "*", "**", "_", "`", "~", "~~", "<", ">", "[", "]", "(", ")", "!", "![",
    "&", "&#", "\\", "#", "# ", "-", "- ", "1. ", "> ", "=", ":", "$", "^", "[^1]", "[^1]: ", "0", "1",
    "13800138000", "1 3 8 ", "430102199003070011", "6222020200112233445", "a@", "a@b.", "a@b.cn ",
    "，", "。", "、", "“", "”", "（", "）", "《", "…", "—", "～", ",", ",字", "字 ", "2018-2020",
    "3-5万元", "4千", "万元亿元", "亩", "图1", "图1、", "表1 ", "见图1～", "kg", "Kg", "5 Kg",
    "[a](<b", "[a](", "[a](b)", "![图1 甲](a.png)", "<a ", "<a href=", "<![", "<!--", "-->", "<!-- casebook: ",
    "<!-- casebook: 豁免 W003 甲 -->", "<script>", "</script>", "<b>", "</b>", "<div>", "<table><tr><td>",
    "<p ", "<x:", "A<B且C>D", "```\n", "~~~\n", "<svg onload=", "javascript:", "http://a", "www.a", "a.b/",
    "|a|\n|-|\n", "|a|b|\n", "| 甲 | 乙 | 丙 |\n", "  - a\n", "\u200b", "\u202e", "\ufe0f", "e\u0301", "⾦",
    "Ａ", "😀", "𠮷", "\ue000", "##一", "## 一、企业概况\n", "### （一）", "①", "1.", "（一）", "联系人：", "电话",
)
# fmt: on


def bodies() -> Iterator[tuple[str, str]]:
    """What it is, and the body."""
    for unit in UNITS:
        size = len(unit.encode("utf-8", "surrogatepass"))
        yield f"{unit!r}，一行", unit * (SIZE // size)
        yield f"{unit!r}，各占一行", (unit + "\n") * (SIZE // (size + 1))
        yield f"{unit!r}，各占一段", (unit + "\n\n") * (SIZE // (size + 2))
    yield "列表层层深入", "\n".join("  " * depth + "- 甲" for depth in range(1000))
    yield "引用层层深入", "\n".join("> " * depth + "甲" for depth in range(1000))
    yield "5000 行的表", "|甲|乙|丙|丁|\n|-|-|-|-|\n" + "|92.1|95.4万元|3-5亿元|4千|\n" * 5000
    yield "5000 列的表", "|甲" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|1" * 5000 + "|\n"
    yield "两万个方括号", "[" * 20_000
    yield "一万个没有写完的链接", "[a](<b" * 10_000
    yield "两万个没有写完的标签", "<a " * 20_000
