"""A check that remembers says what one without a memory says, to the letter."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import casebook.rules
from casebook.lint import CaseRule, find_rules, lint
from casebook.lint.watched import WatchedCorpus
from casebook.model.corpus import Corpus
from casebook.source.body import read_body
from casebook.source.corpus import read_corpus
from casebook.source.store import Store
from tests.rules.corpora import BASE_CASE, Change, make_corpus

RULES = find_rules(casebook.rules)
OTHER = "cases/2021/other/index.md"
LINKED = Change(
    front={
        "title": "岳阳云溪（示例）有限公司实施精益六西格玛的实践经验",
        "enterprise": "岳阳云溪（示例）有限公司",
        "uscc": "91430600MA0000003B",
        "city": "武汉市",
    },
    body="## 一、企业概况\n\n见[同行](../base/index.md)。年产3-5万件,好。\n\n![图1 路线](luxian.svg)\n",
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    changes = {
        OTHER: LINKED,
        "cases/2021/kaitou/index.md": Change(raw="没有前置信息\n"),
        "cases/2021/gbk/index.md": Change(encoding="gbk", newline="\r\n"),
    }
    make_corpus(tmp_path / "content", changes)
    return tmp_path / "content"


def said(corpus: Corpus) -> Any:
    return lint(corpus, RULES)


def with_store(content: Path) -> Any:
    with Store.opened(content.parent / "cache") as store:
        assert store is not None
        return said(read_corpus(content, store))


def append(name: str, text: str) -> Callable[[Path], Any]:
    def change(content: Path) -> None:
        file = content / name
        file.write_bytes(file.read_bytes() + text.encode())

    return change


def replace(name: str, old: str, new: str) -> Callable[[Path], Any]:
    def change(content: Path) -> None:
        file = content / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


CHANGES: dict[str, Callable[[Path], Any]] = {
    "nothing": lambda content: None,
    "a case": append(BASE_CASE, "\n\n13800138000\n"),
    "its front matter": replace(OTHER, "武汉市", "岳阳市"),
    "an image": lambda content: (content / "cases/2021/base/luxian.svg").write_bytes(b"<svg"),
    "a file beside it": lambda content: (content / "cases/2021/base/a.docx").write_bytes(b""),
    "a file gone": lambda content: (content / "cases/2021/other/luxian.svg").unlink(),
    "the notice": replace("notices/2021.yml", "max: 40", "max: 10"),
    "the notice gone": lambda content: (content / "notices/2021.yml").unlink(),
    "a word": replace("vocabulary/cities.yml", "name: 长沙市", "name: 星沙市"),
    "the case linked to": replace(BASE_CASE, "status: approved", "status: draft"),
    "the case linked to gone": lambda content: shutil.rmtree(content / "cases/2021/base"),
    "the folder's name": lambda content: (content / "cases/2021/other").rename(
        content / "cases/2021/Other"
    ),
    "a copy": lambda content: shutil.copytree(
        content / "cases/2021/base", content / "cases/2021/copy"
    ),
    "a stray": lambda content: (content / "cases/2021/stray.md").write_text("", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_same_is_said_after_a_change(content: Path, change: Callable[[Path], Any]):
    before = said(read_corpus(content))
    assert before.errors > 5
    assert with_store(content) == before
    change(content)
    after = said(read_corpus(content))
    assert with_store(content) == after
    assert with_store(content) == after


def test_what_did_not_change_is_not_parsed(content: Path, monkeypatch):
    with_store(content)
    read: list[int] = []

    def counted(*arguments: Any, **options: Any) -> Any:
        read.append(1)
        return read_body(*arguments, **options)

    monkeypatch.setattr("casebook.source.case.read_body", counted)
    with_store(content)
    assert read == []
    append(BASE_CASE, "\n")(content)
    with_store(content)
    assert len(read) == 2  # the case that links to it is judged again


def test_a_rule_for_one_case_cannot_look_at_all_of_them(content: Path):
    corpus = WatchedCorpus(read_corpus(content))
    for look in (
        lambda: corpus.cases,
        lambda: corpus.strays,
        lambda: list(corpus.cases_by_folder),
        lambda: len(corpus.cases_by_folder),
    ):
        with pytest.raises(TypeError, match="CorpusRule"):
            look()


def test_the_case_it_looks_at_is_written_down(content: Path):
    corpus = WatchedCorpus(read_corpus(content))
    assert corpus.cases_by_folder.get("cases/2021/base") is not None
    assert corpus.cases_by_folder.get("cases/2021/none") is None
    assert corpus.looked_at == {"cases/2021/base", "cases/2021/none"}


def test_a_rule_that_asks_for_the_day_says_so():
    for rule in RULES:
        file = Path(casebook.rules.__path__[0], *type(rule).__module__.split(".")[2:])
        text = file.with_suffix(".py").read_text("utf-8")
        asks = "corpus.today" in text
        assert ".today(" not in text, f"{rule.code}: corpus.today is the day"
        assert ".now(" not in text, f"{rule.code}: corpus.today is the day"
        assert rule.timeless is not asks, f"{rule.code}: timeless = {not asks}"


class _AsksTheDay(CaseRule):
    """今天。"""

    code = "Y009"
    timeless = False
    asked = 0

    def check(self, case: Any, corpus: Any) -> Any:
        _AsksTheDay.asked += 1
        return iter(())


def test_a_rule_that_is_remembered_is_not_told_the_day(content: Path):
    corpus = read_corpus(content)
    assert WatchedCorpus(corpus, timeless=False).today == corpus.today
    with pytest.raises(TypeError, match="timeless"):
        _ = WatchedCorpus(corpus).today


def test_the_other_day_something_else_is_said(content: Path):
    replace(BASE_CASE, "date: 2021-08-20", "date: 2921-08-20")(content)

    def codes(today: date) -> set[str]:
        with Store.opened(content.parent / "cache") as store:
            corpus = read_corpus(content, store, today=today)
            return {each.code for each in said(corpus).diagnostics}

    assert "A010" in codes(date(2026, 1, 1))
    assert "A010" not in codes(date(2930, 1, 1))


def test_a_remembered_finding_keeps_its_fix(content: Path):
    def fixes() -> list[Any]:
        with Store.opened(content.parent / "cache") as store:
            found = lint(read_corpus(content, store), RULES, silent=True).diagnostics
            return [(each.code, each.place, each.fix) for each in found if each.fix]

    before = fixes()
    assert {"W001"} <= {code for code, _, _ in before}
    assert fixes() == before


def test_what_a_rule_says_of_the_day_is_not_remembered(content: Path):
    for _ in range(2):
        with Store.opened(content.parent / "cache") as store:
            lint(read_corpus(content, store), [_AsksTheDay()])
    assert _AsksTheDay.asked == 8
