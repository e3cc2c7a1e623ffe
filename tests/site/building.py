"""Sites built from small corpora, and their pages as trees."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from lxml import html as lxml_html

from casebook.lint import Family
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.site.build import build_site
from casebook.site.page import Page, SiteFile
from tests.rules.corpora import CONTENT, Change, dump, make_corpus


@dataclass
class Site:
    items: tuple[Page | SiteFile, ...]

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {item.path: item for item in self.items if isinstance(item, Page)}

    @cached_property
    def files(self) -> dict[str, bytes]:
        return {item.path: item.content for item in self.items if isinstance(item, SiteFile)}

    @cached_property
    def trees(self) -> dict[str, lxml_html.HtmlElement]:
        return {
            path: lxml_html.fromstring(f"<main>{page.body}</main>")
            for path, page in self.pages.items()
        }

    def text(self, path: str) -> str:
        return " ".join(self.trees[path].text_content().split())

    @property
    def output(self) -> str:
        """Every byte that goes out, addresses and files included."""
        return "\n".join(
            str(item) if isinstance(item, Page) else item.path + _readable(item)
            for item in self.items
        )


def _readable(file: SiteFile) -> str:
    """What is packed in it unpacked, so that nothing hides there."""
    if not file.path.endswith((".docx", ".zip")):
        return file.content.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def build(
    corpus: Corpus, families: tuple[Family, ...] = (), introduction: str = "<p>说明</p>"
) -> Site:
    return Site(tuple(build_site(corpus, families, introduction)))


def small(corpus: Corpus, cases: Iterable[Case] | None = None) -> Corpus:
    """The corpus with only the methods that its cases name: a site in milliseconds."""
    words = corpus.vocabulary
    named = {name for case in corpus.cases for name in case.front.methods or ()}
    methods = tuple(method for method in words.methods if named & set(method.terms))
    return replace(
        corpus,
        cases=corpus.cases if cases is None else tuple(cases),
        vocabulary=replace(words, methods=methods),
    )


def changed(case: Case, **front: Any) -> Case:
    """The case with other front matter, as if its file had said so."""
    return replace(case, front=case.front.model_copy(update=front))


def two_years(folder: Path, cases: dict[str, Change]) -> Corpus:
    """The base case of 2021, `cases`, and a notice of 2022 made from that of 2021."""
    notice: dict[str, Any] = yaml.safe_load((CONTENT / "notices/2021.yml").read_text("utf-8"))
    later = copy.deepcopy(notice)
    later["year"] = 2022
    return make_corpus(folder, {**cases, "notices/2022.yml": Change(raw=dump(later))})
