"""Drawings, new (DrawingML) and old (VML): pictures, charts, text boxes and SmartArt, each once."""

from __future__ import annotations

import itertools
import posixpath
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from casebook.importers.package.limits import MOST_POINTS, MOST_SHAPES
from casebook.importers.package.markup import local_name, qn
from casebook.importers.word.chart import read_chart
from casebook.importers.word.content import Diagram, Drawn, Picture, TextBox
from casebook.importers.word.flattening import children
from casebook.importers.word.properties import whole
from casebook.importers.word.story import Seen, Story
from casebook.model.errors import CasebookError

_EMBED, _LINK = qn("r:embed"), qn("r:link")
_CHARTS = frozenset({qn("c:chart"), qn("cx:chart")})
_HIDDEN = ("1", "true", "on")


def read_drawing(element: etree._Element, story: Story) -> list[Drawn]:
    """Everything of a w:drawing, w:pict or w:object that a reader sees."""
    floating = any(local_name(each) == "anchor" for each in element)
    description = ""
    for properties in element.iter(qn("wp:docPr")):
        if properties.get("hidden") in _HIDDEN:
            story.seen[Seen.HIDDEN] += 1
            return []
        description = properties.get("descr") or ""
        break
    if local_name(element) == "pict" or local_name(element) == "object":
        floating = "position:absolute" in _shape_style(element)
    return list(_drawn(element, story, description.strip(), floating))


def _shape_style(element: etree._Element) -> str:
    return next(
        (each.get("style", "").replace(" ", "") for each in element if each.get("style")), ""
    )


def _drawn(
    element: etree._Element, story: Story, description: str, floating: bool
) -> Iterator[Drawn]:
    for child in children(element):
        name = local_name(child)
        if child.tag == qn("a:blip"):
            yield from _picture(child, story, description, floating)
        elif child.tag == qn("v:imagedata"):
            yield from _vml_picture(child, story, description, floating)
        elif name == "txbxContent":
            if blocks := story.read_blocks(child, story):
                yield TextBox(blocks, floating)
        elif child.tag in _CHARTS:
            yield from _chart(child, story, floating)
        elif child.tag == qn("dgm:relIds"):
            yield from _diagram(child, story, floating)
        elif name == "OLEObject":
            story.seen[Seen.EMBEDDED] += 1
        else:
            yield from _drawn(child, story, description, floating)


def _picture(
    blip: etree._Element, story: Story, description: str, floating: bool
) -> Iterator[Drawn]:
    part = _target(blip.get(_EMBED), story)
    drawing = next((_target(each.get(_EMBED), story) for each in blip.iter(qn("asvg:svgBlip"))), "")
    if not part and not drawing:
        relation = story.relations.get(blip.get(_EMBED) or blip.get(_LINK) or "")
        outside = relation is not None and relation.external
        if blip.get(_LINK) and not blip.get(_EMBED):
            story.seen[Seen.EXTERNAL_PICTURE] += 1
        elif not outside:
            story.seen[Seen.MISSING_PICTURE] += bool(blip.get(_EMBED))
        if blip.get(_EMBED) or blip.get(_LINK):
            # It keeps its place, so that its caption does not go to the picture before.
            yield Picture("", "", description, floating, outside=outside or not blip.get(_EMBED))
        return
    yield Picture(part, drawing, description, floating, _crop(blip), _turned(blip))


def _crop(blip: etree._Element) -> tuple[float, float, float, float]:
    """Word keeps the whole picture and shows a part of it; only that part may go out."""
    fill = blip.getparent()
    cut = None if fill is None else fill.find(qn("a:srcRect"))
    if cut is None:
        return (0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = (_share(cut.get(side)) for side in ("l", "t", "r", "b"))
    return (left, top, right, bottom) if left + right < 1 and top + bottom < 1 else (0.0,) * 4


def _share(text: str | None) -> float:
    """A share in thousandths of a per cent, or with its sign in Strict files; never below 0."""
    if not text:
        return 0.0
    try:
        number = float(text[:-1]) / 100 if text.endswith("%") else int(text) / 100_000
    except ValueError:
        return 0.0
    return max(0.0, min(number, 0.99))


def _turned(blip: etree._Element) -> int:
    """Quarter turns; a slight slant is left alone."""
    for around in blip.iterancestors(qn("pic:pic")):
        for frame in around.iter(qn("a:xfrm")):
            degrees = round((whole(frame.get("rot")) or 0) / 60_000) % 360
            return degrees if degrees % 90 == 0 else 0
    return 0


def _vml_picture(
    data: etree._Element, story: Story, description: str, floating: bool
) -> Iterator[Drawn]:
    id = data.get(qn("r:id")) or data.get(qn("o:relid")) or data.get(qn("r:pict"))
    if part := _target(id, story):
        yield Picture(part, "", description or data.get(qn("o:title"), ""), floating)
    elif id is not None and id not in story.relations:
        story.seen[Seen.MISSING_PICTURE] += 1


def _target(id: str | None, story: Story) -> str:
    """The part behind a relationship; one outside the package is told of and not followed."""
    relation = story.relations.get(id) if id else None
    if relation is None:
        return ""
    if relation.external:
        story.seen[Seen.EXTERNAL_PICTURE] += 1
        return ""
    return relation.target if relation.target in story.parts else ""


def _chart(element: etree._Element, story: Story, floating: bool) -> Iterator[Drawn]:
    part = _target(element.get(qn("r:id")), story)
    if part not in story.charts:
        root = _tree(part, story) if part else None
        story.charts[part] = None if root is None else read_chart(root)
    chart = story.charts[part]
    story.points += 0 if chart is None else len(chart.categories) * len(chart.series)
    if chart is None or story.points > MOST_POINTS:
        story.seen[Seen.BROKEN_PART] += 1
        return
    yield replace(chart, floating=floating)


def _diagram(element: etree._Element, story: Story, floating: bool) -> Iterator[Drawn]:
    part = _target(element.get(qn("r:dm")), story)
    root = _tree(part, story) if part else None
    if root is None:
        story.seen[Seen.BROKEN_PART] += 1
        return
    texts: dict[str, str] = {}
    for point in itertools.islice(root.iter(qn("dgm:pt")), MOST_SHAPES):
        if point.get("type", "node") in ("node", "doc", "asst"):
            texts[point.get("modelId", "")] = "".join(
                each.text or "" for each in point.iter(qn("a:t"))
            ).strip()
    parents = {
        each.get("destId", ""): each.get("srcId", "")
        for each in root.iter(qn("dgm:cxn"))
        if each.get("type", "parOf") == "parOf"
    }
    items = [(_depth(id, parents, texts), text) for id, text in texts.items() if text]
    if items:
        story.seen[Seen.DIAGRAM] += 1
        yield Diagram(items, floating)


def _depth(id: str, parents: dict[str, str], texts: dict[str, str]) -> int:
    depth = 0
    while depth < 8 and (id := parents.get(id, "")) and texts.get(id):
        depth += 1
    return depth


def _tree(part: str, story: Story) -> etree._Element | None:
    if posixpath.splitext(part)[1].lower() not in (".xml", ""):
        return None
    try:
        return story.parts.tree(part)
    except CasebookError:
        return None
