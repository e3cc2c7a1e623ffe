"""Publishes again and again, stops each run somewhere, and looks at what is live."""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from casebook.release.place import Place
from environment import ROOT
from trial_parts.interruptions import (
    Attempt,
    Interruption,
    forbidden,
    full,
    killed,
    orphaned,
    small_disk,
)
from trial_parts.publishing import ENGINE, SMALL
from trial_parts.state import State, faults, leftovers

_WORDS: dict[Interruption, str] = {
    killed: "kill -9",
    orphaned: "只杀发布程序，构建程序还在跑",
    full: "磁盘写满",
    forbidden: "没有权限",
}
_KINDS: dict[str, tuple[Interruption, ...]] = {
    SMALL: (killed, full, killed, forbidden),
    ENGINE: (killed, orphaned),
}
"""Taken by turns; half of the small runs are killed, a quarter each of the others."""

_MEGABYTES = {SMALL: 48, ENGINE: 512}
_MOST_TOLD = 20
_MENDED = 0.25
"""How often a run that is not interrupted follows."""


@dataclass
class Tally:
    """By kind: runs, those that were `stopped` before their end, those after which the new release was live."""

    runs: Counter[str] = field(default_factory=Counter)
    stopped: Counter[str] = field(default_factory=Counter)
    switched: Counter[str] = field(default_factory=Counter)
    mended: int = 0
    broken: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        told = [
            f"{word}：{runs} 次，{self.stopped[word]} 次没有做完；"
            f"之后线上是新版 {self.switched[word]} 次，旧版 {runs - self.switched[word]} 次"
            for word, runs in self.runs.items()
        ]
        ends = [f"其间完整地发布了 {self.mended} 次", f"坏掉的线上网站：{len(self.broken)}"]
        return [*told, *ends, *self.broken[:_MOST_TOLD]]


def interrupt(count: int, seed: int, site: str = SMALL) -> Tally:
    """Interrupt `count` runs that publish the small site, or the one that the engine builds."""
    chance = random.Random(seed)
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="casebook-trial-") as name:
        room = Path(name)
        content = Path(shutil.copytree(ROOT / "content", room / "content"))
        place = room / "place"
        with small_disk(place, _MEGABYTES[site]) as small:
            command = (sys.executable, "-m", "trial_parts.publishing", site, content, place)
            attempt = Attempt(tuple(map(str, command)), place, 0.0, chance)
            seconds = min(attempt.whole(f"begin-{number}") for number in range(2))
            attempt = Attempt(attempt.command, place, seconds, chance)
            kinds = [kind for kind in _KINDS[site] if kind is not full or small]
            _run(attempt, kinds, count, tally)
    return tally


def _run(attempt: Attempt, kinds: Sequence[Interruption], count: int, tally: Tally) -> None:
    place = Place(attempt.place)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        before = State.of(place)
        word = _WORDS[kind]
        tally.runs[word] += 1
        tally.stopped[word] += kind(attempt, f"new-{number}") != 0
        tally.switched[word] += State.of(place).live != before.live
        tally.broken += [f"{number}（{word}）：{fault}" for fault in faults(place, before)]
        if attempt.chance.random() < _MENDED:
            attempt.whole(f"whole-{number}")
            tally.mended += 1
            tally.broken += [f"{number}：没有清理「{path}」" for path in leftovers(place)]
