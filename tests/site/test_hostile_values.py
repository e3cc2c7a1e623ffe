"""Whatever words content/ holds, pages show them as words: nothing of them becomes mark-up."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml

import casebook.rules
from casebook.lint import find_families
from casebook.model.corpus import Corpus
from casebook.release.audit.page import read_page
from casebook.source.corpus import read_corpus
from tests.release.audit.folder import dressed
from tests.rules.corpora import BASE, BASE_CASE, CONTENT, Change, make_corpus
from tests.site.building import Site, build, small
from tests.source.images import SVG

HOSTILE = "\"'><img src=x onerror=alert(1)><script>alert(1)</script></title>{{7*7}}&amp;<!--"
NAMES = frozenset(
    {"id", "slug", "code", "category", "sector", "related", "kind", "group", "rule", "level"}
)
"""Keys whose values are looked up or make addresses."""


def hostile(value: Any, key: str = "") -> Any:
    """Every free text of a YAML tree with the hostile words behind it."""
    if isinstance(value, dict):
        return {name: hostile(each, str(name)) for name, each in value.items()}
    if isinstance(value, list):
        return [hostile(each, key) for each in value]
    return value + HOSTILE if isinstance(value, str) and key not in NAMES else value


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A case, a notice and vocabulary in which every free text is hostile."""
    folder = tmp_path_factory.mktemp("hostile") / "content"
    for file in (*CONTENT.glob("notices/*.yml"), *CONTENT.glob("vocabulary/*.yml")):
        tree = yaml.safe_load(file.read_text("utf-8"))
        if file.name != "pinyin.yml":
            tree = hostile(tree)
        write(folder / file.relative_to(CONTENT), yaml.safe_dump(tree, allow_unicode=True))
    _, head, body = (BASE / BASE_CASE).read_text("utf-8").split("---\n", 2)
    front = yaml.safe_load(head)
    kept = {"status": "approved", "industry": "C34", "uscc": front["uscc"] + HOSTILE}
    front = hostile(front) | kept
    front["approval"]["level"] = "省级"
    front["methods"] = ["精益六西格玛" + HOSTILE]
    front["problems"] = ["不良率高" + HOSTILE]
    front["metrics"][0]["better"] = "higher"
    front["metrics"][0]["benchmark"] = {"name": HOSTILE, "values": {2020: 1.0}}
    front["honors"], front["size"] = [HOSTILE], HOSTILE
    write(folder / BASE_CASE, f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{body}")
    write(folder / "cases/2021/base/luxian.svg", (BASE / "cases/2021/base/luxian.svg").read_text())
    gone = {
        "status": "withdrawn",
        "withdrawal": {"date": datetime.date(2022, 1, 5), "reason": HOSTILE},
    }
    text = yaml.safe_dump(front | gone, allow_unicode=True)
    write(folder / "cases/2021/gone/index.md", f"---\n{text}---\n{body}")
    return read_corpus(folder)


@pytest.fixture(scope="module")
def site(corpus: Corpus) -> Site:
    return build(corpus, find_families(casebook.rules))


def test_everything_could_be_read(corpus: Corpus, site: Site) -> None:
    assert [fault for file in corpus.notices for fault in file.faults] == []
    assert [fault for file in corpus.vocabulary_files for fault in file.faults] == []
    assert {"cases/2021/base/", "cases/2021/gone/"} <= site.pages.keys()


def test_no_word_becomes_mark_up(site: Site) -> None:
    shown = 0
    for path, page in site.pages.items():
        content = read_page(path, dressed(page), lambda path: None)
        assert content.found == [], path
        assert "49" not in re.findall(r"\d+", page.title), path
        assert not re.search(r"<img[^>]*\bsrc=.?x\b", page.body), path
        shown += content.text.count("<script>alert(1)</script>")
    assert shown > 500


def test_every_text_of_a_case_is_shown_as_it_is(site: Site) -> None:
    """Title, enterprise, summary, honours, size, metrics and their units, the tombstone's reason."""
    text = read_page("", dressed(site.pages["cases/2021/base/"]), lambda path: None).text
    assert text.count(HOSTILE) >= 9
    gone = read_page("", dressed(site.pages["cases/2021/gone/"]), lambda path: None).text
    assert HOSTILE in gone


@pytest.mark.parametrize(
    "name",
    ["a b.svg", "a'b.svg", 'a"b.svg', "a<b>.svg", "a&amp;b.svg", "a%41.svg", "a#b.svg", "图 1.svg"],
)
def test_a_file_of_any_name(tmp_path: Path, name: str) -> None:
    body = f"## 一、企业概况\n\n![图1 甲]({quote(name)})\n"
    corpus = make_corpus(
        tmp_path / "content", {BASE_CASE: Change(body=body)}, {name: SVG.format("").encode()}
    )
    site = build(small(corpus))
    assert f"cases/2021/base/{name}" in site.files
    content = read_page("", dressed(site.pages["cases/2021/base/"]), lambda path: None)
    assert content.found == []
    assert quote(name) in {each.target for each in content.references}
