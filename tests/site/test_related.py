from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from casebook.site.catalogue import Catalogue
from casebook.site.related import MOST, Relations
from tests.rules.corpora import Change, make_corpus
from tests.site.building import small


def test_most_alike_first_and_never_itself(tmp_path: Path) -> None:
    corpus = make_corpus(
        tmp_path / "content",
        {
            "cases/2021/method/index.md": Change({"industry": "C13", "problems": None}),
            "cases/2021/all/index.md": Change({}),
            "cases/2021/problem/index.md": Change({"industry": "C13", "methods": ["防错"]}),
            "cases/2021/industry/index.md": Change({"methods": ["防错"], "problems": None}),
            "cases/2021/none/index.md": Change(
                {"industry": "C13", "methods": ["快速换模"], "problems": None}
            ),
        },
    )
    catalogue = Catalogue.of(small(corpus))
    base = next(case for case in catalogue.cases if case.slug == "base")
    found = [(each.case.slug, each.reason) for each in Relations(catalogue).of(base)]
    assert found == [
        ("all", "同方法：精益六西格玛；同问题：不良率高；同行业"),
        ("method", "同方法：精益六西格玛"),
        ("problem", "同问题：不良率高"),
        ("industry", "同行业"),
    ]


def test_at_most_four_of_many(tmp_path: Path) -> None:
    corpus = small(make_corpus(tmp_path / "content", {}))
    (base,) = corpus.cases
    copies = tuple(
        replace(base, source=replace(base.source, path=f"cases/2021/c{number}/index.md"))
        for number in range(100)
    )
    catalogue = Catalogue.of(replace(corpus, cases=copies))
    relations = Relations(catalogue)
    assert all(len(relations.of(case)) == MOST for case in catalogue.cases)
