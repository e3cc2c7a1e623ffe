"""One run of the measurements: cases are generated once, into a folder that goes away."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench_parts import building, checking
from bench_parts.searching import session as searching
from problem import Problem

if TYPE_CHECKING:
    import argparse

    from environment import Environment

_ENTRY = Path(__file__).resolve().parents[1] / "bench.py"


def measure(options: argparse.Namespace, environment: Environment) -> None:
    """Print the tables that the command asks for, and write them to the JSON file if one is named.

    Raises Problem when a measured command fails, or the file has no folder to stand in.
    """
    if options.json and not options.json.resolve().parent.is_dir():
        raise Problem(f"「{options.json}」所在的目录不存在", "先建立目录，或换一个文件名。")
    machine: dict[str, Any] = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
    }
    print("Python {python}，{system}，{processors} 个处理器".format(**machine), flush=True)
    if sys.platform != "win32":
        machine["load"] = os.getloadavg()[0]
        print(
            f"开始时的系统负载：{machine['load']:.1f}（应接近 0，别的程序会拖慢下面的用时）",
            flush=True,
        )
    results: dict[str, Any] = {"machine": machine, "seed": options.seed}
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as room:

        @cache
        def content(cases: int) -> Path:
            print(f"正在生成 {cases} 个案例……", flush=True)
            return _generated(Path(room) / str(cases) / "content", cases, options.seed)

        if options.command in ("all", "check"):
            results["check"] = checking.measure(
                environment, content, options.cases, skip_peers=options.skip_peers
            )
            print(f"\n{checking.report(results['check'])}\n", flush=True)
        if options.command in ("all", "build"):
            few = max(1, options.cases // 10)
            small = building.measure(environment, content(few), skip_peers=True)[0]
            results["build"] = building.measure(
                environment, content(options.cases), skip_peers=options.skip_peers
            )
            results["build_few"] = small
            print(f"\n{building.report(results['build'], options.cases)}", flush=True)
            large = results["build"][0]
            print(building.growth(small, few, large, options.cases), flush=True)
        if options.command == "weight":
            from bench_parts.weighing import report as weighing

            results["weight"] = weighing.measure(environment, content, options.sizes)
            print(f"\n{weighing.report(results['weight'])}", flush=True)
        if options.command == "search":
            results["search"] = searching.measure(options, content, Path(room))
    if options.json:
        text = json.dumps(results, ensure_ascii=False, indent=2)
        options.json.write_text(text + "\n", "utf-8")


def _generated(target: Path, cases: int, seed: int) -> Path:
    """Generate in a process of its own: ours must stay small, see cost.py."""
    command = [sys.executable, str(_ENTRY), "generate", str(target)]
    command += ["--cases", str(cases), "--seed", str(seed)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise Problem("没有生成案例", "原因见上面的提示。")
    return target
