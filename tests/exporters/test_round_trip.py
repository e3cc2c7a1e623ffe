"""import(export(case)) gives the same case, but for what is listed here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.exporters.case import export_case
from casebook.model.case import Case
from casebook.source.corpus import CASE_FILE
from tests.importers.importing import CONTENT, corpus, import_bytes

SAMPLES = sorted((CONTENT / "cases").glob(f"*/*/{CASE_FILE}"))
NOT_CARRIED = ("status", "approval", "withdrawal", "suppress")
"""A re-imported case is a draft: what offices and reviewers decided does not travel in a Word file."""


def _case(file: Path) -> Case:
    name = file.relative_to(CONTENT).as_posix()
    return next(case for case in corpus().cases if case.path == name)


def _body(text: str) -> str:
    """Figures without the names of their files, tables without the width of their rules."""
    body = text.split("\n---\n", 1)[1]
    body = re.sub(r"^(!\[.*\])\(.*\)$", r"\1", body, flags=re.MULTILINE)
    return re.sub(r"^\|(?:\s*:?-+:?\s*\|)+$", "|---|", body, flags=re.MULTILINE)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda file: file.parent.name)
def test_a_sample_comes_back(sample: Path, tmp_path: Path):
    case = _case(sample)
    result = import_bytes(export_case(case, corpus()), tmp_path)
    front = case.front.model_dump(exclude=set(NOT_CARRIED))
    assert result.case.front.model_dump(exclude=set(NOT_CARRIED)) == front
    assert result.case.front.status == "draft"
    assert _body(result.text) == _body(case.source.text)
    assert result.imported.folder.name == sample.parent.name


@pytest.mark.parametrize("sample", SAMPLES[:1], ids=lambda file: file.parent.name)
def test_its_drawings_come_back_as_drawings(sample: Path, tmp_path: Path):
    result = import_bytes(export_case(_case(sample), corpus()), tmp_path)
    assert {Path(name).suffix for name in result.imported.files} == {".md", ".svg"}


def test_the_same_case_gives_the_same_bytes():
    case = _case(SAMPLES[0])
    assert export_case(case, corpus()) == export_case(case, corpus())
