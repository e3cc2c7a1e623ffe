"""A content folder to a corpus without errors."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from mkdocs.exceptions import PluginError

import casebook.rules
from casebook.lint import find_rules, lint
from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.reporters import text
from casebook.reporters.report import Outcome
from casebook.source.corpus import read_corpus
from casebook.source.store import Store
from mkdocs_casebook.failure import told

log = logging.getLogger("mkdocs.plugins.casebook")
log.setLevel(logging.WARNING)  # findings are told even under `mkdocs build --quiet`


def read_and_judge(content: str) -> Corpus:
    """The corpus; warnings are logged.

    Raises PluginError with the diagnostics in their own form when there are errors.
    """
    started, started_cpu = time.perf_counter(), time.process_time()
    root = Path(content)
    with Store.beside(root) as store:
        try:
            corpus = read_corpus(root, store)
        except CasebookError as error:
            raise PluginError(told(error.message, error.help)) from error
        report = lint(corpus, find_rules(casebook.rules))
    if report.diagnostics:
        seconds, cpu = time.perf_counter() - started, time.process_time() - started_cpu
        findings = "\n" + text.report(Outcome(report, corpus, (), seconds, cpu))
        if report.errors:
            raise PluginError(findings)
        log.warning(findings)
    return corpus
