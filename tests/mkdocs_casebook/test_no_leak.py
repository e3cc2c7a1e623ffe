"""The true build of the samples with statuses at random: what is planted in them is in no byte unless it may.

CASEBOOK_BUILDS=10 tries so many.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from casebook.release.audit import audit_site
from casebook.source.corpus import read_corpus
from tests.mkdocs_casebook.building import ROOT, build, copied_content

BUILDS = int(os.environ.get("CASEBOOK_BUILDS", "2"))
WITHDRAWN = "status: withdrawn\nwithdrawal: {date: 2023-03-01, reason: 企业申请}"
STATUSES = ("status: approved", "status: draft", WITHDRAWN)


def plant(folder: Path, number: int, status: str) -> None:
    """`lark…` where a page shows it, `owl…` where none does, `roost…` in the former address."""
    file = folder / "index.md"
    text = file.read_text("utf-8")
    lark, owl = f"lark{number}金丝雀", f"owl{number}猫头鹰"
    text = text.replace("status: approved", f"{status} # {owl}\nformerly: [roost{number}x]", 1)
    text = text.replace("summary: ", f"summary: {lark}", 1)
    text = text.replace("  - name: ", f"  - name: {lark}", 1)
    figures = max(map(int, re.findall(r"!\[图(\d+)", text)))
    text += f"\n{lark}见图{figures + 1}。<!-- {owl} -->\n\n![图{figures + 1} {lark}](lark{number}x.jpg)\n"
    file.write_text(text, "utf-8")
    exif = Image.Exif()
    exif[0x010E] = f"owl{number}x"
    picture = Image.new("RGB", (30, 20), (number * 40, 90, 90))
    picture.save(folder / f"lark{number}x.jpg", exif=exif, comment=owl.encode())
    (folder / f"owl{number}x.txt").write_text(owl, "utf-8")


def every_byte(folder: Path) -> bytes:
    """Names and contents, also of what is packed, with the search's encoding as UTF-8."""
    return b"\n".join(
        piece
        for file in folder.rglob("*")
        if file.is_file()
        for piece in (file.relative_to(folder).as_posix().encode(), *_forms(file.read_bytes()))
    )


def _forms(data: bytes) -> Iterator[bytes]:
    yield data
    yield data.decode("gb18030", "replace").encode()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from map(archive.read, archive.namelist())
    if data.startswith(b"\x1f\x8b"):
        yield gzip.decompress(data)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(BUILDS))
def test_no_byte_of_what_is_not_public(seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    content = copied_content(tmp_path)
    # Under other names: the site's own pages show how a folder is named by a sample's.
    samples = enumerate(sorted(each.parent for each in content.glob("cases/*/*/index.md")))
    folders = [folder.rename(folder.with_name(f"nest{number}x")) for number, folder in samples]
    statuses = [random.choice(STATUSES) for _ in folders]
    for number, (folder, status) in enumerate(zip(folders, statuses, strict=True)):
        plant(folder, number, status)
    built = tmp_path / "out"
    result = build(built, content)
    assert result.returncode == 0, result.stderr
    output = every_byte(built)
    for number, (folder, status) in enumerate(zip(folders, statuses, strict=True)):
        public, has_page = status == STATUSES[0], status != STATUSES[1]
        case = folder.relative_to(content).as_posix()
        for word in (f"lark{number}金丝雀", f"lark{number}x.jpg"):
            assert (word.encode() in output) is public, (word, status)
        for word in (f"{folder.name}/", f"roost{number}x"):
            assert (word.encode() in output) is has_page, (word, status)
        assert f"owl{number}".encode() not in output, (case, status)
    known = [file.read_text("utf-8") for file in (ROOT / "docs").rglob("*.md")]
    assert audit_site(built, read_corpus(content), known=known).failures == ()


def test_the_words_would_be_seen(tmp_path: Path) -> None:
    """In each of the ways that an output is packed."""
    word = "lark0金丝雀"
    (tmp_path / "a.bin").write_bytes(word.encode("gb18030"))
    assert word.encode() in every_byte(tmp_path)
    (tmp_path / "a.bin").write_bytes(gzip.compress(word.encode()))
    assert word.encode() in every_byte(tmp_path)
