"""案例信息: what the notice's forms have no blank for, so that an edited file can come back whole."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Mm

from casebook.exporters.paper import SMALL_SIZE
from casebook.model.case_sheet import (
    CHECKLIST,
    FIELDS,
    HIGHER,
    LOWER,
    METRIC_HEADS,
    TITLE,
    field_title,
)
from casebook.model.front_matter import FrontMatter, Metric
from casebook.model.vocabulary import Vocabulary


def add_sheet(document: Document, front: FrontMatter, vocabulary: Vocabulary) -> None:
    """Two tables on a page of their own."""
    document.add_page_break()
    rows = [[TITLE, "网站用，随文保存；改了的，再导入时照改后的来"]]
    for name in FIELDS:
        value = getattr(front, name)
        text = "、".join(value) if isinstance(value, tuple) else value or ""
        if name == "industry" and (industry := vocabulary.industry(text)):
            text = f"{text} {industry.name}"
        rows.append([field_title(name), text])
    for name in CHECKLIST:
        items = getattr(front.checklist, name, ())
        rows.append([field_title(name), "\n".join(items)])
    _table(document, rows, Mm(35))
    document.add_paragraph()
    metrics = front.metrics or ()
    years = sorted({year for metric in metrics for year in metric.values})
    _table(document, [[*METRIC_HEADS, *(f"{year}年" for year in years)], *(
        _row(metric, years) for metric in metrics
    )])  # fmt: skip


def _row(metric: Metric, years: list[int]) -> list[str]:
    benchmark = ""
    if metric.benchmark is not None:
        values = "，".join(
            f"{year}年 {value:.12g}" for year, value in metric.benchmark.values.items()
        )
        benchmark = f"{metric.benchmark.name}：{values}"
    numbers = [f"{metric.values[year]:.12g}" if year in metric.values else "" for year in years]
    better = HIGHER if metric.better == "higher" else LOWER
    return [metric.name, metric.unit, better, benchmark, *numbers]


def _table(document: Document, rows: list[list[str]], first: Mm | None = None) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].paragraph_format.line_spacing = 1
            cell.paragraphs[0].add_run(text).font.size = SMALL_SIZE
    if first is not None:
        for row in table.rows:
            row.cells[0].width = first
            row.cells[1].width = Mm(121)
