"""`casebook export --offline`."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.cli.command import ROOT, casebook


@pytest.mark.slow
def test_the_whole_site_as_one_zip_and_never_over_another(tmp_path: Path) -> None:
    arguments = (
        "export",
        "--offline",
        "--content",
        ROOT / "content",
        "--config",
        ROOT / "mkdocs.yml",
    )
    done = casebook(*arguments, "-o", "a.zip", cwd=tmp_path)
    assert done.status == 0, done.err
    assert "双击 casebook 目录里的 index.html" in done.out
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert "casebook/cases/compare/index.html" in archive.namelist()
    again = casebook(*arguments, "-o", "a.zip", cwd=tmp_path)
    assert again.status == 2
    assert "已经有了，没有覆盖" in again.err
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--offline", "--docx"), "不能与「--docx」同用"),
        (("--offline", "content/cases/2021/a"), "不能与「content/cases/2021/a」同用"),
        ((), "没有写要导出哪个案例"),
    ],
)
def test_what_does_not_go_together(arguments: tuple[str, ...], told: str, tmp_path: Path) -> None:
    done = casebook("export", *arguments, cwd=tmp_path)
    assert done.status == 2
    assert told in done.err


def test_no_configuration_no_edition(tmp_path: Path) -> None:
    done = casebook("export", "--offline", "--content", ROOT / "content", cwd=tmp_path)
    assert done.status == 2
    assert "没有网站的配置「mkdocs.yml」" in done.err
    assert list(tmp_path.iterdir()) == []


def test_content_with_errors_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "a.zip").write_bytes(b"old")
    done = casebook(
        "export", "--offline", "--content", "content", "--config", ROOT / "mkdocs.yml",
        "-o", "a.zip", "--force", cwd=tmp_path,
    )  # fmt: skip
    assert done.status in (1, 2)
    assert (tmp_path / "a.zip").read_bytes() == b"old"
