"""One run of the search's measurements, from generating the cases to the tables."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from bench_parts.searching import measuring, report
from environment import ROOT

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

_told = partial(print, flush=True)


def measure(
    options: argparse.Namespace, content: Callable[[int], Path], room: Path
) -> list[dict[str, Any]]:
    """Print a table for each number of cases, and one of the samples; return what they show."""
    peer = None if options.skip_peers else measuring.program(room / "peer", _told)
    results = []
    for cases in dict.fromkeys(options.sizes):
        own = room / f"search{cases}"
        own.mkdir()
        result = _corpus(content(cases), own, cases, peer, options)
        _told(f"\n{report.corpus(result)}\n")
        results.append(result)
    own = room / "samples"
    own.mkdir()
    result = _samples(own, peer)
    _told(f"\n{report.samples(result)}\n")
    return [*results, result]


def _corpus(
    content: Path, room: Path, cases: int, peer: Path | None, options: argparse.Namespace
) -> dict[str, Any]:
    times = measuring.runs(cases)
    _told(f"正在建索引（{times} 次）……")
    result: dict[str, Any] = {"cases": cases, "runs": times}
    result["build"] = measuring.built(content, room, times)
    result["added"] = measuring.added(content, room / "adding")
    if peer and cases > measuring.PEER_MOST:
        _told(f"Pagefind 只量到 {measuring.PEER_MOST} 例：再多内存不够。")
        peer = None
    questions = measuring.asked(content, room, options.queries, options.seed, peer=bool(peer))
    if peer:
        _told("正在建索引：Pagefind……")
        result["peer_build"] = measuring.peer_built(peer, room / "pages", room / "site")
    _told("正在浏览器里查询……")
    result["reading"] = measuring.browsed(room, questions, peer=False, timed=True)
    if peer:
        _told("正在浏览器里查询：Pagefind……")
        result["peer_reading"] = measuring.browsed(room, questions, peer=True, timed=True)
    return result


def _samples(room: Path, peer: Path | None) -> dict[str, Any]:
    """How the judged queries on content/ are answered."""
    content = ROOT / "content"
    measuring.built(content, room, 1)
    questions = measuring.asked(content, room, 0, 0, peer=bool(peer))
    result: dict[str, Any] = {"cases": questions["cases"], "queries": len(questions["judged"])}
    result["reading"] = measuring.browsed(room, questions, peer=False, timed=False)
    if peer:
        measuring.peer_built(peer, room / "pages", room / "site")
        result["peer_reading"] = measuring.browsed(room, questions, peer=True, timed=False)
    return result
