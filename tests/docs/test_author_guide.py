"""The author's guide says what the code does: its fields, its examples, its numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

import casebook.rules
from casebook.lint import find_rules, lint
from casebook.model.counting import count_characters
from casebook.model.front_matter import (
    Approval,
    Benchmark,
    Checklist,
    FrontMatter,
    Metric,
    Pledge,
    Suppression,
    Withdrawal,
    required_fields,
)
from casebook.reporters import text
from casebook.reporters.report import Outcome
from casebook.source.corpus import read_corpus
from tests.rules.corpora import BASE_CASE, Change, make_corpus

GUIDE = (Path(__file__).parents[2] / "docs/help/author.md").read_text("utf-8")
TABLES = {
    "## 前置信息": FrontMatter,
    "### `approval`": Approval,
    "### `withdrawal`": Withdrawal,
    "### `pledge`": Pledge,
    "### `metrics` 的每一项": Metric,
    "### `benchmark`": Benchmark,
    "### `checklist`": Checklist,
    "### `suppress` 的每一项": Suppression,
}
EXAMPLE_PATH = "cases/2021/xiangjiangjinggong-jingyiliuxigema/index.md"


def part(heading: str) -> str:
    """What stands below a heading of the guide, up to the next one."""
    match = re.search(
        rf"^{re.escape(heading)}\n(.*?)(?=^#{{2,3}} |\Z)", GUIDE, re.MULTILINE | re.DOTALL
    )
    assert match, f"the guide has no part {heading}"
    return match[1]


def fence(heading: str) -> str:
    """The first fenced block below a heading; the whole example holds headings of its own."""
    match = re.search(r"^```\w+\n(.*?)^```$", GUIDE.partition(f"\n{heading}\n")[2], re.M | re.S)
    assert match, f"no fenced block below {heading}"
    return match[1]


def required(model: type[BaseModel]) -> set[str]:
    """Fields marked as required, and those that the model cannot be made without."""
    without_default = {name for name, field in model.model_fields.items() if field.is_required()}
    return without_default | set(required_fields(model))


@pytest.mark.parametrize(("heading", "model"), TABLES.items(), ids=list(TABLES))
def test_table_lists_the_fields_of_the_model(heading: str, model: type[BaseModel]) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \|", part(heading), re.MULTILINE)
    assert [name for name, _ in rows] == list(model.model_fields)
    assert {name for name, mark in rows if mark == "是"} == required(model)
    assert {mark for _, mark in rows} <= {"是", "否", "认定后必填", "撤回后必填"}


def test_whole_example_has_no_errors(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "content", {BASE_CASE: Change(raw=fence("## 完整的样子"))})
    said = lint(corpus, find_rules(casebook.rules)).diagnostics
    length = {"section-length", "total-length"}  # shortened on purpose
    assert [each.message for each in said if each.name not in length] == []


def test_diagnostic_is_what_the_check_prints(tmp_path: Path) -> None:
    wrong = fence("## 完整的样子").replace("快速换模", "快速换摸")
    make_corpus(tmp_path / "content", {EXAMPLE_PATH: Change(raw=wrong)})
    corpus = read_corpus(tmp_path / "content")
    report = lint(corpus, find_rules(casebook.rules), lambda file: file == EXAMPLE_PATH)
    printed = text.report(Outcome(report, corpus, (), seconds=0, cpu=0))
    assert fence("## 看懂诊断") in printed


def test_length_table_follows_the_notice(tmp_path: Path) -> None:
    notice = make_corpus(tmp_path / "content", {}).notice(2021)
    assert notice is not None
    wanted = [(each.name, each.length) for each in notice.report.sections]
    rows = re.findall(r"^\| (\S+) \| (\d+字左右) \| (\S+) \|$", part("## 字数怎么算"), re.MULTILINE)
    assert rows == [
        (name, length.text, f"{length.minimum}～{length.maximum}")
        for name, length in [*wanted, ("合计", notice.report.total)]
    ]


def test_counted_sentence_has_the_count_it_names() -> None:
    match = re.search(r"“(合格率[^”]+)”是 (\d+) 个字", GUIDE)
    assert match
    assert count_characters(match[1]) == int(match[2])


def test_codes_it_names_are_rules() -> None:
    codes = {rule.code for rule in find_rules(casebook.rules)}
    assert set(re.findall(r"\b[A-Z]\d{3}\b", GUIDE)) <= codes
