"""What `casebook check` costs: for the first time, again, after one case changed, and beside rumdl."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bench_parts import cost, rumdl
from bench_parts.text_table import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from environment import Environment

FIRST, AGAIN, CHANGED = "第一次", "第二次，没有改动", "第二次，改了一例"
PEER_FIRST, PEER_AGAIN = "rumdl，第一次", "rumdl，第二次，没有改动"
_RUNS = 3


def measure(
    environment: Environment,
    content: Callable[[int], Path],
    cases: int,
    *,
    skip_peers: bool = False,
) -> list[dict[str, Any]]:
    """Cost of the check on a tenth of the cases and on all, the best of three new processes each.

    Ours twice for the first time, on few and on all; then again, and with one case changed; then
    rumdl on all, its name alone where it is not installed.
    """
    few, all_cases = content(max(1, cases // 10)), content(cases)
    rows = [
        _row(FIRST, max(1, cases // 10), _costs(environment, few, forget=True)),
        _row(FIRST, cases, _costs(environment, all_cases, forget=True)),
        _row(AGAIN, cases, _costs(environment, all_cases)),
        _row(CHANGED, cases, _costs(environment, all_cases, change=True)),
    ]
    return rows if skip_peers else [*rows, *_rumdl(environment, all_cases, cases)]


def _row(name: str, cases: int, runs: Iterator[cost.Cost]) -> dict[str, Any]:
    best = min(runs, key=lambda run: run.cpu)
    return {"name": name, "cases": cases, **asdict(best), "cpu_per_case": best.cpu / cases}


def _costs(
    environment: Environment, content: Path, *, forget: bool = False, change: bool = False
) -> Iterator[cost.Cost]:
    command = environment.module("casebook", "check", "--content", content)
    for _ in range(_RUNS):
        if forget:
            shutil.rmtree(content.parent / ".cache", ignore_errors=True)
        if change:
            _change(content)
        yield cost.of(command, environment.root)


def _change(content: Path) -> None:
    """Give the first case a sentence more, still without a finding."""
    file = min((content / "cases").rglob("index.md"))
    file.write_text(file.read_text("utf-8") + "\n以上各项由质量部复核。\n", "utf-8", newline="\n")


def _rumdl(environment: Environment, content: Path, cases: int) -> Iterator[dict[str, Any]]:
    program = rumdl.program(environment)
    if program is None:
        yield {"name": PEER_FIRST}
        return
    cache = content.parent / ".rumdl"
    command = rumdl.command(program, content, cache)

    def runs(forget: bool) -> Iterator[cost.Cost]:
        for _ in range(_RUNS):
            if forget:
                shutil.rmtree(cache, ignore_errors=True)
            yield cost.of(command, content.parent)

    yield _row(PEER_FIRST, cases, runs(forget=True))
    yield _row(PEER_AGAIN, cases, runs(forget=False))


def report(rows: list[dict[str, Any]]) -> str:
    """The table, what a case costs among all against among a tenth, and the peer over ours."""
    heads = ("", "案例数", "CPU（秒）", "用时（秒）", "内存峰值（MiB）", "每例 CPU（毫秒）")
    cells = [_cells(row) for row in rows]
    few, many = rows[:2]
    lines = [f"casebook check（新进程，{_RUNS} 次取 CPU 最少的一次）", table([heads, *cells])]
    if many["cases"] > few["cases"]:
        ratio = many["cpu_per_case"] / few["cpu_per_case"]
        added = (many["cpu"] - few["cpu"]) / (many["cases"] - few["cases"]) * 1000
        lines.append(
            f"每例开销之比（{many['cases']} 例 ÷ {few['cases']} 例，含启动）：{ratio:.2f}；"
            f"每增加一例：{added:.2f} 毫秒"
        )
    measured = {row["name"]: row for row in rows if "cpu" in row}
    for ours, peer in ((FIRST, PEER_FIRST), (AGAIN, PEER_AGAIN)):
        if ours in measured and peer in measured:
            lines.append(
                f"{ours}：casebook ÷ rumdl，CPU {measured[ours]['cpu'] / measured[peer]['cpu']:.2f}，"
                f"用时 {measured[ours]['wall'] / measured[peer]['wall']:.2f}"
                "（rumdl 只看 Markdown 的写法，不看内容、图片和案例之间）"
            )
    if any("cpu" not in row for row in rows):
        lines.append(f"要与 rumdl 比较，先运行 {rumdl.INSTALL}")
    return "\n".join(lines)


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    if "cpu" not in row:
        return (row["name"], "未安装", "—", "—", "—", "—")
    return (
        row["name"],
        str(row["cases"]),
        f"{row['cpu']:.2f}",
        f"{row['wall']:.2f}",
        f"{row['peak']:.0f}",
        f"{row['cpu_per_case'] * 1000:.2f}",
    )
