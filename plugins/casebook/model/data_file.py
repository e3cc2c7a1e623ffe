"""A YAML file of the corpus, read into a model, each value with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from casebook.model.fault import Fault
from casebook.model.position import START, Position
from casebook.model.source_file import Place, SourceFile

T_co = TypeVar("T_co", covariant=True)
Key = str | int
Places = Mapping[tuple[Key, ...], Position]
"""Position of each value, by its path of keys and list indexes."""


def nearest_position(places: Places, path: tuple[Key, ...]) -> Position:
    """Position of the value at `path`, or of the nearest value around it."""
    while path:
        if path in places:
            return places[path]
        path = path[:-1]
    return START


@dataclass(frozen=True)
class DataFile(Generic[T_co]):
    """`value` is None when too little of the file could be understood."""

    source: SourceFile
    value: T_co | None
    places: Places = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def at(self, *path: Key) -> Place:
        return Place.of(self.source, nearest_position(self.places, path))
