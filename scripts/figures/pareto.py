"""A Pareto chart: bars in falling order and the cumulative share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from figures import palette
from figures.axes import categories, plot
from figures.canvas import Canvas
from figures.scale import Scale, scale
from figures.text import number

_REST = ("其他", "其它", "其余")


def pareto(title: str, items: Sequence[tuple[str, float]], unit: str) -> str:
    """Draw items by falling value, 其他 last, with their cumulative share on the right axis."""
    ordered = sorted(items, key=lambda item: (item[0].startswith(_REST), -item[1]))
    total = sum(value for _, value in ordered)
    step = scale([total], zero=True).step
    canvas = Canvas(title)
    area = plot(canvas, canvas.top, unit, Scale(0, total, step), right=96)
    canvas.label(932, canvas.top + 12, "累计占比", anchor="end", fill=palette.ACCENT_INK)
    for percent in range(0, 101, 20):
        canvas.label(
            area.right + 10,
            area.y(total * percent / 100),
            f"{percent}%",
            anchor="start",
            fill=palette.ACCENT_INK,
        )
    canvas.path([(area.right, area.top), (area.right, area.bottom)], stroke=palette.ACCENT, width=2)
    count = len(ordered)
    width = min((area.right - area.left) / count * 0.72, 120)
    points: list[tuple[float, float, float]] = []
    for index, ((_, value), running) in enumerate(
        zip(ordered, accumulate(value for _, value in ordered), strict=True)
    ):
        x, y = area.x(index, count), area.y(value)
        canvas.element(
            "rect", x=x - width / 2, y=y, width=width, height=area.bottom - y, fill=palette.PRIMARY
        )
        if index == 0:
            canvas.label(x, min(y + 24, area.bottom - 12), number(value), fill=palette.PAPER)
        else:
            canvas.label(x, y - 14, number(value))
        points.append((x, area.y(running), running / total * 100))
    if count > 1:
        canvas.path([(x, y) for x, y, _ in points], stroke=palette.ACCENT, width=3.5)
    for x, y, share in points:
        canvas.element("circle", cx=x, cy=y, r=6, fill=palette.ACCENT)
        canvas.tag(x - 10, y - 24, f"{share:.1f}%", palette.NOTE_SIZE, palette.ACCENT_INK)
    return canvas.render(categories(area, [name for name, _ in ordered]))
