"""The front matter of a case (design.md §4)."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Required = Field(default=None, json_schema_extra={"required": True})
Year = Annotated[int, Field(ge=1900, le=2999)]


class Record(BaseModel):
    """Frozen, strict (no silent conversion) and closed (an unknown key is a fault)."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class Approval(Record):
    """The recognition: the office's document, its date, and the level (notice 一, last paragraph)."""

    document: str | None = Required
    date: datetime.date | None = Required
    level: Literal["省级", "全国"] = "省级"


class Pledge(Record):
    """The three sentences of the pledge (notice, 附件3) and the day it was signed."""

    truthful: bool | None = Required
    share: bool | None = Required
    exchange: bool | None = Required
    date: datetime.date | None = Required

    @property
    def complete(self) -> bool:
        return self.truthful is True and self.share is True and self.exchange is True


class Withdrawal(Record):
    """Why and since when a case is no longer shown; its page becomes a tombstone that says so."""

    date: datetime.date | None = Required
    reason: str | None = Required


class Benchmark(Record):
    name: str
    values: dict[Year, float]


class Metric(Record):
    """A series of one quantity; `values` by year, in `unit`."""

    name: str
    unit: str
    better: Literal["higher", "lower"] = "higher"
    values: dict[Year, float]
    benchmark: Benchmark | None = None


class Suppression(Record):
    code: str
    reason: str


class FrontMatter(Record):
    """Every field may be None: what an author left out or got wrong is for a rule to name, not for the reader."""

    title: str | None = Required
    enterprise: str | None = Required
    uscc: str | None = Required
    city: str | None = Required
    industry: str | None = Required
    size: str | None = None
    honors: tuple[str, ...] = Field(default=(), strict=False)
    year: Year | None = Required
    direction: int | None = Required
    methods: tuple[str, ...] | None = Field(
        default=None, strict=False, json_schema_extra={"required": True}
    )
    problems: tuple[str, ...] = Field(default=(), strict=False)
    summary: str | None = Required
    status: Literal["draft", "approved", "withdrawn"] | None = Required
    approval: Approval | None = None
    withdrawal: Withdrawal | None = None
    pledge: Pledge | None = Required
    metrics: tuple[Metric, ...] | None = Field(
        default=None, strict=False, json_schema_extra={"required": True}
    )
    suppress: tuple[Suppression, ...] = Field(default=(), strict=False)


def required_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Names of the fields that an author must fill in, in the order of the design."""
    extras: dict[str, Any] = {
        name: field.json_schema_extra or {} for name, field in model.model_fields.items()
    }
    return tuple(name for name, extra in extras.items() if extra.get("required"))
