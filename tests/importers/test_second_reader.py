"""pandoc reads the same files: where its text differs from ours, one of the two is wrong."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.importers.importing import Result, import_bytes
from tests.importers.specimens import SPECIMENS, Specimen

pytestmark = pytest.mark.skipif(shutil.which("pandoc") is None, reason="没有安装「pandoc」")
OWN = [
    each
    for each in SPECIMENS
    # pandoc reads no Strict files, and shows hidden text.
    if not (each.needs or each.habits.sections or each.habits.strict or each.habits.revisions)
]
NOT_READ_BY_PANDOC = re.compile(r"文本框里的提示|^Cpk＝|^图\d的数据|^\d{4}年\t|^类别\t")
"""Text boxes and the data of charts; equations it writes in LaTeX."""


def _read(file: Path) -> str:
    command = ["pandoc", str(file), "--to", "plain", "--wrap", "none"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    return done.stdout.decode("utf-8")


def _plain(text: str) -> str:
    return re.sub(r"[\s_^(){}\[\]|─—–\-+=]+|\\.", "", text)


@pytest.fixture(params=OWN, ids=lambda each: each.name)
def read(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Result, str]:
    specimen: Specimen = request.param
    result = import_bytes(specimen.make(specimen.habits), tmp_path)
    return result, _plain(_read(tmp_path / "report.docx"))


def test_what_we_read_pandoc_reads_too(read: tuple[Result, str]):
    result, other = read
    missing = []
    for block in result.case.document.blocks:
        if block.kind not in ("paragraph", "row", "item") or NOT_READ_BY_PANDOC.search(block.text):
            continue
        for cell in block.text.split("\t"):
            words = max(re.split(r"[\d.×/＝%↩（）]+", _plain(cell)), key=len)
            if words and words not in other:
                missing.append(words)
    assert missing == []
