"""What of a public case, and of the vocabulary, can be searched."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.model.document import HIDDEN, Document, Heading
from casebook.model.front_matter import Checklist
from casebook.model.pinyin import Pinyin
from casebook.model.vocabulary import Vocabulary
from casebook.search import CaseSource, LexiconEntry, SearchCase, TextBlock, collapse
from casebook.site.gate import PublicCase

_WITHIN = " › "
_LAST = "~"
"""Sorts what does not begin with a letter behind the letters."""


def case_source(case: PublicCase, pinyin: Pinyin) -> CaseSource:
    """The case for the index, made when it is asked for."""
    return CaseSource(case.approved_on.toordinal(), case.path, partial(searched_case, case, pinyin))


def searched_case(case: PublicCase, pinyin: Pinyin) -> SearchCase:
    """All text of the case's page that says something of the case."""
    other, syllables, _ = pinyin.sort_key(case.enterprise)
    headings = (collapse(heading.text) for heading in case.document.headings)
    names = (case.title, "" if case.enterprise in case.title else case.enterprise, *headings)
    year = str(case.year)
    return SearchCase(
        path=case.path,
        title=collapse(case.title),
        enterprise=collapse(case.enterprise),
        line="\N{NO-BREAK SPACE}· ".join(
            (case.city.name, case.industry.name, f"{case.year}\N{NO-BREAK SPACE}年", case.level)
        ),
        facts=tuple(_facts(case)),
        summary=collapse(case.summary),
        blocks=(*_blocks(case.document), *_checklist(case.checklist)),
        spoken=tuple(dict.fromkeys(filter(None, map(collapse, names)))),
        facets=(
            ("year", ((year, f"{year} 年"),)),
            ("city", ((case.city.name, case.city.name),)),
            (
                "direction",
                ((f"{year}-{case.direction.id}", f"{case.direction.name}（{year} 年）"),),
            ),
            ("industry", ((case.industry.code, f"{case.industry.code} {case.industry.name}"),)),
            ("method", tuple((method.name, method.name) for method in case.methods)),
            ("problem", tuple((problem.name, problem.name) for problem in case.problems)),
        ),
        approved=case.approved_on.toordinal(),
        sort_key=_LAST * other + " ".join(syllables),
    )


def _facts(case: PublicCase) -> Iterator[str]:
    values = (
        *(method.name for method in case.methods),
        *(problem.name for problem in case.problems),
        case.city.name,
        f"{case.industry.code} {case.industry.name}",
        case.direction.name,
        case.size,
        *case.honors,
        *(metric.name for metric in case.metrics),
        case.document_number,
    )
    return filter(None, map(collapse, values))


def _blocks(document: Document) -> Iterator[TextBlock]:
    headings = {heading.position: heading for heading in document.headings}
    around: list[Heading] = []
    anchor = section = ""
    for block in document.blocks:
        if block.kind == HIDDEN:
            continue
        if block.kind == "heading":
            heading = headings[block.position]
            around = [each for each in around if each.level < heading.level] + [heading]
            anchor = heading.anchor
            section = _WITHIN.join(collapse(each.text) for each in around if each.level > 1)
            cells = [block.text]
        else:
            cells = block.text.replace("\n", "\t").split("\t")
        texts = tuple(filter(None, map(collapse, cells)))
        if texts:
            yield TextBlock(block.kind, texts, anchor, section)


def _checklist(checklist: Checklist) -> Iterator[TextBlock]:
    parts = (
        ("准备条件", checklist.prepare),
        ("关键步骤", checklist.steps),
        ("风险", checklist.risks),
    )
    for name, items in parts:
        if texts := tuple(filter(None, map(collapse, items))):
            yield TextBlock("item", texts, "checklist", f"学习清单{_WITHIN}{name}")


def lexicon_entries(words: Vocabulary) -> tuple[LexiconEntry, ...]:
    """The vocabulary's entries as the search knows them."""
    names = {method.id: method.name for method in words.methods}
    return (
        *(
            LexiconEntry(
                "方法",
                (method.name, *method.aliases, *filter(None, [method.en])),
                tuple(names[each] for each in method.related if each in names),
            )
            for method in words.methods
        ),
        *(LexiconEntry("问题", problem.terms, problem.methods) for problem in words.problems),
        *(LexiconEntry("市州", city.terms) for city in words.cities),
        *(LexiconEntry("行业", (industry.name,)) for industry in words.industries),
    )
