from __future__ import annotations

from pathlib import Path

import pytest

from casebook.release.place import Place
from tests.release.small_site import Publisher
from tests.rules.corpora import make_corpus


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    """Nothing is published yet."""
    make_corpus(tmp_path / "content", {})
    return Publisher(tmp_path / "content", Place(tmp_path / "发布 目录"))
