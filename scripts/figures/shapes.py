"""Boxes, lines and polygons, collected in drawing order."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.svg import Point, arrow_head, attribute_text, point_list


class Shapes:
    """A list of SVG elements; later ones lie over earlier ones. Lengths are in viewBox units."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def element(self, name: str, **attributes: str | float) -> None:
        """Add an empty element; underscores in attribute names become hyphens."""
        self._parts.append(f"<{name}{attribute_text(attributes)}/>")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = palette.PAPER,
        stroke: str = "none",
        radius: float = 8,
    ) -> None:
        """Add a rounded rectangle with a 2-unit outline."""
        self.element(
            "rect",
            x=x,
            y=y,
            width=width,
            height=height,
            rx=radius,
            fill=fill,
            stroke=stroke,
            stroke_width=2,
        )

    def path(
        self,
        points: Sequence[Point],
        *,
        stroke: str = palette.MUTED,
        width: float = 2.5,
        dashed: bool = False,
        arrow: bool = False,
    ) -> None:
        """Add an open line through the points, with an arrow head at its end if asked."""
        shape = list(points)
        if arrow:
            shape[-1], head = arrow_head(shape[-2], shape[-1])
            self.polygon(head, fill=stroke)
        extra: dict[str, str | float] = {"stroke_dasharray": "9 6"} if dashed else {}
        self.element(
            "polyline",
            points=point_list(shape),
            fill="none",
            stroke=stroke,
            stroke_width=width,
            stroke_linejoin="round",
            **extra,
        )

    def polygon(self, points: Sequence[Point], *, fill: str, stroke: str = "none") -> None:
        """Add a closed shape."""
        self.element("polygon", points=point_list(points), fill=fill, stroke=stroke, stroke_width=2)
