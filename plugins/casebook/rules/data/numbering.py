"""Numbers of figures and tables: 1, 2, 3 in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.lint import Finding, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.document import Caption
from casebook.rules.structure.numbering import chinese

_UNREAD_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+|\d+(?:[-—.．]\d+)+)[\s、：:.．]+")


@dataclass(frozen=True, slots=True)
class Misnumbered:
    """`first` is the earlier caption with the same number."""

    caption: Caption
    number: int
    expected: int
    first: Caption | None


def misnumbered(captions: Iterable[Caption | None], label: str) -> Iterator[Misnumbered]:
    """Captions whose number does not follow; one without a number takes a place but is not judged."""
    first: dict[int, Caption] = {}
    last = unnumbered = 0
    for caption in captions:
        if caption is None or caption.label != label or caption.number is None:
            unnumbered += 1
            continue
        number = caption.number
        if not last < number <= last + 1 + unnumbered:
            yield Misnumbered(caption, number, last + 1 + unnumbered, first.get(number))
        first.setdefault(number, caption)
        if number > last:
            last, unnumbered = number, 0


def bare_title(caption: Caption) -> str:
    """The title less a number that was not read as one: 一 of 图一, 3-1 of 图3-1."""
    return caption.title if caption.number else _UNREAD_NUMBER.sub("", caption.title)


def all_in_place(captions: Sequence[Caption | None]) -> bool:
    """Whether every caption that has a number has that of its place, so that the rest can take theirs."""
    return all(
        each is None or each.number in (None, at) for at, each in enumerate(captions, start=1)
    )


def may_be(caption: Caption, ordinal: int) -> bool:
    """Whether nothing but that number was meant, should there be one that was not read as such."""
    unread = _UNREAD_NUMBER.match(caption.title)
    return unread is None or unread[0].rstrip(" 、：:.．\t\u3000") == chinese(ordinal)


def describe(each: Misnumbered, case: Case) -> Finding:
    caption = each.caption
    wanted = f"{caption.label}{each.expected}"
    related: tuple[Related, ...] = ()
    fault = "编号不连续"
    if each.first is not None:
        related = (
            Related(case.place(each.first.position), f"{caption.label}{each.number}先在这里"),
        )
        fault = "编号重复"
    return Finding(
        case.place(caption.position),
        f"{quote(caption.text)}{fault}（应为{wanted}）",
        f"改为{wanted}，其后的编号和正文里的“见{caption.label}N”一并核对",
        related,
    )
