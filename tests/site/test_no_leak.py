"""Random corpora on disk: what may not be public is in no byte of pages, figures and search data.

What is not public also changes no byte: no count, order, rank, reason or neighbour of another case.

Each case is marked by three words: `lark…` in every field, its body, its figures and their names,
`nest…` in its folder, `roost…` in the one it had before. `owl…` marks what even a public case does
not show: comments, reasons, what stands in pictures beside what is seen, files that nothing shows.

CASEBOOK_CORPORA=500 tries so many.
"""

from __future__ import annotations

import base64
import copy
import datetime
import io
import json
import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from casebook.model.corpus import Corpus
from casebook.release.audit import audit_site
from casebook.search import pack_texts
from casebook.site.build import build_site
from casebook.site.offline import write_offline
from casebook.site.page import Page, SiteFile, StoredFile
from casebook.site.searching import build_search
from casebook.source.corpus import read_corpus
from tests.release.audit.folder import write_site
from tests.rules.corpora import Change, make_corpus
from tests.site.building import changed, small
from tests.source.images import SVG

CORPORA = int(os.environ.get("CASEBOOK_CORPORA", "32"))
AUDITED = 8
"""One in so many is written out and audited as well."""
DAY = datetime.date(2021, 8, 20)
APPROVAL = {"document": "湘工信科技〔2021〕000号", "date": DAY, "level": "省级"}
PLEDGE = {"truthful": True, "share": True, "exchange": True, "date": DAY}
WITHDRAWAL = {"date": DAY, "reason": "企业申请"}


@dataclass(frozen=True)
class Planted:
    """A case as written, and what the test's own reading of design.md §8 says of it."""

    number: int
    front: dict[str, Any]
    year_folder: str
    fault: str

    @property
    def lark(self) -> str:
        return f"lark{self.number}x"

    @property
    def nest(self) -> str:
        return f"nest{self.number}x"

    @property
    def owl(self) -> str:
        return f"owl{self.number}x"

    @property
    def roost(self) -> str:
        return f"roost{self.number}x"

    @property
    def folder(self) -> str:
        return f"cases/{self.year_folder}/{self.nest}"

    @property
    def public(self) -> bool:
        return (
            self.front["status"] == "approved"
            and self.fault in HARMLESS
            and self.front["withdrawal"] is None
            and self.front["approval"] == APPROVAL
            and self.front["pledge"] == PLEDGE
            and self.year_folder == "2021"
            and self.front["city"] == "长沙市"
            and self.front["direction"] == 3
        )

    @property
    def tombstone(self) -> bool:
        return (
            self.front["status"] == "withdrawn"
            and self.fault in (*HARMLESS, "deep")
            and self.front["withdrawal"] == WITHDRAWAL
            and self.year_folder == "2021"
        )


FAULTS = {
    "": lambda text: text,
    "unknown key": lambda text: text.replace("---\n", "---\nowner: x\n", 1),
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "no end": lambda text: text.replace("\n---\n", "\n", 1),
    "no head": lambda text: text.replace("---\n", "", 1),
    "unclosed": lambda text: text.replace("---\n", "---\nx: [y\n", 1),
    "twice": lambda text: text.replace("---\n", "---\nstatus: draft\n", 1),
    "tab": lambda text: text.replace("---\n", "---\n\tx: 1\n", 1),
    "deep": lambda text: f"{text}\n\n{'>' * 2000} x\n",
}
"""What may be wrong with a case's file."""

CHUNK = re.compile(rb'casebookFile\("[^"]*","([A-Za-z0-9+/=]*)"\);\n')

HARMLESS = ("", "unknown key", "Windows")


def plant(random: Random, number: int) -> Planted:
    def mostly(good: Any, *others: Any) -> Any:
        return good if random.random() < 0.88 else random.choice(others)

    word = f"lark{number}x"
    others = "draft", "withdrawn", "withdrawn", "withdrawn", "Approved", None
    status = "approved" if random.random() < 0.75 else random.choice(others)
    withdrawal = (
        mostly(WITHDRAWAL, None, {"date": DAY}, word)
        if status == "withdrawn"
        else mostly(None, WITHDRAWAL, word, DAY, {"date": "2021-13-45"}, [WITHDRAWAL])
    )
    return Planted(
        number,
        {
            "title": f"{word}实施精益六西格玛的实践经验",
            "enterprise": f"{word}有限公司",
            "size": word,
            "honors": [word],
            "summary": f"{word}的摘要",
            "city": mostly("长沙市", word),
            "direction": mostly(3, 99),
            "status": status,
            "approval": mostly(APPROVAL, None, {**APPROVAL, "date": None}, word, {"date": DAY}),
            "pledge": mostly(PLEDGE, None, {**PLEDGE, "share": False}, {**PLEDGE, "date": None}),
            "withdrawal": withdrawal,
            "metrics": [
                {
                    "name": word,
                    "unit": word,
                    "values": {2019: 1.0, 2020: 2.0},
                    "benchmark": {"name": word, "values": {2020: 1.5}},
                }
            ],
            "formerly": [f"roost{number}x"],
            "checklist": {"prepare": [word], "steps": [word], "risks": [f"{word}之后"]},
            "suppress": [{"code": "F001", "reason": f"owl{number}x"}],
        },
        mostly("2021", "2020"),
        mostly("", *FAULTS),
    )


def body(case: Planted, others: list[Planted]) -> str:
    """A report that also reaches for the others' figures and, of those not shown, pages."""
    reaches = [
        f"![图9 别处]({up}{other.nest}/{other.lark}.svg)\n\n<img src='{up}{other.nest}/{other.owl}.svg'>"
        for other in others
        for up in ("../", "%2e%2e/", "/cases/2021/", "./../", "..%2F", "..\\\\")
    ]
    reaches += [
        f"[别处]({up}{other.nest}/{name})"
        for other in others
        for up in ("../", "%2e%2e/", "/cases/2021/", "..\\\\", "../../2020/")
        for name in ("", "index.md", f"{other.owl}.docx", f"#{other.owl}")
        if not other.public and not other.tombstone
    ]
    return "\n\n".join(
        [
            f"## 一、{case.lark}",
            f"{case.lark}正文[^1]。<!-- {case.owl} --><script>{case.owl}</script>",
            f"### （一）{case.lark}",
            f"![图1 {case.lark}]({case.lark}.svg)",
            f"![图4 {case.lark}]({case.lark}.png)",
            f"![图5 {case.lark}]({case.lark}.jpg)",
            f"表1 {case.lark}\n\n| 项目 |\n| --- |\n| {case.lark} |",
            f"![图2 链接](linked.svg) ![图3 大小写]({case.owl.upper()}.svg)",
            *reaches,
            f"[^1]: {case.lark}\n[^2]: {case.owl}",
        ]
    )


def written(folder: Path, cases: list[Planted]) -> Corpus:
    changes: dict[str, Change] = {}
    for case in cases:
        others = [other for other in cases if other is not case]
        # Copies, for PyYAML writes an alias where a date stands twice.
        front = {key: copy.deepcopy(value) for key, value in case.front.items()}
        changes[f"{case.folder}/index.md"] = Change(front, body(case, others))
        changes[f"{case.folder}/{case.owl}.md"] = Change(raw=case.owl)
        place = folder / case.folder
        place.mkdir(parents=True)
        told = f"<!-- {case.owl} --><metadata>{case.owl}</metadata><title>{case.owl}</title>"
        (place / f"{case.lark}.svg").write_text(SVG.format(told + seen(case)), "utf-8")
        (place / f"{case.lark}.png").write_bytes(picture(case.owl, "PNG"))
        (place / f"{case.lark}.jpg").write_bytes(picture(case.owl, "JPEG"))
        (place / f"{case.owl}.svg").write_text(SVG.format(case.owl), "utf-8")
        (place / f"{case.owl}.docx").write_text(case.owl, "utf-8")
        if others:
            target = folder / others[0].folder / f"{others[0].lark}.svg"
            (place / "linked.svg").symlink_to(target)
    make_corpus(folder, changes)
    for case in cases:
        file = folder / case.folder / "index.md"
        text = file.read_text("utf-8").replace("\n---\n", f"\n# {case.owl}\n---\n", 1)
        file.write_text(FAULTS[case.fault](text), "utf-8", newline="")
    return small(read_corpus(folder))


def seen(case: Planted) -> str:
    return f"<text>{case.lark}</text>"


def picture(told: str, kind: str) -> bytes:
    """A picture that tells something beside its pixels, in every way its kind has."""
    exif, info = Image.Exif(), PngImagePlugin.PngInfo()
    exif[0x010E] = told
    info.add_text("Comment", told)
    more = {"pnginfo": info} if kind == "PNG" else {"comment": told.encode()}
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(stream, kind, exif=exif.tobytes(), **more)
    return stream.getvalue() + told.encode()


def output(corpus: Corpus, cache: Path) -> dict[str, bytes]:
    """By path; what is packed also as it reads."""
    items = (*build_site(corpus, (), "<p>说明</p>"), *build_search(corpus, cache))
    made = {path_of(item): content(item) for item in items}
    return {**made, "packs": b"\n".join(packed_texts(made))}


def path_of(item: Page | SiteFile | StoredFile) -> str:
    return f"{item.path}index.html" if isinstance(item, Page) else item.path


def content(item: Page | SiteFile | StoredFile) -> bytes:
    if isinstance(item, Page):
        return str(astuple(item)).encode()
    inside = item.content if isinstance(item, SiteFile) else item.source.read_bytes()
    return item.path.encode() + b"\n" + unpacked(inside)


def packed_texts(files: dict[str, bytes]) -> Iterator[bytes]:
    """What the search's packs hold, by the manifest beside them."""
    manifest = json.loads(files["assets/search/manifest.json"].partition(b"\n")[2])
    for segment in manifest["segments"]:
        pack = files[f"assets/search/{segment['pack']}"].partition(b"\n")[2]
        yield "\n".join(pack_texts(pack, base64.b64decode(segment["meta"]))).encode()


def unpacked(data: bytes) -> bytes:
    """Also what is inside a Word file and an archive, names too."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return data + b"".join(
            name.encode() + unpacked(spelt(archive.read(name))) for name in archive.namelist()
        )


def spelt(script: bytes) -> bytes:
    """The part of a file that a script of the offline edition hands over."""
    match = CHUNK.fullmatch(script)
    return base64.b64decode(match[1]) if match else script


def public_alone(corpus: Corpus, cases: list[Planted]) -> Corpus:
    """The corpus as if nobody had written any more than is public, and other words where a tombstone is."""
    public = {case.folder for case in cases if case.public}
    tombstones = {case.folder for case in cases if case.tombstone}
    other = {"title": "别的题目", "enterprise": "别的企业", "summary": "别的摘要", "metrics": (), "city": "株洲市"}
    kept = [
        changed(case, **other) if case.folder in tombstones else case
        for case in corpus.cases
        if case.folder in public | tombstones | {"cases/2021/base"}
    ]
    return replace(corpus, cases=tuple(kept), strays=())


@pytest.mark.parametrize("seed", range(CORPORA))
def test_no_byte_of_what_is_not_public(seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    cases = [plant(random, number) for number in range(random.randint(1, 6))]
    corpus = written(tmp_path / "content", cases)
    made = output(corpus, tmp_path / "cache")
    alone = output(public_alone(corpus, cases), tmp_path / "cache")
    assert made.keys() == alone.keys()
    assert [path for path in made if made[path] != alone[path]] == []
    published = b"\n".join(made.values())
    for case in cases:
        assert (case.lark.encode() in published) is case.public, case
        assert (case.nest.encode() in published) is (case.public or case.tombstone), case
        assert (case.roost.encode() in published) is (case.public or case.tombstone), case
        assert case.owl.encode() not in published, case
        figure = f"{case.folder}/{case.lark}.svg\n{SVG.format(seen(case))}"
        assert (figure.encode() in published) is case.public, case
    if seed % AUDITED == 0:
        site = write_site(corpus, tmp_path / "site", tmp_path / "cache")
        assert audit_site(site, corpus).failures == (), cases
        stream = io.BytesIO()
        write_offline(site, stream)
        offline = unpacked(stream.getvalue())
        for case in cases:
            assert (case.lark.encode() in offline) is case.public, case
            assert (case.nest.encode() in offline) is (case.public or case.tombstone), case
            assert case.owl.encode() not in offline, case


def test_both_kinds_are_planted() -> None:
    """So that the test above can fail either way."""
    cases = [
        plant(random, number)
        for random in map(Random, range(CORPORA))
        for number in range(random.randint(1, 6))
    ]
    assert sum(case.public for case in cases) > 20
    assert sum(case.tombstone for case in cases) > 3
    assert sum(not case.public for case in cases) > 60
