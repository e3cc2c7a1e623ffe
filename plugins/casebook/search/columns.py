"""A segment's facets and orders, as JSON: read when a result is counted by facet or put in another order."""

from __future__ import annotations

import json
from collections.abc import Sequence

from casebook.search.case import SearchCase

FACETS = ("year", "city", "direction", "industry", "method", "problem")
Row = tuple[tuple[tuple[str, tuple[tuple[str, str], ...]], ...], int, str]
"""A case's facets, day of approval and sort key."""


def row(case: SearchCase) -> Row:
    """What the columns need of a case."""
    return case.facets, case.approved, case.sort_key


def columns(rows: Sequence[Row]) -> bytes:
    """JSON: `approved`, days by case; `name`, keys by case; `facets`, of each its `values`, as [value,
    label], and `of`, by case the numbers of its values.

    Values are ordered, so that the bytes do not hang on the order of the cases.
    """
    facets = {}
    for facet in FACETS:
        given = [dict(values).get(facet, ()) for values, _, _ in rows]
        values = sorted({pair for pairs in given for pair in pairs})
        numbers = {pair: number for number, pair in enumerate(values)}
        facets[facet] = {
            "values": values,
            "of": [[numbers[pair] for pair in pairs] for pairs in given],
        }
    document = {
        "approved": [approved for _, approved, _ in rows],
        "name": [key for _, _, key in rows],
        "facets": facets,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
