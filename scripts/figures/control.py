"""A control chart with centre line and limits."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.axes import LEFT, Plot, plot
from figures.canvas import WIDTH, Canvas, block_height
from figures.placing import fit, label_box
from figures.scale import scale
from figures.text import measure, number, wrap

_SIZE = palette.NOTE_SIZE
_OFFSETS = (-25, -47, 25, 47)
_ABOVE = 26  # room between the stages' names and a value at the top


def control(
    title: str,
    points: Sequence[float],
    center: float,
    upper: float,
    lower: float,
    unit: str,
    stages: Sequence[tuple[int, str]] = (),
) -> str:
    """Draw points in order with CL, UCL and LCL; points beyond a limit are marked and labelled.

    stages: (0-based index of the stage's first point, name), in order.
    """
    canvas = Canvas(title)
    limits = [("UCL", upper), ("CL", center), ("LCL", lower)]
    notes = [f"{name} {number(value)}" for name, value in limits]
    right = 20 + max(measure(note, _SIZE) for note in notes) + 12
    slot = (WIDTH - right - LEFT) / len(points)
    spans = _spans(stages, len(points), slot)
    names = max((block_height(lines, _SIZE) for _, _, lines in spans), default=0.0)
    area = plot(
        canvas,
        canvas.top,
        unit,
        scale([*points, center, upper, lower]),
        right=right,
        headroom=names + _ABOVE if spans else 0,
    )
    _stages(area, spans, names)
    previous = -1e9
    for note, (name, value) in zip(notes, limits, strict=True):
        y = area.y(value)
        colour = palette.PRIMARY if name == "CL" else palette.ACCENT_INK
        canvas.path([(area.left, y), (area.right, y)], stroke=colour, dashed=name != "CL", width=2)
        previous = max(y, previous + 24)
        canvas.label(area.right + 8, previous, note, anchor="start", fill=colour)
    spots = [(area.x(index, len(points)), area.y(value)) for index, value in enumerate(points)]
    if len(points) > 1:
        canvas.path(spots, stroke=palette.MUTED, width=2)
    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in spots]
    for index, ((x, y), value) in enumerate(zip(spots, points, strict=True)):
        if lower <= value <= upper:
            canvas.element("circle", cx=x, cy=y, r=5, fill=palette.PRIMARY)
            continue
        canvas.polygon([(x, y - 11), (x + 11, y), (x, y + 11), (x - 11, y)], fill=palette.ACCENT)
        valley = value == min(points[max(index - 1, 0) : index + 2])
        moves = [-move for move in _OFFSETS] if valley else _OFFSETS
        boxes = [label_box(x, y + move, number(value)) for move in moves]
        canvas.tag(*fit(boxes, taken, area.bottom), number(value), _SIZE, palette.ACCENT_INK)
    return canvas.render(_order(area, len(points)))


def _spans(
    stages: Sequence[tuple[int, str]], count: int, slot: float
) -> list[tuple[float, float, list[str]]]:
    """Where each stage begins and ends, in units from the axis, and its wrapped name."""
    ends = [*(start for start, _ in stages), count][1:]
    return [
        (start * slot, end * slot, wrap(name, _SIZE, (end - start) * slot - 8))
        for (start, name), end in zip(stages, ends, strict=True)
    ]


def _stages(area: Plot, spans: Sequence[tuple[float, float, list[str]]], names: float) -> None:
    top = area.top - 24 - _ABOVE - names
    for start, end, lines in spans:
        if start > 0:
            x = area.left + start
            area.canvas.path([(x, top), (x, area.bottom)], stroke=palette.RULE, dashed=True)
        area.canvas.block(area.left + (start + end) / 2, top + names / 2, lines, _SIZE)


def _order(area: Plot, count: int) -> float:
    """Number the points from 1 under the axis, as many as there is room for."""
    every = 1 if count <= 16 else 5
    for index in range(count):
        if every == 1 or index == 0 or (index + 1) % every == 0:
            area.canvas.label(area.x(index, count), area.bottom + 22, str(index + 1))
    area.canvas.label(
        (area.left + area.right) / 2, area.bottom + 50, "样本序号", fill=palette.MUTED
    )
    return area.bottom + 62
