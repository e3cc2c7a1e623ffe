"""What readers will notice of a release, in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.release.cases import CaseChange, Kind

_WORDS: dict[Kind, str] = {"added": "新增", "changed": "修改", "withdrawn": "撤下"}


def told_changes(changes: Sequence[CaseChange]) -> Iterator[str]:
    """A line for each kind, and one for each case with its title and address."""
    for kind, word in _WORDS.items():
        cases = [each for each in changes if each.kind == kind]
        if cases:
            yield f"{word} {len(cases)} 个案例：\n"
            yield from (f"  {each.title}  {each.path}\n" for each in cases)
    if not changes:
        yield "读者看到的案例没有变化\n"
