"""How coordinates, points and attributes are written in SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Point = tuple[float, float]


def coord(value: float) -> str:
    """A coordinate with at most one decimal, and no negative zero; below 1, two decimals."""
    text = f"{value:.1f}" if abs(value) >= 1 else f"{value:.2f}"
    text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def point_list(shape: Sequence[Point]) -> str:
    """The value of a points attribute."""
    return " ".join(f"{coord(x)},{coord(y)}" for x, y in shape)


def attribute_text(values: Mapping[str, str | float]) -> str:
    """Attributes as text, a space before each; underscores in names become hyphens."""
    return "".join(
        f' {name.replace("_", "-")}="{value if isinstance(value, str) else coord(value)}"'
        for name, value in values.items()
    )


def arrow_head(before: Point, tip: Point) -> tuple[Point, list[Point]]:
    """Where the shaft from before ends, and the triangle from there to the tip."""
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    back = (tip[0] - 13 * math.cos(angle), tip[1] - 13 * math.sin(angle))
    side = (7 * math.sin(angle), -7 * math.cos(angle))
    left, right = ((back[0] + sign * side[0], back[1] + sign * side[1]) for sign in (1, -1))
    return back, [tip, left, right]
