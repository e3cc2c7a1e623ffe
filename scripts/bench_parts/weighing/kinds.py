"""One page of every kind, the heaviest that there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kind:
    """`path` is below the site's root, with its query."""

    name: str
    path: str


_FIXED = (
    ("首页", ""),
    ("案例（筛选页）", "cases/"),
    ("案例，按拼音排", "cases/?order=name"),
    ("案例分布", "cases/overview/"),
    ("空白", "cases/gaps/"),
    ("方法目录", "methods/"),
    ("按字母目录", "cases/by-letter/"),
    ("规则目录", "rules/"),
    ("申报指南", "guide/"),
    ("搜索，没有查询", "search/"),
    ("搜索“质量”", "search/?q=质量"),
    ("作者指南", "help/author/"),
    ("没有这一页", "404.html"),
)
_HEAVIEST = (
    ("案例页", "cases/2*/*/"),
    ("某年的案例", "cases/by-year/*/"),
    ("某市州的案例", "cases/by-city/*/"),
    ("某行业的案例", "cases/by-industry/*/"),
    ("某方向的案例", "cases/by-direction/*/"),
    ("某字母的案例", "cases/by-letter/*/"),
    ("某问题的案例", "cases/by-problem/*/"),
    ("某方法", "methods/*/"),
    ("某条规则", "rules/*/"),
    ("某年的指南", "guide/*/"),
)


def kinds(site: Path) -> Iterator[Kind]:
    """Those of the built `site`; what it has no page of is left out."""
    for name, path in _FIXED:
        yield Kind(name, path)
    for name, pattern in _HEAVIEST:
        pages = list(site.glob(f"{pattern}index.html"))
        if pages:
            heaviest = max(pages, key=lambda file: (file.stat().st_size, str(file)))
            yield Kind(name, f"{heaviest.parent.relative_to(site).as_posix()}/")
    cases = sorted(site.glob("cases/2*/*/index.html"))[:4]
    if len(cases) > 1:
        named = "&".join(f"case={file.parent.parent.name}/{file.parent.name}" for file in cases)
        yield Kind(f"比较 {len(cases)} 个案例", f"cases/compare/?{named}")
