"""Who may apply and where the applications go (notice, 一 to 四)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from casebook.model.list_of import ListOf
from casebook.model.notice.quotation import Annotation
from casebook.model.record import Record


class Direction(Record):
    """An 申报方向 (notice 一); `text` is verbatim, `name` is this library's short name for it."""

    id: int
    name: str
    text: str
    annotations: ListOf[Annotation] = ()


class Nomination(Record):
    """Which recognised cases may go on to the national level (notice 一, last paragraph)."""

    text: str
    level: Literal["全国"]
    directions: ListOf[int]
    about: int


class Deadline(Record):
    """`date` is the last day; `text` is the notice's wording (四（三）)."""

    date: date
    text: str


class Quotas(Record):
    """Number of applications (家) each 市州 may forward, by vocabulary name (notice 四（二）)."""

    total: int
    cities: dict[str, int]
    annotations: ListOf[Annotation] = ()


class Contacts(Record):
    """The office that answers questions; public, and nobody's personal data."""

    office: str
    phones: ListOf[str]
    email: str
    address: str
    postcode: str
    annotations: ListOf[Annotation] = ()
