from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.text import Text

from casebook.lint import Related, Severity
from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.reporters.text import TABLES_UP_TO, report
from casebook.source.corpus import read_corpus
from tests.reporters.outcomes import LINE, diagnostic, outcome
from tests.rules.corpora import BASE_CASE, CONTENT, Change, make_corpus


def test_a_finding_shows_place_line_carets_and_remedy():
    assert report(outcome(diagnostic())).split("\n\n")[0].splitlines() == [
        "错误[S002] 章节「实施与推进情况」不认识（通知：四个章节）",
        "  --> cases/2021/an-li/index.md:37:4",
        "   |",
        f"37 | {LINE}",
        "   |    " + "^^" * 9,
        "   = 帮助：改成「实施与运行情况」",
    ]


def test_carets_stand_below_the_finding():
    line, carets = report(outcome(diagnostic(column=6, length=2))).splitlines()[3:5]
    start = carets.index("^")
    assert cell_len(line[: line.index("实施")]) == start


def test_a_place_without_text_shows_no_excerpt():
    lines = report(outcome(diagnostic(excerpt="  "))).splitlines()
    assert lines[2].strip().startswith("= 帮助")


def test_related_places_are_named():
    related = (Related(Place("cases/2021/b/index.md", Position(3)), "也是这个"),)
    assert "= 见 cases/2021/b/index.md:3 也是这个" in report(outcome(diagnostic(related=related)))


def test_the_sum_comes_last():
    text = report(outcome(diagnostic(), diagnostic(Severity.WARNING, line=38)))
    assert text.endswith("检查了 0 个案例：1 个错误，1 个警告；用时 1.23 秒（CPU 0.50 秒）\n")
    assert text.count("警告[S002]") == 1


@pytest.mark.parametrize(("color", "codes"), [(True, True), (False, False)])
def test_terminal_codes_only_when_asked_for(color: bool, codes: bool, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert ("\x1b[" in report(outcome(diagnostic()), color)) is codes


@pytest.mark.parametrize("name", ["\x1b[31m红", "换\n行", "\x9b2J", "\x07铃", "\r回"])
def test_a_file_name_cannot_command_the_terminal(name: str):
    file = f"cases/2021/{name}/index.md"
    related = (Related(Place(file), file),)
    text = report(outcome(diagnostic(file=file, related=related)))
    assert not set(text) & set("\x1b\x9b\x07\r")
    assert len(text.splitlines()) == 9


@pytest.mark.parametrize("name", ["[bold]括号[/bold]", ":smile:", "空 格", "很长" * 60, "😀"])
def test_a_file_name_is_shown_as_it_is(name: str):
    assert f"--> cases/2021/{name}/index.md:37:4\n" in report(
        outcome(diagnostic(file=f"cases/2021/{name}/index.md"))
    )


def test_each_case_gets_a_table_of_its_sections(tmp_path: Path):
    corpus = make_corpus(tmp_path / "content", {})
    text = report(outcome(corpus=corpus, cases=corpus.cases))
    assert text.startswith(corpus.cases[0].path)
    for words in ("企业概况", "500 字左右（350～650）", "合计", "10000 字左右（9000～11000）"):
        assert words in text


def test_with_many_cases_only_those_of_a_wrong_length_get_a_table(tmp_path: Path):
    corpus = read_corpus(CONTENT)
    cases = corpus.cases * TABLES_UP_TO
    assert "合计" not in report(outcome(diagnostic(), corpus=corpus, cases=cases))
    short = make_corpus(tmp_path / "short", {BASE_CASE: Change(body="## 一、企业概况\n\n短。\n")})
    text = report(outcome(corpus=corpus, cases=[*cases, *short.cases]))
    assert text.count("合计") == 1


def test_colour_changes_no_word():
    told = outcome(diagnostic(), diagnostic(Severity.WARNING, line=3))
    plain, coloured = report(told), report(told, color=True)
    assert "\x1b[" in coloured
    assert Text.from_ansi(coloured).plain.split() == plain.split()


def test_a_case_of_a_year_without_notice_has_no_table(tmp_path: Path):
    corpus = make_corpus(tmp_path / "content", {})
    without = type(corpus)(corpus.root, corpus.cases, (), corpus.vocabulary)
    assert "合计" not in report(outcome(corpus=without, cases=without.cases))
