"""A new case as far as its author has said what it is, judged by the very rules that will check it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import casebook.rules
from casebook.lint import CaseRule, Finding, NoticeRule, find_families
from casebook.model.case import SLUG, Case
from casebook.model.corpus import Corpus
from casebook.model.front_matter import FrontMatter
from casebook.model.notice import Notice
from casebook.model.source_file import SourceFile
from casebook.rules.title.slug_proposal import propose_slug

_FAMILIES = frozenset("FT")
_RULES = {
    rule.name: rule
    for family in find_families(casebook.rules)
    if family.letter in _FAMILIES
    for rule in family.rules
    if isinstance(rule, CaseRule | NoticeRule)
}
_OF_KEY = {
    "uscc": ("invalid-uscc",),
    "city": ("unknown-city",),
    "industry": ("unknown-industry",),
    "direction": ("unknown-direction",),
    "methods": ("unknown-method",),
    "title": (
        "title-too-long",
        "enterprise-not-first",
        "method-not-in-title",
        "wrong-title-ending",
        "title-without-verb",
        "title-method-not-listed",
    ),
}


@dataclass(frozen=True)
class NewCase:
    """What is asked is judged in the light of what is `known` already."""

    corpus: Corpus
    notice: Notice

    def fault(self, key: str, known: Mapping[str, Any]) -> str | None:
        """What the rules have against the value of `key`, with the remedy; None when nothing."""
        front = FrontMatter(**{"year": self.notice.year, **known})
        case = Case(SourceFile(f"cases/{self.notice.year}/x/index.md", ""), front)
        for name in _OF_KEY.get(key, ()):
            for finding in self._ask(name, case):
                return f"{finding.message}；{finding.help}"
        return None

    def _ask(self, name: str, case: Case) -> list[Finding]:
        rule = _RULES[name]
        if isinstance(rule, NoticeRule):
            return list(rule.check(case, self.notice, self.corpus))
        return list(rule.check(case, self.corpus))

    def official(self, key: str, value: str) -> str:
        """The vocabulary's own name or code for what was answered in other words."""
        words = self.corpus.vocabulary
        if key == "city" and (city := words.city(value)):
            return city.name
        if key == "industry" and (industry := words.industry(value)):
            return industry.code
        if key == "methods" and (method := words.method(value)):
            return method.name
        return value

    def title(self, enterprise: str, method: str) -> str:
        """In the form of the notice: enterprise, method, ending."""
        return f"{enterprise}实施{method}的{self.notice.title_rule.ending}"

    def slug(self, enterprise: str, method: str) -> str:
        """Pinyin of both, with the year where another year's case has that already."""
        proposal = propose_slug(enterprise, method, self.corpus.vocabulary.pinyin) or "anli"
        taken = {case.slug for case in self.corpus.cases}
        return f"{proposal}-{self.notice.year}" if proposal in taken else proposal

    def slug_fault(self, slug: str) -> str | None:
        if not SLUG.fullmatch(slug):
            return f"目录名「{slug}」不合格式（只用小写字母、数字和单个连字符）"
        if any(case.slug == slug for case in self.corpus.cases):
            return f"目录名「{slug}」已经有案例用了；另起一个"
        return None
