"""Values of 案例信息 to the front matter; they stand above what would be proposed."""

from __future__ import annotations

import re

from casebook.importers.draft.form import read_number
from casebook.importers.draft.items import FrontDraft, Series
from casebook.importers.draft.sheet import LOWER

_LISTS = ("honors", "methods", "problems")


def apply_sheet(front: FrontDraft, extra: dict[str, str]) -> None:
    """`extra` holds texts by field (casebook.importers.draft.sheet)."""
    for name, text in extra.items():
        if name == "metrics":
            front.metrics = read_metrics(text)
        elif name in _LISTS:
            setattr(
                front, name, [each.strip() for each in re.split("[、\n]", text) if each.strip()]
            )
        elif text:
            setattr(front, name, text.split()[0] if name == "industry" else text)


def read_metrics(text: str) -> list[Series]:
    """Rows of cells parted by tabs: name, unit, direction, benchmark, then a year's value each; the head first."""
    rows = [line.split("\t") for line in text.split("\n")]
    years = [int(match[0]) if (match := re.search(r"\d{4}", cell)) else 0 for cell in rows[0][4:]]
    return [_series(row, years) for row in rows[1:] if len(row) > 4 and row[0]]


def _series(row: list[str], years: list[int]) -> Series:
    name, unit, better, benchmark, *cells = row
    values = _values(cells, years)
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


def _values(cells: list[str], years: list[int]) -> dict[int, float]:
    return {
        year: number
        for year, cell in zip(years, cells, strict=False)
        if year and (number := read_number(cell)) is not None
    }
