"""The trials of publishing, small; the trials themselves must see what is broken."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

import release_trial
from casebook.release.place import Place
from casebook.release.pointer import LinkPointer
from system_packages import find_program
from tests.release.small_site import Publisher
from tests.rules.corpora import make_corpus
from trial_parts.interrupting import interrupt
from trial_parts.state import State, faults, leftovers
from trial_parts.switching import switch

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, links")


def test_command_line():
    chosen = release_trial.options(["interrupt", "--runs", "3", "--engine"])
    assert (chosen.command, chosen.runs, chosen.engine) == ("interrupt", 3, True)
    assert release_trial.options(["switch"]).switches == 100


@pytest.mark.slow
def test_no_interruption_breaks_the_live_site():
    tally = interrupt(8, seed=2)
    assert tally.broken == []
    assert tally.runs.total() == 8
    assert tally.stopped.total() > 0


@pytest.mark.nginx
@pytest.mark.slow
@pytest.mark.skipif(find_program("wrk") is None, reason="wrk is not installed")
def test_no_answer_fails_or_mixes_releases_under_load():
    load = switch(10)
    assert load.clean, load.lines()
    assert load.switches == 10
    assert min(load.requests, load.loads) > 100


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    make_corpus(tmp_path / "content", {})
    return Publisher(tmp_path / "content", Place(tmp_path / "place"))


def broken(publisher: Publisher, before: State) -> list[str]:
    return list(faults(publisher.place, before))


def test_the_trial_sees_what_is_broken(publisher: Publisher):
    first, second = (publisher.publish(mark).id for mark in "甲乙")
    before = State.of(publisher.place)
    assert broken(publisher, before) == []
    assert leftovers(publisher.place) == []

    LinkPointer(publisher.place.root).write(first)
    assert "neither the old release nor a new one" in broken(publisher, before)[0]
    LinkPointer(publisher.place.root).write(second)

    page = publisher.served()
    text = page.read_text("utf-8")
    page.write_text(text.replace("release 乙", "release 甲", 1), "utf-8")
    told = broken(publisher, before)
    assert "is not whole" in told[0]
    assert told[1] == "the live site is of ['乙', '甲']"

    shutil.rmtree(publisher.place.release(first))
    assert f"release {first} is lost" in broken(publisher, before)
    shutil.rmtree(publisher.place.release(second))
    assert broken(publisher, before) == [f"the live release {second} is not there"]
    (publisher.place.root / "current").unlink()
    assert broken(publisher, before) == ["no release is live"]

    (publisher.place.releases / ".new-1").mkdir()
    assert [path.name for path in leftovers(publisher.place)] == [".new-1"]
