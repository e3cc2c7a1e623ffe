"""Which paragraphs are headings: by style, outline level, look, number, or by what follows them."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from dataclasses import dataclass

from casebook.importers.draft.caption_text import is_caption_text
from casebook.importers.draft.look import BodyLook, Look, body_look, look_of, stands_out
from casebook.importers.draft.number_form import RANKS, Numbered, read_numbered
from casebook.importers.draft.pieces import Piece
from casebook.importers.word.content import Paragraph
from casebook.model.notice import Notice

_LONGEST_STYLED = 80
_LONGEST = 45
_LONGEST_BARE = 30
_ENDED = re.compile(r"[。；，,;!！]\s*$")
_COLON = re.compile(r"[：:]\s*$")
_TITLES = frozenset({"title", "subtitle", "标题", "副标题"})
_NO_HEADING = re.compile(
    r"^(?:注|说明|备注|资料来源|数据来源|来源|单位|摘要|关键词|附件|附)[：:]|^\W*$|[=＝≈≤≥]"
)


@dataclass(slots=True)
class Candidate:
    """A paragraph that may be a heading, at `at` in the report."""

    at: int
    paragraph: Paragraph
    number: Numbered
    look: Look
    apart: bool
    """Set apart from the body by its look."""
    by_name: bool = False
    """A heading only if it opens a section: nothing but its words says so."""

    @property
    def outline(self) -> int | None:
        return self.paragraph.outline

    @property
    def text(self) -> str:
        """Without its number."""
        return self.number.rest


def find_headings(pieces: list[Piece], notice: Notice) -> list[Candidate]:
    """Headings in their order, lines that only bear a section's name among them."""
    body = body_look(pieces)
    candidates = [
        candidate
        for at, piece in enumerate(pieces)
        if isinstance(piece, Paragraph) and (candidate := _candidate(at, piece, body))
    ]
    lists = _lists(candidates, pieces)
    found: list[Candidate] = []
    for each in candidates:
        if _is_heading(each, pieces, body, lists):
            found.append(each)
        elif len(each.text) <= _LONGEST and notice.section(each.paragraph.text.strip()):
            each.by_name = True
            found.append(each)
    return found


def _candidate(at: int, paragraph: Paragraph, body: BodyLook) -> Candidate | None:
    text = paragraph.text.strip()
    if not text or paragraph.style in _TITLES or is_caption_text(text):
        return None
    if paragraph.style in ("caption", "题注"):
        return None
    if paragraph.label is not None and paragraph.label.is_bullet and paragraph.outline is None:
        return None
    if any(each.formula for each in paragraph.texts) and paragraph.outline is None:
        return None
    look = look_of(paragraph)
    return Candidate(at, paragraph, read_numbered(paragraph), look, stands_out(look, body))


def _is_heading(candidate: Candidate, pieces: list[Piece], body: BodyLook, lists: set[int]) -> bool:
    text = candidate.text
    if not text:
        return False
    if candidate.outline is not None:
        return len(text) <= _LONGEST_STYLED and not (len(text) > 40 and _ENDED.search(text))
    if _ENDED.search(text) or len(text) > _LONGEST or _NO_HEADING.search(text):
        return False
    if _COLON.search(text) and not (candidate.apart and candidate.number.form):
        return False
    if candidate.at in lists:
        return False
    form = candidate.number.form
    if form in ("chapter", "section", "A", "B"):
        return True
    if form in RANKS:
        return form not in ("F", "G", "R", "S") or candidate.apart
    return candidate.apart and len(text) <= _LONGEST_BARE and _leads(candidate, pieces)


def _leads(candidate: Candidate, pieces: list[Piece]) -> bool:
    """Whether something of the report follows it that it can be the heading of."""
    return candidate.at + 1 < len(pieces)


def _lists(candidates: list[Candidate], pieces: list[Piece]) -> set[int]:
    """Places of numbered lines that are items of a list and not headings.

    Runs of one form that count up: a heading is followed by text of its own, an item by the next
    item. What stands out by its look is judged by the same test, for lists may be bold, but needs
    clearer evidence.
    """
    found: set[int] = set()  # judged from the deepest forms up
    runs: list[list[Candidate]] = []
    ranks: list[float] = []
    ending: dict[_End, list[int]] = {}
    for candidate in candidates:
        form = candidate.number.form
        if candidate.outline is not None:
            _close(runs, ranks, 0, pieces, found)
        elif form:
            _close(runs, ranks, bisect_right(ranks, RANKS[form]), pieces, found)
            open_ones = ending.get(_end(candidate, -1), [])
            while open_ones and not _ends_so(runs, open_ones[-1], candidate):
                open_ones.pop()
            if open_ones:
                at = open_ones.pop()
                _close(runs, ranks, at + 1, pieces, found)
                runs[at].append(candidate)
            else:
                at = len(runs)
                runs.append([candidate])
                ranks.append(RANKS[form])
            ending.setdefault(_end(candidate), []).append(at)
    _close(runs, ranks, 0, pieces, found)
    return found


_End = tuple[str, int, bool, bool]


def _end(candidate: Candidate, step: int = 0) -> _End:
    """What the next line of a run must count on from and be like; a sentence is never of a heading's."""
    number = candidate.number
    return (number.form, number.value + step, candidate.apart, _is_sentence(candidate))


def _ends_so(runs: list[list[Candidate]], at: int, candidate: Candidate) -> bool:
    """Whether the run at that place is still open and `candidate` counts on from it."""
    return at < len(runs) and _end(runs[at][-1]) == _end(candidate, -1)


def _is_sentence(candidate: Candidate) -> bool:
    return bool(_ENDED.search(candidate.text)) or len(candidate.text) > _LONGEST


def _close(
    runs: list[list[Candidate]],
    ranks: list[float],
    at: int,
    pieces: list[Piece],
    found: set[int],
) -> None:
    """Judge the runs from that place on, the latest and deepest first."""
    del ranks[at:]
    while len(runs) > at:
        found |= _judged(runs.pop(), pieces, found)


def _judged(run: list[Candidate], pieces: list[Piece], found: set[int]) -> set[int]:
    """The run's places when it is a list, else none; `found` are items of lists inside it."""
    places = {each.at for each in run}
    adjacent = sum(
        all(at in found for at in range(one.at + 1, following.at))
        for one, following in itertools.pairwise(run)
    )
    apart = sum(each.apart for each in run)
    form = run[0].number.form
    if _is_sentence(run[0]):
        return places
    if apart * 2 > len(run):
        return (
            places
            if len(run) > 2 and adjacent == len(run) - 1 and form not in ("A", "B")
            else set()
        )
    if len(run) == 1:
        # A single line that looks like the text around it: a heading only by its form.
        return set() if form in ("chapter", "section", "A", "B", "E2", "E3") else places
    if adjacent * 2 >= len(run) - 1 and adjacent:
        return set() if form in ("chapter", "A") and adjacent < len(run) - 1 else places
    followed = run[-1].at + 1 < len(pieces) and isinstance(pieces[run[-1].at + 1], Paragraph)
    return set() if followed or form in ("chapter", "section", "A", "B") else places
