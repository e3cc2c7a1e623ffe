"""Applies the fixes that findings carry, until none is left."""

from __future__ import annotations

import sys
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from casebook.lint.diagnostic import Diagnostic
from casebook.lint.engine import lint
from casebook.lint.rule import CaseRule, NoticeRule, Rule
from casebook.model.baseline import Baseline
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile
from casebook.model.edit import Edit
from casebook.model.fault import UNPARSED, FaultKind
from casebook.source.case import reread
from casebook.source.rewriting import rewrite

MOST_ROUNDS = 40
"""Fixes that touch one another come one a round, and one fix may show the next; a report needs a few."""

_MISREAD = UNPARSED | {FaultKind.UNREADABLE, FaultKind.ENCODING, FaultKind.TOO_LARGE}
"""Faults of a file of which the case's text is not all, or that could not be judged."""


@dataclass(frozen=True)
class Repaired:
    """`data` are the bytes of the case's file after `fixes` fixes; `folder` is its folder's new name.

    Without `settled` the fixes did not come to an end, and `data` are as they were.
    """

    data: bytes
    fixes: int = 0
    folder: str | None = None
    settled: bool = True


def repair(case: Case, data: bytes, corpus: Corpus, rules: Iterable[Rule]) -> Repaired:
    """What fixing makes of a case whose file holds `data`.

    A file that is no UTF-8 or is refused stays as it is. What is suppressed, what the baseline
    knows and rules that the notice turns off are left alone.
    """
    original, fixes = data, 0
    if any(fault.kind in _MISREAD for fault in case.faults):
        return Repaired(data)
    baseline = _baseline(corpus, case.path)
    judges = [rule for rule in rules if isinstance(rule, CaseRule | NoticeRule)]
    for _ in range(MOST_ROUNDS):
        found = lint(
            replace(corpus, cases=(case,), baseline=baseline),
            judges,
            silent=True,
            most_alike=sys.maxsize,
        ).diagnostics
        chosen = list(_compatible(found))
        edits = [edit for edits in chosen for edit in edits]
        changed = rewrite(data, case.source.text, edits)
        if changed == data:
            folders = (each.fix.folder for each in found if each.fix is not None)
            return Repaired(data, fixes, next(filter(None, folders), None))
        fixes += len(chosen)
        data = changed
        case = reread(case, data, corpus.limits)
    return Repaired(original, settled=False)


def _baseline(corpus: Corpus, path: str) -> DataFile[Baseline] | None:
    """What the baseline says of one file."""
    file = corpus.baseline
    if file is None or file.value is None:
        return file
    return replace(file, value=Baseline(entries=corpus.baseline_by_file.get(path, ())))


def _compatible(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Edit, ...]]:
    """The edits of each fix that touches none of those before it."""
    taken: list[tuple[int, int]] = []
    for diagnostic in diagnostics:
        edits = diagnostic.fix.edits if diagnostic.fix is not None else ()
        spans = [(edit.start, edit.end) for edit in edits]
        if spans and not any(_touches(taken, span) for span in spans):
            for span in spans:
                insort(taken, span)
            yield edits


def _touches(taken: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether `span` overlaps or adjoins one of `taken`, which are sorted and apart."""
    index = bisect_left(taken, span)
    before = index > 0 and taken[index - 1][1] >= span[0]
    return before or (index < len(taken) and taken[index][0] <= span[1])
