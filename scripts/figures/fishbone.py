"""A cause-and-effect (Ishikawa) diagram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import palette
from figures.canvas import LEADING, MARGIN, WIDTH, Canvas, block_height
from figures.text import wrap

_SLANT = 48
_HEAD_WIDTH = 150
_TWIG = 14


def fishbone(title: str, effect: str, causes: Mapping[str, Sequence[str]]) -> str:
    """Draw an effect and its groups of causes, alternately above and below the spine."""
    canvas = Canvas(title)
    groups = list(causes.items())
    slots = (len(groups) + 1) // 2
    spine_end = WIDTH - MARGIN - _HEAD_WIDTH
    slot = (spine_end - 24 - MARGIN - _SLANT) / slots
    wrapped = [
        (
            wrap(name, palette.BODY_SIZE, slot - 36),
            [wrap(item, palette.NOTE_SIZE, slot - _TWIG - 14) for item in items],
        )
        for name, items in groups
    ]
    depths = [
        max((_depth(name, items) for name, items in wrapped[side::2]), default=40)
        for side in (0, 1)
    ]
    spine = canvas.top + depths[0]
    canvas.path([(MARGIN, spine), (spine_end, spine)], stroke=palette.PRIMARY, width=5, arrow=True)
    _effect(canvas, effect, spine_end, spine)
    for index, (name, items) in enumerate(wrapped):
        foot = MARGIN + _SLANT + slot * (index // 2 + 1)
        _bone(
            canvas, foot, spine, depths[index % 2], -1 if index % 2 == 0 else 1, slot, name, items
        )
    return canvas.render(spine + depths[1])


def _depth(name: Sequence[str], items: Sequence[Sequence[str]]) -> float:
    """Height from the spine to the far edge of the group's name."""
    return (
        block_height(name, palette.BODY_SIZE)
        + 18
        + 14
        + sum(block_height(item, palette.NOTE_SIZE) + 10 for item in items)
        + 18
    )


def _effect(canvas: Canvas, effect: str, x: float, spine: float) -> None:
    lines = wrap(effect, palette.BODY_SIZE, _HEAD_WIDTH - 24)
    height = block_height(lines, palette.BODY_SIZE) + 36
    canvas.box(
        x, spine - height / 2, _HEAD_WIDTH, height, fill=palette.ACCENT_TINT, stroke=palette.ACCENT
    )
    canvas.block(x + _HEAD_WIDTH / 2, spine, lines, palette.BODY_SIZE, bold=True)


def _bone(
    canvas: Canvas,
    foot: float,
    spine: float,
    depth: float,
    side: int,
    slot: float,
    name: Sequence[str],
    items: Sequence[Sequence[str]],
) -> None:
    """side is -1 above the spine and 1 below it; items run from the spine outwards."""
    name_height = block_height(name, palette.BODY_SIZE) + 18
    length = depth - name_height
    head = foot - _SLANT
    canvas.path([(head, spine + side * length), (foot, spine)], stroke=palette.PRIMARY, width=3)
    width = min(slot - 16, 190)
    middle = spine + side * (depth - name_height / 2)
    canvas.box(head - width / 2, middle - name_height / 2, width, name_height, fill=palette.PRIMARY)
    canvas.block(head, middle, name, palette.BODY_SIZE, fill=palette.PAPER, bold=True)
    total = sum(block_height(item, palette.NOTE_SIZE) for item in items)
    gap = (length - total) / (len(items) + 1)
    cursor = gap
    for item in items:
        height = len(item) * palette.NOTE_SIZE * LEADING
        offset = cursor + height / 2
        x = foot - _SLANT * offset / length
        y = spine + side * offset
        canvas.path([(x - _TWIG, y), (x, y)], stroke=palette.MUTED, width=2)
        canvas.block(x - _TWIG - 4, y, item, anchor="end")
        cursor += height + gap
