"""A house of quality management: roof, beam, pillars and base."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.canvas import MARGIN, WIDTH, Canvas, block_height
from figures.text import wrap

_GAP = 16
_INNER = WIDTH - 2 * MARGIN - 40


def house(
    title: str,
    roof: str,
    beam: str,
    pillars: Sequence[tuple[str, Sequence[str]]],
    base: Sequence[str],
) -> str:
    """Draw the roof (aim), the beam (policy), pillars with their items, and the base layers."""
    canvas = Canvas(title)
    y = _roof(canvas, roof)
    y = _layer(canvas, y, beam, palette.ACCENT_TINT, palette.ACCENT, palette.INK)
    y = _pillars(canvas, y, pillars)
    for layer in base:
        y = _layer(canvas, y, layer, palette.PRIMARY_SOFT, palette.PRIMARY, palette.INK)
    return canvas.render(y - _GAP)


def _roof(canvas: Canvas, roof: str) -> float:
    lines = wrap(roof, palette.BODY_SIZE, 420)
    height = 70 + block_height(lines, palette.BODY_SIZE)
    canvas.polygon(
        [
            (WIDTH / 2, canvas.top),
            (WIDTH - MARGIN, canvas.top + height),
            (MARGIN, canvas.top + height),
        ],
        fill=palette.PRIMARY,
    )
    canvas.block(
        WIDTH / 2,
        canvas.top + height - 14 - block_height(lines, palette.BODY_SIZE) / 2,
        lines,
        palette.BODY_SIZE,
        fill=palette.PAPER,
        bold=True,
    )
    return canvas.top + height + _GAP


def _layer(canvas: Canvas, y: float, text: str, fill: str, stroke: str, ink: str) -> float:
    lines = wrap(text, palette.BODY_SIZE, _INNER - 32)
    height = block_height(lines, palette.BODY_SIZE) + 20
    canvas.box((WIDTH - _INNER) / 2, y, _INNER, height, fill=fill, stroke=stroke)
    canvas.block(WIDTH / 2, y + height / 2, lines, palette.BODY_SIZE, fill=ink, bold=True)
    return y + height + _GAP


def _pillars(canvas: Canvas, y: float, pillars: Sequence[tuple[str, Sequence[str]]]) -> float:
    width = (_INNER - _GAP * (len(pillars) - 1)) / len(pillars)
    heads = [wrap(name, palette.BODY_SIZE, width - 20) for name, _ in pillars]
    bodies = [[wrap(item, palette.NOTE_SIZE, width - 24) for item in items] for _, items in pillars]
    head = max(block_height(lines, palette.BODY_SIZE) for lines in heads) + 20
    body = (
        max(sum(block_height(lines, palette.NOTE_SIZE) + 10 for lines in items) for items in bodies)
        + 20
    )
    for index, (name, items) in enumerate(zip(heads, bodies, strict=True)):
        x = (WIDTH - _INNER) / 2 + index * (width + _GAP)
        canvas.box(x, y, width, head + body, fill=palette.GREY_TINT, stroke=palette.PRIMARY)
        canvas.box(x, y, width, head, fill=palette.PRIMARY)
        canvas.block(
            x + width / 2, y + head / 2, name, palette.BODY_SIZE, fill=palette.PAPER, bold=True
        )
        cursor = y + head + 15
        for lines in items:
            height = block_height(lines, palette.NOTE_SIZE)
            canvas.block(x + width / 2, cursor + height / 2, lines)
            cursor += height + 10
    return y + head + body + _GAP
