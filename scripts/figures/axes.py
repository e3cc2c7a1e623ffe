"""Plot area, value axis and category labels shared by the charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from figures import palette
from figures.canvas import WIDTH, Canvas, block_height
from figures.scale import Scale
from figures.text import wrap

LEFT = 96
_PLOT_HEIGHT = 360


@dataclass(frozen=True)
class Plot:
    """A plot area in drawing units, with its value scale."""

    canvas: Canvas
    left: float
    right: float
    top: float
    bottom: float
    scale: Scale

    def y(self, value: float) -> float:
        """Height of a value."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return self.bottom - share * (self.bottom - self.top)

    def x(self, index: int, count: int) -> float:
        """Middle of the slot of one of count categories."""
        return self.left + (index + 0.5) * (self.right - self.left) / count


def plot(
    canvas: Canvas, top: float, unit: str, values: Scale, *, right: float = 40, headroom: float = 0
) -> Plot:
    """Draw grid, value axis and unit.

    right and headroom are units kept free beside the plot and between the unit and the plot.
    """
    start = top + 52 + headroom
    area = Plot(canvas, LEFT, WIDTH - right, start, start + _PLOT_HEIGHT, values)
    for tick in values.ticks:
        y = area.y(tick)
        canvas.path([(area.left, y), (area.right, y)], stroke=palette.GRID, width=1.5)
        canvas.label(area.left - 10, y, values.text(tick), anchor="end", fill=palette.MUTED)
    canvas.path(
        [(area.left, area.top - 14), (area.left, area.bottom), (area.right, area.bottom)],
        stroke=palette.MUTED,
        width=2,
    )
    if unit:
        canvas.label(28, top + 12, f"单位：{unit}", anchor="start", fill=palette.MUTED)
    return area


def categories(area: Plot, names: Sequence[str]) -> float:
    """Write the category names under the axis; return where they end."""
    slot = (area.right - area.left) / len(names)
    size = palette.NOTE_SIZE
    wrapped = [wrap(name, size, slot - 14) for name in names]
    for index, lines in enumerate(wrapped):
        area.canvas.block(
            area.x(index, len(names)), area.bottom + 12 + block_height(lines, size) / 2, lines
        )
    return area.bottom + 12 + max(block_height(lines, size) for lines in wrapped)
