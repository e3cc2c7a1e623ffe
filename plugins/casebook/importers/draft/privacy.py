"""Personal data out of a text: what the rules of family P would find, and what only a form would hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from casebook.importers.draft.contact_labels import (
    SIGNED,
    is_address,
    is_phone,
    named_in_sentence,
)
from casebook.importers.draft.known_values import patterns
from casebook.importers.draft.people import is_name
from casebook.model.source_file import SourceFile
from casebook.rules.privacy.cards import find_cards
from casebook.rules.privacy.contacts import find_contacts
from casebook.rules.privacy.context import is_harmless
from casebook.rules.privacy.identities import find_identities
from casebook.rules.privacy.line import Line, Span
from casebook.rules.privacy.mails import find_mails
from casebook.rules.privacy.mobiles import find_mobiles
from casebook.rules.privacy.spelling import plain
from casebook.rules.privacy.tables import Tables, cell_ends, cells

MARK = "（略）"
"""What stands in the place of what was taken out."""

_FINDERS: tuple[Callable[[Line], Iterator[Span]], ...] = (
    find_identities,
    find_cards,
    find_mobiles,
    find_mails,
)
_CALLED = r"(?:电话|手机|传真|热线|客服|座机|小灵通|Tel|TEL|tel|Fax|FAX|Phone|Mobile|QQ群?|微信群?|邮编|邮政编码)"
_AREA = r"0(?:10|2\d|[3-9]\d\d)"
_LANDLINE = re.compile(
    rf"{_CALLED}(?:号码?)?\s*[:为是]?\s*(?P<labelled>[+(]?\d[\d\s().-]{{4,24}}\d)"
    rf"|(?<![\d.-])(?P<bare>\({_AREA}\)\s?-?[2-8]\d{{2,3}}[\s-]?\d{{3,4}}(?:[-转]\d{{1,5}})?"
    rf"|{_AREA}(?:\s?-\s?|\s)[2-8]\d{{2,3}}[\s-]?\d{{4}}(?:[-转]\d{{1,5}})?"
    rf"|(?:\+|00)86[\s-]?\(?0?(?:10|2\d|[3-9]\d\d)\)?[\s-]?[2-8]\d{{2,3}}[\s-]?\d{{4}})(?![\d-])"
    r"|(?<![\d.-])(?P<free>[48]00-\d{3,4}-\d{3,4})(?![\d-])"
)
_UNLABELLED = frozenset({"mobile", "bare", "free"})
_SIZE = re.compile(r"(?:规格|尺寸|外形|型号|截面|编号|范围|料号)[^,。;、]{0,8}$")
_NEXT_NUMBER = re.compile(
    r"(?:转\d{1,6})?\s*[/、,;和及或至~]\s*(?P<next>\d[\d -]{2,22}\d)(?!\s?[年月日%万亿元件台])"
)
"""Another number behind one that was found: 0731-88880001/88880002."""
_NUMBER = re.compile(
    r"(?<!\d)(?P<identity>[1-8]\d{5}[ -]?(?:19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?"
    r"(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx])(?!\d)"
    r"|(?:账号|帐号|卡号|银行账户|开户行|身份证(?:号码?)?)[^\d。;|]{0,16}"
    r"(?P<account>\d(?:[ -]?\d){13,20}[Xx]?)(?![\dA-Za-z])"
    r"|(?<![\d.-])(?P<mobile>1[3-9]\d(?:/(?!20)\d{4}/\d{4}|_\d{4}_\d{4}|[-/](?!(?:19|20)\d\d[01]\d[0-3]\d)\d{8}))(?![\d-])"
    r"|(?:手机|电话|联系)[^\d。;|]{0,6}(?P<loose>1[3-9](?:[ .-]?\d){9})(?!\d)"
    r"|(?P<spelt>[一幺][三四五六七八九][〇○零一二两三四五六七八九幺]{9})(?![〇○零一二两三四五六七八九幺])"
    r"|(?:(?<![A-Za-z])(?:VX|vx|V信|v信)|钉钉|飞书|QQ群|微信群|微信)(?:群|账号|号码?)?\s*[:为是]?\s*(?P<chat>[A-Za-z0-9][\w-]{4,30})"
    r"|护照(?:号码?)?\s*[:为是]?\s*(?P<passport>[A-Za-z]{1,2}\d{7,9})"
    r"|车牌(?:号码?)?\s*[:为是]?\s*(?P<plate>[\u4e00-\u9fff][A-Z][.]?[A-Z0-9]{5,6})"
)
"""Of a line as it reads (spelling.plain): half-width, without mark-up."""
_ADDRESS = re.compile(
    r"(?:(?:通[讯信]地址|联系地址|邮寄地址|家庭(?:住址|地址)|现住址|住址|户籍地址)\s*:"
    r"|(?:家住|现住|居住于|居住在|(?:请|邮|函)寄(?:至|到|往)?:?))\s*(?P<value>[^,。;|)]{2,60})"
)
_CONTACT_HEAD = re.compile(
    r".*联系人.*|(?:联系)?(?:电话|方式)(?:号码)?|(?:手机|移动电话|办公电话|固定电话)(?:号码?)?|传真"
    r"|(?:电子)?邮[箱件]|E-?mail|(?:微信|QQ)号?|(?:通[讯信]|联系|家庭)(?:地址|住址)|住址"
    r"|身份证(?:号码?)?|填[报表]人|经办人|执笔人|撰[稿写]人",
    re.IGNORECASE,
)
"""Of a table's column: nothing below it is for the public."""
_PEOPLE_HEAD = re.compile(r"人|稿|身份证|住址|地址")
_CELL = re.compile(r"[^\s|](?:[^|]*[^\s|])?")
_EMPTY = re.compile(r"[-—－/无:]*")
_CHAT = re.compile("微信|QQ", re.IGNORECASE)
_ACCOUNT = re.compile(r"[A-Za-z][\w-]{4,30}|\d{7,}")
_WORD = re.compile(r"[\u4e00-\u9fff·]+")
_WEB = re.compile(r"https?://[!-'*-;=?-{}~]+", re.IGNORECASE)
_IN_WEB = re.compile(
    r"(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)|(?<!\d)[1-8]\d{16}[\dXx](?!\d)|[\w.+-]+(?:@|%40)[\w-]+",
    re.ASCII,
)
"""Numbers and mail addresses in a link's target, where no label tells what they are."""
_MARKS = {
    "**": re.compile(r"(?<!\\)\*\*"),
    "~~": re.compile(r"(?<!\\)~~"),
    "*": re.compile(r"(?<![\\*])\*(?!\*)"),
}


@dataclass(slots=True)
class Scrubber:
    """`known` are patterns of what the forms say of people; `removed` counts what was taken out."""

    known: tuple[re.Pattern[str], ...]
    labels: frozenset[str]
    removed: int = 0

    def scrub(self, text: str) -> str:
        """The text, line by line, with marks in the place of personal data."""
        tables = Tables(SourceFile("", text))
        lines = text.split("\n")
        for number, raw in enumerate(lines, start=1):
            if raw:
                lines[number - 1] = self._line(raw, number, tables)
        return "\n".join(lines)

    def _line(self, raw: str, number: int, tables: Tables) -> str:
        raw = _WEB.sub(self._web, raw)
        for find in (
            _contact_cells,
            _signed,
            _turned_to,
            self._values,
            _numbers,
            _addresses,
            self._found,
        ):
            line = Line(number, raw, tables)
            for span in sorted(map(line.raw_span, find(line)), reverse=True):
                self.removed += 1
                raw = _masked(raw, span)
        return raw

    def _web(self, match: re.Match[str]) -> str:
        """An address that names a person leads to its site's first page instead."""
        if not _IN_WEB.search(match[0]):
            return match[0]
        self.removed += 1
        scheme, _, rest = match[0].partition("://")
        host = re.split(r"[/?#]", rest, maxsplit=1)[0].rpartition("@")[2]
        return f"{scheme}://{host}/"

    def _values(self, line: Line) -> Iterator[Span]:
        """Wherever they stand."""
        spans = (Span(*match.span()) for each in self.known for match in each.finditer(line.text))
        return _apart(spans)

    def _found(self, line: Line) -> Iterator[Span]:
        spans = [span for find in _FINDERS for span in find(line)]
        return _apart([*spans, *(span for _, span in find_contacts(line, self.labels))])


def _contact_cells(line: Line) -> Iterator[Span]:
    """Cells of a table below a head that asks for a contact.

    手机 may head a column of products: only numbers of telephones tell that it does not.
    """
    head = line.tables.head(line.number)
    if not head:
        return
    ends = cell_ends(line.text)
    starts = [0, *(end + 1 for end in ends)]
    for name, start, end in zip(cells(plain(head)[0]), starts, ends, strict=False):
        cell = _CELL.search(line.text, start, end)
        if cell is None or not _CONTACT_HEAD.fullmatch("".join(name.split())):
            continue
        if not _PEOPLE_HEAD.search(name) and not _is_reached(cell[0], name):
            continue
        if cell[0] != plain(MARK)[0] and not _EMPTY.fullmatch(cell[0]):
            yield Span(*cell.span())


def _is_reached(cell: str, head: str) -> bool:
    return is_phone(cell) or bool(_CHAT.search(head) and _ACCOUNT.fullmatch(cell))


def _signed(line: Line) -> Iterator[Span]:
    """Names behind 执笔： and the like."""
    return _apart(
        Span(match.start("names") + word.start(), match.start("names") + word.end())
        for match in SIGNED.finditer(line.text)
        for word in _WORD.finditer(match["names"])
        if is_name(word[0])
    )


def _turned_to(line: Line) -> Iterator[Span]:
    return _apart(Span(*place) for place in named_in_sentence(line.text))


def _numbers(line: Line) -> Iterator[Span]:
    """What the rules let pass: landlines, and numbers with a wrong check digit or an odd mark."""
    found = [
        (str(match.lastgroup), Span(*match.span(str(match.lastgroup))))
        for pattern in (_NUMBER, _LANDLINE)
        for match in pattern.finditer(line.text)
    ]
    for _, span in list(found):
        end = span.end
        while following := _NEXT_NUMBER.match(line.text, end):
            found.append(("next", Span(*following.span("next"))))
            end = following.end()
    return _apart(
        span
        for kind, span in found
        if not line.in_target(span)
        and not (kind in _UNLABELLED and (is_harmless(line, span) or _is_size(line, span)))
    )


def _is_size(line: Line, span: Span) -> bool:
    """Whether a number parted by dashes measures a thing: 规格 400-800-1200."""
    return bool(_SIZE.search(line.text[max(0, span.start - 12) : span.start]))


def _addresses(line: Line) -> Iterator[Span]:
    return (
        Span(*match.span("value"))
        for match in _ADDRESS.finditer(line.text)
        if is_address(match["value"])
    )


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """In their order, without those that begin inside another."""
    end = -1
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if span.start >= end:
            yield span
            end = span.end


def _masked(raw: str, span: Span) -> str:
    """A mark in the place of `span`; emphasis that begins or ends inside it still does so beside it."""
    before, gone, after = raw[: span.start], raw[span.start : span.end], raw[span.end :]
    opening = closing = ""
    for mark, found in _MARKS.items():
        if len(found.findall(gone)) % 2 == 0:
            continue
        if len(found.findall(before)) % 2:
            closing += mark
        elif after.startswith(mark):
            after = after.removeprefix(mark)
        else:
            opening = mark + opening
    return f"{before}{closing}{MARK}{opening}{after}"


def scrubber(
    private: Iterable[str], names: Iterable[str], labels: Iterable[str], removed: int = 0
) -> Scrubber:
    """`removed` is how much was taken out before anything was written."""
    return Scrubber(patterns(private, names), frozenset(labels), removed)
