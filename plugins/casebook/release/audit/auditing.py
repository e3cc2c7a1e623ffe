"""The whole audit: every file of the output, read by its kind, against what the content allows."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import casebook.rules
from casebook.lint import find_families
from casebook.media import Encodings
from casebook.model.corpus import Corpus
from casebook.release.audit.compact import BREAK, compact
from casebook.release.audit.content import Content, Reference
from casebook.release.audit.hidden import Hidden
from casebook.release.audit.kinds import READERS
from casebook.release.audit.links import Links
from casebook.release.audit.page import spelt_out
from casebook.release.audit.private import Private
from casebook.release.audit.report import AuditReport, Failure, Found
from casebook.site.address import figures_path, metrics_path
from casebook.site.gate import PublicCase

MOST_OF_A_KIND = 5
"""Failures of one code told of one file; a page made wrong is wrong all over."""

_UNKEPT = Encodings()
_DEEPEST = 4
"""Files inside one another."""

_CASE_FOLDER = re.compile(r"(cases/\d[^/]*/[^/]+)/(.+)")
_COPY = re.compile(r"\.(?:gz|br)$")
"""Ends of the files that are made of a case for its readers, and stand with its page."""

_CHINESE = re.compile("[\u3400-\u9fff]")


def audit_site(
    root: Path,
    corpus: Corpus,
    *,
    base_url: str = "",
    known: Collection[str] = (),
    encodings: Encodings = _UNKEPT,
) -> AuditReport:
    """Read every byte below `root`, a built site of `corpus`.

    `base_url` is the site's own address where its files name it. `known` are texts that the site's
    own pages are made of (docs/), which are nobody's secret. `encodings` spare the work of encoding
    the pictures that were published before.

    Raises OSError when a file cannot be read.
    """
    hidden = Hidden(corpus, find_families(casebook.rules), tuple(known), encodings)
    audit = _Audit(root, hidden, base_url)
    audit.run()
    return AuditReport(tuple(audit.failures), dict(sorted(audit.counts.items())))


@dataclass
class _Audit:
    root: Path
    hidden: Hidden
    base_url: str
    failures: list[Failure] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    anchors: dict[str, frozenset[str]] = field(default_factory=dict)
    references: dict[str, list[Reference]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.private = Private(self.hidden)

    def run(self) -> None:
        hidden = self.hidden
        self.counts.update(
            public_cases=len(hidden.public),
            hidden_cases=len(hidden.cases),
            withdrawn_cases=len(hidden.tombstones),
            sought_passages=len(hidden.passages),
            sought_names=len(hidden.names),
            sought_files=len(hidden.files),
        )
        paths = sorted(self._walk())
        self.files.update(paths)
        for path in paths:
            data = (self.root / path).read_bytes()
            self.counts["files"] += 1
            self.counts["bytes"] += len(data)
            self._tell(path, [*self._placed(path), *self._file(path, data)])
        self._lead()
        self._complete()

    def _walk(self) -> Iterator[str]:
        """Files below the root; a link could lead anywhere."""
        for folder, folders, names in os.walk(self.root):
            for name in (*folders, *names):
                file = Path(folder, name)
                path = file.relative_to(self.root).as_posix()
                if file.is_symlink():
                    self._tell(path, [Found("unexpected-file", "", "这是链接，不是文件")])
                elif name in names:
                    yield path

    def _tell(self, path: str, found: list[Found]) -> None:
        told: Counter[str] = Counter()
        for each in dict.fromkeys(found):
            told[each.code] += 1
            self.counts["failures"] += 1
            if told[each.code] <= MOST_OF_A_KIND:
                self.failures.append(Failure.of(path, each))

    def _read(self, path: str) -> bytes | None:
        return (self.root / path).read_bytes() if path in self.files else None

    def _placed(self, path: str) -> Iterator[Found]:
        """Whether a file may stand where it does."""
        if any(part.startswith((".", "~")) for part in path.split("/")):
            yield Found("unexpected-file", "", "隐藏的或临时的文件")
        if match := _CASE_FOLDER.fullmatch(path):
            folder, name = match.groups()
            public = self.hidden.public.get(folder)
            own = {"index.html"} | ({*public.figures, *_downloads(public)} if public else set())
            if public is None and folder not in {*self.hidden.tombstones, *self.hidden.redirects}:
                yield Found("hidden-address", "", f"「{folder}」不是公开的案例")
            elif _COPY.sub("", name) not in own:
                yield Found("hidden-file", "", f"公开的案例没有用到「{name}」")

    def _file(self, path: str, data: bytes, depth: int = 0) -> Iterator[Found]:
        if hidden := self.hidden.files:
            source = hidden.get(hashlib.sha256(data).hexdigest())
            if source is not None:
                yield Found("hidden-file", "", f"内容就是没有公开的「{source}」")
        suffix = PurePosixPath(path).suffix.lower()
        reader = READERS.get(suffix)
        if reader is None:
            yield Found("unexpected-file", "", f"站点里不该有这种文件「{suffix or path}」")
            content = Content(raw=spelt_out(data.decode("utf-8", "replace")))
        else:
            self.counts[f"files{suffix}"] += 1
            try:
                content = reader(path, data, self._read)
            except ValueError:
                yield Found("unreadable", "", f"内容不是「{suffix}」文件该有的样子")
                content = Content(raw=spelt_out(data.decode("utf-8", "replace")))
        yield from content.found
        yield from self._texts(path, content)
        if depth == 0:
            if content.anchors is not None:
                self.anchors[path] = content.anchors
            self.references[path] = content.references
        for name, part in content.inner:
            if depth == _DEEPEST:
                yield Found("unreadable", name, "文件套文件，层数太多")
                return
            for found in self._file(name, part, depth + 1):
                yield found._replace(where=f"{name} {found.where}".strip())

    def _texts(self, path: str, content: Content) -> Iterator[Found]:
        hidden = self.hidden
        self.counts["characters"] += len(content.raw)
        if len(hidden.slugs) and not content.is_code and not content.is_data:
            for hit in hidden.slugs.hits(compact(content.text)):
                owner = hidden.owners[hit.owner]
                yield Found("hidden-name", owner, f"有未公开案例的目录名「{hit.text}」")
        for text in (f"{path}{BREAK}{content.text}", content.raw):
            if not len(hidden.passages) and not len(hidden.names):
                break
            units = compact(text)
            for hit in hidden.passages.hits(units):
                if not content.is_code or _CHINESE.search(hit.text):
                    owner = hidden.owners[hit.owner]
                    yield Found("hidden-text", owner, f"有未公开的文字「{hit.text}」")
            for hit in hidden.names.hits(units):
                owner = hidden.owners[hit.owner]
                yield Found("hidden-name", owner, f"有未公开案例的名称「{hit.text}」")
        for address in hidden.addresses.named(f"{path}\n{content.raw}"):
            yield Found("hidden-address", "", f"有未公开案例的地址「{address}」")
        if not content.is_code:
            yield from self.private.found(path, content.text)

    def _lead(self) -> None:
        """Whether references lead somewhere, once all that is there is known."""
        written = {
            link.target for case in self.hidden.public.values() for link in case.document.links
        }
        # A link to a place in a case that was withdrawn or renamed leads to what is said of that.
        gone = {f"{each}/index.html" for each in (*self.hidden.tombstones, *self.hidden.redirects)}
        anchors = {path: ids for path, ids in self.anchors.items() if path not in gone}
        links = Links(self.files, anchors, self.base_url, written)
        for path, references in self.references.items():
            self.counts["references"] += len(references)
            self.counts["references_outside"] += sum(
                links.is_known_outside(each.target) for each in references
            )
            self._tell(path, list(links.found(path, references)))

    def _complete(self) -> None:
        self.counts["pages"] = len(self.anchors)
        hidden = self.hidden
        for folder, target in hidden.redirects.items():
            here = f"{folder}/index.html"
            ways = {each.target for each in self.references.get(here, ()) if each.loads}
            # The offline edition names the file.
            there = (f"{target}/", f"{target}/index.html")
            if here in self.files and not any(way.endswith(there) for way in ways):
                self._tell(here, [Found("missing-page", "", f"没有转到案例「{target}」")])
        for folder in sorted({*hidden.public, *hidden.tombstones, *hidden.redirects}):
            if f"{folder}/index.html" not in self.files:
                found = Found("missing-page", "", f"地址「{folder}」没有页面")
                self._tell(f"{folder}/index.html", [found])


def _downloads(case: PublicCase) -> Iterator[str]:
    """Names of what the site makes of a public case for its readers to take home."""
    for path in (figures_path(case.path), metrics_path(case.path)):
        yield path.removeprefix(case.path)
