"""What an applicant fills in: cover, form and pledge (notice, 附件1 to 附件3)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from casebook.model.list_of import ListOf
from casebook.model.notice.quotation import Annotation
from casebook.model.record import Record


class FormField(Record):
    """A blank to fill in; `personal` marks what must never be published."""

    id: str
    name: str
    note: str | None = None
    personal: bool = False


class Cover(Record):
    """附件1."""

    title: str
    subtitle: str
    note: str
    fields: ListOf[FormField]


class FormFigure(Record):
    """A yearly figure of the form; `text` is its label as printed."""

    id: str
    name: str
    unit: str
    text: str


class Form(Record):
    """附件2; `base_years` is the number of years before the notice's own that the figures cover."""

    title: str
    fields: ListOf[FormField]
    base_years: Annotated[int, Field(ge=1, le=20)]
    figures: ListOf[FormFigure]
    opinion: FormField
    annotations: ListOf[Annotation] = ()


class PledgeSentences(Record):
    """The sentences of the pledge, keyed as a case's front matter keys them."""

    truthful: str
    share: str
    exchange: str


class PledgeText(Record):
    """附件3."""

    title: str
    opening: str
    sentences: PledgeSentences
    signature: ListOf[str]
