from __future__ import annotations

import pytest

from casebook.render import link


@pytest.mark.parametrize(
    ("here", "target", "address"),
    [
        ("", "cases/", "cases/"),
        ("", "", "./"),
        ("cases/", "", "../"),
        ("cases/2021/x/", "cases/2021/y/", "../../../cases/2021/y/"),
        ("rules/a001/", "rules/#a", "../../rules/#a"),
    ],
)
def test_addresses_are_relative(here: str, target: str, address: str) -> None:
    assert link(here, target) == address
