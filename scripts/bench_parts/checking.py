"""What `casebook check` costs, and whether a case costs more in a larger corpus."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bench_parts import cost
from bench_parts.text_table import table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from environment import Environment

_RUNS = 3


def measure(
    environment: Environment, content: Callable[[int], Path], cases: int
) -> list[dict[str, Any]]:
    """Cost of the check on a tenth of the cases and on all: the cheapest of three new processes."""
    rows = []
    for number in (max(1, cases // 10), cases):
        command = environment.module("casebook", "check", "--content", content(number))
        runs = [cost.of(command, environment.root) for _ in range(_RUNS)]
        best = min(runs, key=lambda run: run.cpu)
        rows.append({"cases": number, **asdict(best), "cpu_per_case": best.cpu / number})
    return rows


def report(rows: list[dict[str, Any]]) -> str:
    """The table, and the cost of a case among all against its cost among a tenth."""
    heads = ("案例数", "CPU（秒）", "用时（秒）", "内存峰值（MiB）", "每例 CPU（毫秒）")
    cells = [
        (
            str(row["cases"]),
            f"{row['cpu']:.2f}",
            f"{row['wall']:.2f}",
            f"{row['peak']:.0f}",
            f"{row['cpu_per_case'] * 1000:.2f}",
        )
        for row in rows
    ]
    few, many = rows
    lines = [f"casebook check（新进程，{_RUNS} 次取 CPU 最少的一次）", table([heads, *cells])]
    if many["cases"] > few["cases"]:
        ratio = many["cpu_per_case"] / few["cpu_per_case"]
        added = (many["cpu"] - few["cpu"]) / (many["cases"] - few["cases"]) * 1000
        lines.append(
            f"每例开销之比（{many['cases']} 例 ÷ {few['cases']} 例，含启动）：{ratio:.2f}；"
            f"每增加一例：{added:.2f} 毫秒"
        )
    return "\n".join(lines)
