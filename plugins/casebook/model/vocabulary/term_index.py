"""Entries found by name or alias."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from rapidfuzz import fuzz, process

from casebook.model.normal_form import fold, normalise_term

SIMILAR_ENOUGH = 50.0
"""Least rapidfuzz ratio (0–100) of a suggestion; two of four characters alike make 50."""


class Termed(Protocol):
    """Anything with a name; the first term is the name shown."""

    @property
    def name(self) -> str: ...

    @property
    def terms(self) -> tuple[str, ...]: ...


Entry = TypeVar("Entry", bound=Termed)


class TermIndex(Generic[Entry]):
    """One dict from normal form to entry; where entries clash, the first one keeps the term."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._owners: dict[str, list[int]] = {}
        self._entries = entries
        for position, entry in enumerate(entries):
            for term in dict.fromkeys(map(normalise_term, entry.terms)):
                self._owners.setdefault(term, []).append(position)

    def find(self, text: str) -> Entry | None:
        owners = self._owners.get(normalise_term(text))
        return self._entries[owners[0]] if owners else None

    @property
    def terms(self) -> Mapping[str, Entry]:
        """Entries by each of their names in normal form."""
        return {term: self._entries[owners[0]] for term, owners in self._owners.items()}

    def nearest(self, text: str) -> Entry | None:
        """The entry with the most similar term, None when none is similar enough."""
        terms = [term for entry in self._entries for term in entry.terms]
        # Folded only: to read a misspelt 西格玛 as one letter less would hide how near it is.
        best = process.extractOne(
            text, terms, scorer=fuzz.ratio, processor=fold, score_cutoff=SIMILAR_ENOUGH
        )
        return None if best is None else self.find(best[0])

    def shared_terms(self) -> Iterable[tuple[str, tuple[int, ...]]]:
        """Terms (normal form) that more than one entry claims, with the entries' positions."""
        return ((term, tuple(owners)) for term, owners in self._owners.items() if len(owners) > 1)
