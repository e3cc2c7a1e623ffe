"""What holds for every fix that a rule offers."""

from __future__ import annotations

from dataclasses import replace

from casebook.lint import Rule, lint
from casebook.lint.repair import repair
from casebook.lint.rule import CaseRule, NoticeRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.source.case import reread


def offers_edits(rule: Rule, corpus: Corpus, case: Case) -> bool:
    found = lint(replace(corpus, cases=(case,)), [rule], silent=True).diagnostics
    return any(each.fix is not None and each.fix.edits for each in found)


def assert_fixes_hold(rule: Rule, corpus: Corpus) -> None:
    """After the fix the rule offers no more, and a second fix changes nothing."""
    if not isinstance(rule, CaseRule | NoticeRule):
        return
    for case in corpus.cases:
        if not offers_edits(rule, corpus, case):
            continue
        before = (corpus.root / case.path).read_bytes()
        repaired = repair(case, before, corpus, [rule])
        assert repaired.settled
        assert repaired.data != before
        fixed = reread(case, repaired.data)
        assert not offers_edits(rule, corpus, fixed)
        assert repair(fixed, repaired.data, corpus, [rule]).data == repaired.data
