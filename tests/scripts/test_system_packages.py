"""What a missing Debian package means in CI and elsewhere; apt-get is never run."""

from __future__ import annotations

import pytest

import system_packages
import test_steps


@pytest.fixture
def nginx_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_steps, "missing", lambda: ["nginx"])
    monkeypatch.setattr(test_steps, "install", lambda names: False)


@pytest.mark.usefixtures("nginx_missing")
@pytest.mark.parametrize(("required", "word"), [(True, "错误"), (False, "警告")])
def test_missing_package_fails_only_where_required(
    capsys: pytest.CaptureFixture[str], required: bool, word: str
) -> None:
    assert test_steps.system_packages(required=required) is not required
    printed = capsys.readouterr().out
    assert printed.startswith(f"{word}：缺少系统软件包「nginx」")
    assert "apt-get install nginx" in printed


def test_nothing_missing_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(test_steps, "missing", list)
    assert test_steps.system_packages(required=True)
    assert capsys.readouterr().out == ""


def test_missing_names_the_debian_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "find_program", lambda name: None)
    monkeypatch.setattr(system_packages, "_has_chinese_font", lambda: False)
    assert system_packages.missing() == [
        "chromium",
        "nginx",
        "nodejs",
        "npm",
        "fonts-noto-cjk",
    ]
