"""A release on the disk against its manifest, and what made it as CycloneDX tells it."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from casebook.model.errors import CasebookError
from casebook.release.bill import bill_of_materials
from casebook.release.packages import installed
from casebook.release.verifying import Verified, verify
from tests.release.small_site import Publisher


@pytest.fixture
def release(publisher: Publisher) -> Path:
    publisher.publish()
    return publisher.place.release(publisher.publish("乙").id)


def test_a_whole_one(release: Path):
    checked = verify(release)
    assert checked.whole
    assert checked.files == sum(1 for path in release.rglob("*") if path.is_file()) - 2


def test_every_kind_of_difference(release: Path):
    (release / "site/index.html").write_text("x", "utf-8")
    (release / "sbom.cdx.json").unlink()
    (release / "site/extra").mkdir()
    (release / "site/extra/a.html").write_text("x", "utf-8")
    carried = next(path for path in json.loads((release / "release.json").read_text())["carried"])
    (release / carried).unlink()
    checked = verify(release)
    assert checked.missing == tuple(sorted((carried, "sbom.cdx.json")))
    assert checked.changed == ("site/index.html",)
    assert checked.extra == ("site/extra/a.html",)
    assert not checked.whole


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
def test_a_link_in_a_release_is_no_file_of_it(release: Path, tmp_path: Path):
    (tmp_path / "secret").mkdir()
    (release / "site/secret").symlink_to(tmp_path / "secret", target_is_directory=True)
    (release / "site/broken").symlink_to("nowhere")
    assert verify(release).extra == ("site/broken", "site/secret")


def test_a_manifest_that_was_rewritten_is_seen(release: Path):
    file = release / "manifest.json"
    file.write_text(file.read_text("utf-8").replace(" ", "  "), "utf-8")
    assert verify(release) == Verified(verify(release).files, (), ("manifest.json",), ())


@pytest.mark.parametrize("name", ["manifest.json", "release.json"])
@pytest.mark.parametrize("text", [None, "", "{}", "[" * 100_000])
def test_without_its_papers_a_release_is_not_to_be_trusted(
    release: Path, name: str, text: str | None
):
    (release / name).unlink()
    if text is not None:
        (release / name).write_text(text, "utf-8")
    with pytest.raises(CasebookError, match=r"读不出来|坏了"):
        verify(release)


def test_the_bill_is_valid_and_says_what_is_here(release: Path):
    bill = (release / "sbom.cdx.json").read_text("utf-8")
    document = json.loads(bill)
    assert {"name": "mkdocs", "type": "library"}.items() <= next(
        each for each in document["components"] if each["name"] == "mkdocs"
    ).items()
    assert document["metadata"]["component"]["name"] == "casebook"
    refs = {each["bom-ref"] for each in document["components"]}
    needed = {each for entry in document["dependencies"] for each in entry.get("dependsOn", ())}
    assert needed <= refs
    assert "timestamp" not in document["metadata"]
    assert bill_of_materials(installed()) == bill_of_materials(installed()) == bill.encode()
    assert {each["version"] for each in document["components"] if each["name"] == "brotli"} == {
        version("brotli")
    }
