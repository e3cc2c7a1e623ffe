"""案例信息: the table in which an exported case carries what the notice's forms have no blank for.

The exporter writes it and the importer reads it back; both take its words from here.
"""

from __future__ import annotations

from casebook.model.front_matter import Checklist, FrontMatter

TITLE = "案例信息"
"""What stands in the first cell of the table, and so tells it apart."""

METRICS = f"{TITLE}：指标"
"""The same for the table of metrics."""

FIELDS = ("city", "industry", "size", "honors", "methods", "problems", "summary")
"""The fields of a case that it carries, in their order."""

CHECKLIST = tuple(Checklist.model_fields)
"""The lists of the checklist, each a field of its own here, one line an item."""

METRIC_HEADS = (METRICS, "单位", "方向", "对比对象")
"""Heads of the metrics' columns; a column for each year follows."""

HIGHER, LOWER = "越高越好", "越低越好"


def field_title(name: str) -> str:
    """The Chinese name of a field of the front matter."""
    fields = Checklist.model_fields if name in CHECKLIST else FrontMatter.model_fields
    return fields[name].title or name
