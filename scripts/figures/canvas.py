"""A drawing surface 960 units wide that yields one stand-alone SVG file."""

from __future__ import annotations

import math
from collections.abc import Sequence

from figures import palette
from figures.shapes import Shapes
from figures.svg import attribute_text, coord
from figures.text import escape, measure, wrap

WIDTH = 960
MARGIN = 36
LEADING = 1.35


def block_height(lines: Sequence[str], size: float) -> float:
    """Height in units of a block of wrapped lines."""
    return len(lines) * size * LEADING


class Canvas(Shapes):
    """Collects shapes; `top` is where the drawing under the title starts."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        lines = wrap(title, palette.TITLE_SIZE, WIDTH - 2 * MARGIN)
        height = block_height(lines, palette.TITLE_SIZE)
        self.block(WIDTH / 2, 24 + height / 2, lines, palette.TITLE_SIZE, bold=True)
        self.top = 24 + height + 24

    def label(
        self,
        x: float,
        y: float,
        text: str,
        size: float = palette.NOTE_SIZE,
        *,
        anchor: str = "middle",
        fill: str = palette.INK,
        bold: bool = False,
        turned: bool = False,
    ) -> None:
        """Add one line of text whose middle stands at height y; turned reads upwards."""
        attributes: dict[str, str | float] = {
            "x": x,
            "y": y + size * 0.36,
            "font_size": size,
            "text_anchor": anchor,
            "fill": fill,
        }
        if bold:
            attributes["font_weight"] = "bold"
        if turned:
            attributes["transform"] = f"rotate(-90 {coord(x)} {coord(y)})"
        self._parts.append(f"<text{attribute_text(attributes)}>{escape(text)}</text>")

    def block(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float = palette.NOTE_SIZE,
        *,
        anchor: str = "middle",
        fill: str = palette.INK,
        bold: bool = False,
    ) -> None:
        """Add wrapped lines, centred on height y."""
        first = y - (len(lines) - 1) * size * LEADING / 2
        for index, line in enumerate(lines):
            self.label(
                x, first + index * size * LEADING, line, size, anchor=anchor, fill=fill, bold=bold
            )

    def tag(self, x: float, y: float, text: str, size: float, fill: str) -> None:
        """Add a label on a white plate, so that lines behind it do not cross it."""
        width = measure(text, size) + 4
        self.element(
            "rect",
            x=x - width / 2,
            y=y - size * 0.55,
            width=width,
            height=size * 1.1,
            fill=palette.PAPER,
            fill_opacity=0.85,
        )
        self.label(x, y, text, size, fill=fill)

    def render(self, bottom: float) -> str:
        """The SVG file, high enough for a body that ends at bottom."""
        height = math.ceil(bottom + MARGIN - 8)
        title = escape(self._title)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
            f'viewBox="0 0 {WIDTH} {height}" font-family="{palette.FONT}" role="img">'
        )
        paper = f'<rect width="{WIDTH}" height="{height}" fill="{palette.PAPER}"/>'
        return "\n".join([head, f"<title>{title}</title>", paper, *self._parts, "</svg>", ""])
