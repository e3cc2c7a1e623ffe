"""The search on one corpus: building it, and reading it in a browser, ours and the peer's."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import children
from bench_parts import cost
from bench_parts.searching import pagefind
from bench_parts.searching.engines import OURS
from bench_parts.searching.serving import PEER, precompress
from client_tools import ClientTools
from environment import ROOT
from problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SCRIPTS = ROOT / "scripts"
_PAGE = '<!DOCTYPE html><html lang="zh"><title>{title}</title><link rel="icon" href="data:,">{script}</html>\n'
_MANY = 1000
_RUNS = 3
PEER_MOST = 3000
"""Cases that Pagefind indexes in 11 GB of memory; what it needs grows with them."""


def runs(cases: int) -> int:
    """How often a build is measured."""
    return _RUNS if cases <= _MANY else 1


def module(name: str, *arguments: object) -> list[str]:
    """The command of a part that is a program of its own."""
    return [sys.executable, "-m", f"bench_parts.searching.{name}", *map(str, arguments)]


def built(content: Path, room: Path, times: int) -> dict[str, Any]:
    """Our index in `room`/site: medians of its cost less that of reading the cases, and its size."""
    reading = [cost.of(module("indexing", content), _SCRIPTS) for _ in range(times)]
    building = []
    for run in range(times):
        target = room if run == times - 1 else room / f"run{run}"
        target.mkdir(exist_ok=True)
        building.append(cost.of(module("indexing", content, target), _SCRIPTS))
    raw, out = precompress(room / "site" / "assets")
    scripts = (room / "site" / "assets" / "search").glob("*.js.gz")

    def middle(part: str, of: Sequence[cost.Cost]) -> float:
        return float(median(getattr(each, part) for each in of))

    return {
        "cpu": middle("cpu", building) - middle("cpu", reading),
        "wall": middle("wall", building) - middle("wall", reading),
        "peak": middle("peak", building),
        "peak_reading": middle("peak", reading),
        "raw": raw,
        "out": out,
        "script": sum(script.stat().st_size for script in scripts),
    }


def added(content: Path, room: Path) -> dict[str, Any]:
    """Bytes of files that one more case changes (adding.py)."""
    room.mkdir()
    found: dict[str, Any] = json.loads(_run(module("adding", content, room)))
    return found


def peer_built(program: Path, pages: Path, site: Path) -> dict[str, Any]:
    """Pagefind's index in `site`, its cost and its size."""
    spent = pagefind.index(program, pages, site / PEER)
    raw, out = precompress(site / PEER)
    return {**asdict(spent), "raw": raw, "out": out}


def asked(content: Path, room: Path, queries: int, seed: int, *, peer: bool) -> dict[str, Any]:
    """The queries with their truth; for the peer, its pages in `room`/pages too (preparing.py)."""
    pages = [room / "pages"] if peer else []
    _run(module("preparing", content, room, queries, seed, *pages))
    found: dict[str, Any] = json.loads((room / "asked.json").read_text("utf-8"))
    return found


def browsed(room: Path, questions: dict[str, Any], *, peer: bool, timed: bool) -> dict[str, Any]:
    """What a reader meets in Chromium (browsing.py), of ours or of the peer in `room`/site."""
    site, work = room / "site", room / "work"
    work.mkdir(exist_ok=True)
    (work / "access.log").write_text("", "utf-8")
    request = {"site": str(site), "work": str(work), "timed": timed, **questions}
    if peer:
        (site / PEER / "bench.html").write_text(_PAGE.format(title=PEER, script=""), "utf-8")
        request |= {"engine": PEER, "results": pagefind.pages_by_result(site / PEER)}
    else:
        _drive(site)
        [script] = (site / "assets" / "search").glob("engine.*.js")
        request |= {"engine": OURS, "script": script.relative_to(site).as_posix()}
    source, target = room / "request.json", room / "result.json"
    source.write_text(json.dumps(request, ensure_ascii=False), "utf-8")
    _run(module("browsing", source, target))
    found: dict[str, Any] = json.loads(target.read_text("utf-8"))
    return found


def _drive(site: Path) -> None:
    """The page that drives the engine; raises Problem where node is missing."""
    tools = ClientTools()
    if not tools.available():
        raise Problem("没有「node」和「npm」", "Debian、Ubuntu 请运行 apt-get install nodejs npm。")
    tools.prepare()
    source = "plugins/casebook/search/client/bench/driver.ts"
    command = [*tools.script("pack"), "--", "browser", source, site / "driver.js"]
    status, output = children.capture(command, ROOT)
    if status:
        raise Problem(f"没有打出驱动搜索的脚本：\n{output.strip()}", "先让 npm run check 通过。")
    page = _PAGE.format(title=OURS, script='<script src="driver.js"></script>')
    (site / "bench.html").write_text(page, "utf-8")


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, cwd=_SCRIPTS, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        shown = "\n".join(done.stderr.strip().splitlines()[-12:])
        raise Problem(
            f"「{' '.join(command[2:4])}」失败（状态 {done.returncode}）：\n{shown}",
            "先让它通过，再测量。",
        )
    return done.stdout


def program(room: Path, told: Callable[[str], None]) -> Path | None:
    """The peer's program, or None and a word about why there is none."""
    found = pagefind.installed(room)
    if found is None:
        told(f"没有装上 {pagefind.NAME}（要有 npm 和软件包索引），只量 casebook。")
    return found
