"""The search engine as node runs it, on an index that casebook wrote."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from bench_parts.searching.product import write_search
from casebook.model.corpus import Corpus
from client_tools import ClientTools
from environment import ROOT

_SOURCE = "plugins/casebook/search/client/test/answers.ts"


@cache
def program(folder: Path) -> Path:
    """The engine, bundled into `folder`."""
    tools = ClientTools(ROOT)
    tools.prepare()
    file = folder / "answers.mjs"
    command = [
        shutil.which("node") or "node",
        "scripts/client/pack.mjs",
        "node",
        _SOURCE,
        str(file),
    ]
    subprocess.run(command, cwd=ROOT, check=True)
    return file


class Engine:
    """One running engine; it answers in the order of the calls."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, method: str, *values: Any) -> Any:
        """Ask for `all`, `settled`, `facets` or `suggest` (client/test/answers.ts)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([method, *values]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, f"the engine ended at {method}{values}"
        return json.loads(answer)


@contextmanager
def engine(corpus: Corpus, folder: Path, programs: Path) -> Iterator[Engine]:
    """The engine on the index of a corpus, written below `folder`."""
    write_search(corpus, folder / "cache", folder / "site")
    process = subprocess.Popen(
        [shutil.which("node") or "node", program(programs), folder / "site/assets/search"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield Engine(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=60)
        assert process.stdout is not None
        process.stdout.close()
