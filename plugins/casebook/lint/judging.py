"""What the rules for one case say of it, worked out once for the same case under the same rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from casebook.lint import finding_record
from casebook.lint.finding_record import Found
from casebook.lint.rule import CaseRule, FileRule, Finding, NoticeRule, Rule
from casebook.lint.watched import WatchedCorpus
from casebook.model.case import Case
from casebook.model.corpus import Corpus

_VERDICT = "verdict"


class CaseJudge:
    """Asks those of `rules` that judge one case by itself."""

    def __init__(self, corpus: Corpus, rules: Iterable[Rule]) -> None:
        rules = [rule for rule in rules if isinstance(rule, CaseRule | NoticeRule | FileRule)]
        self._timeless = [rule for rule in rules if rule.timeless]
        self._timely = [rule for rule in rules if not rule.timeless]
        self._by_code = {rule.code: rule for rule in rules}
        self._corpus = WatchedCorpus(corpus)
        self._cases = corpus.cases_by_folder
        self._terms = _terms(corpus, self._timeless)

    def findings(self, case: Case) -> list[Found]:
        """What all of them say of the case."""
        found = self._remembered(case)
        if found is None:
            self._corpus.looked_at.clear()
            found = list(self._ask(self._timeless, case))
            if case.keeper:
                digests = {folder: self._digest(folder) for folder in self._corpus.looked_at}
                verdict = [self._terms, digests, finding_record.dump(found)]
                case.keeper.put(_VERDICT, finding_record.encode(verdict))
        return [*found, *self._ask(self._timely, case)]

    def _remembered(self, case: Case) -> list[Found] | None:
        kept = case.keeper.get(_VERDICT) if case.keeper else None
        if kept is None:
            return None
        terms, digests, found = json.loads(kept)
        same = terms == self._terms and all(
            digest and self._digest(folder) == digest for folder, digest in digests.items()
        )
        return finding_record.load(found, self._by_code) if same else None

    def _digest(self, folder: str) -> str:
        """`-` for a case that is not there, empty for one that has no digest."""
        case = self._cases.get(folder)
        return "-" if case is None else case.digest.hex()

    def _ask(self, rules: Sequence[Rule], case: Case) -> Iterator[Found]:
        notice = self._corpus.notice(case.front.year)
        for rule in rules:
            findings: Iterable[Finding] = ()
            if isinstance(rule, CaseRule):
                findings = rule.check(case, self._corpus)
            elif isinstance(rule, FileRule):
                findings = rule.check(case)
            elif isinstance(rule, NoticeRule) and notice is not None:
                findings = rule.check(case, notice, self._corpus)
            yield from ((rule, finding) for finding in findings)


def _terms(corpus: Corpus, rules: Sequence[Rule]) -> str:
    """Digest of all that a verdict hangs on besides cases and the program: rules, notices, vocabulary."""
    digest = blake2b(digest_size=16)
    for rule in rules:
        digest.update(f"{rule.code} {type(rule).__module__}\n".encode())
    for file in (*corpus.notices, *corpus.vocabulary_files):
        text = file.source.text.encode("utf-8", "surrogatepass")
        digest.update(f"{file.source.path} {len(text)}\n".encode("utf-8", "surrogatepass") + text)
    return digest.hexdigest()
