"""A cycle such as PDCA or DMAIC: boxes on an ellipse, joined clockwise."""

from __future__ import annotations

import math
from collections.abc import Sequence

from figures import palette
from figures.canvas import WIDTH, Canvas, block_height
from figures.svg import Point
from figures.text import wrap

_BOX_WIDTH = 200
_RADIUS_X = 330
_ARROW = 16


def loop(title: str, center: str, steps: Sequence[str]) -> str:
    """Draw steps clockwise from the top round the name of the cycle."""
    canvas = Canvas(title)
    labels = [wrap(step, palette.BODY_SIZE, _BOX_WIDTH - 24) for step in steps]
    height = max(block_height(label, palette.BODY_SIZE) for label in labels) + 28
    radius_y = max(190, height * len(steps) * (0.42 if len(steps) < 7 else 0.5))
    middle = (WIDTH / 2, canvas.top + height / 2 + radius_y)
    turn = 2 * math.pi / len(steps)
    angles = [index * turn - math.pi / 2 for index in range(len(steps))]
    spots = [_spot(middle, radius_y, angle) for angle in angles]
    for angle, spot, following in zip(angles, spots, spots[1:] + spots[:1], strict=True):
        parts = 240 // len(steps)
        arc = [_spot(middle, radius_y, angle + turn * part / parts) for part in range(parts + 1)]
        clear = [
            point
            for point in arc
            if not _inside(point, spot, height, 2) and not _inside(point, following, height, 4)
        ]
        tip = clear[-1]
        shaft = [point for point in clear if math.dist(point, tip) > _ARROW]
        canvas.path([*shaft, tip], stroke=palette.ACCENT, width=4, arrow=True)
    for spot, label in zip(spots, labels, strict=True):
        canvas.box(
            spot[0] - _BOX_WIDTH / 2,
            spot[1] - height / 2,
            _BOX_WIDTH,
            height,
            fill=palette.PRIMARY_TINT,
            stroke=palette.PRIMARY,
        )
        canvas.block(*spot, label, palette.BODY_SIZE)
    lines = wrap(center, palette.TITLE_SIZE, 250)
    core = max(70, block_height(lines, palette.TITLE_SIZE) / 2 + 24)
    canvas.element("ellipse", cx=middle[0], cy=middle[1], rx=150, ry=core, fill=palette.PRIMARY)
    canvas.block(*middle, lines, palette.TITLE_SIZE, fill=palette.PAPER, bold=True)
    lowest = max(spot[1] for spot in spots) + height / 2
    return canvas.render(max(lowest, middle[1] + (radius_y if len(steps) < 4 else core)))


def _spot(middle: Point, radius_y: float, angle: float) -> Point:
    return (middle[0] + _RADIUS_X * math.cos(angle), middle[1] + radius_y * math.sin(angle))


def _inside(point: Point, spot: Point, height: float, margin: float) -> bool:
    return (
        abs(point[0] - spot[0]) < _BOX_WIDTH / 2 + margin
        and abs(point[1] - spot[1]) < height / 2 + margin
    )
