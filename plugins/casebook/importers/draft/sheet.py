"""案例信息: the table in which an exported case carries what the notice's forms have no blank for."""

from __future__ import annotations

from casebook.importers.draft.application import Application
from casebook.importers.draft.labels import plain_label
from casebook.importers.word.content import Table
from casebook.model.front_matter import FrontMatter

TITLE = "案例信息"
"""What stands in the first cell of the table, and so tells it apart."""

FIELDS = ("city", "industry", "size", "honors", "methods", "problems", "summary")
"""The fields of a case that it carries, in their order; the metrics follow in a table of their own."""

METRICS = "指标"
METRIC_HEADS = ("指标", "单位", "方向", "对比对象")
HIGHER, LOWER = "越高越好", "越低越好"


def field_title(name: str) -> str:
    return FrontMatter.model_fields[name].title or name


def is_sheet(table: Table) -> bool:
    return bool(table.rows and table.rows[0]) and plain_label(table.rows[0][0].text) in (
        TITLE,
        f"{TITLE}{METRICS}",
    )


def read_sheet(table: Table, application: Application) -> None:
    """By the fields' names; the rows of metrics as lines of cells parted by tabs."""
    names = {plain_label(field_title(name)): name for name in FIELDS}
    if plain_label(table.rows[0][0].text) != TITLE:
        rows = ["\t".join(cell.text.strip() for cell in row) for row in table.rows[1:]]
        application.extra["metrics"] = "\n".join(rows)
        return
    for row in table.rows[1:]:
        if len(row) >= 2 and (name := names.get(plain_label(row[0].text))):
            application.extra[name] = row[1].text.strip()
