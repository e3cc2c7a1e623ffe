"""What building the site costs, beside other tools on the same cases."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench_parts import cost, hugo, output_size, plain_mkdocs
from bench_parts.text_table import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from environment import Environment

OURS = "casebook（mkdocs build）"
_HUGO = "Hugo，最少的模板，无搜索"
_PLAIN = "MkDocs + Material，新手配置，带搜索"


def measure(environment: Environment, content: Path, *, skip_peers: bool) -> list[dict[str, Any]]:
    """One row a tool, ours first; a tool that is not installed has its name alone."""
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as name:
        room = Path(name)
        ours = environment.module("mkdocs", "build", "--site-dir", room / "ours")
        rows = [_row(OURS, ours, environment.root, room / "ours", content)]
        if skip_peers:
            return rows
        program = hugo.program()
        if program is None:
            rows.append({"name": _HUGO})
        else:
            hugo.write(content, room / "hugo")
            out = room / "hugo.out"
            command = [program, "--quiet", "--destination", str(out)]
            rows.append(_row(_HUGO, command, room / "hugo", out))
        plain_mkdocs.write(content, room / "plain")
        out = room / "plain.out"
        plain = environment.module("mkdocs", "build", "--quiet", "--site-dir", out)
        rows.append(_row(_PLAIN, plain, room / "plain", out))
    return rows


def _row(
    name: str,
    command: Sequence[str | Path],
    directory: Path,
    output: Path,
    content: Path | None = None,
) -> dict[str, Any]:
    print(f"正在构建：{name}……", flush=True)
    variables = {"CASEBOOK_CONTENT": str(content)} if content else {}
    costs = cost.of(command, directory, variables)
    size = output_size.of(output)
    shutil.rmtree(output)
    return {"name": name, **asdict(costs), **asdict(size)}


def report(rows: list[dict[str, Any]], cases: int) -> str:
    """The table; a ratio is the tool's own over ours."""
    ours = rows[0]
    heads = (
        "工具", "CPU（秒）", "比", "用时（秒）", "比", "内存峰值（MiB）",
        "文件数", "总量（MB）", "比", "最大文件（MB）",
    )  # fmt: skip
    cells = []
    for row in rows:
        if "cpu" not in row:
            cells.append((row["name"], "未安装", *["—"] * (len(heads) - 2)))
            continue
        cells.append(
            (
                row["name"],
                f"{row['cpu']:.1f}",
                f"{row['cpu'] / ours['cpu']:.2f}",
                f"{row['wall']:.1f}",
                f"{row['wall'] / ours['wall']:.2f}",
                f"{row['peak']:.0f}",
                str(row["files"]),
                f"{row['total']:.1f}",
                f"{row['total'] / ours['total']:.2f}",
                f"{row['largest']:.1f}",
            )
        )
    return f"构建 {cases} 例（各一次；比以 casebook 为 1）\n" + table([heads, *cells])


def growth(small: dict[str, Any], few: int, large: dict[str, Any], many: int) -> str:
    """Our cost of a case at both sizes; 1 and less is linear or better."""
    ratio = (large["cpu"] / many) / (small["cpu"] / few)
    added = (large["cpu"] - small["cpu"]) / (many - few) if many > few else 0.0
    return (
        f"casebook 构建 {few} 例：CPU {small['cpu']:.1f} 秒，内存峰值 {small['peak']:.0f} MiB；"
        f"每例开销之比（{many} 例 ÷ {few} 例，含启动）：{ratio:.2f}；每增加一例：{added * 1000:.1f} 毫秒"
    )
