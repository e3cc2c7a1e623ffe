"""The search page and what it reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from casebook.model.corpus import Corpus
from casebook.render import link
from casebook.search import CatalogueEntry, Field, catalogue_bytes, client_bytes
from casebook.site.address import HOME, SEARCH
from casebook.site.catalogue import Catalogue
from casebook.site.gate import PublicCase
from casebook.site.page import Page, Part, SiteFile
from casebook.site.shell import Shell

FOLDER = "assets/search"


def build_search(corpus: Corpus) -> Iterator[Page | SiteFile]:
    """The page at search/, the catalogue of public cases and the script; both named after their content."""
    shell = Shell.of(Catalogue.of(corpus))
    entries = map(_entry, shell.catalogue.cases)
    catalogue = _hashed("catalogue", "json", catalogue_bytes(entries, corpus.vocabulary.pinyin))
    client = _hashed("search", "js", client_bytes())
    yield catalogue
    yield client
    yield shell.page(
        SEARCH,
        "search.html",
        Part.SEARCH,
        "搜索",
        "在案例的标题、企业、方法、问题、摘要和小标题中查找，拼音也可以。",
        catalogue=link(SEARCH, catalogue.path),
        client=link(SEARCH, client.path),
        home=link(SEARCH, HOME),
        count=len(shell.catalogue.cases),
    )


def _hashed(name: str, suffix: str, content: bytes) -> SiteFile:
    digest = hashlib.sha256(content).hexdigest()[:12]
    return SiteFile(f"{FOLDER}/{name}.{digest}.{suffix}", content)


def _entry(case: PublicCase) -> CatalogueEntry:
    headings = "、".join(heading.text for heading in case.document.headings if heading.level > 2)
    methods = "、".join(term for method in case.methods for term in method.terms)
    problems = "、".join(term for problem in case.problems for term in problem.terms)
    return CatalogueEntry(
        path=case.path,
        title=case.title,
        line=f"{case.city.name} · {case.industry.name} · {case.year} 年 · {case.level}",
        summary=case.summary,
        fields=(
            Field("标题", case.title, 8, spoken=True),
            Field("企业", case.enterprise, 8, spoken=True),
            Field("方法", methods, 6, spoken=True),
            Field("问题", problems, 5, spoken=True),
            Field("市州", "、".join(case.city.terms), 4, spoken=True),
            Field("行业", case.industry.name, 4, spoken=True),
            Field("指标", "、".join(metric.name for metric in case.metrics), 3),
            Field("摘要", case.summary, 2),
            Field("小标题", headings, 2),
        ),
    )
