"""Personal data in the output, found by the rules' own eyes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from casebook.lint import CaseRule
from casebook.model.source_file import SourceFile
from casebook.release.audit.hidden import Hidden
from casebook.release.audit.report import Found
from casebook.rules.privacy.cards import find_cards
from casebook.rules.privacy.identities import find_identities
from casebook.rules.privacy.line import Line, Span
from casebook.rules.privacy.mails import find_mails
from casebook.rules.privacy.mobiles import find_mobiles
from casebook.rules.privacy.reporting import mask
from casebook.rules.privacy.spelling import plain
from casebook.rules.privacy.suspects import Suspects, suspects

_NUMBERS: dict[str, Callable[[Line], Iterator[Span]]] = {
    "手机号": find_mobiles,
    "身份证号": find_identities,
    "银行卡号": find_cards,
}
_SIGNS = re.compile(r"[^0-9a-z@]+")
_TELLING = re.compile(r"[0-9@]|[(\[【]\s?at\s?[)\]】]", re.IGNORECASE)


@dataclass(frozen=True)
class Private:
    """What a notice, the vocabulary or the site's own pages say of an office is no personal data.

    A number that stands in a public case is judged there, by the rules, with what stands around it.
    """

    hidden: Hidden

    def found(self, path: str, text: str) -> Iterator[Found]:
        if not _TELLING.search(text):
            return
        suspects = Suspects(SourceFile(path, text))
        seen: set[str] = set()
        for kind, find in _NUMBERS.items():
            for line in suspects.numbers:
                yield from self._told(kind, line, find, seen)
        for line in suspects.mails:
            yield from self._told("邮箱", line, find_mails, seen)

    def _told(
        self, kind: str, line: Line, find: Callable[[Line], Iterator[Span]], seen: set[str]
    ) -> Iterator[Found]:
        for span in find(line):
            value = line.text[span.start : span.end]
            signs = _signs(value)
            if line.counts(span) and signs not in seen and not self._judged(signs):
                seen.add(signs)
                where = f"第 {line.number} 行"
                yield Found("private-data", where, f"{kind}「{mask(value, 3, 2)}」不得公开")

    def _judged(self, signs: str) -> bool:
        return signs in self._public_signs or signs in self._house_signs

    @cached_property
    def _house_signs(self) -> str:
        return "\n".join(map(_signs, self.hidden.house()))

    @cached_property
    def _public_signs(self) -> str:
        """Of the lines of public cases that the rules look at and find nothing in."""
        pieces = []
        for case in self.hidden.corpus.cases:
            if case.folder not in self.hidden.public:
                continue
            looked_at = suspects(case.source)
            if lines := (*looked_at.numbers, *looked_at.mails):
                faulty = {
                    diagnostic.place.position.line
                    for family in self.hidden.families
                    if family.letter == "P"
                    for rule in family.rules
                    if isinstance(rule, CaseRule)
                    for diagnostic in rule.check(case, self.hidden.corpus)
                }
                pieces += [_signs(line.text) for line in lines if line.number not in faulty]
        return "\n".join(pieces)


def _signs(text: str) -> str:
    return _SIGNS.sub("", plain(text)[0].lower())
