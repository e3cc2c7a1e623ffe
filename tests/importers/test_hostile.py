"""Hostile files are refused with a message, or read without the harm in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model.errors import CasebookError
from tests.importers.hostile import HOSTILE, Hostile
from tests.importers.importing import import_bytes

REFUSED = [each for each in HOSTILE if each.message]
READ = [each for each in HOSTILE if not each.message]


@pytest.mark.parametrize("hostile", REFUSED, ids=lambda each: each.name)
def test_it_is_refused(hostile: Hostile, tmp_path: Path):
    with pytest.raises(CasebookError) as caught:
        import_bytes(hostile.make(), tmp_path, f"report{hostile.suffix}")
    assert hostile.message in caught.value.message
    assert caught.value.help
    assert not (tmp_path / "cases").exists()


@pytest.mark.parametrize("hostile", READ, ids=lambda each: each.name)
def test_it_is_read_without_the_harm(hostile: Hostile, tmp_path: Path):
    result = import_bytes(hostile.make(), tmp_path, f"report{hostile.suffix}")
    assert "公司生产主轴" in result.body
    assert hostile.left_out in " ".join(result.imported.left_out)
    assert b"127.0.0.1" not in result.written
    assert b"root:" not in result.written
    assert [each.name for each in tmp_path.iterdir()].count("escaped.txt") == 0
    assert not list(tmp_path.parent.glob("escaped.txt"))
