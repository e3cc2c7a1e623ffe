"""Yesterday's site is one command away, but not what was withdrawn since."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.model.errors import CasebookError
from casebook.release.pointer import FilePointer, LinkPointer, Pointer
from casebook.release.rolling_back import WithdrawnAgain, roll_back
from tests.release.small_site import Publisher
from tests.rules.corpora import BASE_CASE

WITHDRAWAL = "status: withdrawn\nwithdrawal: {date: 2022-01-01, reason: 企业要求撤回}"


@pytest.fixture(params=[LinkPointer, FilePointer])
def pointed(request: pytest.FixtureRequest, publisher: Publisher) -> tuple[Publisher, Pointer]:
    """A publisher with either kind of pointer; the file is what Windows has."""
    pointer = request.param(publisher.place.root)
    return replace(publisher, pointer=pointer), pointer


def test_back_and_forth(pointed: tuple[Publisher, Pointer]):
    publisher, pointer = pointed
    assert pointer.read() is None
    first, second = (publisher.publish(mark).id for mark in "甲乙")
    assert pointer.read() == second
    assert roll_back(publisher.place, pointer=pointer).id == first
    assert pointer.read() == first
    assert roll_back(publisher.place, second, pointer=pointer).id == second
    assert pointer.read() == second


def test_what_was_live_before_is_meant_not_what_was_made_before(publisher: Publisher):
    first, second = (publisher.publish(mark).id for mark in "甲乙")
    roll_back(publisher.place)
    third = publisher.publish("丙").id
    assert roll_back(publisher.place).id == first
    assert publisher.place.ids() == [first, second, third]


def test_a_part_of_an_id_will_do(publisher: Publisher):
    first = publisher.publish().id
    publisher.publish("乙")
    assert roll_back(publisher.place, first.partition("-")[0]).id == first
    with pytest.raises(CasebookError, match="不止一个发布版「2」"):
        roll_back(publisher.place, "2")
    with pytest.raises(CasebookError, match="没有发布版「1999」"):
        roll_back(publisher.place, "1999")
    with pytest.raises(CasebookError, match="已经在线上"):
        roll_back(publisher.place, first)


def test_there_must_be_an_earlier_one(publisher: Publisher):
    with pytest.raises(CasebookError, match="没有更早的发布版"):
        roll_back(publisher.place)
    publisher.publish()
    with pytest.raises(CasebookError, match="没有更早的发布版"):
        roll_back(publisher.place)


def test_a_damaged_release_is_not_gone_back_to(publisher: Publisher):
    first = publisher.publish().id
    second = publisher.publish("乙").id
    (publisher.place.release(first) / "site/index.html").write_text("x", "utf-8")
    with pytest.raises(CasebookError, match="与它的清单不符"):
        roll_back(publisher.place)
    assert LinkPointer(publisher.place.root).read() == second


def test_a_live_release_that_is_gone_is_a_reason_to_go_back(publisher: Publisher):
    first, second = (publisher.publish(mark).id for mark in "甲乙")
    shutil.rmtree(publisher.place.release(second))
    assert roll_back(publisher.place).id == first


def withdrawn_since(publisher: Publisher) -> Path:
    publisher.publish()
    case = publisher.content / BASE_CASE
    case.write_text(case.read_text("utf-8").replace("status: approved", WITHDRAWAL), "utf-8")
    publisher.publish("乙")
    return case


def test_what_was_withdrawn_is_not_shown_again_unasked(publisher: Publisher):
    withdrawn_since(publisher)
    with pytest.raises(WithdrawnAgain, match="1 个后来撤回的案例") as refused:
        roll_back(publisher.place)
    assert [each.path for each in refused.value.cases] == ["cases/2021/base/"]
    done = roll_back(publisher.place, show_withdrawn=True)
    assert [(each.kind, each.path) for each in done.changes] == [("added", "cases/2021/base/")]


def test_a_withdrawal_counts_though_a_later_release_forgot_it(publisher: Publisher):
    case = withdrawn_since(publisher)
    shutil.rmtree(case.parent)
    publisher.publish("丙")
    with pytest.raises(WithdrawnAgain):
        roll_back(publisher.place, publisher.place.ids()[0])


def test_a_withdrawal_that_cannot_be_known_of_is_asked_about(publisher: Publisher):
    ids = [publisher.publish(mark).id for mark in "甲乙"]
    (publisher.place.release(ids[1]) / "manifest.json").write_text("{", "utf-8")
    with pytest.raises(CasebookError, match="看不出后来撤回了哪些案例"):
        roll_back(publisher.place)
    assert roll_back(publisher.place, show_withdrawn=True).id == ids[0]
