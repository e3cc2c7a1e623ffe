"""Reading the small values of WordprocessingML."""

from __future__ import annotations

from lxml import etree

from casebook.importers.package.markup import qn

VAL = qn("w:val")
_OFF = frozenset({"0", "false", "off", "none"})


def is_on(parent: etree._Element | None, name: str) -> bool | None:
    """A toggle such as w:b: None when it is not there (ECMA-376 part 1, 17.17.4)."""
    element = None if parent is None else parent.find(qn(name))
    return None if element is None else element.get(VAL, "1") not in _OFF


def value(parent: etree._Element | None, name: str) -> str | None:
    """The w:val of a child, None when there is no such child or it has none."""
    element = None if parent is None else parent.find(qn(name))
    return None if element is None else element.get(VAL)


def whole(text: str | None) -> int | None:
    """A whole number, None for anything else."""
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def points(text: str | None) -> float:
    """A size in half-points, or with its unit as Strict files have it; 0 when it is none."""
    try:
        if text is None:
            return 0.0
        return float(text[:-2]) if text.endswith("pt") else float(text) / 2
    except ValueError:
        return 0.0
