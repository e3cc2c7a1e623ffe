"""A YAML list as a frozen field of a strict record."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import Field

T = TypeVar("T")
ListOf = Annotated[tuple[T, ...], Field(strict=False)]
"""Takes a list or a tuple; its members stay strict."""
