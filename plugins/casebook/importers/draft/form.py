"""The application form and tables like it (notice, 附件2): cells that name a blank, and the cells after them."""

from __future__ import annotations

import re
import unicodedata

from casebook.importers.draft.application import Application
from casebook.importers.draft.contact_labels import is_reach
from casebook.importers.draft.labels import Blank, Labels, plain_label
from casebook.importers.word.content import Cell, Table

_YEAR = re.compile(r"(20\d\d|19\d\d)\s*年?(?:度)?")
_NUMBER = re.compile(r"-?\d[\d,，]*(?:\.\d+)?")
_QUOTED = re.compile(r"《([^《》]+)》|[“\"]([^“”\"]+)[”\"]")
_FEWEST = 3
_SUREST = 3
"""Of the telling blanks: inside the report a table of firms or of other benchmarks has fewer."""
_TELLING = frozenset({"uscc", "direction", "title", "opinion"})


def is_form(table: Table, labels: Labels, *, sure: bool = False) -> bool:
    """Whether enough of its cells name blanks of the notice's forms; more of them to be `sure`."""
    found = [blank for cell in _cells(table) if (blank := _blank(cell, labels))]
    ids = {blank.id for blank in found}
    rows = [at for at, row in enumerate(table.rows) if any(_blank(cell, labels) for cell in row)]
    if rows == [0] and len(table.rows) > 2:
        return False  # a list of customers or the like, with a head
    figures = {id for cell in _cells(table) if (id := labels.figure(cell.text))}
    if figures and len(figures) == len(labels.figures) and ids:
        return True
    if sure:
        return len(ids & _TELLING) >= _SUREST
    return len(ids) >= _FEWEST and (bool(ids & _TELLING) or any(each.personal for each in found))


def read_form(table: Table, labels: Labels, application: Application) -> None:
    """Take over what the table says; what is personal is kept only to be looked for and left out."""
    years: dict[int, int] = {}
    heads: list[Blank] = []
    for row in table.rows:
        if heads and len(row) == len(heads) and not any(_blank(cell, labels) for cell in row):
            for blank, cell in zip(heads, row, strict=True):
                take(blank, [cell.text.strip()], application)
            heads = []
            continue
        named = [found for cell in row if (found := labels.find(cell.text))]
        heads = named if len(named) == len(row) else []
        texts = [cell.text for cell in row]
        years = _years(row) or years
        if any(labels.figure(text) for text in texts):
            _read_figures(row, years, labels, application)
            continue
        _read_row(row, labels, application)


def _cells(table: Table) -> list[Cell]:
    return [cell for row in table.rows for cell in row]


def _blank(cell: Cell, labels: Labels) -> Blank | None:
    blank = labels.find(cell.text)
    if blank is None and (pairs := labels.pairs(cell.text.replace("\n", "  "))):
        return pairs[0][0]
    return blank


def _read_row(row: list[Cell], labels: Labels, application: Application) -> None:
    current: Blank | None = None
    values: list[str] = []
    for cell in row:
        blank = labels.find(cell.text)
        if blank is not None:
            take(current, values, application)
            current, values = blank, []
        elif pairs := labels.pairs(cell.text.replace("\n", "  ")):
            take(current, values, application)
            for each, value in pairs:
                take(each, [value], application)
            current, values = None, []
        else:
            values.append(cell.text.strip())
    take(current, values, application)


def take(blank: Blank | None, values: list[str], application: Application) -> None:
    """Keep a blank's value: by name, or among what must not be written."""
    if blank is None:
        return
    joined = "".join(values) if blank.id == "uscc" else " ".join(filter(None, values))
    text = _unbroken(joined)
    if not text or text.startswith(("（加盖", "(加盖", "（详细", "(详细")):
        return
    # A post is nobody's secret: 董事长、党委书记 stands in reports as well.
    if blank.personal and (not blank.id.endswith("_post") or is_reach(text)):
        application.private.add(text)
        if blank.id in ("contact", "representative"):
            application.names.add(text)
    if blank.id == "uscc":
        digits = unicodedata.normalize("NFKC", text)
        application.uscc = application.uscc or re.sub(r"[\s\W_]", "", digits).upper()
    elif blank.id == "opinion":
        application.opinion = application.opinion or joined
    elif blank.id in ("enterprise", "direction", "title", "address"):
        text = re.sub(r"[（(](?:加盖|盖)?(?:公章|盖章|单位公章|章)[）)]", "", text).strip()
        if blank.id == "enterprise":
            text = re.sub(r"(?<=[\u2e80-\uffef]) +| +(?=[\u2e80-\uffef])", "", text)
        if blank.id == "title" and (whole := _QUOTED.fullmatch(text)):
            text = whole[1] or whole[2]
        if text and getattr(application, blank.id) is None:
            setattr(application, blank.id, text)


def _unbroken(text: str) -> str:
    """One line; a line end between Chinese characters is no space."""
    text = re.sub(r"(?<=[\u2e80-\uffef])\s*\n\s*(?=[\u2e80-\uffef])", "", text.strip())
    return re.sub(r"[ \t\u3000\u00a0\n]+", " ", text).strip(" _＿")


def _years(row: list[Cell]) -> dict[int, int]:
    """Columns of years, by their place in the row counted from its end: labels before them may span."""
    found = {
        at - len(row): int(match[1])
        for at, cell in enumerate(row)
        if (match := _YEAR.fullmatch(cell.text.strip()))
    }
    return found if len(found) >= 2 else {}


def _read_figures(
    row: list[Cell], years: dict[int, int], labels: Labels, application: Application
) -> None:
    id = next((id for cell in row if (id := labels.figure(cell.text))), None)
    if id is None:
        return
    values = application.figures.setdefault(id, {})
    for place, year in years.items():
        if -len(row) <= place:
            values[year] = read_number(row[place].text)


def read_number(text: str) -> float | None:
    """The number a cell holds, thousands parted by commas or not; None for none.

    >>> read_number(" 1,234.5 "), read_number("—")
    (1234.5, None)
    """
    match = _NUMBER.search(plain_label(text))
    return float(match[0].replace(",", "").replace("，", "")) if match else None
