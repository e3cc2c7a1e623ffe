"""Writes the baseline: what the check finds today, so that only what is new stops anybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import yaml

from casebook.cli.atomic_file import write_atomically
from casebook.cli.selection import Selection
from casebook.lint import Rule, fingerprints, lint
from casebook.model.baseline import BASELINE_FILE, Baseline, BaselineEntry
from casebook.model.corpus import Corpus
from casebook.source.data_file import read_data_file

_HEAD = """\
# 基线：登记在这里的诊断不再报告，也不拦发布。由 casebook check --update-baseline 写成，不手改。
# 改好了的会报告为过时，再运行一次就去掉。不能豁免的规则不会写进来。
"""


def write_baseline(corpus: Corpus, rules: Sequence[Rule], selection: Selection) -> Corpus:
    """Write what stands in the selected files into the baseline; the entries of others stay.

    Returns the corpus with it. The file goes away when nothing is left to write. Raises
    CasebookError when it cannot be written.
    """
    found = lint(replace(corpus, baseline=None), rules, selection).diagnostics
    old = corpus.baseline.value.entries if corpus.baseline and corpus.baseline.value else ()
    entries = [entry for entry in old if not selection(entry.file)]
    may_be = {rule.code for rule in rules if rule.suppressible}
    entries += [
        BaselineEntry(
            file=each.place.file, code=each.code, fingerprint=fingerprint, message=each.message
        )
        for each, fingerprint in zip(found, fingerprints(found), strict=True)
        if each.code in may_be and each.place.file.isprintable()
    ]
    entries.sort(key=lambda entry: (entry.file, entry.code, entry.fingerprint))
    file = corpus.root / BASELINE_FILE
    if not entries:
        file.unlink(missing_ok=True)
        return replace(corpus, baseline=None)
    data = {"entries": [entry.model_dump() for entry in entries]}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    write_atomically(file, _HEAD + text)
    return replace(corpus, baseline=read_data_file(file, file.name, Baseline))
