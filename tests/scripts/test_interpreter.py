from __future__ import annotations

import pytest

from interpreter import complaint


@pytest.mark.parametrize(
    ("version", "platform"),
    [((3, 11, 0), "linux"), ((3, 14, 0), "linux"), ((4, 0, 0), "darwin"), ((3, 14, 0), "win32")],
)
def test_new_enough(version: tuple[int, ...], platform: str) -> None:
    assert complaint(version, platform) == ""


@pytest.mark.parametrize(
    ("version", "platform", "wanted"),
    [((3, 10, 13), "linux", "至少 3.11"), ((3, 13, 5), "win32", "在 Windows 上至少 3.14")],
)
def test_too_old_names_what_was_found_and_what_is_wanted(
    version: tuple[int, ...], platform: str, wanted: str
) -> None:
    text = complaint(version, platform)
    assert f"「{'.'.join(map(str, version))}」" in text
    assert wanted in text
    assert "\n帮助：" in text
