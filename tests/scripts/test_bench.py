"""The generated content of the benchmark, and its tables. No time is asserted anywhere."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from stdnum.cn import uscc

import bench
import casebook.rules
from bench_parts import building, checking, cost, hugo, output_size, plain_mkdocs, text_table
from bench_parts.content import generate
from bench_parts.grammar import Grammar, phrases, trades
from casebook.lint import find_rules, lint
from casebook.model.corpus import Corpus
from casebook.source.corpus import read_corpus
from environment import ROOT
from problem import Problem

CASES = 5


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "content"
    generate(folder, CASES, seed=7)
    return folder


@pytest.fixture(scope="module")
def corpus(content: Path) -> Corpus:
    return read_corpus(content)


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_generated_cases_pass_the_check(corpus: Corpus) -> None:
    report = lint(corpus, find_rules(casebook.rules))
    assert report.cases == CASES
    assert [f"{each.code} {each.message}" for each in report.diagnostics] == []


def test_same_seed_gives_the_same_bytes(content: Path, tmp_path: Path) -> None:
    generate(tmp_path / "again", CASES, seed=7)
    assert files(tmp_path / "again") == files(content)


def test_other_seed_gives_other_text(content: Path, tmp_path: Path) -> None:
    generate(tmp_path / "other", 1, seed=8)
    (case,) = (tmp_path / "other").rglob("index.md")
    assert case.read_bytes() not in files(content).values()


def test_a_case_does_not_change_with_the_number_of_cases(content: Path, tmp_path: Path) -> None:
    generate(tmp_path / "few", 2, seed=7)
    few, many = files(tmp_path / "few"), files(content)
    assert {name for name in few if name.startswith("cases/")} <= set(many)
    assert all(many[name] == data for name, data in few.items() if name.startswith("cases/"))


def test_credit_codes_are_valid_and_names_are_made_up(corpus: Corpus) -> None:
    codes = {case.front.uscc or "" for case in corpus.cases}
    assert len(codes) == CASES
    assert all(uscc.is_valid(code) for code in codes)
    assert all("（示例）" in (case.front.enterprise or "") for case in corpus.cases)


def test_cases_are_approved_reports_with_figures_and_tables(corpus: Corpus) -> None:
    for case in corpus.cases:
        assert case.front.status == "approved"
        document = case.document
        assert 10_000 <= sum(section.characters for section in document.sections) <= 11_000
        assert len(document.figures) == 5
        assert len(document.tables) == 4
        assert {figure.target for figure in document.figures} == case.files
        assert len(case.front.metrics or ()) in (3, 4)


def test_no_two_cases_share_their_text(corpus: Corpus) -> None:
    paragraphs = [
        {block.text for block in case.document.blocks if len(block.text) > 60}
        for case in corpus.cases
    ]
    assert sum(map(len, paragraphs)) == len(set().union(*paragraphs))


def test_words_are_many(corpus: Corpus) -> None:
    runs = [run for case in corpus.cases for run in re.findall("[一-鿿]+", case.source.text)]
    assert len({run[place : place + 2] for run in runs for place in range(len(run) - 1)}) > 2_000


@pytest.mark.slow
def test_large_corpus_uses_every_word_of_the_vocabulary_and_keeps_the_quotas(
    tmp_path: Path,
) -> None:
    generate(tmp_path / "content", 150, seed=1)
    corpus = read_corpus(tmp_path / "content")
    fronts = [case.front for case in corpus.cases]
    assert {each.city for each in fronts} == {each.name for each in corpus.vocabulary.cities}
    assert {each.industry for each in fronts} == {
        each.code for each in corpus.vocabulary.industries
    }
    assert {(each.methods or ("",))[0] for each in fronts} == {
        each.name for each in corpus.vocabulary.methods
    }
    assert len({each.enterprise for each in fronts}) == len({each.uscc for each in fronts}) == 150
    for notice in (file.value for file in corpus.notices):
        assert notice is not None
        for city, quota in notice.quotas.cities.items():
            cities = [each.city for each in fronts if each.year == notice.year]
            assert cities.count(city) <= quota


def test_every_symbol_of_the_grammar_is_known() -> None:
    own = {"enterprise", "city", "industry", "method", "definition", "method2", "y1", "y2", "y3"}
    own |= {"other_method", "other_meaning", "symptom"}
    for trade in trades().values():
        symbols = phrases() | trade
        holes = {
            hole
            for choices in symbols.values()
            for choice in choices
            for hole in re.findall(r"\{([^{}]+)\}", choice)
        }
        names = {hole for hole in holes if not re.fullmatch(r"[\d.]+-[\d.]+", hole)}
        assert names <= set(symbols) | own


def test_several_choices_differ_or_are_refused() -> None:
    grammar = Grammar({"word": ("甲", "乙")}, Random(1))
    assert sorted(grammar.several("word", 2)) == ["乙", "甲"]
    with pytest.raises(ValueError, match=r"「word」只有2种写法（应有3种）"):
        grammar.several("word", 3)


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("留着", "utf-8")
    with pytest.raises(Problem, match="不是空目录"):
        generate(tmp_path, 1, seed=1)
    assert files(tmp_path) == {"mine.txt": "留着".encode()}


def test_peers_get_the_same_cases(content: Path, tmp_path: Path) -> None:
    hugo.write(content, tmp_path / "hugo")
    plain_mkdocs.write(content, tmp_path / "plain")
    for case in sorted(content.rglob("index.md")):
        name = case.relative_to(content)
        _, head, body = (tmp_path / "hugo/content" / name).read_text("utf-8").split("---\n")[:3]
        assert re.fullmatch(r'title: ".+的实践经验"\n', head)
        assert case.read_text("utf-8").endswith(body)
        plain = (tmp_path / "plain/docs" / name.parent).with_suffix(".md")
        text = plain.read_text("utf-8")
        assert text.replace(f"]({case.parent.name}/", "](") == case.read_text("utf-8")
        images = re.findall(r"!\[.*\]\((.+)\)", text)
        assert len(images) == 5
        assert all((plain.parent / image).is_file() for image in images)


def test_table_is_aligned_by_columns_of_the_terminal() -> None:
    shown = text_table.table([("工具", "用时"), ("Hugo", "4.2")])
    assert shown == "工具  用时\nHugo   4.2"


def test_reports_hold_the_ratios_and_what_is_not_installed() -> None:
    costs = {"cpu": 2.0, "wall": 2.0, "peak": 90.0, "files": 10, "total": 5.0, "largest": 1.0}
    rows: list[dict[str, Any]] = [
        {"name": building.OURS, **costs},
        {"name": "甲", **costs, "cpu": 5.0},
        {"name": "乙"},
    ]
    ours, other, missing = building.report(rows, 1000).splitlines()[2:]
    assert "1.00" in ours
    assert "2.50" in other
    assert missing.split()[1] == "未安装"
    few = {"name": checking.FIRST, "cases": 10, "cpu": 1.0, "wall": 1.0, "peak": 90.0}
    few["cpu_per_case"] = 0.1
    many = {**few, "cases": 100, "cpu": 5.5, "wall": 6.0, "cpu_per_case": 0.055}
    again = {**many, "name": checking.AGAIN, "cpu": 1.0, "wall": 1.0}
    peer = {**many, "name": checking.PEER_FIRST, "cpu": 2.75, "wall": 1.5}
    report = checking.report([few, many, again, peer, {"name": checking.PEER_AGAIN}])
    assert "含启动）：0.55；每增加一例：50.00 毫秒" in report
    assert "第一次：casebook ÷ rumdl，CPU 2.00，用时 4.00" in report
    assert "未安装" in report
    assert "pip install rumdl" in report


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no cost of a child")
def test_cost_of_a_command_and_of_one_that_fails(tmp_path: Path) -> None:
    found = cost.of([sys.executable, "-c", "print(1)"], tmp_path)
    assert found.cpu > 0
    assert found.peak > 1
    with pytest.raises(Problem, match=r"（状态 3）：\n坏了"):
        cost.of([sys.executable, "-c", "print('坏了'); raise SystemExit(3)"], tmp_path)


def test_size_of_an_output(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"x" * 3000)
    (tmp_path / "c").write_bytes(b"x" * 1000)
    assert output_size.of(tmp_path) == output_size.Size(2, 0.004, 0.003)


@pytest.mark.parametrize(
    ("arguments", "command", "cases"),
    [
        ([], "all", 1000),
        (["--cases", "20"], "all", 20),
        (["build", "--skip-peers", "--cases", "20"], "build", 20),
        (["generate", "out", "--cases", "3", "--seed", "4"], "generate", 3),
        (["generate", "--cases", "3", "out"], "generate", 3),
    ],
)
def test_command_line(arguments: list[str], command: str, cases: int) -> None:
    found = bench.options(arguments)
    assert (found.command, found.cases) == (command, cases)


@pytest.mark.parametrize("arguments", [["--cases", "0"], ["generate"], ["无此命令"]])
def test_wrong_calls_end_with_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        bench.options(arguments)
    assert caught.value.code == 2


def test_trades_cover_the_vocabulary() -> None:
    assert set(trades()) == {
        industry.code for industry in read_corpus(ROOT / "content").vocabulary.industries
    }
