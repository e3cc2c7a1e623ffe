"""What the fields of a case are called in Chinese, and a model value of each."""

from __future__ import annotations

from typing import NamedTuple

from casebook.model.front_matter import (
    Approval,
    Benchmark,
    FrontMatter,
    Metric,
    Pledge,
    Suppression,
    Withdrawal,
)


class Field(NamedTuple):
    """`example` is YAML, as an author would type it after the key."""

    label: str
    example: str


_RECORDS = (FrontMatter, Approval, Pledge, Withdrawal, Metric, Benchmark, Suppression)
FIELDS = {
    key: Field(info.title or key, (info.examples or [""])[0])
    for record in reversed(_RECORDS)
    for key, info in record.model_fields.items()
}
"""By key; where two records share one, the record nearer the top of a case says what it is called."""


def labelled(key: str) -> str:
    """The key in 「」 with its Chinese name, where it has one."""
    field = FIELDS.get(key)
    return f"「{key}」（{field.label}）" if field else f"「{key}」"


def sample(key: str) -> str:
    """A line with that key as it may be typed."""
    field = FIELDS.get(key)
    return f"{key}: {field.example}" if field else f"{key}: …"
