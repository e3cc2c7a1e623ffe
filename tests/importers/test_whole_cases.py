"""A case is written whole or not at all, however the writing ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.importers.importing import Target, import_file
from casebook.model.errors import CasebookError
from tests.importers.hostile import REPORT
from tests.importers.importing import corpus, import_bytes
from tests.importers.raw import Package


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_an_interrupted_import_leaves_the_old_case(
    error: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    data = Package(REPORT).bytes()
    folder = import_bytes(data, tmp_path).imported.folder
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def interrupted(self: Path, *arguments: object, **options: object) -> int:
        raise error

    monkeypatch.setattr(Path, "write_text", interrupted)
    with pytest.raises((KeyboardInterrupt, CasebookError)):
        import_file(
            tmp_path / "report.docx", corpus(), Target(tmp_path / "cases", 2021, force=True)
        )
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
