"""How a page asks each engine: JavaScript that the page evaluates, and the page it stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bench_parts.searching.serving import PEER

OURS = "casebook"
MEMORY_QUERIES = 20
FIRST = 10
"""Results shown at once."""


@dataclass(frozen=True, slots=True)
class Engine:
    """`opening` gives milliseconds; `searching` takes a query and gives `{ms, count}` once the first results
    can be shown; `listing` gives all results, `ranking` the first ten; `path` makes of a result a case's path.
    """

    page: str
    opening: str
    searching: str
    listing: str
    ranking: str
    path: Callable[[str], str]


def ours(request: Mapping[str, Any]) -> Engine:
    """`script` of the request is the engine's address from the site's root."""
    return Engine(
        page="bench.html",
        opening=f"() => {{ const start = performance.now(); bench.open({request['script']!r});"
        " return performance.now() - start; }",
        searching="query => bench.search(query, 1)",
        listing="""async query => {
          const paths = [];
          for (let page = 1; ; page += 1) {
            const found = await bench.search(query, page);
            paths.push(...found.paths);
            if (!found.paths.length || paths.length >= found.count) return paths;
          }
        }""",
        ranking="query => bench.ranked(query)",
        path=str,
    )


def pagefind(request: Mapping[str, Any]) -> Engine:
    """`results` of the request are the paths of its results by their ids."""
    paths = request["results"]
    return Engine(
        page=f"{PEER}/bench.html",
        opening=f"""async () => {{
          const start = performance.now();
          window.pagefind = await import("/{PEER}/pagefind.js");
          await pagefind.init();
          return performance.now() - start;
        }}""",
        searching=f"""async query => {{
          const start = performance.now();
          const found = await pagefind.search(query);
          await Promise.all(found.results.slice(0, {FIRST}).map(each => each.data()));
          return {{ms: performance.now() - start, count: found.results.length}};
        }}""",
        listing="query => pagefind.search(query).then(found => found.results.map(each => each.id))",
        ranking=f"""query => pagefind.search(query)
          .then(found => found.results.slice(0, {FIRST}).map(each => each.id))""",
        path=lambda result: paths[result],
    )


ENGINES: dict[str, Callable[[Mapping[str, Any]], Engine]] = {OURS: ours, PEER: pagefind}
