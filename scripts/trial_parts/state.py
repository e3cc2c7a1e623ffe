"""What a reader finds in a release folder, whatever happened to its publisher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.release.place import Place
from casebook.release.pointer import pointer_of
from casebook.release.verifying import verify
from trial_parts.small_site import marks


@dataclass(frozen=True)
class State:
    """The live release's id, None before the first, and the releases there are."""

    live: str | None
    ids: tuple[str, ...]

    @classmethod
    def of(cls, place: Place) -> State:
        return cls(pointer_of(place.root).read(), tuple(place.ids()))


def faults(place: Place, before: State) -> Iterator[str]:
    """What is broken: of the live site, of the releases that were there `before`, of new ones."""
    now = State.of(place)
    if now.live is None:
        if before.live is not None:
            yield "no release is live"
        return
    if now.live not in now.ids:
        yield f"the live release {now.live} is not there"
        return
    if now.live != before.live and now.live in before.ids:
        yield f"{now.live} is live, neither the old release nor a new one"
    for id in now.ids:
        checked = verify(place.release(id))
        if not checked.whole:
            yield f"release {id} is not whole: {checked}"
    kept = {before.live} if now.live != before.live else set(before.ids)
    for id in sorted(each for each in kept if each and each not in now.ids):
        yield f"release {id} is lost"
    pages = place.root / "current" / "site"
    found = {mark for page in pages.glob("**/*.html") for mark in marks(page.read_text("utf-8"))}
    if len(found) > 1:
        yield f"the live site is of {sorted(found)}"


def leftovers(place: Place) -> list[Path]:
    """What does not belong into a release folder after a whole run."""
    known = {place.root / "current", place.root / "current.txt", place.lock}
    known |= {place.releases, place.lasting}
    odd = [path for path in place.root.iterdir() if path not in known]
    return odd + [path for path in place.releases.iterdir() if path.name.startswith(".")]
