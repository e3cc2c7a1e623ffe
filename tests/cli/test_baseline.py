"""`casebook check --update-baseline`: what is there stops nobody, what is new does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.cli import main
from tests.rules.corpora import BASE_CASE, Change, make_corpus

OTHER = "cases/2021/other/index.md"
BODY = "## 一、企业概况\n\n年产值 3-5万元,增长。\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch) -> Path:
    make_corpus(tmp_path / "content", {BASE_CASE: Change(body=BODY)})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def check(capsys, *arguments: str) -> tuple[int, Any]:
    capsys.readouterr()
    status = main(["check", "--format", "json", *arguments])
    return status, json.loads(capsys.readouterr().out)["diagnostics"]


def change(content: Path, old: str, new: str) -> None:
    file = content / BASE_CASE
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_an_existing_corpus_adopts_the_rules(content: Path, capsys):
    status, before = check(capsys)
    assert status == 1
    assert check(capsys, "--update-baseline") == (0, [])
    assert check(capsys) == (0, [])
    entries = yaml.safe_load((content / "baseline.yml").read_text("utf-8"))["entries"]
    assert len(entries) == len(before)
    assert {each["code"] for each in entries} == {each["code"] for each in before}


def test_lines_may_shift(content: Path, capsys):
    check(capsys, "--update-baseline")
    change(content, "年产值", "说明。\n\n年产值")
    _, found = check(capsys)
    assert {each["code"] for each in found} <= {"S005", "S006", "C016"}  # lengths did change


def test_what_is_new_is_told(content: Path, capsys):
    check(capsys, "--update-baseline")
    (content / BASE_CASE).write_bytes((content / BASE_CASE).read_bytes() + "\n又,一处\n".encode())
    _, found = check(capsys)
    assert [each["code"] for each in found if each["code"].startswith("W")] == ["W001"]


def test_what_is_mended_is_told_as_stale_and_goes_with_the_next_update(content: Path, capsys):
    check(capsys, "--update-baseline")
    change(content, "3-5万元,", "3～5万元，")
    _, found = check(capsys)
    stale = [each for each in found if each["code"] == "C016"]
    assert {each["file"] for each in stale} == {"baseline.yml"}
    assert len(stale) >= 2
    check(capsys, "--update-baseline")
    assert [each for each in check(capsys)[1] if each["code"] == "C016"] == []


def test_what_may_not_be_let_off_is_not_let_off(content: Path, capsys):
    (content / BASE_CASE).write_bytes((content / BASE_CASE).read_bytes() + b"\n13800138000\n")
    status, found = check(capsys, "--update-baseline")
    assert (status, {each["code"] for each in found}) == (1, {"P001"})
    assert "P001" not in (content / "baseline.yml").read_text("utf-8")


def test_an_entry_that_lies_about_its_code_lets_nothing_off(content: Path, capsys):
    (content / BASE_CASE).write_bytes((content / BASE_CASE).read_bytes() + b"\n13800138000\n")
    main(["check", "--format", "gitlab"])
    issues = json.loads(capsys.readouterr().out)
    (mobile,) = [each for each in issues if each["check_name"].startswith("P001")]
    entry = {
        "file": BASE_CASE,
        "code": "T004",
        "fingerprint": mobile["fingerprint"],
        "message": "x",
    }
    (content / "baseline.yml").write_text(yaml.safe_dump({"entries": [entry]}), "utf-8")
    assert {"P001", "C016"} <= {each["code"] for each in check(capsys)[1]}


def test_only_the_named_files_are_renewed(content: Path, capsys):
    check(capsys, "--update-baseline")
    before = (content / "baseline.yml").read_text("utf-8")
    make_corpus(content.parent / "more", {OTHER: Change(body=BODY)})
    (content.parent / "more/cases/2021/other").rename(content / "cases/2021/other")
    check(capsys, "--update-baseline", "cases/2021/other")
    after = yaml.safe_load((content / "baseline.yml").read_text("utf-8"))["entries"]
    kept = [each for each in after if each["file"] == BASE_CASE]
    assert kept == yaml.safe_load(before)["entries"]
    assert any(each["file"] == OTHER for each in after)


def test_nothing_to_write_leaves_no_file(content: Path, capsys):
    check(capsys, "--update-baseline")
    make_corpus(content.parent / "clean", {})
    (content / "baseline.yml").replace(content.parent / "clean/baseline.yml")
    main(["check", "--content", str(content.parent / "clean"), "--update-baseline"])
    text = (content.parent / "clean/baseline.yml").read_text("utf-8")
    assert all(each["code"] in ("S005", "S006") for each in yaml.safe_load(text)["entries"])


@pytest.mark.parametrize("text", ["entries: 3\n", "[", "x: 1\n", "entries: [{code: T004}]\n"])
def test_a_broken_baseline_is_told_and_the_check_goes_on(content: Path, capsys, text: str):
    (content / "baseline.yml").write_text(text, "utf-8")
    status, found = check(capsys)
    assert status == 1
    assert {"baseline.yml", BASE_CASE} <= {each["file"] for each in found}
    assert check(capsys, "--update-baseline")[0] == 0


def test_not_together_with_since(content: Path, capsys):
    assert main(["check", "--update-baseline", "--since", "main"]) == 2
    assert "不能与「--since」同用" in capsys.readouterr().err


def test_the_text_says_how_many_are_known(content: Path, capsys):
    check(capsys, "--update-baseline")
    main(["check"])
    assert "条在基线里" in capsys.readouterr().out


def test_fixing_leaves_what_is_known_alone(content: Path, capsys):
    check(capsys, "--update-baseline")
    with (content / BASE_CASE).open("a", encoding="utf-8", newline="\n") as file:
        file.write("\n又,一处\n")
    assert main(["fix"]) == 0
    text = (content / BASE_CASE).read_text("utf-8")
    assert "年产值 3-5万元,增长。" in text
    assert "又，一处" in text
