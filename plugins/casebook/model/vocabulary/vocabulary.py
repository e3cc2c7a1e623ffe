"""The controlled words that cases are tagged with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from casebook.model.vocabulary.clash import KINDS, Clash, Kind
from casebook.model.vocabulary.entries import (
    City,
    Honor,
    Industry,
    Method,
    MethodCategory,
    Problem,
    Size,
)
from casebook.model.vocabulary.files import VocabularyFile
from casebook.model.vocabulary.term_index import TermIndex

if TYPE_CHECKING:
    from casebook.model.pinyin import Pinyin


@dataclass(frozen=True)
class Vocabulary:
    """All entries; a lookup takes a name, an alias or a code in any spelling: one dict access."""

    cities: tuple[City, ...] = ()
    industries: tuple[Industry, ...] = ()
    categories: tuple[MethodCategory, ...] = ()
    methods: tuple[Method, ...] = ()
    problems: tuple[Problem, ...] = ()
    honors: tuple[Honor, ...] = ()
    size_rule: str = ""
    sizes: tuple[Size, ...] = ()
    readings: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Iterable[VocabularyFile]) -> Vocabulary:
        """Puts the files together; what a missing file would hold stays empty."""
        return cls(
            **{
                name: getattr(file, name)
                for file in files
                for name in type(file).model_fields
                if name not in VocabularyFile.model_fields
            }
        )

    def city(self, text: str) -> City | None:
        return self._cities.find(text)

    def industry(self, text: str) -> Industry | None:
        return self._industries.find(text)

    def method(self, text: str) -> Method | None:
        return self._methods.find(text)

    def problem(self, text: str) -> Problem | None:
        return self._problems.find(text)

    def honor(self, text: str) -> Honor | None:
        return self._honors.find(text)

    def size(self, text: str) -> Size | None:
        return self._sizes.find(text)

    def category(self, id: str) -> MethodCategory | None:
        return self._categories.get(id)

    def method_by_id(self, id: str) -> Method | None:
        return self._methods_by_id.get(id)

    @cached_property
    def method_terms(self) -> Mapping[str, Method]:
        """Methods by each of their names and aliases in normal form."""
        terms: Mapping[str, Method] = self._methods.terms
        return terms

    def nearest(self, kind: Kind, text: str) -> str | None:
        """Name of the entry most like `text`, for a remedy; None when nothing is like it."""
        entry = self._index(kind).nearest(text)
        return None if entry is None else entry.name

    def clashes(self) -> tuple[Clash, ...]:
        """Names and aliases claimed more than once."""
        return tuple(
            Clash(kind, term, tuple(entries[each].name for each in positions), positions)
            for kind in KINDS
            for entries in [getattr(self, kind)]
            for term, positions in self._index(kind).shared_terms()
        )

    @cached_property
    def pinyin(self) -> Pinyin:
        """Readings with this vocabulary's corrections."""
        # pypinyin's dictionaries take a quarter of a second to load; a check does without them.
        from casebook.model.pinyin import Pinyin

        return Pinyin(self.readings)

    def _index(self, kind: Kind) -> TermIndex[Any]:
        index: TermIndex[Any] = getattr(self, f"_{kind}")
        return index

    @cached_property
    def _cities(self) -> TermIndex[City]:
        return TermIndex(self.cities)

    @cached_property
    def _industries(self) -> TermIndex[Industry]:
        return TermIndex(self.industries)

    @cached_property
    def _methods(self) -> TermIndex[Method]:
        return TermIndex(self.methods)

    @cached_property
    def _problems(self) -> TermIndex[Problem]:
        return TermIndex(self.problems)

    @cached_property
    def _honors(self) -> TermIndex[Honor]:
        return TermIndex(self.honors)

    @cached_property
    def _sizes(self) -> TermIndex[Size]:
        return TermIndex(self.sizes)

    @cached_property
    def _categories(self) -> dict[str, MethodCategory]:
        return {category.id: category for category in self.categories}

    @cached_property
    def _methods_by_id(self) -> dict[str, Method]:
        return {method.id: method for method in self.methods}
