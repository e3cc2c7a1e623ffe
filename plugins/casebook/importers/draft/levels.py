"""How deep a heading stands: 2 for the notice's sections, then as styles, numbers and look say."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass

from casebook.importers.draft.headings import Candidate
from casebook.importers.draft.number_form import RANKS
from casebook.model.notice import ReportSection

SECTION = 2
DEEPEST = 4
"""Deeper ones are paragraphs that begin （1） (the author's guide, 层次)."""
_OWN_NUMBER = "E1"
_RANKS = {**RANKS, _OWN_NUMBER: 2.1}


@dataclass(frozen=True, slots=True)
class Levelled:
    candidate: Candidate
    level: int
    section: ReportSection | None


def give_levels(headings: list[Candidate], sections: dict[int, ReportSection]) -> list[Levelled]:
    """Levels from 2 on, in the order of the report."""
    forms = {each.at: _form(each, headings, sections) for each in headings}
    openers = [each for each in headings if each.at in sections]
    base = _base_outline(headings, openers)
    trusted = _trusted_outlines(headings, forms)
    form_levels = _levels_of_forms(headings, forms, openers, base, trusted)
    found: dict[int, int] = {}
    for each in headings:
        if each.at in sections:
            found[each.at] = SECTION
        elif each.outline is not None and base is not None and each.outline in trusted:
            found[each.at] = max(SECTION, SECTION + each.outline - base)
        elif forms[each.at]:
            found[each.at] = form_levels[forms[each.at]]
        elif each.outline is not None:
            found[each.at] = max(SECTION, SECTION + each.outline - (base or 0))
    _bare(headings, found)
    return [Levelled(each, found[each.at], sections.get(each.at)) for each in headings]


def _form(
    candidate: Candidate, headings: list[Candidate], sections: dict[int, ReportSection]
) -> str:
    """A whole number above 1.1 is of that family, not of 一、（一）1."""
    form = candidate.number.form
    if form != "C":
        return form
    opener = any(each.number.form == "C" for each in headings if each.at in sections)
    dotted = any(each.number.form in ("E2", "E3") for each in headings)
    return _OWN_NUMBER if opener and (dotted or candidate.at in sections) else form


def _base_outline(headings: list[Candidate], openers: list[Candidate]) -> int | None:
    """The outline level of the sections, or of the highest heading where none is known."""
    styled = [each.outline for each in (openers or headings) if each.outline is not None]
    if not styled or (openers and len(styled) * 2 < len(openers)):
        return None
    return Counter(styled).most_common(1)[0][0] if openers else min(styled)


def _trusted_outlines(headings: list[Candidate], forms: dict[int, str]) -> set[int]:
    """Outline levels that mean one level each: a style set on everything means nothing."""
    by_outline: dict[int, Counter[str]] = defaultdict(Counter)
    for each in headings:
        if each.outline is not None:
            by_outline[each.outline][forms[each.at]] += 1
    return {
        outline
        for outline, counts in by_outline.items()
        if sum(count >= 2 for form, count in counts.items() if form) <= 1
    }


def _levels_of_forms(
    headings: list[Candidate],
    forms: dict[int, str],
    openers: list[Candidate],
    base: int | None,
    trusted: set[int],
) -> dict[str, int]:
    """A level for each form of number: learnt from styles, else by the order of the forms."""
    learnt: dict[str, Counter[int]] = defaultdict(Counter)
    deepest_styled = SECTION
    for each in headings:
        if each.outline is not None and base is not None and each.outline in trusted:
            level = max(SECTION, SECTION + each.outline - base)
            deepest_styled = max(deepest_styled, level)
            if forms[each.at]:
                learnt[forms[each.at]][level] += 1
    levels = {form: counts.most_common(1)[0][0] for form, counts in learnt.items()}
    if openers:
        own = Counter(forms[each.at] for each in openers).most_common(1)[0][0]
        if own:
            levels.setdefault(own, SECTION)
    named = any(levels)
    ranks = _ranks(headings, forms)
    used = sorted({form for form in forms.values() if form}, key=lambda form: ranks[form])
    last = SECTION if openers else SECTION - 1
    for form in used:
        if form in levels:
            last = max(last, levels[form])
            continue
        above = [levels[each] for each in levels if each and ranks[each] < ranks[form]]
        floor = max(above, default=last if named or not openers else deepest_styled)
        same = [levels[each] for each in levels if _depth(each) and _depth(each) == _depth(form)]
        levels[form] = same[0] if same else floor + 1
        last = max(last, levels[form])
    return levels


def _ranks(headings: list[Candidate], forms: dict[int, str]) -> dict[str, float]:
    """The forms' order in this report: 1） above ⑴ where ⑴ begins anew below each 1）."""
    below = Counter(
        (forms[one.at], forms[following.at])
        for one, following in itertools.pairwise(headings)
        if following.number.value == 1
    )
    ranks = dict(_RANKS)
    for (upper, lower), count in sorted(below.items()):
        if not (upper and lower) or count <= below[lower, upper] or ranks[upper] < ranks[lower]:
            continue
        if _depth(upper) or _depth(lower):
            continue
        ranks[upper] = ranks[lower] - 0.01
    return ranks


def _depth(form: str) -> int:
    """The number of parts of 1.1.1; forms of other families have none."""
    return int(form[1]) if form[:1] == "E" else 0


def _bare(headings: list[Candidate], found: dict[int, int]) -> None:
    """Headings with neither style nor number: below what stands above them, by their size among each other."""
    sizes = sorted({each.look.size for each in headings if each.at not in found}, reverse=True)
    above = SECTION if found else SECTION - 1
    bare: dict[int, int] = {}
    for each in headings:
        if each.at in found:
            above = found[each.at]
        else:
            step = 1 + sizes.index(each.look.size) if len(sizes) <= 3 else 1
            bare[each.at] = above + step
    found |= bare
