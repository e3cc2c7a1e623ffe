"""A title taken apart: enterprise | verb | method | suffix (notice, 附件4 二（一）)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casebook.model.case import Case
from casebook.model.normal_form import normalise_term, unspaced
from casebook.model.notice import Notice
from casebook.model.vocabulary import Vocabulary

_VERBS = (
    "实施|推行|推进|推动|推广|运用|应用|采用|使用|导入|引入|开展|践行|实践|实行|施行|构建|建立|建设|打造|创建|创立|探索|深化"
    "|强化|融合|落实|贯彻|坚持|创新|基于|借助|依托|通过|围绕|凭借|以|用"
)
_VERB = re.compile(_VERBS)
SHORTEST_TERM = 2
"""Characters of a method's name from which on a title can be said to hold it."""


@dataclass(frozen=True, slots=True)
class TitleParts:
    """`verb` is all that stands between the enterprise and the method, `rest` what follows the method.

    All in NFKC without spaces; `method` is the listed method's term in normal form.
    """

    enterprise: str
    verb: str
    method: str
    rest: str

    @property
    def has_verb(self) -> bool:
        return _VERB.search(self.verb) is not None


def title_parts(case: Case, notice: Notice, vocabulary: Vocabulary) -> TitleParts | None:
    """None unless the title begins with the enterprise, ends as the notice asks and holds a listed method."""
    title, enterprise = unspaced(case.front.title or ""), unspaced(case.front.enterprise or "")
    ending = unspaced(notice.title_rule.ending)
    if not enterprise or not title.startswith(enterprise) or not title.endswith(ending):
        return None
    middle = title[len(enterprise) : len(title) - len(ending)].removesuffix("的")
    found = [
        (at, -len(term), term)
        for method in case.front.methods or ()
        for term in method_terms(vocabulary, method)
        if (at := normalise_term(middle).find(term)) >= 0
    ]
    if not found:
        return None
    _, _, term = min(found)
    start, end = _in_text(middle, term)
    return TitleParts(enterprise, middle[:start], term, middle[end:])


def _in_text(text: str, term: str) -> tuple[int, int]:
    """Where the term in normal form stands in `text`, which its normal form may shorten."""
    end = next(at for at in range(1, len(text) + 1) if term in normalise_term(text[:at]))
    start = next(at for at in range(end - 1, -1, -1) if term in normalise_term(text[at:end]))
    return start, end


def method_terms(vocabulary: Vocabulary, method: str) -> set[str]:
    """Normal forms of all names of a method, of one that the vocabulary does not know its own."""
    entry = vocabulary.method(method)
    terms = {normalise_term(term) for term in (method, *(entry.terms if entry else ()))}
    return {term for term in terms if len(term) >= SHORTEST_TERM or "σ" in term}
