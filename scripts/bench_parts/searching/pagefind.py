"""Pagefind, the peer: installed into the run's own folder, given the same texts as pages."""

from __future__ import annotations

import gzip
import html
import json
from itertools import groupby
from typing import TYPE_CHECKING

import children
from bench_parts import cost
from system_packages import find_program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bench_parts.cost import Cost
    from casebook.search import SearchCase, TextBlock

VERSION = "1.6.0"
NAME = f"Pagefind {VERSION} extended"


def installed(room: Path) -> Path | None:
    """The program, installed by npm into `room`; None where that cannot be."""
    npm = find_program("npm")
    if npm is None:
        return None
    room.mkdir()
    (room / "package.json").write_text('{"private": true}', "utf-8")
    command = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"]
    status, _ = children.capture([*command, f"pagefind@{VERSION}"], room)
    found = sorted(room.glob("node_modules/@pagefind/*/bin/pagefind_extended*"))
    programs = [path for path in found if path.suffix in ("", ".exe")]
    return programs[0] if status == 0 and programs else None


def write_pages(cases: Iterable[SearchCase], folder: Path) -> None:
    """A page a case, with the lines that our index holds, at the case's own path."""
    for case in cases:
        page = folder / case.path / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(_page(case), "utf-8")


def _page(case: SearchCase) -> str:
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="zh"><head><title>{html.escape(case.title)}</title></head>',
            f"<body><main data-pagefind-body><h1>{html.escape(case.title)}</h1>",
            *(f"<p>{html.escape(text)}</p>" for text in (case.enterprise, *case.facts)),
            f"<p>{html.escape(case.summary)}</p>",
            *_blocks(case.blocks),
            "</main></body></html>",
        ]
    )


def _blocks(blocks: Iterable[TextBlock]) -> Iterator[str]:
    for row, group in groupby(blocks, key=lambda block: len(block.cells) > 1):
        if row:
            rows = ("".join(f"<td>{html.escape(c)}</td>" for c in block.cells) for block in group)
            yield f"<table>{''.join(f'<tr>{cells}</tr>' for cells in rows)}</table>"
            continue
        for block in group:
            text = "".join(map(html.escape, block.cells))
            if block.kind == "heading":
                yield f'<h2 id="{html.escape(block.anchor)}">{text}</h2>'
            else:
                yield f"<p>{text}</p>"


def pages_by_result(output: Path) -> dict[str, str]:
    """The path of the case of each result's id, as Pagefind's own files have them."""
    found = {}
    for file in (output / "fragment").glob("*.pf_fragment"):
        text = gzip.decompress(file.read_bytes()).decode()
        url = json.loads(text[text.index("{") :])["url"]
        found[file.stem] = url.strip("/") + "/"
    return found


def index(program: Path, pages: Path, output: Path) -> Cost:
    """Index `pages` into `output`; what serves Pagefind's own surface is left out of it."""
    command: list[str | Path] = [program, "--quiet", "--site", pages, "--output-path", output]
    spent = cost.of(command, pages)
    for pattern in ("*-ui.*", "pagefind-highlight.js"):
        for file in output.glob(pattern):
            file.unlink()
    return spent
