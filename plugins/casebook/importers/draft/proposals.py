"""What the forms and the text say of the front matter's other fields; the author confirms it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz

from casebook.importers.draft.labels import plain_label
from casebook.importers.word.numerals import counting
from casebook.model.normal_form import normalise_term
from casebook.model.notice import Notice
from casebook.model.vocabulary import Vocabulary

_TICKED = re.compile(r"[☑☒✓✔√■▣]\s*([^□☐○☑☒✓✔√■▣]*)")
_BOXES = "□☐○☑☒✓✔√■▣"
_TICK_BRACKETS = re.compile(r"[（(]\s*[√✓✔]\s*[）)]")
_EMPTY_BRACKETS = re.compile(r"[（(]\s*[）)]")
_NUMBER = re.compile(
    r"(?:方向|第|申报方向)?\s*[（(]?\s*([一二三四五六七八九]|\d)\s*[）)]?\s*(?:个?(?:申报)?方向|类|[、.．：:]|$|(?=[^\d年项%]))"
)
_CLOSE = 60.0
_FIRM = re.compile(r"^(.{2,40}?(?:公司|集团|厂|研究院|研究所|中心|合作社))")
_MOST_METHODS = 5
_LOCATED = re.compile(r"(?:位于|坐落|地处|创建于|注册地|总部)[^。；]{0,20}")


def find_direction(text: str, notice: Notice) -> int | None:
    """The notice's direction that a form names: ticked, by number, or in its words.

    A tick wins, then the words themselves, then a number.
    """
    text = _EMPTY_BRACKETS.sub("□", _TICK_BRACKETS.sub("☑", text.strip()))
    if ticked := _TICKED.search(text):
        behind = text[0] not in _BOXES and text[-1] in _BOXES
        before = re.split(f"[{_BOXES}]", text[: ticked.start()])[-1]
        text = before if behind else ticked[1] or text
    elif any(box in text for box in "□☐"):
        return None
    text = unicodedata.normalize("NFKC", text)
    plain = plain_label(text)
    scores = {
        each.id: max(
            fuzz.ratio(plain, plain_label(each.name)),
            fuzz.partial_ratio(plain, plain_label(each.text)) if len(plain) >= 6 else 0.0,
        )
        for each in notice.directions
    }
    best = max(scores, key=lambda id: scores[id], default=None)
    if best is not None and scores[best] >= 85:
        return best
    numerals = {counting(each.id): each.id for each in notice.directions}
    numerals |= {str(each.id): each.id for each in notice.directions}
    if (match := _NUMBER.match(text.strip())) and match[1] in numerals:
        return numerals[match[1]]
    return best if best is not None and scores[best] >= _CLOSE else None


def find_city(texts: Iterable[str | None], vocabulary: Vocabulary) -> str | None:
    """The first 市州 that a text names, by its full name, then by its short one."""
    for text in texts:
        if not text:
            continue
        found = [
            (at, -len(name), city.name)
            for city in vocabulary.cities
            for name in (city.name, *city.aliases, city.short)
            if (at := text.find(name)) >= 0
        ]
        full = [each for each in found if vocabulary.city(text[each[0] : each[0] - each[1]])]
        named = [each for each in full if text[each[0] : each[0] - each[1]].endswith(("市", "州"))]
        if named or full:
            return min(named or full)[2]
    return None


def find_enterprise(title: str | None) -> str | None:
    """The firm that a title begins with."""
    match = _FIRM.match(title or "")
    return match[1] if match else None


def find_methods(title: str | None, text: str, vocabulary: Vocabulary) -> list[str]:
    """Methods that the title names, then those that the text names most; the longest names win."""
    in_title = _named(title or "", vocabulary)
    counts = {
        method.name: max(text.count(term) for term in method.terms)
        for method in vocabulary.methods
        if any(len(term) >= 3 and term in text for term in method.terms)
    }
    often = sorted((name for name in counts if counts[name] >= 4), key=lambda each: -counts[each])
    return list(dict.fromkeys([*in_title, *often]))[:_MOST_METHODS]


def _named(text: str, vocabulary: Vocabulary) -> list[str]:
    """In the order of the text; a name inside a longer one is not counted."""
    plain = normalise_term(text)
    spans: list[tuple[int, int, str]] = []
    for method in vocabulary.methods:
        for term in map(normalise_term, method.terms):
            if len(term) >= 2 and (at := plain.find(term)) >= 0:
                spans.append((at, at + len(term), method.name))
    spans.sort(key=lambda span: (-(span[1] - span[0]), span[0]))
    kept: list[tuple[int, int, str]] = []
    for span in spans:
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return list(dict.fromkeys(name for _, _, name in sorted(kept)))


def find_industry(overview: str, vocabulary: Vocabulary) -> str | None:
    """The division of GB/T 4754 that the overview names in full."""
    plain = plain_label(overview)
    named = [
        (at, -len(each.name), each.code)
        for each in vocabulary.industries
        if (at := plain.find(plain_label(each.name))) >= 0
    ]
    return min(named)[2] if named else None


def find_honors(overview: str, vocabulary: Vocabulary) -> list[str]:
    """Honours that the overview names; a name inside a longer one is not counted."""
    spans = [
        (at, at + len(term), honor.name)
        for honor in vocabulary.honors
        for term in honor.terms
        if (at := overview.find(term)) >= 0
    ]
    spans.sort(key=lambda span: (-(span[1] - span[0]), span[0]))
    kept: list[tuple[int, int, str]] = []
    for span in spans:
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return list(dict.fromkeys(name for _, _, name in sorted(kept)))


def located(overview: str) -> list[str]:
    """The places of the overview that say where the firm is."""
    return _LOCATED.findall(overview)
