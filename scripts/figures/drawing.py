"""The kinds of drawing that a spec may use; each returns the text of an SVG file."""

from __future__ import annotations

from figures.bars import bars
from figures.control import control
from figures.fishbone import fishbone
from figures.flow import flow
from figures.gantt import gantt
from figures.house import house
from figures.line import line
from figures.loop import loop
from figures.matrix import matrix
from figures.pareto import pareto
from figures.swimlane import swimlane
from figures.tree import tree

__all__ = [
    "bars",
    "control",
    "fishbone",
    "flow",
    "gantt",
    "house",
    "line",
    "loop",
    "matrix",
    "pareto",
    "swimlane",
    "tree",
]
