"""An image file beside a case, as far as it can be judged without decoding it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

KINDS_BY_SUFFIX = {
    ".svg": "svg",
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
    ".gif": "gif",
}
"""The kinds of image that a case may hold, by the end of the file's name in lower case."""


class MediaProblem(StrEnum):
    UNREADABLE = "unreadable"
    """The file system refused."""
    TOO_LARGE = "too-large"
    """More bytes than the limit: not read at all."""
    TOO_MANY_PIXELS = "too-many-pixels"
    """So many that even its size was not read."""
    BROKEN = "broken"
    """No image, or one that ends too early."""


@dataclass(frozen=True, slots=True)
class ActivePart:
    """What makes an SVG more than a drawing, as a message names it; `line` counts from 1."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Media:
    """`name` is relative to the case's folder, `size` in bytes.

    `kind` is what the bytes say, "" when they say nothing known; `width` and `height` are in
    pixels, 0 for an SVG or when unknown; `located` when it tells where it was taken.
    """

    name: str
    size: int
    kind: str = ""
    width: int = 0
    height: int = 0
    located: bool = False
    problem: MediaProblem | None = None
    active: tuple[ActivePart, ...] = ()
