"""The five figures of a generated case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figures.drawing import control, fishbone, line, loop, pareto

if TYPE_CHECKING:
    from bench_parts.grammar import Grammar
    from bench_parts.metrics import Metric

_POINTS = 16


def cycle(title: str, grammar: Grammar) -> str:
    return loop(title, "持续改进", grammar.several("stage", 5))


def ranking(title: str, grammar: Grammar) -> str:
    counts = sorted((grammar.random.randint(20, 400) for _ in range(5)), reverse=True)
    names = grammar.several("defect", 5)
    return pareto(title, [*zip(names, counts, strict=True), ("其他", 19)], "件")


def causes(title: str, effect: str, grammar: Grammar) -> str:
    found = iter(grammar.several("cause", 8))
    bones = grammar.several("bone", 4)
    return fishbone(title, effect, {bone: [next(found), next(found)] for bone in bones})


def chart(title: str, grammar: Grammar) -> str:
    centre = grammar.random.uniform(2.0, 8.0)
    points = [round(grammar.random.gauss(centre, 0.2), 2) for _ in range(_POINTS)]
    centre = round(centre, 2)
    return control(title, points, centre, round(centre + 0.7, 2), round(centre - 0.7, 2), "毫米")


def trend(title: str, metric: Metric) -> str:
    years = [f"{year}年" for year in metric.values]
    values = list(metric.values.values())
    return line(title, years, {metric.name: values}, metric.unit, metric.benchmark)
