"""How often entries of the vocabulary occur in cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from casebook.model.vocabulary import Method, Problem

Tagged = TypeVar("Tagged", Method, Problem)


def tally(entries: Iterable[Tagged]) -> list[tuple[Tagged, int]]:
    """Each entry with its number, the most frequent first, of equal ones the first met."""
    known: dict[str, Tagged] = {}
    counts: Counter[str] = Counter()
    for entry in entries:
        known[entry.id] = entry
        counts[entry.id] += 1
    return [(known[id], count) for id, count in counts.most_common()]
