"""The report comes out of every hand's file as it went in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.importing import import_bytes
from tests.importers.scoring import AIMS, score
from tests.importers.specimens import SPECIMENS, Specimen


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda each: each.name)
def test_every_feature_reaches_its_aim(specimen: Specimen, tmp_path: Path):
    if not specimen.available:
        pytest.skip(f"没有安装「{specimen.needs}」")
    result = import_bytes(specimen.make(specimen.habits), tmp_path, f"report{specimen.suffix}")
    scored = score(specimen, result)
    short = {
        feature: share
        for feature, aim in AIMS.items()
        if (share := scored.share(feature)) is not None and share < aim
    }
    assert not short, "\n".join(scored.missed)
