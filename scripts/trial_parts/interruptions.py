"""The ways in which a publisher is stopped."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from problem import Problem

SCRIPTS = Path(__file__).parents[1]
_BARE = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Takes from root what makes it exempt from permissions."""


NEAR = 0.1
"""The part of a run from its manifest to a little after its end."""


@dataclass(frozen=True)
class Attempt:
    """A publisher on `place`, started anew for each interruption; `seconds` is what a whole run takes.

    `command` gets the mark of the release as its last word.
    """

    command: tuple[str, ...]
    place: Path
    seconds: float
    chance: random.Random

    def start(self, mark: str, before: Sequence[str] = ()) -> subprocess.Popen[bytes]:
        """The publisher, when it has begun to publish; `before` is a program that starts it."""
        process = subprocess.Popen(
            [*before, *self.command, mark],
            env={**os.environ, "PYTHONPATH": str(SCRIPTS)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            cwd=SCRIPTS,
        )
        assert process.stdout is not None
        process.stdout.readline()
        return process

    def whole(self, mark: str) -> float:
        """Publish without interruption; the seconds it took. Raises Problem when it fails."""
        process = self.start(mark)
        started = time.monotonic()
        process.communicate()
        if process.returncode:
            raise Problem("没有中断的发布也失败了", "直接运行它，看它的报错。")
        return time.monotonic() - started

    def moment(self) -> float:
        """Seconds into a run, up to a little after its end."""
        return self.chance.uniform(0, 1.1 * self.seconds)

    def wait(self, process: subprocess.Popen[bytes]) -> None:
        """Until a random moment of the run; every other time one near the switch, however long the build took."""
        if self.chance.random() < 0.5:
            time.sleep(self.moment())
            return
        while process.poll() is None and not any(self.place.glob("releases/.new-*/manifest.json")):
            time.sleep(0.002)
        time.sleep(self.chance.uniform(0, NEAR * self.seconds))


Interruption = Callable[[Attempt, str], int]
"""Stops a publisher of a mark; returns its exit status."""


def killed(attempt: Attempt, mark: str) -> int:
    """`kill -9` at a random moment, of the publisher and of what it started."""
    return _kill(attempt, mark, os.killpg)


def orphaned(attempt: Attempt, mark: str) -> int:
    """`kill -9` of the publisher alone; the engine goes on building into what nobody wants any more."""
    return _kill(attempt, mark, os.kill)


def _kill(attempt: Attempt, mark: str, kill: Callable[[int, int], None]) -> int:
    process = attempt.start(mark)
    attempt.wait(process)
    with contextlib.suppress(ProcessLookupError):
        kill(process.pid, signal.SIGKILL)
    process.communicate()
    return process.returncode


def full(attempt: Attempt, mark: str) -> int:
    """The disk is full after a random number of bytes: `place` stands on a small one."""
    told = os.statvfs(attempt.place)
    free = told.f_bavail * told.f_frsize
    ballast = attempt.place / ".ballast"
    with ballast.open("wb") as stream:
        os.posix_fallocate(stream.fileno(), 0, max(1, free - attempt.chance.randrange(1, 1 << 20)))
    try:
        process = attempt.start(mark)
        process.communicate()
    finally:
        ballast.unlink()
    return process.returncode


def forbidden(attempt: Attempt, mark: str) -> int:
    """A folder may no longer be written, from a random moment on."""
    folders = [attempt.place, attempt.place / "releases"]
    folders += [
        each for each in (attempt.place / "releases").rglob("*")
        if each.is_dir() and not each.name.startswith(".")
    ]  # fmt: skip
    folder = attempt.chance.choice(folders[:2] * len(folders) + folders)
    before = attempt.chance.random() < 0.5
    with contextlib.ExitStack() as stack:
        if before:
            stack.enter_context(_locked(folder))
        process = attempt.start(mark, _BARE if os.geteuid() == 0 else ())
        if not before:
            time.sleep(attempt.moment())
            stack.enter_context(_locked(folder))
        process.communicate()
    return process.returncode


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        mode = folder.stat().st_mode
        folder.chmod(mode & ~0o222)
    except FileNotFoundError:  # pruned meanwhile
        yield
        return
    try:
        yield
    finally:
        with contextlib.suppress(FileNotFoundError):
            folder.chmod(mode)


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[bool]:
    """A disk of its own on `folder`, where that may be mounted; tells whether it is."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0755", "tmpfs", str(folder)]
    mounted = (
        sys.platform == "linux"
        and os.geteuid() == 0
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)
