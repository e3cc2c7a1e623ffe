"""A breakdown or an organisation, from the root on the left to the leaves on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import palette
from figures.canvas import MARGIN, WIDTH, Canvas, block_height
from figures.text import measure, wrap

_ROOT_WIDTH = 190
_BRANCH_WIDTH = 210
_JOIN = 44
_GAP = 18
_BRANCH_X = MARGIN + _ROOT_WIDTH + _JOIN
_LEAF_X = _BRANCH_X + _BRANCH_WIDTH + _JOIN
_LEAF_WIDTH = WIDTH - MARGIN - _LEAF_X
_INSET = 20


def tree(title: str, root: str, branches: Mapping[str, Sequence[str]]) -> str:
    """Draw a root, its branches, and the leaves of each branch (a branch may have none)."""
    canvas = Canvas(title)
    y = canvas.top
    middles: list[float] = []
    for name, leaves in branches.items():
        lines = wrap(name, palette.BODY_SIZE, _BRANCH_WIDTH - 24)
        grid = _grid(leaves)
        height = max(block_height(lines, palette.BODY_SIZE) + 24, _grid_height(grid) + 20)
        middle = y + height / 2
        canvas.box(
            _BRANCH_X, y, _BRANCH_WIDTH, height, fill=palette.PRIMARY_SOFT, stroke=palette.PRIMARY
        )
        canvas.block(_BRANCH_X + _BRANCH_WIDTH / 2, middle, lines, palette.BODY_SIZE, bold=True)
        if grid:
            canvas.path([(_LEAF_X - _JOIN, middle), (_LEAF_X, middle)])
            canvas.box(_LEAF_X, y, _LEAF_WIDTH, height, fill=palette.GREY_TINT, stroke=palette.RULE)
            _leaves(canvas, grid, middle - _grid_height(grid) / 2)
        middles.append(middle)
        y += height + _GAP
    _root(canvas, root, middles)
    return canvas.render(y - _GAP)


def _grid(leaves: Sequence[str]) -> list[list[list[str]]]:
    """Rows of wrapped leaves, two abreast when there are many and all are short."""
    half = _LEAF_WIDTH / 2 - _INSET - 16
    pair = len(leaves) > 2 and all(measure(leaf, palette.NOTE_SIZE) <= half for leaf in leaves)
    across, limit = (2, half) if pair else (1, _LEAF_WIDTH - _INSET - 24)
    wrapped = [wrap(leaf, palette.NOTE_SIZE, limit) for leaf in leaves]
    return [wrapped[start : start + across] for start in range(0, len(wrapped), across)]


def _row_height(row: Sequence[Sequence[str]]) -> float:
    return max(block_height(lines, palette.NOTE_SIZE) for lines in row) + 6


def _grid_height(grid: Sequence[Sequence[Sequence[str]]]) -> float:
    return sum(_row_height(row) for row in grid)


def _leaves(canvas: Canvas, grid: Sequence[Sequence[Sequence[str]]], y: float) -> None:
    for row in grid:
        height = _row_height(row)
        for place, lines in enumerate(row):
            x = _LEAF_X + _INSET + place * _LEAF_WIDTH / 2
            first = y + height / 2 - (len(lines) - 1) * palette.NOTE_SIZE * 1.35 / 2
            canvas.element("circle", cx=x, cy=first, r=4, fill=palette.ACCENT)
            canvas.block(x + 12, y + height / 2, lines, anchor="start")
        y += height


def _root(canvas: Canvas, root: str, middles: Sequence[float]) -> None:
    lines = wrap(root, palette.BODY_SIZE, _ROOT_WIDTH - 24)
    height = block_height(lines, palette.BODY_SIZE) + 32
    middle = (middles[0] + middles[-1]) / 2
    trunk = MARGIN + _ROOT_WIDTH + _JOIN / 2
    canvas.path([(MARGIN + _ROOT_WIDTH, middle), (trunk, middle)])
    if len(middles) > 1:
        canvas.path([(trunk, middles[0]), (trunk, middles[-1])])
    for branch in middles:
        canvas.path([(trunk, branch), (_BRANCH_X, branch)])
    canvas.box(MARGIN, middle - height / 2, _ROOT_WIDTH, height, fill=palette.PRIMARY)
    canvas.block(
        MARGIN + _ROOT_WIDTH / 2, middle, lines, palette.BODY_SIZE, fill=palette.PAPER, bold=True
    )
