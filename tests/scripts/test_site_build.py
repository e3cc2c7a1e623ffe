from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import children
from environment import Environment
from site_build import Output, build

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def output(tmp_path: Path) -> Output:
    output = Output(tmp_path)
    _write(output.site, "good")
    return output


def _write(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text, "utf-8")


def _mkdocs(monkeypatch: pytest.MonkeyPatch, output: Output, status: int) -> None:
    def call(command: list[str | Path], directory: Path) -> int:
        assert command[-2:] == ["--site-dir", output.fresh]
        _write(output.fresh, "new")
        return status

    monkeypatch.setattr(children, "call", call)


def _state(output: Output) -> tuple[str, bool, bool]:
    page = (output.site / "index.html").read_text("utf-8")
    return page, output.fresh.exists(), output.former.exists()


@pytest.mark.parametrize(("status", "page"), [(0, "new"), (1, "good")])
def test_site_changes_only_when_the_build_succeeds(
    output: Output, monkeypatch: pytest.MonkeyPatch, status: int, page: str
) -> None:
    _mkdocs(monkeypatch, output, status)
    assert build(Environment(output.root)) == status
    assert _state(output) == (page, False, False)


def test_first_build_needs_no_former_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = Output(tmp_path)
    _mkdocs(monkeypatch, output, 0)
    assert build(Environment(tmp_path)) == 0
    assert _state(output) == ("new", False, False)


def test_killed_while_building(output: Output) -> None:
    _write(output.fresh, "half")
    output.recover()
    assert _state(output) == ("good", False, False)


def test_killed_between_the_two_renames(output: Output) -> None:
    _write(output.fresh, "new")
    output.site.rename(output.former)
    output.recover()
    assert _state(output) == ("good", False, False)


def test_killed_after_the_renames(output: Output) -> None:
    output.site.rename(output.former)
    _write(output.site, "new")
    output.recover()
    assert _state(output) == ("new", False, False)
