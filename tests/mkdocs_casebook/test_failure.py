"""A build that cannot go on says why, without a traceback."""

from __future__ import annotations

import errno
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from casebook.model.errors import CasebookError
from casebook.site.page import SiteFile
from mkdocs_casebook.failure import plugin_error
from mkdocs_casebook.writing import Output
from tests.mkdocs_casebook.building import build, copied_content


def output(root: Path) -> Output:
    unused = cast("Any", None)
    return Output(cast("Any", SimpleNamespace(site_dir=str(root))), unused, unused)


def test_output_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    result = build(tmp_path / "file" / "out", copied_content(tmp_path))
    assert result.returncode != 0
    assert "它的上级不是目录" in result.stderr
    assert "帮助：" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "输出目录读写不成（磁盘已满）"),
        (
            PermissionError(errno.EACCES, "x", "out/a.html"),
            "文件「out/a.html」读写不成（没有权限）",
        ),
        (OSError(errno.EROFS, "x", "out"), "（所在的磁盘只读）"),
        (OSError(errno.EIO, "Input/output error", "out"), "（Input/output error）"),
        (CasebookError("图片「x」读不出来", "检查"), "图片「x」读不出来\n  = 帮助：检查"),
    ],
    ids=str,
)
def test_what_a_user_can_mend_is_told(error: Exception, words: str) -> None:
    assert words in str(plugin_error(error))


@pytest.mark.parametrize("error", [ValueError("x"), OSError("x")], ids=repr)
def test_a_fault_of_the_program_stays_one(error: Exception) -> None:
    assert plugin_error(error) is None


@pytest.mark.parametrize("path", ["../x.html", "methods/../../x.html", "/x.html"])
def test_no_file_leaves_the_output_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(CasebookError, match="越出站点目录"):
        output(tmp_path / "out").write(SiteFile(path, b"x"))
    assert list(tmp_path.iterdir()) == []


def test_two_files_of_one_address_are_refused(tmp_path: Path) -> None:
    out = output(tmp_path / "out")
    out.write(SiteFile("methods/a/index.html", b"1"))
    with pytest.raises(CasebookError, match="重复"):
        out.write(SiteFile("methods//a/index.html", b"2"))
    assert (tmp_path / "out/methods/a/index.html").read_bytes() == b"1"
