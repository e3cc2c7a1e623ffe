"""No byte of what is not approved and pledged goes out."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.model.corpus import Corpus
from casebook.model.front_matter import (
    Approval,
    FrontMatter,
    Pledge,
    Withdrawal,
    required_fields,
)
from casebook.site.gate import public_cases, withdrawn_cases
from tests.rules.corpora import Change, make_corpus
from tests.site.building import build, changed, small
from tests.source.images import SVG

CANARY = "金丝雀"
DAY = datetime.date(2021, 8, 20)
SECRET = {
    "title": f"{CANARY}标题",
    "enterprise": f"{CANARY}企业",
    "summary": f"{CANARY}摘要",
    "honors": [f"{CANARY}荣誉"],
    "metrics": [{"name": f"{CANARY}指标", "unit": "%", "values": {2019: 1.0, 2020: 2.0}}],
}
BODY = f"## 一、{CANARY}概况\n\n{CANARY}正文\n\n![图1 {CANARY}](jinsique.svg)\n"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The public base case and one that may not show, its text and figure full of canaries."""
    folder = tmp_path_factory.mktemp("gate") / "content"
    figure = folder / "cases/2021/canary/jinsique.svg"
    figure.parent.mkdir(parents=True)
    figure.write_text(SVG.format(CANARY), "utf-8")
    return small(
        make_corpus(folder, {"cases/2021/canary/index.md": Change(front=SECRET, body=BODY)})
    )


def with_canary(corpus: Corpus, **front: Any) -> Corpus:
    return replace(
        corpus,
        cases=tuple(
            changed(case, **front) if case.slug == "canary" else case for case in corpus.cases
        ),
    )


def test_a_complete_case_is_public(corpus: Corpus) -> None:
    site = build(corpus)
    assert len(public_cases(corpus)) == 2
    assert f"{CANARY}正文" in site.pages["cases/2021/canary/"].body
    assert CANARY in site.files["cases/2021/canary/jinsique.svg"].decode()


approvals = st.one_of(
    st.none(),
    st.builds(
        Approval,
        document=st.sampled_from([None, "", "文号"]),
        date=st.sampled_from([None, DAY]),
    ),
)
promises = st.sampled_from([True, False, None])
pledges = st.one_of(
    st.none(),
    st.builds(
        Pledge,
        truthful=promises,
        share=promises,
        exchange=promises,
        date=st.sampled_from([None, DAY]),
    ),
)


@settings(max_examples=60, deadline=None)
@given(
    status=st.sampled_from(["draft", "approved", "withdrawn", None]),
    approval=approvals,
    pledge=pledges,
    withdrawal=st.sampled_from([None, Withdrawal(date=DAY, reason="企业申请"), Withdrawal()]),
)
def test_no_byte_without_approval_and_pledge(
    corpus: Corpus,
    status: str | None,
    approval: Approval | None,
    pledge: Pledge | None,
    withdrawal: Withdrawal | None,
) -> None:
    allowed = (
        status == "approved"
        and withdrawal is None
        and approval == Approval(document="文号", date=DAY)
        and pledge == Pledge(truthful=True, share=True, exchange=True, date=DAY)
    )
    tried = with_canary(
        corpus, status=status, approval=approval, pledge=pledge, withdrawal=withdrawal
    )
    assert (CANARY in build(tried).output) is allowed


@pytest.mark.parametrize(
    "name",
    sorted(required_fields(FrontMatter)),
)
@pytest.mark.parametrize("empty", [None, ""])
def test_no_byte_without_a_required_field(corpus: Corpus, name: str, empty: str | None) -> None:
    assert CANARY not in build(with_canary(corpus, **{name: empty or None})).output


@pytest.mark.parametrize(
    "front",
    [
        {"city": "没有的市"},
        {"industry": "Z99"},
        {"methods": ("没有的方法",)},
        {"problems": ("没有的问题",)},
        {"direction": 9},
        {"year": 2020},
    ],
    ids=str,
)
def test_no_byte_with_a_word_nobody_knows(corpus: Corpus, front: dict[str, Any]) -> None:
    assert CANARY not in build(with_canary(corpus, **front)).output


def test_a_withdrawn_case_leaves_date_and_reason_alone(corpus: Corpus) -> None:
    record = Withdrawal(date=datetime.date(2022, 1, 5), reason="企业申请")
    tried = with_canary(corpus, status="withdrawn", withdrawal=record)
    site = build(tried)
    text = site.text("cases/2021/canary/")
    assert CANARY not in site.output
    assert "案例已撤回" in text
    assert "2022年1月5日" in text
    assert "企业申请" in text
    assert "cases/2021/canary/jinsique.svg" not in site.files


def test_a_withdrawn_case_without_record_has_no_page(corpus: Corpus) -> None:
    tried = with_canary(corpus, status="withdrawn", withdrawal=None)
    assert withdrawn_cases(tried) == ()
    assert "cases/2021/canary/" not in build(tried).pages


def test_only_figures_that_the_report_shows_go_out(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("files") / "content"
    files = {
        "yuangao.docx": b"x",
        "beizhu.svg": SVG.format("").encode(),
        "luxian.svg": SVG.format("").encode(),
    }
    site = build(small(make_corpus(folder, {}, files)))
    assert [path for path in site.files if path.startswith("cases/")] == [
        "cases/2021/base/luxian.svg",
        "cases/2021/base/figures.zip",
        "cases/2021/base/metrics.csv",
    ]
    with zipfile.ZipFile(io.BytesIO(site.files["cases/2021/base/figures.zip"])) as archive:
        assert archive.namelist() == ["luxian.svg"]
