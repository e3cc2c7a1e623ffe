"""The parts of the search benchmark; no time is asserted anywhere."""

from __future__ import annotations

import asyncio
import gzip
import json
import threading
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

import bench
from bench_parts.queries import Texts, queries
from bench_parts.searching import adding, measuring, pagefind, preparing, report, slow_line
from bench_parts.searching.engines import ENGINES
from bench_parts.searching.product import search_cases, write_search
from bench_parts.searching.serving import PEER, precompress, serving
from bench_parts.searching.terms import terms
from casebook.search import SearchCase
from casebook.source.corpus import read_corpus
from client_tools import ClientTools
from environment import ROOT


@pytest.fixture(scope="module")
def cases() -> list[SearchCase]:
    return search_cases(read_corpus(ROOT / "content"))


@pytest.mark.parametrize(
    ("arguments", "sizes", "queries"),
    [
        (["search"], [300, 3000], 200),
        (["search", "--cases", "20", "40", "--queries", "5", "--skip-peers"], [20, 40], 5),
    ],
)
def test_command_line(arguments: list[str], sizes: list[int], queries: int) -> None:
    found = bench.options(arguments)
    assert (found.command, found.sizes, found.queries) == ("search", sizes, queries)


def test_peer_gets_the_lines_that_ours_holds(cases: list[SearchCase], tmp_path: Path) -> None:
    pagefind.write_pages(cases, tmp_path)
    for case in cases:
        page = (tmp_path / case.path / "index.html").read_text("utf-8")
        for line in preparing.lines(case):
            assert line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in (
                page.replace("&quot;", '"').replace("&#x27;", "'")
            )


def test_questions_come_with_their_truth(tmp_path: Path) -> None:
    preparing.main(str(ROOT / "content"), str(tmp_path), "0", "0")
    asked = json.loads((tmp_path / "asked.json").read_text("utf-8"))
    assert (asked["cases"], asked["queries"]) == (6, [])
    assert all(each["grades"] for each in asked["judged"])
    assert {each["kind"] for each in asked["terms"]} == {"misspelt", "full", "initials", "mixed"}
    assert all(each["names"] for each in asked["terms"])


@pytest.mark.slow
@pytest.mark.chromium
@pytest.mark.nginx
@pytest.mark.skipif(not ClientTools().available(), reason="缺少 node 和 npm")
def test_a_reader_in_chromium(tmp_path: Path) -> None:
    corpus = read_corpus(ROOT / "content")
    write_search(corpus, tmp_path / "cache", tmp_path / "site")
    precompress(tmp_path / "site")
    texts = Texts({case.path: preparing.lines(case) for case in search_cases(corpus)})
    asked = [asdict(query) for query in queries(texts, 6, seed=1)]
    questions = {
        "queries": [query | {"found": sorted(query["found"])} for query in asked],
        "judged": [{"query": "六西格玛", "grades": dict.fromkeys(texts.keys[:1], 3)}],
        "terms": terms(corpus.vocabulary, texts)[:1],
    }
    found = measuring.browsed(tmp_path, questions, peer=False, timed=True)
    assert [len(found[step]) for step in ("open", "first", "later", "again")] == [6] * 4
    assert all(step["requests"] > 0 and step["size"] > 0 for step in found["first"])
    assert found["heap"] > 0
    assert (found["recall"], found["precision"], found["counts_right"]) == (1, 1, 1)
    assert found["ndcg"] == 1
    assert set(found["understood"]) == {"misspelt"}


def test_results_of_the_peer_are_mapped_to_cases(tmp_path: Path) -> None:
    (tmp_path / "fragment").mkdir()
    text = 'pagefind_dcd{"url":"/cases/2021/a/","content":"{}"}'
    (tmp_path / "fragment" / "zh_1.pf_fragment").write_bytes(gzip.compress(text.encode()))
    paths = pagefind.pages_by_result(tmp_path)
    assert paths == {"zh_1": "cases/2021/a/"}
    assert ENGINES[PEER]({"results": paths}).path("zh_1") == "cases/2021/a/"


def test_one_more_case_changes_few_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    adding.main(str(ROOT / "content"), str(tmp_path))
    changed = json.loads(capsys.readouterr().out)
    assert len(changed["newest"]) == 5
    assert 0 < max(changed["newest"]) <= changed["among"]


def test_only_what_becomes_smaller_is_precompressed(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"x" * 1000)
    (tmp_path / "short").write_bytes(b"x")
    raw, out = precompress(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {"long", "short", "long.gz"}
    assert raw == 1001
    assert out == (tmp_path / "long.gz").stat().st_size + 1


@pytest.mark.nginx
def test_server_tells_what_went_out(tmp_path: Path) -> None:
    site, work = tmp_path / "site", tmp_path / "work"
    site.mkdir()
    work.mkdir()
    (work / "access.log").touch()
    (site / "a.txt").write_bytes(b"x" * 1000)
    (site / "b.txt").write_bytes(b"y" * 10)
    with serving(site, work) as server:
        for name in ("a.txt", "b.txt"):
            with urlopen(f"http://127.0.0.1:{server.port}/{name}") as answer:
                assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'")
        sent = server.sent()
        assert (sent.requests, sent.size) == (2, 1010)
        assert server.sent().requests == 0


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b"x" * 100_000
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


def test_slow_line_carries_all_and_takes_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    sleep = asyncio.sleep

    async def noted(seconds: float) -> None:
        slept.append(seconds)
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", noted)
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        with (
            slow_line.slow_line(server.server_port) as port,
            urlopen(f"http://127.0.0.1:{port}/") as answer,
        ):
            assert answer.read() == b"x" * 100_000
        server.shutdown()
        thread.join()
    # 100,000 bytes at 2.5 MB/s and half a round trip.
    assert max(slept) == pytest.approx(0.04 + 0.015, abs=0.01)


def _steps(ms: float, size: int) -> list[dict[str, float]]:
    return [{"ms": ms, "requests": 2, "size": size} for _ in range(4)]


def test_report_holds_the_ratios() -> None:
    def reading(ms: float, size: int) -> dict[str, Any]:
        steps = {name: _steps(ms, size) for name in ("open", "first", "later", "again")}
        values = ("heap", "process", "recall", "precision", "counts_right", "ndcg")
        return steps | dict.fromkeys(values, ms / 100)

    build = {"cpu": 1.0, "wall": 1.0, "peak": 90.0, "raw": 2**20, "out": 2**19}
    result: dict[str, Any] = {
        "cases": 10,
        "runs": 3,
        "build": {**build, "peak_reading": 50.0, "script": 20480},
        "added": {"newest": [1024, 2048, 9216], "among": 4096},
        "reading": reading(50, 1024),
    }
    alone = report.corpus(result)
    assert "最新认定的 2 KiB，最多 9 KiB（接连 3 例）；排在中间的 4 KiB" in alone
    assert pagefind.NAME not in alone
    result |= {"peer_build": {**build, "cpu": 5.0}, "peer_reading": reading(100, 4096)}
    lines = {line.split("  ")[0]: line.split() for line in report.corpus(result).splitlines()}
    assert lines["建索引 CPU（秒）"][-1] == "5.00"
    assert lines["到第一次结果，KiB，中位"][-3:] == ["2", "8", "4.00"]
    assert lines["查全率"][-1] == "2.00"


def test_high_leaves_a_twentieth_above() -> None:
    assert report.high([*range(100)]) == 95
    assert report.high([7]) == 7
