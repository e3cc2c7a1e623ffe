"""Whatever a rule offers to fix, it no longer finds after the fix, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import casebook.rules
from casebook.lint import Finding, Fix, Severity, find_rules
from casebook.lint.repair import repair
from casebook.lint.rule import CaseRule, NoticeRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.edit import Edit
from casebook.source.case import read_case
from casebook.source.rewriting import replace_file, rewrite
from tests.rules.corpora import BASE, BASE_CASE, make_corpus

RULES = [rule for rule in find_rules(casebook.rules) if isinstance(rule, CaseRule | NoticeRule)]


MARK = b"\xef\xbb\xbf"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", MARK, MARK * 2])
def test_all_other_bytes_stay(newline: str, mark: bytes) -> None:
    text = "甲,乙\n\n丙丁\n"
    data = mark + text.replace("\n", newline).encode()
    edits = [Edit(1, 2, "，"), Edit(5, 6, "戊\n己")]
    added = "\r\n" if newline == "\r\n" else "\n"
    wanted = f"甲，乙{newline}{newline}戊{added}己丁{newline}"
    assert rewrite(data, text, edits) == mark + wanted.encode()


def test_mixed_line_ends_stay() -> None:
    data = "甲,\r\n乙,\n丙,\r丁,\r\n".encode()
    text = "甲,\n乙,\n丙,\n丁,\n"
    edits = [Edit(at, at + 1, "，") for at in (1, 4, 7, 10)]
    assert rewrite(data, text, edits) == data.replace(b",", "，".encode())


def test_a_control_character_is_no_space_to_delete() -> None:
    data = "甲\x0b乙 丙".encode()
    edits = [Edit(1, 2, ""), Edit(3, 4, "")]
    assert rewrite(data, "甲 乙 丙", edits) == "甲\x0b乙丙".encode()


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_a_file_in_a_foreign_encoding_stays(encoding: str, tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path, {})
    file = tmp_path / BASE_CASE
    data = file.read_text("utf-8").replace("公司生产", "公司,生产").encode(encoding)
    file.write_bytes(data)
    assert repair(read_case(file, BASE_CASE), data, corpus, RULES).data == data


class Restless(CaseRule):
    """永远改不完。"""

    code = "W998"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus):
        edit = Edit(0, 0, "x")
        yield Finding(case.at(), "甲", "乙", fix=Fix((edit,)))


def test_fixes_without_end_change_nothing() -> None:
    case = read_case(BASE / BASE_CASE, BASE_CASE)
    data = (BASE / BASE_CASE).read_bytes()
    corpus = Corpus(BASE, (case,), (), make_vocabulary())
    repaired = repair(case, data, corpus, [Restless()])
    assert (repaired.data, repaired.settled) == (data, False)


def make_vocabulary():
    from casebook.model.vocabulary import Vocabulary

    return Vocabulary()


def test_a_write_that_fails_keeps_the_file(tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "index.md"
    file.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        replace_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["index.md"]


def test_a_write_keeps_the_mode(tmp_path: Path) -> None:
    file = tmp_path / "index.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)
