"""What the two lock files promise."""

from __future__ import annotations

import re

import pytest

from environment import ROOT, RUNTIME, TESTS


def _pins(lock: str) -> set[str]:
    return set(re.findall(r"^[a-z][^\\\n]*", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


def test_test_lock_holds_every_pin_of_the_runtime_lock() -> None:
    assert _pins(RUNTIME)
    assert _pins(RUNTIME) <= _pins(TESTS)


@pytest.mark.parametrize("lock", [RUNTIME, TESTS])
def test_lock_names_the_backend_and_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert re.search(r"^setuptools==", text, re.MULTILINE)
    assert "://" not in text
    assert "--index-url" not in text
