"""What `casebook import` gets right and what it costs, file by file."""

from __future__ import annotations

import json
import subprocess
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import children
from bench_parts import cost
from bench_parts.text_table import table
from problem import Problem

if TYPE_CHECKING:
    from environment import Environment

_KINDS = {
    "ordinary": "同一份报告的各种写法",
    "hostile": "有害的和名不副实的文件",
    "large": "四十张照片的大文件",
}


def measure(environment: Environment, target: Path | None) -> None:
    """Print the scores of the specimens, then the cost of every file in a new process.

    Raises Problem when the files cannot be made.
    """
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as room:
        print("正在生成测试文件……", flush=True)
        made = subprocess.run(
            environment.module("tests.importers.making", room),
            cwd=environment.root,
            env=children.variables() | {"PYTHONPATH": str(environment.root)},
            stdout=subprocess.PIPE,
            check=False,
        )
        if made.returncode:
            raise Problem("没有生成测试文件", "原因见上面的提示。")
        scores = made.stdout.decode("utf-8")
        print(scores, flush=True)
        for kind, title in _KINDS.items():
            costs = [
                {"kind": kind, "file": file.name, **asdict(_cost(environment, file, Path(room)))}
                for file in sorted(Path(room, kind).iterdir())
            ]
            print(f"\n{title}（新进程，含启动和检查）\n{_report(costs)}", flush=True)
            rows += costs
    if target:
        text = json.dumps({"scores": scores, "costs": rows}, ensure_ascii=False, indent=2)
        target.write_text(text + "\n", "utf-8")


def _cost(environment: Environment, file: Path, room: Path) -> cost.Cost:
    """A new case has errors that its author is to mend, so status 1 is as good as 0."""
    command = environment.module("casebook", "import", file, "--year", "2021", "--force")
    return cost.of([*command, "--out", room / "cases"], environment.root, allowed=(0, 1))


def _report(costs: list[dict[str, Any]]) -> str:
    heads = ("文件", "CPU（秒）", "用时（秒）", "内存峰值（MiB）")
    cells = [
        (each["file"], f"{each['cpu']:.2f}", f"{each['wall']:.2f}", f"{each['peak']:.0f}")
        for each in costs
    ]
    return table([heads, *cells])
