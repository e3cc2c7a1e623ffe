"""What the rules for one case say of it, worked out once for the same case under the same rules."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from casebook.lint import finding_record
from casebook.lint.finding_record import Found
from casebook.lint.rule import CaseRule, FileRule, Finding, NoticeRule, Rule
from casebook.lint.watched import WatchedCorpus
from casebook.model.case import Case, Keeper
from casebook.model.corpus import Corpus

_VERDICT = "verdict"


class Judgement(NamedTuple):
    """`looked_at` holds, by code, the folders of the cases that a rule asked for, there or not."""

    found: list[Found]
    looked_at: Mapping[str, Collection[str]]


class CaseJudge:
    """Asks those of `rules` that judge one case by itself."""

    def __init__(self, corpus: Corpus, rules: Iterable[Rule]) -> None:
        rules = [rule for rule in rules if isinstance(rule, CaseRule | NoticeRule | FileRule)]
        self._timeless = [rule for rule in rules if rule.timeless]
        self._timely = [rule for rule in rules if not rule.timeless]
        self._by_code = {rule.code: rule for rule in rules}
        self._corpus = corpus
        self._timeless_corpus = WatchedCorpus(corpus)
        self._timely_corpus = WatchedCorpus(corpus, timeless=False)
        self._cases = corpus.cases_by_folder

    @cached_property
    def _terms(self) -> str:
        return _terms(self._corpus, self._timeless)

    def judge(self, case: Case) -> Judgement:
        """What all of them say of the case."""
        timeless = self._remembered(case)
        if timeless is None:
            timeless = self._ask(self._timeless, case, self._timeless_corpus)
            if case.keeper:
                self._remember(case, case.keeper, timeless)
        timely = self._ask(self._timely, case, self._timely_corpus)
        return Judgement(
            [*timeless.found, *timely.found], {**timeless.looked_at, **timely.looked_at}
        )

    def _remember(self, case: Case, keeper: Keeper, judgement: Judgement) -> None:
        looked_at = {
            code: {folder: self._digest(folder) for folder in sorted(folders)}
            for code, folders in judgement.looked_at.items()
        }
        verdict = [self._terms, looked_at, finding_record.dump(judgement.found)]
        keeper.put(_VERDICT, finding_record.encode(verdict))

    def _remembered(self, case: Case) -> Judgement | None:
        kept = case.keeper.get(_VERDICT) if case.keeper else None
        if kept is None:
            return None
        terms, looked_at, found = json.loads(kept)
        same = terms == self._terms and all(
            digest and self._digest(folder) == digest
            for digests in looked_at.values()
            for folder, digest in digests.items()
        )
        return Judgement(finding_record.load(found, self._by_code), looked_at) if same else None

    def _digest(self, folder: str) -> str:
        """`-` for a case that is not there, empty for one that has no digest."""
        case = self._cases.get(folder)
        return "-" if case is None else case.digest.hex()

    def _ask(self, rules: Sequence[Rule], case: Case, corpus: WatchedCorpus) -> Judgement:
        notice = corpus.notice(case.front.year)
        judgement = Judgement([], looked_at := {})
        for rule in rules:
            findings: Iterable[Finding] = ()
            if isinstance(rule, CaseRule):
                findings = rule.check(case, corpus)
            elif isinstance(rule, FileRule):
                findings = rule.check(case)
            elif isinstance(rule, NoticeRule) and notice is not None:
                findings = rule.check(case, notice, corpus)
            judgement.found.extend((rule, finding) for finding in findings)
            if corpus.looked_at:
                looked_at[rule.code] = frozenset(corpus.looked_at)
                corpus.looked_at.clear()
        return judgement


def _terms(corpus: Corpus, rules: Sequence[Rule]) -> str:
    """Digest of all that a verdict hangs on besides cases and the program: rules, notices, vocabulary."""
    digest = blake2b(digest_size=16)
    for rule in rules:
        digest.update(f"{rule.code} {type(rule).__module__}\n".encode())
    for file in (*corpus.notices, *corpus.vocabulary_files):
        text = file.source.text.encode("utf-8", "surrogatepass")
        digest.update(f"{file.source.path} {len(text)}\n".encode("utf-8", "surrogatepass") + text)
    return digest.hexdigest()
