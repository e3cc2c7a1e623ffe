"""Builds sites, weighs their pages, and says which are too heavy."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench_parts import cost
from bench_parts.text_table import table
from bench_parts.weighing.kinds import kinds
from bench_parts.weighing.visiting import visits
from environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from environment import Environment

MOST = 150_000
"""Bytes that a page may weigh, compressed, less the report's own images."""

_PARTS = ("html", "css", "js", "data")


def measure(
    environment: Environment, content: Callable[[int], Path], sizes: Sequence[int]
) -> dict[str, Any]:
    """The rows of each number of cases; 0 stands for the samples of content/."""
    found: dict[str, Any] = {}
    for cases in sizes:
        name = f"{cases} 例" if cases else "示例案例"
        with tempfile.TemporaryDirectory(prefix="casebook-weight-") as room:
            site = Path(room) / "site"
            folder = content(cases) if cases else ROOT / "content"
            print(f"正在构建：{name}，案例多时要几分钟……", flush=True)
            _build(environment, folder, site)
            pages = list(kinds(site))
            print(f"正在称量：{name}，{len(pages)} 种页面……", flush=True)
            found[name] = visits(site, pages)
    return found


def _build(environment: Environment, content: Path, site: Path) -> None:
    command = environment.module("mkdocs", "build", "--quiet", "--site-dir", site)
    cost.of(command, environment.root, {"CASEBOOK_CONTENT": str(content)})


def report(found: dict[str, Any]) -> str:
    """A table for each number of cases; KB are 1,000 bytes."""
    texts = []
    for name, rows in found.items():
        heads = ("页面（KB，gzip）", "HTML", "CSS", "JS", "数据", "合计", "图", "请求", "")
        cells = [
            (
                row["kind"],
                *(f"{row.get(part, 0) / 1000:.1f}" for part in _PARTS),
                f"{weight(row) / 1000:.1f}",
                f"{row.get('images', 0) / 1000:.1f}",
                str(row["requests"]),
                "超过" if weight(row) > MOST else "",
            )
            for row in rows
        ]
        texts.append(f"{name}，第一次访问\n{table([heads, *cells])}")
    heavy = sum(weight(row) > MOST for rows in found.values() for row in rows)
    texts.append(f"超过 {MOST // 1000} KB 的页面：{heavy}（不算图）")
    return "\n\n".join(texts)


def weight(row: dict[str, Any]) -> int:
    """Bytes of all but images."""
    return sum(row.get(part, 0) for part in _PARTS)
