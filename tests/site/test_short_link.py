from __future__ import annotations

from posixpath import join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from casebook.site import short_link
from casebook.site.short_link import DIGITS, LENGTH, short_ids
from tests.site.building import Site

PATHS = st.lists(st.text("abc-0123", min_size=1).map("cases/2021/{}/".format), unique=True)


@given(PATHS, PATHS)
def test_an_id_does_not_hang_on_other_cases(paths: list[str], others: list[str]) -> None:
    ids = short_ids(paths)
    assert len(set(ids.values())) == len(paths)
    assert all(len(id) == LENGTH and set(id) <= set(DIGITS) for id in ids.values())
    more = short_ids({*paths, *others})
    assert all(more[path] == id for path, id in ids.items())


def test_ids_stay_as_they_were() -> None:
    """Whoever printed one must still find the case: these may never change."""
    assert short_ids(["cases/2021/xiangjiangjinggong-jingyiliuxigema/"]) == {
        "cases/2021/xiangjiangjinggong-jingyiliuxigema/": "a3mrmez"
    }


def test_where_two_collide_the_later_takes_more_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(short_link, "_digits", lambda path: "0000000" + path[-2] * 8)
    assert short_ids(["cases/2021/b/", "cases/2021/a/"]) == {
        "cases/2021/a/": "0000000",
        "cases/2021/b/": "0000000b",
    }


def test_every_case_and_tombstone_has_one_that_leads_there(varied_site: Site) -> None:
    pages = {path for path in varied_site.pages if path.startswith("cases/2")}
    reached = set()
    for path, content in varied_site.files.items():
        if path.startswith("c/"):
            tree = lxml_html.fromstring(content)
            target = tree.xpath("string(//a/@href)")
            assert isinstance(target, str)
            assert tree.xpath("//meta[@http-equiv]/@content") == [f"0; url={target}"]
            reached.add(normpath(join(path, "..", target)) + "/")
    assert reached == pages
