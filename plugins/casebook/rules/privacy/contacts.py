"""Contact fields carried over from the application form, by their labels (notice, 附件1 and 附件2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from casebook.rules.privacy.cards import find_cards
from casebook.rules.privacy.identities import find_identities
from casebook.rules.privacy.line import Line, Span
from casebook.rules.privacy.mails import find_mails
from casebook.rules.privacy.mobiles import find_mobiles
from casebook.rules.privacy.tables import cells

_IS = r"(?:\s{0,8}(?:[:=]|(?P<bar>\|))\s{0,8}|(?<=[信Q]号)\s?)"
_NAME = (
    r"(?!(?:由|各|每|见|无|略|待|请|暂|某|该|本|一|负责|详见))[\u4e00-\u9fff·.]{2,5}?"
    r"(?<![部科室处办组员任长局厅院厂层段间位司人岗师队])"
    r"(?:先生|女士|同志|经理|主任|总)?(?=[\s,;。、()|/\[]|$)"
)
_NUMBER = r"[+(]{0,2}\d(?:[ ()-]{0,2}\d){6,19}"
_LANDLINE = re.compile(
    r"(?:[(+]{0,2}86[)-]?)?[( -]{0,2}(?:0\d{2,3}[) -]{0,2})?[2-8]\d{2,3}[ -]?\d{4}(?:[ -]\d{1,6})?"
    r"|[48]00[ -]?\d{3,4}[ -]?\d{3,4}|9[56]\d{3,6}|1[02]\d{3}|1[0-2]\d{7,8}"
)
_FIELDS = {
    r"联系人(?:姓名)?|法人代表|法定代表人|法人姓名|负责人姓名": _NAME,
    r"(?:手机|移动电话|联系电话|联络电话|联系方式|住宅电话|宅电|电话)(?:号码?)?": _NUMBER,
    r"微信(?:号码?|账号)?|(?<![A-Za-z])(?:QQ|qq)(?:号码?)?|(?i:wechat)": r"[A-Za-z0-9][\w-]{4,30}",
    r"家庭住址|家庭地址|现住址|住址|户籍地址": r"[\u4e00-\u9fff0-9A-Za-z-]{4,40}",
    r"电子邮[箱件]|邮箱|(?i:e-?mail)": r"[A-Za-z0-9._%+#-]{2,40}\.(?:com|cn|net|org)\b",
    r"(?:居民)?身份证(?:件)?(?:号码?|编号)?": r"\d[\d -]{12,22}[\dXx]",
}
"""Patterns of values by patterns of labels; a value that is none is a sentence about contacts."""
_ACCOUNT = re.compile("微信|QQ|wechat", re.IGNORECASE)
_ENDS = "人表名机话式电号码信QqtTlL址件箱证)"
_CELL_BEFORE = re.compile(r"(?:\||^)\s{0,4}[\u4e00-\u9fff]{0,6}$")
_POSTS = frozenset({"职务"})
"""Personal on the form beside a name, but alone it names nobody."""
_WORDS = {
    "联": "联系",
    "代": "代表",
    "手": "手机",
    "话": "电话",
    "宅": "宅电",
    "微": "微信",
    "Q": "QQ",
    "q": "qq",
    "址": "址",
    "邮": "邮",
    "ail": "ail",
    "echat": "echat",
    "身": "身份证",
    "姓": "人姓名",
}
"""What every label has in it, by its rarest character."""


def label_words(names: Iterable[str]) -> dict[str, str]:
    """What to look for (Suspects.named) to find the fields, `names` among them."""
    known = re.compile("|".join(map(re.escape, _WORDS.values())))
    return _WORDS | {name: name for name in names if name not in _POSTS and not known.search(name)}


@cache
def _fields(names: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """How labels end, for a quick look; one pattern for all fields; the fields, `names` among them.

    Groups of the second: f0, b0, v0 are the label, the bar and the value of the first field.
    """
    fields = dict(_FIELDS)
    known = re.compile("|".join(_FIELDS))
    if more := sorted(name for name in names - _POSTS if not known.search(name)):
        fields["|".join(map(re.escape, more))] = _NAME
    parts = [
        rf"(?P<f{number}>{label})(?:\([^()|]{{0,12}}\))?{_IS.replace('bar', f'b{number}')}(?P<v{number}>{value})"
        for number, (label, value) in enumerate(fields.items())
    ]
    ends = "".join({_ENDS, *(re.escape(name[-1]) for name in more)})
    quick = re.compile(rf"[{ends}]\s{{0,8}}[:=|]|[信Q]号")
    return quick, re.compile("|".join(parts)), fields


def find_contacts(line: Line, names: Iterable[str]) -> Iterator[tuple[str, Span]]:
    """The label of a field and its value's place; `names` are the personal fields of the year's form.

    Silent on values that are personal data of a kind of their own, and on landlines.
    """
    quick, pattern, fields = _fields(frozenset(names))
    is_head = bool("|" in line.text and line.tables.body(line.number))
    if not quick.search(line.text):
        return
    known: list[Span] | None = None
    for match in pattern.finditer(line.text):
        number = str(match.lastgroup)[1:]
        span = Span(*match.span(f"v{number}"))
        if match[f"b{number}"] and (is_head or not _is_cell(line.text, match.start())):
            continue
        value, label = match[f"v{number}"], match[f"f{number}"]
        if not _ACCOUNT.match(label) and value[0] in "+(0123456789" and _LANDLINE.fullmatch(value):
            continue
        if known is None:
            known = _other_kinds(line)
        if not line.in_target(span) and not any(
            span.start < other.end and other.start < span.end for other in known
        ):
            yield label, span
    if is_head:
        yield from _columns(line, list(fields.items()))


def _other_kinds(line: Line) -> list[Span]:
    finders = (find_mobiles, find_identities, find_mails, find_cards)
    return [span for find in finders for span in find(line)]


def _is_cell(text: str, start: int) -> bool:
    """Whether no more than a few characters of the label's own cell stand before it: 申报联系人."""
    return _CELL_BEFORE.search(text[max(0, start - 12) : start]) is not None or start == 0


def _columns(line: Line, fields: list[tuple[str, str]]) -> Iterator[tuple[str, Span]]:
    """Heads of columns that hold people's names, by the first rows below."""
    label, value = fields[0]
    rows = [cells(row) for row in line.tables.body(line.number)]
    at = 0
    for index, head in enumerate(cells(line.text)):
        start = line.text.find(head, at)
        at = start + len(head)
        if re.search(rf"(?:{label})$", head) and any(
            index < len(row) and re.fullmatch(f"{value}|.*(?:{label})", row[index]) for row in rows
        ):
            yield head, Span(start, at)
