"""What a sentence says of a change: 由92.1%提高到98.6%，上升6.5个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from casebook.rules.data.figures import NUMBER, Printed

BEGINNINGS = ("由", "从")
_UP = "提高|提升|上升|增加|增长|攀升|上涨|扩大|延长|增幅|升|增"
_DOWN = "降低|下降|减少|缩短|缩小|压缩|压减|下调|回落|收窄|降幅|降|减"
_RISING = frozenset(_UP.split("|"))
VERB = rf"(?:{_UP}|{_DOWN})"
_UNIT = r"[%％‰]|[^\W\d_]{0,3}/?[^\W\d_]{1,6}?|"
_WHEN = r"(?:(?P<{0}>\d{{4}})年(?P<{0}_part>[^\d，。；]{{0,6}}?)的?|[^\d，。；由从]{{0,10}}?)"
_FROM_TO = re.compile(
    rf"[由从]{_WHEN.format('since')}(?P<old>{NUMBER})(?P<unit>{_UNIT})(?P<verb>{VERB})(?:了|到|至|为){{1,2}}"
    rf"{_WHEN.format('until')}(?P<new>{NUMBER})(?P<unit_again>{_UNIT})(?=[，。；、）)\s]|$)"
)
_ADVERB = (
    "(?:[一二三四五两]年[间来]?|同比|共|累计|平均|总计|合计|净|相当于|即|分别|整体|幅度[为达]?)"
)
_BY = re.compile(
    rf"[，,（(]\s*{_ADVERB}{{0,2}}(?P<verb>{VERB})(?:了|幅度[为达]?|[为达])?(?P<about>约|近|超过|逾)?(?P<by>{NUMBER})"
    r"(?P<unit>个?百分点|[%％]|[^\W\d_]{0,3}/?[^\W\d_]{1,6}?)(?P<more>多|余|左右|以上|以内)?(?=[，。；、）)\s]|$)"
)

# The last character of a verb, and what follows it: a set to begin with is fast to search.
_HINT = re.compile("[了到至为](?<=[高升加长涨大幅增低降少短小缩减调落窄].)")


@dataclass(frozen=True, slots=True)
class Change:
    """`old` and `new` in `unit`; `since` and `until` are years, None where none is named.

    `part` is what narrows a year down (上半年); `by` is the difference that is told after it, in
    `by_unit`, None where none is. `rises` and `by_rises` are what the verbs say.
    """

    text: str
    start: int
    old: Printed
    new: Printed
    unit: str
    rises: bool
    since: int | None
    until: int | None
    part: str
    by: Printed | None = None
    by_unit: str = ""
    by_rises: bool = False
    about: bool = False


def rises(verb: str) -> bool:
    return verb in _RISING


@lru_cache(maxsize=1024)
def changes(text: str) -> tuple[Change, ...]:
    """Those whose two figures are in one unit; two rules ask for those of every passage of a case."""
    return tuple(_changes(text)) if _HINT.search(text) else ()


def _changes(text: str) -> Iterator[Change]:
    for match in _FROM_TO.finditer(text):
        unit, again = (match[name].replace("％", "%") for name in ("unit", "unit_again"))
        if unit != again:
            continue
        by = _BY.match(text, match.end())
        yield Change(
            match[0] + (by[0] if by else ""),
            match.start(),
            Printed.of(match["old"]),
            Printed.of(match["new"]),
            unit,
            rises(match["verb"]),
            _year(match["since"]),
            _year(match["until"]),
            (match["since_part"] or "") + (match["until_part"] or ""),
            Printed.of(by["by"]) if by else None,
            by["unit"].replace("％", "%") if by else "",
            rises(by["verb"]) if by else False,
            bool(by and (by["about"] or by["more"])),
        )


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def relative(change: Change) -> tuple[Decimal, Decimal]:
    """The change in per cent of the old figure, and how far rounding of decimals may put it off."""
    old, new = change.old, change.new
    rounded = sum((each.step for each in (old, new) if each.step < 1), Decimal(0))
    slack = rounded / 2 / old.value * 100
    return abs(new.value - old.value) / old.value * 100, slack
