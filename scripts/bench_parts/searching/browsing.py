"""A reader's first, next and repeated query in Chromium, and how right the answers are.

Run as a program of its own (JSON in, JSON out): whoever measures the builds must stay small.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from bench_parts.judging import ndcg
from bench_parts.searching import renderer
from bench_parts.searching.engines import ENGINES, MEMORY_QUERIES, OURS, Engine
from bench_parts.searching.serving import Server, serving
from bench_parts.searching.slow_line import slow_line
from bench_parts.searching.terms import understood
from system_packages import find_program

# Without the last ones Chromium talks to hosts of its own at every start.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

_QUIET = 0.1
_MEMORY_RUNS = 3
_LISTED = 100
"""Of a query with more hits only the count is compared: they are read ten by ten."""


@dataclass(frozen=True, slots=True)
class Step:
    """`ms` until the results could be shown, answers and bytes (of bodies) it took."""

    ms: float
    requests: int
    size: int


@dataclass(frozen=True, slots=True)
class Answers:
    """Means over the queries: found among the cases that hold it, the other way round, counts that are right;
    NDCG@10 of the judged ones. None where none tells.
    """

    recall: float | None
    precision: float | None
    counts_right: float | None
    ndcg: float | None


class Reader:
    """Opens pages of one engine in one browser, on the slow line or straight."""

    def __init__(self, browser: Browser, server: Server, engine: Engine, port: int) -> None:
        self.browser, self.server, self.engine, self.port = browser, server, engine, port

    @contextmanager
    def page(self) -> Iterator[Page]:
        """A page with an empty cache, the engine not yet called; raises RuntimeError on the page's errors."""
        context = self.browser.new_context()
        page = context.new_page()
        faults: list[str] = []

        def told(message: ConsoleMessage) -> None:
            if message.type == "error":
                faults.append(message.text)

        page.on("pageerror", lambda error: faults.append(str(error)))
        # A breach of the policy is told on the console.
        page.on("console", told)
        page.goto(f"http://127.0.0.1:{self.port}/{self.engine.page}")
        page.wait_for_load_state("networkidle")
        self.server.sent()
        yield page
        context.close()
        if faults:
            raise RuntimeError("\n".join(faults))

    def opened(self, page: Page) -> Step:
        ms = float(page.evaluate(self.engine.opening))
        return self._step(page, ms)

    def searched(self, page: Page, query: str) -> tuple[Step, dict[str, Any]]:
        found: dict[str, Any] = page.evaluate(self.engine.searching, query)
        return self._step(page, found["ms"]), found

    def _step(self, page: Page, ms: float) -> Step:
        page.wait_for_timeout(_QUIET * 1000)
        sent = self.server.sent()
        return Step(ms, sent.requests, sent.size)


def read(reader: Reader, queries: list[str]) -> dict[str, list[dict[str, Any]]]:
    """Of each query in a new page: opening, the query as the first, another one, that one again."""
    steps: dict[str, list[Step]] = {"open": [], "first": [], "later": [], "again": []}
    for query, other in zip(queries, queries[1:] + queries[:1], strict=True):
        with reader.page() as page:
            steps["open"].append(reader.opened(page))
            steps["first"].append(reader.searched(page, query)[0])
            steps["later"].append(reader.searched(page, other)[0])
            steps["again"].append(reader.searched(page, other)[0])
    return {name: [asdict(step) for step in taken] for name, taken in steps.items()}


def memory(reader: Reader, queries: list[str]) -> dict[str, float]:
    """MiB that some queries leave behind, in the scripts' heaps and in the page's process: medians."""
    heaps, processes = [], []
    for run in range(_MEMORY_RUNS):
        with reader.page() as page:
            heap = renderer.heap(reader.browser, page)
            process = renderer.process_memory(reader.browser)
            reader.opened(page)
            for number in range(run * MEMORY_QUERIES, (run + 1) * MEMORY_QUERIES):
                reader.searched(page, queries[number % len(queries)])
            heaps.append(renderer.heap(reader.browser, page) - heap)
            processes.append(renderer.process_memory(reader.browser) - process)
    return {"heap": median(heaps), "process": median(processes)}


def judge(reader: Reader, queries: list[dict[str, Any]], judged: list[dict[str, Any]]) -> Answers:
    """How right the answers are."""
    recalls, precisions, counts, gains = [], [], [], []
    with reader.page() as page:
        reader.opened(page)
        for query in queries:
            truth = set(query["found"])
            found: dict[str, Any] = page.evaluate(reader.engine.searching, query["text"])
            counts.append(found["count"] == len(truth))
            if len(truth) > _LISTED:
                continue
            paths = set(page.evaluate(reader.engine.listing, query["text"]))
            paths = {reader.engine.path(each) for each in paths}
            right = len(paths & truth)
            if truth:
                recalls.append(right / len(truth))
            precisions.append(right / len(paths) if paths else float(not truth))
        for each in judged:
            order = page.evaluate(reader.engine.ranking, each["query"])
            gains.append(ndcg([reader.engine.path(path) for path in order], each["grades"]))
    return Answers(
        *(fmean(each) if each else None for each in (recalls, precisions, counts, gains))
    )


def main(request: dict[str, Any]) -> dict[str, Any]:
    """Measure what the request names: `site`, `work`, `engine`, `queries`, `judged`, `timed`."""
    texts = [query["text"] for query in request["queries"]]
    result: dict[str, Any] = {}
    with ExitStack() as stack:
        work = Path(request["work"])
        server = stack.enter_context(serving(Path(request["site"]), work))
        slow = stack.enter_context(slow_line(server.port))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=find_program("chromium"), args=ARGUMENTS
        )
        engine = ENGINES[request["engine"]](request)
        if request["timed"]:
            distant = Reader(browser, server, engine, slow)
            read(distant, texts[:2])
            result |= read(distant, texts)
        near = Reader(browser, server, engine, server.port)
        if request["timed"]:
            result |= memory(near, texts)
        result |= asdict(judge(near, request["queries"], request["judged"]))
        if request["engine"] == OURS and request["terms"]:
            with near.page() as page:
                near.opened(page)
                result |= understood(page, request["terms"])
        browser.close()
    return result


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(json.dumps(main(json.loads(source.read_text("utf-8")))), "utf-8")
