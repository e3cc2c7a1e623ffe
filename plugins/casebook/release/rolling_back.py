"""The way back: an earlier release is made live again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from casebook.model.errors import CasebookError
from casebook.release.cases import CaseChange, Cases, case_changes, shown_again
from casebook.release.live import Live
from casebook.release.lock import locked
from casebook.release.manifest import read_manifest
from casebook.release.place import Place
from casebook.release.pointer import Pointer, pointer_of
from casebook.release.record import read_record
from casebook.release.verifying import verify


class WithdrawnAgain(CasebookError):
    """The release shows `cases` that were withdrawn since."""

    def __init__(self, id: str, cases: tuple[CaseChange, ...]) -> None:
        super().__init__(
            f"发布版「{id}」里有 {len(cases)} 个后来撤回的案例，没有回退",
            "确实要让它们重新公开，就加 --show-withdrawn；否则改好内容，重新发布",
        )
        self.cases = cases


@dataclass(frozen=True)
class RolledBack:
    """`id` is live now; `changes` are what readers will notice."""

    id: str
    changes: tuple[CaseChange, ...]


def roll_back(
    place: Place, id: str = "", show_withdrawn: bool = False, pointer: Pointer | None = None
) -> RolledBack:
    """Make the release `id` live, or the one before the live one.

    Raises CasebookError when there is none, it is damaged, or another publisher is at work;
    WithdrawnAgain unless `show_withdrawn`, when it shows what a later release has withdrawn.
    """
    pointer = pointer or pointer_of(place.root)
    with locked(place):
        current = pointer.read()
        target = place.chosen(id) if id else _before(place, current)
        if target == current:
            raise CasebookError(f"发布版「{target}」已经在线上", "换一个编号")
        checked = verify(place.release(target))
        if not checked.whole:
            raise CasebookError(
                f"发布版「{target}」与它的清单不符，没有回退",
                f"运行 casebook verify --to {place.root} {target} 看是哪些文件；换一个发布版",
            )
        cases = read_manifest(place.release(target)).cases
        if not show_withdrawn and (again := _withdrawn_since(place, target, cases)):
            raise WithdrawnAgain(target, again)
        live = Live.read(place, pointer)
        pointer.write(target)
        return RolledBack(target, case_changes(live.manifest.cases if live else {}, cases))


def _before(place: Place, current: str | None) -> str:
    """The release that the live one replaced, or else the youngest that is older."""
    ids = place.ids()
    if current in ids:
        # A damaged record is a reason to go back, not to stay.
        with suppress(CasebookError):
            replaced = read_record(place.release(current)).replaced
            if replaced in ids:
                return replaced
    older = [each for each in ids if current is None or each < current]
    if not older:
        raise CasebookError(
            f"「{place.root}」里没有更早的发布版",
            f"运行 casebook releases --to {place.root} 看有哪些",
        )
    return older[-1]


def _withdrawn_since(place: Place, target: str, cases: Cases) -> tuple[CaseChange, ...]:
    found: dict[str, CaseChange] = {}
    for id in place.ids():
        if id <= target:
            continue
        try:
            later = read_manifest(place.release(id)).cases
        except CasebookError as error:
            raise CasebookError(
                f"发布版「{id}」的清单坏了，看不出后来撤回了哪些案例，没有回退",
                "确知没有撤回的案例，就加 --show-withdrawn",
            ) from error
        found |= {each.path: each for each in shown_again(cases, later)}
    return tuple(found.values())
