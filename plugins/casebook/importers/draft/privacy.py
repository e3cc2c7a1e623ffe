"""Personal data out of a text: what the rules of family P would find, and what only a form would hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from casebook.model.source_file import SourceFile
from casebook.rules.privacy.cards import find_cards
from casebook.rules.privacy.contacts import find_contacts
from casebook.rules.privacy.identities import find_identities
from casebook.rules.privacy.line import Line, Span
from casebook.rules.privacy.mails import find_mails
from casebook.rules.privacy.mobiles import find_mobiles
from casebook.rules.privacy.tables import Tables

MARK = "（略）"
"""What stands in the place of what was taken out."""

_FINDERS: tuple[Callable[[Line], Iterator[Span]], ...] = (
    find_identities,
    find_cards,
    find_mobiles,
    find_mails,
)
_CALLED = r"(?:电话|手机|传真|热线|座机|Tel|TEL|tel|Fax|FAX|Phone|QQ|微信|邮编|邮政编码)"
_LANDLINE = re.compile(
    rf"(?P<label>{_CALLED}(?:号码?)?\s*[：:为是]?\s*)(?P<labelled>[+(（]?\d[\d\s()（）－—-]{{5,24}}\d)"
    r"|(?<![\d.-])(?P<bare>[(（]?0\d{2,3}[)）]?\s?[-－—]\s?[2-8]\d{6,7}(?:[-－—转]\d{1,5})?)(?![\d-])"
    r"|(?<![\d.-])(?P<free>[48]00[-－—]\d{3,4}[-－—]\d{3,4})(?![\d-])"
)
_NUMBER = re.compile(
    r"(?<!\d)[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
    r"|(?P<of>(?:账号|帐号|卡号|银行账户|身份证(?:号码?)?)\s*[：:为是]?\s*)\d(?:[ -]?\d){13,18}[Xx]?(?![\dA-Za-z])"
)
"""Identity numbers and accounts that the rules let pass for a wrong check digit."""
_ADDRESS = re.compile(
    r"(?P<label>(?:通[讯信]地址|联系地址|邮寄地址|家庭(?:住址|地址)|现住址|住址|户籍地址)\s*[：:]\s*)(?P<value>[^，。；;|\n）)]{2,60})"
)
_CONTACT_ONLY = re.compile(
    r"^\s*(?:联\s*系\s*(?:人|方式|电话)|电\s*话|手\s*机(?:号码)?|传\s*真|邮\s*箱|电子邮[箱件]|E-?mail|通[讯信]地址|联系地址|邮编)\s*[：:]",
    re.IGNORECASE,
)
_LONGEST_LINE = 120
_TITLE_AFTER = (
    r"(?=先生|女士|同志|总经理|经理|主任|董事长|厂长|部长|总监|总工|副总|总(?![\u4e00-\u9fff]))"
)
_TITLE_BEFORE = (
    r"(?:(?<=总经理)|(?<=董事长)|(?<=经理)|(?<=主任)|(?<=联系人)|(?<=代表)|(?<=代表人)|(?<=厂长)"
    r"|(?<=总监)|(?<=[：:]))"
)


@dataclass(slots=True)
class Scrubber:
    """`values` must not be written; `names` are people of the forms; `removed` counts what was taken out."""

    values: frozenset[str]
    names: frozenset[str]
    labels: frozenset[str]
    removed: int = 0

    def is_contact_line(self, text: str) -> bool:
        """Whether a paragraph holds nothing but how to reach somebody."""
        return len(text) <= _LONGEST_LINE and bool(_CONTACT_ONLY.match(text))

    def scrub(self, text: str) -> str:
        """The text, line by line, with marks in the place of personal data."""
        text = self._known(text)
        source = SourceFile("", text)
        tables = Tables(source)
        lines = text.split("\n")
        for number, raw in enumerate(lines, start=1):
            if raw:
                lines[number - 1] = self._line(raw, number, tables)
        return "\n".join(lines)

    def _line(self, raw: str, number: int, tables: Tables) -> str:
        raw = self._landlines(raw)
        spans = list(self._found(Line(number, raw, tables)))
        for span in sorted(spans, reverse=True):
            self.removed += 1
            raw = raw[: span.start] + MARK + raw[span.end :]
        return raw

    def _found(self, line: Line) -> Iterator[Span]:
        spans = [line.raw_span(span) for find in _FINDERS for span in find(line)]
        spans += [line.raw_span(span) for _, span in find_contacts(line, self.labels)]
        last = -1
        for span in sorted(spans):
            if span.start >= last:
                yield span
                last = span.end

    def _landlines(self, raw: str) -> str:
        def mark(match: re.Match[str]) -> str:
            self.removed += 1
            return f"{match['label'] or ''}{MARK}"

        def address(match: re.Match[str]) -> str:
            self.removed += 1
            return f"{match['label']}{MARK}"

        def number(match: re.Match[str]) -> str:
            self.removed += 1
            return f"{match['of'] or ''}{MARK}"

        raw = _NUMBER.sub(number, raw)
        return _ADDRESS.sub(address, _LANDLINE.sub(mark, raw))

    def _known(self, text: str) -> str:
        """Values of the forms, wherever they stand; a name of two characters only beside a title."""
        for value in sorted(self.values, key=len, reverse=True):
            pattern = self._pattern(value)
            if pattern:
                text, count = re.subn(pattern, MARK, text)
                self.removed += count
        return text

    def _pattern(self, value: str) -> str:
        known = re.escape(value)
        if value in self.names:
            return known if len(value) > 2 else rf"{known}{_TITLE_AFTER}|{_TITLE_BEFORE}{known}"
        telling = re.search(r"[\d@]", value) if len(value) >= 6 else None
        return known if (telling or len(value) >= 8) and not _is_word(value) else ""


def _is_word(value: str) -> bool:
    """A post such as 总经理 or 质量总监 is a word of the language and names nobody."""
    return bool(re.fullmatch(r"[\u4e00-\u9fff/、（）]{2,12}", value)) and bool(
        re.search(
            r"(?:经理|主任|总监|部长|主管|工程师|专员|董事长|总裁|厂长|助理|科长|处长|书记|部)$",
            value,
        )
    )


def scrubber(private: Iterable[str], names: Iterable[str], labels: Iterable[str]) -> Scrubber:
    values = frozenset(value.strip() for value in private if len(value.strip()) >= 2)
    pieces = {
        part for value in values for part in re.split(r"[\s/、，,;；]+", value) if len(part) >= 6
    }
    return Scrubber(values | pieces, frozenset(each.strip() for each in names), frozenset(labels))
