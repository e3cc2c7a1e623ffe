"""A corpus that remembers which other cases a rule looked at."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NoReturn

from casebook.model.case import Case
from casebook.model.corpus import Corpus

_NO_DAY = "a rule that asks for the day is not timeless"
_REFUSAL = "only a CorpusRule may go through all cases"


class WatchedCorpus(Corpus):
    """What rules that judge one case are given.

    `looked_at` holds the folders of the cases they asked for, there or not. A rule that goes
    through all cases is a CorpusRule: here that raises TypeError, and so does asking for the day
    where the rule is `timeless`.
    """

    def __init__(self, corpus: Corpus, *, timeless: bool = True) -> None:
        for name in ("root", "notices", "vocabulary", "vocabulary_files", "limits_file"):
            object.__setattr__(self, name, getattr(corpus, name))
        object.__setattr__(self, "looked_at", set())
        object.__setattr__(self, "_corpus", corpus)
        object.__setattr__(self, "_timeless", timeless)

    looked_at: set[str]
    _corpus: Corpus
    _timeless: bool

    @property
    def cases(self) -> NoReturn:
        raise TypeError(_REFUSAL)

    @property
    def strays(self) -> NoReturn:
        raise TypeError(_REFUSAL)

    @property
    def today(self) -> datetime.date:
        if self._timeless:
            raise TypeError(_NO_DAY)
        return self._corpus.today

    @cached_property
    def cases_by_folder(self) -> Mapping[str, Case]:
        return _Watch(self._corpus.cases_by_folder, self.looked_at)


class _Watch(Mapping[str, Case]):
    def __init__(self, cases: Mapping[str, Case], looked_at: set[str]) -> None:
        self._cases = cases
        self._looked_at = looked_at

    def __getitem__(self, folder: str) -> Case:
        self._looked_at.add(folder)
        return self._cases[folder]

    def __iter__(self) -> Iterator[str]:
        raise TypeError(_REFUSAL)

    def __len__(self) -> int:
        raise TypeError(_REFUSAL)
