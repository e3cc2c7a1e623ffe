"""A case whose deciding fields could not be read is kept back, whatever rule it is let off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casebook.model.fault import Fault, FaultKind
from casebook.site.gate import public_cases
from tests.rules.corpora import Change, make_corpus
from tests.site.building import changed

BASE = "cases/2021/base/index.md"


@pytest.mark.parametrize(
    "front",
    [
        {"withdrawal": "企业申请"},
        {"withdrawal": "2022-03-01"},
        {"withdrawal": [{"reason": "企业申请"}]},
        {"withdrawal": {"when": "2022-03-01"}},
        {"pledge": {"truthful": True, "share": "否", "exchange": True}},
        {"approval": "文号"},
        {"status": "Approved"},
    ],
    ids=str,
)
def test_what_was_left_out_keeps_a_case_back(tmp_path: Path, front: dict[str, Any]) -> None:
    assert public_cases(make_corpus(tmp_path / "content", {BASE: Change(front)})) == ()


def test_a_second_status_keeps_a_case_back(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "content", {})
    file = corpus.root / BASE
    text = file.read_text("utf-8").replace("---\n", "---\nstatus: approved\nstatus: draft\n", 1)
    again = make_corpus(tmp_path / "again", {BASE: Change(raw=text)})
    assert public_cases(again) == ()


def test_a_body_that_was_not_read_keeps_a_case_back(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "content", {BASE: Change(body=">" * 100 + " x\n")})
    assert public_cases(corpus) == ()


def test_faults_elsewhere_do_not(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "content", {})
    (case,) = corpus.cases
    faults = (Fault(FaultKind.LINE_ENDINGS), Fault(FaultKind.UNKNOWN_KEY, subject="note"))
    assert len(public_cases(replace(corpus, cases=(replace(case, faults=faults),)))) == 1


@pytest.mark.parametrize(
    ("enterprise", "sample"),
    [
        ("湘江精工（示例）有限公司", True),
        ("湘江精工(示例)有限公司", True),
        ("湘江精工(示例）有限公司", True),
        ("湘江示例有限公司", False),
    ],
)
def test_made_up_enterprises_are_told_in_either_brackets(
    tmp_path: Path, enterprise: str, sample: bool
) -> None:
    corpus = make_corpus(tmp_path / "content", {})
    (case,) = corpus.cases
    (public,) = public_cases(replace(corpus, cases=(changed(case, enterprise=enterprise),)))
    assert public.sample is sample
