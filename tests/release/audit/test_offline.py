"""The audit reads the offline edition as it reads the site."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from casebook.model.corpus import Corpus
from casebook.release.audit import audit_site
from casebook.search import script_chunks
from casebook.site.offline import TOP, write_offline
from tests.release.audit.conftest import DRAFT, SECRET


@pytest.fixture
def edition(site: Path, tmp_path: Path) -> Path:
    stream = io.BytesIO()
    write_offline(site, stream)
    with zipfile.ZipFile(stream) as archive:
        archive.extractall(tmp_path)
    return tmp_path / TOP


def test_nothing_is_found_where_nothing_is(corpus: Corpus, edition: Path):
    assert audit_site(edition, corpus).failures == ()
    assert len(list(edition.glob("assets/search/*.bin.0.js"))) >= 1


@pytest.mark.parametrize("text", [SECRET, f"/{DRAFT}/"])
def test_what_is_cut_between_two_scripts_is_found(corpus: Corpus, edition: Path, text: str):
    data = text.encode()
    for number, piece in enumerate((data[:15], data[15:])):
        [(_, script)] = script_chunks("note.txt", piece, True)
        (edition / f"assets/search/note.txt.{number}.js").write_bytes(script)
    codes = {each.code for each in audit_site(edition, corpus).failures}
    assert codes & {"hidden-text", "hidden-address"}


def test_a_damaged_script_is_told(corpus: Corpus, edition: Path):
    (edition / "assets/search/note.txt.0.js").write_bytes(b'casebookFile("note.txt.0.js","a=a");\n')
    assert "unreadable" in {each.code for each in audit_site(edition, corpus).failures}
