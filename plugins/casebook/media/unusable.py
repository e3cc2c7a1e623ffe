"""The one error of this room."""

from __future__ import annotations


class UnusablePicture(Exception):
    """The reason in Chinese, to be put behind 图."""
