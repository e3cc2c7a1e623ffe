"""Releases of a site of a few files, built in no time, through the real publishing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from casebook.model.corpus import Corpus
from casebook.release.manifest import Revision, Source
from casebook.release.place import Place
from casebook.release.pointer import Pointer
from casebook.release.ports import Verdict
from casebook.release.publishing import Published, Request, publish
from casebook.site.gate import public_cases
from casebook.source.corpus import read_corpus

SCRIPT = "assets/search/search.{}.js"
PACK = "assets/search/pack.{}.bin"


@dataclass
class SmallBuilder:
    """Writes pages that hold `mark` from beginning to end, an asset named after it, each case's title."""

    mark: str = "甲"
    length: int = 2000
    epochs: list[int] = field(default_factory=list)

    def __call__(self, content: Path, target: Path, epoch: int) -> None:
        self.epochs.append(epoch)
        cases = public_cases(read_corpus(content))
        digest = hashlib.sha256(self.mark.encode()).hexdigest()[:12]
        text = f"<p>{self.mark}</p>\n" * self.length
        page = f'<script src="/{SCRIPT.format(digest)}"></script>\n{text}'
        files = {
            "index.html": page,
            "404.html": f"没有这一页\n{text}",
            "about/index.html": "不变的一页\n" * 300,
            "资料/说明.html": page,
            SCRIPT.format(digest): f'"{self.mark}";\n' * 500,
            PACK.format(digest): self.mark * 500,
            "small.txt": "小",
            ".hidden": "secret",
            **{f"{case.path}index.html": f"{case.title}\n{text}" for case in cases},
        }
        for name, content_ in files.items():
            file = target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content_, "utf-8")


def passing(site: Path, corpus: Corpus) -> Verdict:
    """An audit that has read everything and found nothing."""
    assert site.is_dir()
    return Verdict((), {"files": sum(1 for _ in site.rglob("*"))}, b'{"passed": true}\n')


REVISION = Revision(revision="3346a3a94dd1e0aa", date=1_764_000_000, modified=False)


@dataclass(frozen=True)
class Publisher:
    """Publishes a content folder's small site into `place`."""

    content: Path
    place: Place
    pointer: Pointer | None = None

    def publish(
        self,
        mark: str = "甲",
        *,
        build: Callable[[Path, Path, int], None] | None = None,
        audit: Callable[[Path, Corpus], Verdict] = passing,
        keep: int = 5,
        source: Source | None = None,
    ) -> Published:
        request = Request(self.content, self.place, source or Source(), keep)
        return publish(request, build or SmallBuilder(mark), audit, self.pointer)

    def served(self, path: str = "index.html") -> Path:
        return self.place.root / "current" / "site" / path
