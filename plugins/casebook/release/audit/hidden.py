"""What of the content folder may not be in the output, and what may."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from casebook.lint import Family
from casebook.media import Encodings, UnusablePicture
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import HIDDEN
from casebook.model.media import KINDS_BY_SUFFIX
from casebook.release.audit.addresses import Addresses
from casebook.release.audit.page import visible_text
from casebook.release.audit.sought import Name, Names, Passages
from casebook.site.gate import PublicCase, public_cases, redirects, withdrawn_cases
from casebook.source.decode import decode
from casebook.source.front_matter import split

_PIECES = re.compile(r"[:#{}\[\]\"'|,]+(?=\s|$)|^[\s-]+|^\s*[\w-]+:|[{}\[\]\"']")
_YAML_COMMENT = re.compile(r"(?:^|\s)#(.*)$")
_HTML_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_SAID = re.compile(r'\b(?:alt|title|aria-label)="([^"]*)"')
_TEXT_FILES = (".md", ".txt", ".csv", ".html", ".htm", ".json", ".yml", ".yaml", ".svg", ".xml")
_LARGEST_TEXT = 2 * 1024 * 1024
_LONG_SLUG = 8


@dataclass(frozen=True)
class Hidden:
    """`known` are texts of the site's own pages; `families` are the rules that have pages.

    `encodings` give pictures as they would be published, for that is how one would get out.
    """

    corpus: Corpus
    families: tuple[Family, ...] = ()
    known: tuple[str, ...] = ()
    encodings: Encodings = field(default_factory=Encodings)

    @cached_property
    def public(self) -> dict[str, PublicCase]:
        """The public cases by folder."""
        return {case.path.rstrip("/"): case for case in public_cases(self.corpus)}

    @cached_property
    def tombstones(self) -> frozenset[str]:
        """Folders of the cases whose address says that they are withdrawn."""
        return frozenset(case.path.rstrip("/") for case in withdrawn_cases(self.corpus))

    @cached_property
    def redirects(self) -> Mapping[str, str]:
        """Folders of cases by those that they had before."""
        found = redirects(self.corpus)
        return {each.path.rstrip("/"): each.target.rstrip("/") for each in found}

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """All that are not public; withdrawn ones among them."""
        return tuple(case for case in self.corpus.cases if case.folder not in self.public)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Addresses that nothing may name."""
        return frozenset(case.folder for case in self.cases) - self.tombstones

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses(self.folders)

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """Whose each sought text is, by number: a file of the content folder."""
        return (*(case.path for case in self.corpus.cases), *self.corpus.strays)

    @cached_property
    def passages(self) -> Passages:
        texts: dict[int, list[str]] = {}
        for number, case in enumerate(self.corpus.cases):
            own = _unseen(case) if case.folder in self.public else _all_texts(case)
            texts[number] = [*own, *self._texts_beside(case)]
        for number, path in enumerate(self.corpus.strays, start=len(self.corpus.cases)):
            texts[number] = _lines(_read(self.corpus.root / path))
        return Passages(texts, self.shown())

    @cached_property
    def names(self) -> Names:
        return Names(self._names(), self.shown())

    @cached_property
    def slugs(self) -> Names:
        """Names of hidden cases' folders, which may be words that code and mark-up have too."""
        numbers = {path: number for number, path in enumerate(self.owners)}
        hidden = [case for case in self.cases if case.folder in self.folders]
        names = [
            Name(each.slug, numbers[each.path]) for each in hidden if len(each.slug) >= _LONG_SLUG
        ]
        return Names(names, self.shown())

    def _names(self) -> Iterator[Name]:
        numbers = {path: number for number, path in enumerate(self.owners)}
        for case in self.cases:
            front, owner = case.front, numbers[case.path]
            for text in filter(None, (front.title, front.enterprise, front.uscc)):
                yield Name(text, owner)

    @cached_property
    def files(self) -> dict[str, str]:
        """Files that are not published, by SHA-256 (hexadecimal) of what they are or would become."""
        hidden: dict[str, str] = {}
        published = {hashlib.sha256(b"").hexdigest()}
        for case in self.corpus.cases:
            figures = self.public[case.folder].figures if case.folder in self.public else ()
            for name in sorted(case.files):
                data = _bytes(self.corpus.root / case.folder / name)
                if name in figures:
                    published.add(hashlib.sha256(data).hexdigest())
                else:
                    path = f"{case.folder}/{name}"
                    for form in (data, self._encoded(name, data)):
                        hidden[hashlib.sha256(form).hexdigest()] = path
        if hidden:
            # A drawing of nothing is the same whoever draws it.
            for path, shown in self.public.items():
                for name in shown.figures:
                    form = self._encoded(name, _bytes(self.corpus.root / path / name))
                    published.add(hashlib.sha256(form).hexdigest())
        return {digest: path for digest, path in hidden.items() if digest not in published}

    def _encoded(self, name: str, data: bytes) -> bytes:
        kind = KINDS_BY_SUFFIX.get(PurePosixPath(name).suffix.lower())
        limits = self.corpus.limits
        if kind is None or len(data) > limits.image_bytes:
            return b""
        try:
            return self.encodings.published(data, kind, limits.image_pixels)
        except UnusablePicture:
            return b""

    def _texts_beside(self, case: Case) -> Iterator[str]:
        """Texts of the files beside a case that its page does not show."""
        figures = self.public[case.folder].figures if case.folder in self.public else ()
        for name in sorted(case.files):
            if name not in figures and name.lower().endswith(_TEXT_FILES):
                yield from _lines(visible_text(_read(self.corpus.root / case.folder / name)))

    def shown(self) -> Iterator[str]:
        """Public texts, whose words are nobody's secret."""
        corpus = self.corpus
        for case in self.public.values():
            yield "\n".join(_shown_texts(case))
        for withdrawn in withdrawn_cases(corpus):
            yield f"{withdrawn.path}\n{withdrawn.reason}"
        yield from self.redirects
        yield from self.house()

    def house(self) -> Iterator[str]:
        """Texts that are of no case."""
        for file in (*self.corpus.notices, *self.corpus.vocabulary_files):
            yield file.source.text
        for family in self.families:
            for rule in family.rules:
                yield rule.documentation
        yield from self.known


def _shown_texts(case: PublicCase) -> Iterator[str]:
    yield from (case.path, case.title, case.enterprise, case.uscc, case.summary, case.size)
    yield from (*case.honors, case.document_number)
    yield from (f"{case.path}{name}" for name in case.figures)
    yield from (*case.checklist.prepare, *case.checklist.steps, *case.checklist.risks)
    for metric in case.metrics:
        yield from (metric.name, metric.unit, metric.benchmark.name if metric.benchmark else "")
    yield from (block.text for block in case.document.blocks if block.kind != HIDDEN)
    yield from _SAID.findall(case.document.html)


def _unseen(case: Case) -> Iterator[str]:
    """What the file of a public case holds beside what its page shows."""
    parts = split(case.source.text)
    yield from (
        match[1]
        for line in (parts.head or "").split("\n")
        for match in _YAML_COMMENT.finditer(line)
    )
    yield from (each.reason for each in case.front.suppress)
    yield from (line for match in _HTML_COMMENT.finditer(parts.body) for line in _lines(match[1]))
    yield from (block.text for block in case.document.blocks if block.kind == HIDDEN)


def _all_texts(case: Case) -> Iterator[str]:
    parts = split(case.source.text)
    for line in (parts.head or "").split("\n"):
        yield from filter(None, _PIECES.split(line))
    yield from _strings(case.front.model_dump())
    yield from (block.text for block in case.document.blocks)
    yield from _lines(visible_text(parts.body))
    yield from (line for match in _HTML_COMMENT.finditer(parts.body) for line in _lines(match[1]))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _read(file: Path) -> str:
    data = _bytes(file)
    return decode(data)[0] if len(data) <= _LARGEST_TEXT else ""


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
