"""Equations (OMML, ECMA-376 part 1, 22.1) as a line of text that reads as the equation does.

The site has no typesetter for formulas, so LaTeX would stand on the page as code: fractions become
a/b, roots √(x), sums ∑ with raised and lowered bounds, which Markdown holds as <sup> and <sub>.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from casebook.importers.package.markup import local_name, qn
from casebook.importers.word.content import Break, Inline, Raised, Text
from casebook.importers.word.flattening import children

_VAL = qn("m:val")
_SIMPLE = re.compile(r"[\w.%·°′″\u0300-\u036f]+|[(\[{（][^()（）\[\]{}]*[)\]}）]")
_COMBINING = re.compile(r"[\u0300-\u036f\u20d0-\u20ff]")
_ABOVE = {"¯": "\u0304", "‾": "\u0304", "^": "\u0302", "~": "\u0303", "→": "\u20d7", "˙": "\u0307"}


def read_equation(element: etree._Element) -> list[Inline]:
    """The line of an m:oMath; several of an m:oMathPara stand on lines of their own."""
    if local_name(element) == "oMathPara":
        lines: list[Inline] = []
        for each in children(element):
            if local_name(each) == "oMath":
                lines += [Break(), *_all(each)] if lines else _all(each)
        return lines
    return _all(element)


def _all(element: etree._Element | None) -> list[Inline]:
    found: list[Inline] = []
    for child in () if element is None else children(element):
        name = local_name(child)
        if name in _READERS:
            found += _READERS[name](child)
        elif name in ("t", "delText"):
            found += [Text(child.text, formula=True)] if name == "t" and child.text else []
        elif name == "br":
            found.append(Break())
        elif not name.endswith("Pr") and name not in ("ctrlPr", "sectPr"):
            found += _all(child)
    return found


def _part(element: etree._Element, name: str) -> list[Inline]:
    return _all(element.find(qn(f"m:{name}")))


def _setting(element: etree._Element, name: str, default: str) -> str:
    for properties in element:
        if local_name(properties) == f"{local_name(element)}Pr":
            found = properties.find(qn(f"m:{name}"))
            if found is not None:
                return found.get(_VAL, "")
    return default


def _plain(inlines: list[Inline]) -> str:
    return "".join(each.text if isinstance(each, Text) else " " for each in inlines)


def _line(text: str) -> list[Inline]:
    return [Text(text, formula=True)] if text else []


def _group(inlines: list[Inline]) -> list[Inline]:
    text = _plain(inlines).strip()
    if len(text) < 2 or _SIMPLE.fullmatch(text):
        return inlines
    return [*_line("("), *inlines, *_line(")")]


def _raise(inlines: list[Inline], where: Raised) -> list[Inline]:
    texts = [each for each in inlines if isinstance(each, Text)]
    if any(each.raised for each in texts):
        return _line(("^" if where == "sup" else "_") + f"({_plain(inlines)})")
    return [Text(each.text, raised=where, formula=True) for each in texts if each.text]


def _fraction(element: etree._Element) -> list[Inline]:
    above, below = _part(element, "num"), _part(element, "den")
    if _setting(element, "type", "bar") == "noBar":
        return [*above, *_line("，"), *below]
    return [*_group(above), *_line("/"), *_group(below)]


def _script(element: etree._Element) -> list[Inline]:
    raised = [*_raise(_part(element, "sub"), "sub"), *_raise(_part(element, "sup"), "sup")]
    base = _part(element, "e")
    return [*raised, *base] if local_name(element) == "sPre" else [*base, *raised]


def _root(element: etree._Element) -> list[Inline]:
    return [*_raise(_part(element, "deg"), "sup"), *_line("√"), *_group(_part(element, "e"))]


def _sum(element: etree._Element) -> list[Inline]:
    sign = _setting(element, "chr", "∫") or "∫"
    bounds = [*_raise(_part(element, "sub"), "sub"), *_raise(_part(element, "sup"), "sup")]
    return [*_line(sign), *bounds, *_part(element, "e")]


def _delimited(element: etree._Element) -> list[Inline]:
    found = _line(_setting(element, "begChr", "("))
    between = _setting(element, "sepChr", "|")
    first = True
    for each in children(element):
        if local_name(each) == "e":
            found += _all(each) if first else [*_line(between), *_all(each)]
            first = False
    return [*found, *_line(_setting(element, "endChr", ")"))]


def _function(element: etree._Element) -> list[Inline]:
    name, argument = _part(element, "fName"), _part(element, "e")
    gap = "" if _plain(argument).startswith(("(", "（", "[", " ")) else " "
    return [*name, *_line(gap), *argument]


def _limit(element: etree._Element) -> list[Inline]:
    where: Raised = "sub" if local_name(element) == "limLow" else "sup"
    return [*_part(element, "e"), *_raise(_part(element, "lim"), where)]


def _accent(element: etree._Element) -> list[Inline]:
    is_bar = local_name(element) == "bar"
    base = _part(element, "e")
    mark = "¯" if is_bar else _setting(element, "chr", "\u0302")
    if is_bar and _setting(element, "pos", "bot") == "bot":
        mark = "\u0332"
    mark = _ABOVE.get(mark, mark)
    text = _plain(base)
    if len(text) == 1 and _COMBINING.fullmatch(mark):
        return _line(text + mark)
    return [*_group(base), *_line(mark if not _COMBINING.fullmatch(mark) else "\u203e")]


def _rows(element: etree._Element) -> list[Inline]:
    """An array of equations; its alignment marks are no text."""
    found: list[Inline] = []
    for row in children(element):
        if local_name(row) == "e":
            line: list[Inline] = [
                Text(each.text.replace("&", ""), raised=each.raised, formula=True)
                if isinstance(each, Text)
                else each
                for each in _all(row)
            ]
            found += [*_line("； "), *line] if found else line
    return found


def _matrix(element: etree._Element) -> list[Inline]:
    found: list[Inline] = []
    for row in children(element):
        if local_name(row) != "mr":
            continue
        cells: list[Inline] = []
        for cell in children(row):
            cells += [*_line(", "), *_all(cell)] if cells else _all(cell)
        found += [*_line("; "), *cells] if found else cells
    return found


def _phantom(element: etree._Element) -> list[Inline]:
    hidden = _setting(element, "show", "1") in ("0", "off", "false")
    return [] if hidden else _part(element, "e")


_READERS: dict[str, Callable[[etree._Element], list[Inline]]] = {
    "f": _fraction,
    "sSup": _script,
    "sSub": _script,
    "sSubSup": _script,
    "sPre": _script,
    "rad": _root,
    "nary": _sum,
    "d": _delimited,
    "func": _function,
    "limLow": _limit,
    "limUpp": _limit,
    "acc": _accent,
    "bar": _accent,
    "eqArr": _rows,
    "m": _matrix,
    "phant": _phantom,
}
