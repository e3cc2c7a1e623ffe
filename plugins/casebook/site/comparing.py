"""What the comparison shows of a case, one small file each, and the page that reads them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from casebook.charts import change_of, format_number, formatter_for
from casebook.model.front_matter import Metric
from casebook.model.normal_form import normalise_heading, normalise_term
from casebook.site import address
from casebook.site.data_file import data_file
from casebook.site.gate import PublicCase
from casebook.site.page import Page, Part, SiteFile
from casebook.site.shell import Shell

MOST = 4
"""Cases side by side (client/src/tray/store.ts)."""

FORM = 1
"""The form of the files (client/src/compare/case.ts)."""

LANDSCAPE = "assets/casebook/landscape.css"


def compare_pages(shell: Shell) -> Iterator[Page | SiteFile]:
    """The page is the same whatever is compared; its address names the cases."""
    for case in shell.catalogue.cases:
        yield data_file(case.path.rstrip("/"), compared(case))
    # A sheet of its own, as @page cannot be told which page it is for in Chromium before 85.
    yield SiteFile(LANDSCAPE, (files("casebook.site") / "assets" / "landscape.css").read_bytes())
    yield shell.page(
        address.COMPARE,
        "compare.html",
        Part.CASES,
        "比较案例",
        f"把两到{MOST}个案例并排放在一起，比较问题、方法、做法和指标。",
        (),
        ("compare",),
        landscape=LANDSCAPE,
    )


def compared(case: PublicCase) -> dict[str, Any]:
    """Texts as a reader sees them, rows of the table by the key under which cases share them."""
    return {
        "form": FORM,
        "path": case.path.removeprefix("cases/").rstrip("/"),
        "title": case.title,
        "sample": case.sample,
        "facts": [
            ["申报单位", case.enterprise],
            ["市州", case.city.name],
            ["行业", f"{case.industry.code} {case.industry.name}"],
            ["规模", case.size],
            ["申报方向", case.direction.name],
            ["认定", f"{case.year} 年，{case.level}"],
        ],
        "problems": [[each.name, address.problem_path(each)] for each in case.problems],
        "methods": [[each.name, address.method_path(each)] for each in case.methods],
        "summary": case.summary,
        "sections": list(_sections(case)),
        "metrics": [_metric(metric) for metric in case.metrics],
    }


def _sections(case: PublicCase) -> Iterator[dict[str, Any]]:
    """The level-2 headings, each with the level-3 ones below it; named as the year's notice does."""
    section: dict[str, Any] | None = None
    for heading in case.document.headings:
        if heading.level == 2:
            if section:
                yield section
            wanted = case.notice.section(heading.text)
            name = wanted.name if wanted else normalise_heading(heading.text)
            section = {"name": name, "anchor": heading.anchor, "steps": []}
        elif heading.level == 3 and section:
            section["steps"].append([heading.text, heading.anchor])
    if section:
        yield section


def _metric(metric: Metric) -> dict[str, Any]:
    change, text = change_of(metric), formatter_for(metric.values.values())
    benchmark = metric.benchmark
    return {
        "key": normalise_term(metric.name),
        "name": metric.name,
        "unit": metric.unit,
        "aim": "越高越好" if metric.better == "higher" else "越低越好",
        "values": [[str(year), text(metric.values[year])] for year in sorted(metric.values)],
        "change": f"{change.absolute}{f'（{change.relative}）' if change.relative else ''}"
        if change
        else "",
        "better": change.better if change else None,
        "benchmark": "；".join(
            f"{benchmark.name} {format_number(value)}（{year} 年）"
            for year, value in sorted(benchmark.values.items())
        )
        if benchmark
        else "",
    }
