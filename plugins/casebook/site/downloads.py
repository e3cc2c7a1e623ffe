"""What a reader can take home of a case: its figures, its metrics; the same input gives the same bytes."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping

from casebook.model.front_matter import Metric
from casebook.site.gate import PublicCase

_STAMP = (1980, 1, 1, 0, 0, 0)


def figures_archive(figures: Mapping[str, bytes]) -> bytes:
    """A .zip of the figures, by name; folders of theirs are kept."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in figures.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            packed = name.lower().endswith(".svg")
            entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            archive.writestr(entry, content)
    return stream.getvalue()


def metrics_table(case: PublicCase) -> bytes:
    """The metrics as CSV in UTF-8 with a mark in front, by which spreadsheet programs know it."""
    years = sorted({year for metric in case.metrics for year in _years(metric)})
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(["指标", "单位", "方向", *years])
    for metric in case.metrics:
        aim = "越高越好" if metric.better == "higher" else "越低越好"
        writer.writerow([_text(metric.name), _text(metric.unit), aim, *_row(metric.values, years)])
        if metric.benchmark:
            name = f"{metric.name}：{metric.benchmark.name}"
            values = _row(metric.benchmark.values, years)
            writer.writerow([_text(name), _text(metric.unit), "对比", *values])
    writer.writerow([])
    writer.writerow(["来源", _text(case.title)])
    return stream.getvalue().encode("utf-8-sig")


def _years(metric: Metric) -> set[int]:
    return {*metric.values, *(metric.benchmark.values if metric.benchmark else ())}


def _row(values: Mapping[int, float], years: list[int]) -> list[float | str]:
    return [values.get(year, "") for year in years]


def _text(value: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
