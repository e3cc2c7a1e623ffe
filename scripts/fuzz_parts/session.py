"""One run: every file is read and judged by all rules, every tenth is told in every format."""

from __future__ import annotations

import tempfile
import time
import traceback
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import casebook.rules
from casebook.lint import find_rules, lint
from casebook.reporters import formats
from casebook.reporters.report import Outcome
from casebook.source.case import read_case
from casebook.source.corpus import read_corpus
from environment import ROOT
from fuzz_parts.extremes import bodies
from fuzz_parts.mutation import mutate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casebook.model.corpus import Corpus

_SHOWN = 10
_EVERY = 1000
_TOLD = 10
_NAME = "cases/2021/fuzz/index.md"
_RULES = find_rules(casebook.rules)


def run(executions: int, seed: int, limit: float) -> int:
    """Check so many files; 1 when one raised or took more than `limit` seconds of CPU, else 0."""
    whole = read_corpus(ROOT / "content")
    corpus = replace(whole, cases=whole.cases[:1])  # one is enough to be compared with
    times: list[tuple[float, str]] = []
    raised: list[str] = []
    with tempfile.TemporaryDirectory(prefix="casebook-fuzz-") as room:
        file = Path(room) / _NAME
        file.parent.mkdir(parents=True)
        for number, (name, data) in enumerate(_files(whole, executions, seed), start=1):
            file.write_bytes(data)
            started = time.process_time()
            try:
                _check(corpus, file, told=number % _TOLD == 0)
            except Exception:  # noqa: BLE001 (whatever it is, it is what this looks for)
                raised.append(f"{name}\n{traceback.format_exc()}")
            times.append((time.process_time() - started, name))
            if number % _EVERY == 0:
                print(
                    f"{number} 次：最慢 {max(times)[0]:.2f} 秒，出错 {len(raised)} 次", flush=True
                )
    slow = sorted((each for each in times if each[0] > limit), reverse=True)
    print(f"检查了 {len(times)} 次：出错 {len(raised)} 次，超过 {limit} 秒 CPU 的 {len(slow)} 次")
    print("最慢的：" + "；".join(f"{name} {spent:.2f} 秒" for spent, name in sorted(times)[-5:]))
    for text in raised[:_SHOWN]:
        print(f"\n出错：{text}")
    for spent, name in slow[:_SHOWN]:
        print(f"太慢：{name}，{spent:.2f} 秒")
    return 1 if raised or slow else 0


def _files(corpus: Corpus, executions: int, seed: int) -> Iterator[tuple[str, bytes]]:
    samples = [case.source.text.encode() for case in corpus.cases]
    head = samples[0].split(b"---\n", 2)[1]
    random = Random(seed)
    number = 0
    for name, body in bodies():
        if number == executions:
            return
        number += 1
        yield name, b"---\n" + head + b"---\n\n" + body.encode("utf-8", "surrogatepass")
    while number < executions:
        number += 1
        yield f"第 {number} 次改坏的", mutate(random.choice(samples), samples, random)


def _check(corpus: Corpus, file: Path, *, told: bool = True) -> None:
    case = read_case(file, _NAME)
    changed = replace(corpus, cases=(*corpus.cases, case))
    report = lint(changed, _RULES, lambda name: name == _NAME)
    if not told:
        return
    outcome = Outcome(report, changed, (case,), 0.0, 0.0, {rule.code: rule for rule in _RULES})
    for form in formats().values():
        form(outcome).encode("utf-8", "replace")
