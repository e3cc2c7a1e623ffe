"""The files of the page of all cases: what is filtered by in one, what is shown in many small ones.

A reader's browser takes the first whole, and of the rows those that are on the screen; at 10,000
cases one file with both would be half a megabyte compressed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casebook.charts import headlines
from casebook.site.browsing.facet_values import FacetValues, facet_values
from casebook.site.catalogue import Catalogue
from casebook.site.data_file import data_file, digest, hashed_data
from casebook.site.gate import PublicCase
from casebook.site.page import SiteFile

ROWS = 20
"""Cases whose rows are one file; as many as the page shows at once."""

FORM = 1
"""The form of the files; another one gets another number (client/src/browse/columns.ts)."""


def browse_files(catalogue: Catalogue) -> Iterator[SiteFile]:
    """The file of columns first, then those of rows."""
    cases = catalogue.cases
    rows = [
        [_row(case) for case in cases[start : start + ROWS]] for start in range(0, len(cases), ROWS)
    ]
    folder = f"rows.{digest(rows)}"
    columns = {
        "form": FORM,
        "count": len(cases),
        "facets": [_column(facet) for facet in facet_values(catalogue)],
        "name": _name_ranks(catalogue),
        "improvement": [_improvement(case) for case in cases],
        "each": ROWS,
        "rows": folder,
    }
    yield hashed_data("browse", columns)
    yield from (data_file(f"{folder}/{number}", each) for number, each in enumerate(rows))


def _column(facet: FacetValues) -> dict[str, Any]:
    """A case with one value has its place alone, one with none an empty list."""
    return {
        "key": facet.key,
        "label": facet.label,
        "values": [[value] if value == label else [value, label] for value, label in facet.values],
        "of": [each[0] if len(each) == 1 else list(each) for each in facet.of],
    }


def _name_ranks(catalogue: Catalogue) -> list[int]:
    """Each case's place by the pinyin of its enterprise, the newer first of one enterprise."""
    sort_key = catalogue.corpus.vocabulary.pinyin.sort_key
    cases = catalogue.cases
    order = sorted(range(len(cases)), key=lambda place: (sort_key(cases[place].enterprise), place))
    ranks = [0] * len(cases)
    for rank, place in enumerate(order):
        ranks[place] = rank
    return ranks


def _improvement(case: PublicCase) -> int:
    """The largest of its metrics, in thousandths of the first year's value; 0 where none improved."""
    best = headlines(case.metrics, 1)
    return max(0, round(best[0][1].improvement * 1000)) if best else 0


def _row(case: PublicCase) -> list[Any]:
    """Path below cases/ without its last slash, title, summary, whether made up, best metric."""
    best = headlines(case.metrics, 1)
    metric = [best[0][0].name, best[0][1].first, best[0][1].last, best[0][1].unit] if best else []
    if best:
        metric.append(best[0][1].relative)
    path = case.path.removeprefix("cases/").rstrip("/")
    return [path, case.title, case.summary, int(case.sample), *metric]
