"""The entries of the vocabulary; each can be looked up by any of its `terms`."""

from __future__ import annotations

from typing import Literal

from casebook.model.list_of import ListOf
from casebook.model.record import Record


class Tile(Record):
    """A place in a grid of squares, one for each 市州, counted from 1; no map, only who is beside whom."""

    row: int
    column: int


class City(Record):
    """A 市州; `code` per GB/T 2260, `pinyin` with tones."""

    code: str
    name: str
    short: str
    kind: Literal["地级市", "自治州"]
    pinyin: str
    slug: str
    tile: Tile | None = None
    aliases: ListOf[str] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.name, self.short, *self.aliases)


class Industry(Record):
    """A division (大类) of GB/T 4754; `code` is the section's letter and two digits (C34)."""

    code: str
    name: str
    sector: str
    sector_name: str

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.code, self.name)


class MethodCategory(Record):
    """A group of methods."""

    id: str
    name: str

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.name,)


class Method(Record):
    """A 质量管理方法; `category` and `related` hold ids."""

    id: str
    name: str
    en: str
    category: str
    aliases: ListOf[str] = ()
    definition: str
    standards: ListOf[str] = ()
    related: ListOf[str] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Problem(Record):
    """What hurt before: `symptoms` are how it shows, `methods` (names) what is usual against it."""

    id: str
    name: str
    aliases: ListOf[str] = ()
    symptoms: ListOf[str] = ()
    definition: str
    methods: ListOf[str] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Honor(Record):
    """An honour; `since` and `until` are years, both included, None where not established."""

    id: str
    name: str
    level: Literal["国家级", "省级", "市级"]
    since: int | None = None
    until: int | None = None
    document: str | None = None
    aliases: ListOf[str] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Bounds(Record):
    """`minimum` is included, `below` is not."""

    minimum: int | None = None
    below: int | None = None


class Size(Record):
    """A size class of industrial enterprises: `employees` in 人, `revenue` in 万元 a year."""

    id: str
    name: str
    employees: Bounds
    revenue: Bounds
    aliases: ListOf[str] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)
