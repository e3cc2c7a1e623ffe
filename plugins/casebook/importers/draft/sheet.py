"""案例信息 in an exported file: values that stand above what would be proposed (casebook.model.case_sheet)."""

from __future__ import annotations

import re

from casebook.importers.draft.application import Application
from casebook.importers.draft.form import read_number
from casebook.importers.draft.items import FrontDraft, Series
from casebook.importers.draft.labels import plain_label
from casebook.importers.word.content import Table
from casebook.model.case_sheet import CHECKLIST, FIELDS, LOWER, METRICS, TITLE, field_title

_LISTS = ("honors", "methods", "problems")


def is_sheet(table: Table) -> bool:
    """By its first cell."""
    first = table.rows[0][0].text if table.rows and table.rows[0] else ""
    return plain_label(first) in (TITLE, plain_label(METRICS))


def read_sheet(table: Table, application: Application) -> None:
    """By the fields' names; the metrics as lines of cells parted by tabs."""
    names = {plain_label(field_title(name)): name for name in (*FIELDS, *CHECKLIST)}
    if plain_label(table.rows[0][0].text) != TITLE:
        rows = ["\t".join(cell.text.strip() for cell in row) for row in table.rows]
        application.extra["metrics"] = "\n".join(rows)
        return
    for row in table.rows[1:]:
        if len(row) >= 2 and (name := names.get(plain_label(row[0].text))):
            application.extra[name] = row[1].text.strip()


def apply_sheet(front: FrontDraft, extra: dict[str, str]) -> None:
    """Take over the texts by field."""
    for name, text in extra.items():
        if name == "metrics":
            front.metrics = _metrics(text)
        elif name in CHECKLIST:
            if lines := [each.strip() for each in text.split("\n") if each.strip()]:
                front.checklist[name] = lines
        elif name in _LISTS:
            setattr(
                front, name, [each.strip() for each in re.split("[、\n]", text) if each.strip()]
            )
        elif text:
            setattr(front, name, text.split()[0] if name == "industry" else text)


def _metrics(text: str) -> list[Series]:
    """Rows of name, unit, direction, benchmark, then a year's value each; the head first."""
    rows = [line.split("\t") for line in text.split("\n")]
    years = [int(match[0]) if (match := re.search(r"\d{4}", cell)) else 0 for cell in rows[0][4:]]
    return [_series(row, years) for row in rows[1:] if len(row) > 4 and row[0]]


def _series(row: list[str], years: list[int]) -> Series:
    name, unit, better, benchmark, *cells = row
    values = {
        year: number
        for year, cell in zip(years, cells, strict=False)
        if year and (number := read_number(cell)) is not None
    }
    other = None
    if "：" in benchmark:
        of, _, pairs = benchmark.rpartition("：")
        other = (
            of,
            {
                int(year): number
                for year, value in re.findall(r"(\d{4})年\s*([^，]+)", pairs)
                if (number := read_number(value)) is not None
            },
        )
    return Series(name, unit, "lower" if better == LOWER else "higher", values, other)
