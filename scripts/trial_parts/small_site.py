"""A site of a few files that is built in no time; every file tells which release it is of."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from casebook.model.corpus import Corpus
from casebook.release.ports import Verdict
from casebook.site.gate import public_cases
from casebook.source.corpus import read_corpus

_MARK = re.compile(r"<p>release (.*?)</p>|mark\('(.*?)'\)")


@dataclass
class SmallBuilder:
    """A casebook.release.ports.Builder: pages of `length` lines that all hold `mark`, `pages` more of them."""

    mark: str
    length: int = 2000
    pages: int = 0
    epochs: list[int] = field(default_factory=list)

    def __call__(self, content: Path, target: Path, epoch: int) -> None:
        self.epochs.append(epoch)
        cases = public_cases(read_corpus(content))
        digest = hashlib.sha256(self.mark.encode()).hexdigest()[:12]
        script = f"assets/search/search.{digest}.js"
        text = f"<p>release {self.mark}</p>\n" * self.length
        page = f'<script src="/{script}"></script>\n{text}'
        files = {
            "index.html": page,
            "404.html": f"没有这一页\n{text}",
            "about/index.html": "不变的一页\n" * 300,
            "资料/说明.html": page,
            "small.txt": "小",
            ".hidden": "secret",
            script: f"mark('{self.mark}');\n" * 500,
            f"assets/search/pack.{digest}.bin": self.mark * 500,
            **{f"{case.path}index.html": f"{case.title}\n{text}" for case in cases},
            **{f"more/{number}/index.html": page for number in range(self.pages)},
        }
        for name, text in files.items():
            file = target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")


def passing(site: Path, corpus: Corpus) -> Verdict:
    """A casebook.release.ports.Auditor that finds nothing: a small site refers to nothing."""
    return Verdict((), {"files": sum(1 for _ in site.rglob("*"))}, b'{"passed": true}\n')


def marks(text: str) -> set[str]:
    """The marks that a page or script holds: one, unless it mixes releases."""
    return {page or script for page, script in _MARK.findall(text)}
