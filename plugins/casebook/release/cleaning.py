"""Taking away what no longer counts: what an interruption left, and the oldest releases."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Collection
from pathlib import Path

from casebook.release.durable import sync_folder
from casebook.release.place import NEW, OLD, Place
from casebook.release.pointer import UNFINISHED


def clear_leftovers(place: Place) -> int:
    """Remove what interrupted runs left; returns how many. The lock is held, so nobody else uses them."""
    left = [
        *place.root.glob(f"{UNFINISHED}*"),
        *place.releases.glob(f"{NEW}*"),
        *place.releases.glob(f"{OLD}*"),
    ]
    for each in left:
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        else:
            each.unlink()
    return len(left)


def prune(
    place: Place, keep: int, needed: Collection[str]
) -> tuple[tuple[str, ...], OSError | None]:
    """Remove all but the `keep` youngest releases and those `needed`.

    Returns the ids that went, and what kept the others: a release that stays is no reason to fail.
    """
    gone: list[str] = []
    try:
        place.refused.unlink(missing_ok=True)
        for id in place.ids()[:-keep]:
            if id not in needed:
                _discard(place.release(id))
                gone.append(id)
    except OSError as error:
        return tuple(gone), error
    return tuple(gone), None


def _discard(release: Path) -> None:
    """Remove a release's folder; it loses its name first, so that no half of it passes for a release."""
    away = release.with_name(f"{OLD}{secrets.token_hex(6)}")
    release.rename(away)
    sync_folder(release.parent)
    shutil.rmtree(away)
