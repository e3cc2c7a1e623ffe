"""Odd drafts that share words with what is public are no reason to stop."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook.release.audit import audit_site
from tests.release.audit.folder import write_site
from tests.rules.corpora import Change, make_corpus
from tests.site.building import small

OTHER = {"title": "某某别的题目实施", "enterprise": "别的示例厂家", "uscc": "91430400MA00000052"}
PUBLIC = "湘江精工（示例）有限公司"
DRAFTS: dict[str, tuple[str, dict[str, Any]]] = {
    "folder like a class": ("checklist", OTHER),
    "folder like a key": ("improvement", OTHER),
    "folder like a tag": ("description", OTHER),
    "folder like a path": ("assets-casebook", OTHER),
    "folder like a style": ("stylesheet", OTHER),
    "enterprise within a public one": ("aa", {"enterprise": "湘江精工（示例）", "title": "湘江精工（示例）实践"}),
    "same enterprise, title and text": ("aa", {}),
    "title of the vocabulary": ("aa", {"title": "失效模式与影响分析", "enterprise": "质量追溯体系建设"}),
    "title like the site's": ("aa", {"title": "典型经验库", "enterprise": "申报单位市州"}),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_like_what_is_public(name: str, tmp_path: Path):
    slug, front = DRAFTS[name]
    draft = {f"cases/2021/{slug}/index.md": Change({**front, "status": "draft"})}
    corpus = small(make_corpus(tmp_path / "content", draft))
    site = write_site(corpus, tmp_path / "site", tmp_path / "cache")
    report = audit_site(site, corpus)
    assert report.counts["hidden_cases"] == 1
    assert report.failures == ()


def test_a_draft_that_is_approved(tmp_path: Path):
    """Its words were sought a moment ago; what is left of the site then lacks it."""
    path = "cases/2021/second/index.md"
    before = small(make_corpus(tmp_path / "before", {path: Change({**OTHER, "status": "draft"})}))
    after = small(make_corpus(tmp_path / "after", {path: Change(OTHER)}))
    site = write_site(after, tmp_path / "site", tmp_path / "cache")
    assert audit_site(site, after).failures == ()
    assert {each.code for each in audit_site(site, before).failures} >= {
        "hidden-address",
        "hidden-name",
    }
