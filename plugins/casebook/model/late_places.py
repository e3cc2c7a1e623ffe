"""Places of a file whose text is not parsed before somebody asks where something stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from casebook.model.data_file import Key, Places
from casebook.model.position import Position


class LatePlaces(Mapping[tuple[Key, ...], Position]):
    """`read` gives the places; it is called once at most."""

    def __init__(self, read: Callable[[], Places]) -> None:
        self._read = read

    @cached_property
    def _places(self) -> Places:
        return self._read()

    def __getitem__(self, path: tuple[Key, ...]) -> Position:
        return self._places[path]

    def __iter__(self) -> Iterator[tuple[Key, ...]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
