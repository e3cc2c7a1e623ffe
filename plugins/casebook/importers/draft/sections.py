"""Which headings are the notice's sections, under its own names or close to them (notice, 附件4)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from casebook.importers.draft.headings import Candidate
from casebook.model.normal_form import normalise_heading
from casebook.model.notice import Notice, ReportSection

_CLOSE = 72.0
"""rapidfuzz ratio (0–100) from which a name means a section; 企业基本概况 and 企业概况 make 80."""
_KEYS = {
    "overview": re.compile(
        r"(?:企业|公司|单位|集团).{0,4}(?:概况|简介|介绍|情况|概述|简况)$|^(?:基本)?(?:概况|简介)$"
    ),
    "method": re.compile(
        r"(?:模式|方法|技术|工具|体系).{0,10}(?:简介|介绍|概述|解读|内涵|背景|概况|说明)$"
    ),
    "practice": re.compile(
        r"(?:推进|实施|运行|应用|推行|实践|开展|做法).{0,8}(?:情况|过程|运行|应用|步骤|推进|做法|历程|措施)$|^主要做法$|^具体做法$"
    ),
    "results": re.compile(r"(?:效果|成效|成果|效益|绩效|业绩)(?:情况|分析|展示|总结)?$"),
}
_TRIMMED = re.compile(r"[（(][^（）()]*[）)]$|[:：。]$")
_Key = tuple[int | None, str, bool]


def find_sections(headings: list[Candidate], notice: Notice) -> dict[int, ReportSection]:
    """The notice's section of each heading that opens one, by the heading's place in the report.

    The headings taken stand in the notice's order and look alike; a （三）实施效果 within another
    section is none.
    """
    named = [(each, _named(each, notice)) for each in headings]
    matches = [(each, section, exact) for each, (section, exact) in named if section is not None]
    if not matches:
        return {}
    groups: dict[_Key, list[tuple[Candidate, ReportSection, bool]]] = {}
    for match in matches:
        groups.setdefault(_key(match[0]), []).append(match)
    best = max(groups.values(), key=lambda group: _worth(group))
    chosen = dict(_in_order(best, notice))
    _fill(chosen, matches, notice)
    return {at: section for at, (section, _) in chosen.items()}


def is_exact(candidate: Candidate, notice: Notice) -> bool:
    """Whether the notice itself would know the heading by its words."""
    return notice.section(candidate.text) is not None


def _key(candidate: Candidate) -> _Key:
    form = candidate.number.form
    return (candidate.outline, form, candidate.look.bold if candidate.outline is None else False)


def _worth(group: list[tuple[Candidate, ReportSection, bool]]) -> tuple[int, int, float]:
    sections = {section.id for _, section, _ in group}
    exact = {section.id for _, section, is_exact in group if is_exact}
    outline = min(10 if each.outline is None else each.outline for each, _, _ in group)
    return len(sections), len(exact), -outline


def _named(candidate: Candidate, notice: Notice) -> tuple[ReportSection | None, bool]:
    """The section that a heading's words mean, and whether they are the notice's own."""
    text = candidate.text
    section = notice.section(text)
    if section is not None:
        return section, True
    trimmed = _TRIMMED.sub("", normalise_heading(text))
    if not trimmed or len(trimmed) > 30:
        return None, False
    scores: Counter[str] = Counter()
    for each in notice.report.sections:
        best = max(fuzz.ratio(trimmed, normalise_heading(name)) for name in each.names)
        scores[each.id] = int(best)
    id, score = scores.most_common(1)[0]
    if score >= _CLOSE:
        return next(each for each in notice.report.sections if each.id == id), False
    for each in notice.report.sections:
        pattern = _KEYS.get(each.id)
        if pattern is not None and pattern.search(trimmed):
            return each, False
    return None, False


def _in_order(
    group: list[tuple[Candidate, ReportSection, bool]], notice: Notice
) -> Iterator[tuple[int, tuple[ReportSection, bool]]]:
    """The longest run of sections in the notice's order, each once; the notice's own words first."""
    ranks = {section.id: rank for rank, section in enumerate(notice.report.sections)}
    by_rank: dict[int, list[tuple[Candidate, ReportSection, bool]]] = {}
    for match in group:
        by_rank.setdefault(ranks[match[1].id], []).append(match)
    best: list[tuple[int, list[tuple[Candidate, ReportSection, bool]]]] = [(0, [])]
    for rank in sorted(by_rank):
        grown = []
        for match in by_rank[rank]:
            for score, chain in best:
                if not chain or chain[-1][0].at < match[0].at:
                    grown.append((score + 10 + match[2], [*chain, match]))
        best += grown
        best.sort(key=lambda each: -each[0])
        del best[64:]
    for candidate, section, exact in best[0][1]:
        yield candidate.at, (section, exact)


def _fill(
    chosen: dict[int, tuple[ReportSection, bool]],
    matches: list[tuple[Candidate, ReportSection, bool]],
    notice: Notice,
) -> None:
    """A section that none of the alike headings opens: another heading in its place, by its own name."""
    ranks = {section.id: rank for rank, section in enumerate(notice.report.sections)}
    taken = {section.id for section, _ in chosen.values()}
    for candidate, section, exact in matches:
        if section.id in taken or not exact:
            continue
        rank = ranks[section.id]
        before = [at for at, (each, _) in chosen.items() if ranks[each.id] < rank]
        after = [at for at, (each, _) in chosen.items() if ranks[each.id] > rank]
        if all(at < candidate.at for at in before) and all(at > candidate.at for at in after):
            chosen[candidate.at] = (section, exact)
            taken.add(section.id)
