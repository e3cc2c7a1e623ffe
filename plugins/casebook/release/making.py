"""A content folder to a whole release that is not live yet."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.release.bill import bill_of_materials
from casebook.release.cases import case_entries
from casebook.release.compressing import precompress
from casebook.release.durable import sync_folder, sync_tree, write_durably
from casebook.release.lasting import share
from casebook.release.live import Live
from casebook.release.manifest import Manifest, Source, listed
from casebook.release.packages import Packages, versions
from casebook.release.place import AUDIT, BILL, MANIFEST, RECORD, SITE, Place, release_id, stamp_of
from casebook.release.pointer import UNFINISHED
from casebook.release.ports import Auditor, Builder
from casebook.release.record import Record, digest
from casebook.release.refusal import AuditRefused
from casebook.release.sealing import seal
from casebook.source.corpus import read_corpus
from casebook.source.store import Store

UNVERSIONED = 315_532_800
"""1980-01-01, the earliest that a zip file can tell: the date of what is in no repository."""


@dataclass(frozen=True)
class Workshop:
    """The place, and what a release is made of and with; `live` is the release before it."""

    place: Place
    content: Path
    source: Source
    packages: Packages
    build: Builder
    audit: Auditor
    live: Live | None

    def make(self) -> tuple[str, Manifest]:
        """The new release's id, and what it holds; it is whole and on the disk, and not live.

        Raises BuildRefused, AuditRefused, CasebookError when the content changes meanwhile, OSError
        when the disk refuses; then nothing is left of it.
        """
        room = self.place.new_room()
        try:
            corpus = self._build(room / SITE)
            copies = precompress(room / SITE, self._known)
            self._audit(room, corpus)
            (room / BILL).write_bytes(bill_of_materials(self.packages))
            manifest = self._manifest(room, corpus, copies)
            return self._finish(room, manifest), manifest
        except BaseException:
            shutil.rmtree(room, ignore_errors=True)
            raise

    def _build(self, site: Path) -> Corpus:
        state = _state(self.content)
        with Store.beside(self.content) as store:
            corpus = read_corpus(self.content, store)
        parts = (self.source.content, self.source.program)
        epoch = max((part.date for part in parts if part), default=UNVERSIONED)
        self.build(self.content, site, epoch)
        if _state(self.content) != state:
            raise CasebookError(
                "构建期间内容被改动了，没有发布，网站没有变", "等改动的人做完，再运行一次"
            )
        return corpus

    def _known(self, path: str, data: bytes) -> bytes | None:
        """A compressed copy as the live release has it, if it is of the same bytes by the same library."""
        if self.live is None or self.live.manifest.made_with != versions(self.packages):
            return None
        files = self.live.manifest.files
        of, copy = files.get(f"{SITE}/{Path(path).with_suffix('')}"), files.get(f"{SITE}/{path}")
        if of is None or copy is None or of.sha256 != hashlib.sha256(data).hexdigest():
            return None
        try:
            known = (self.live.folder / SITE / path).read_bytes()
        except OSError:
            return None
        return known if hashlib.sha256(known).hexdigest() == copy.sha256 else None

    def _audit(self, room: Path, corpus: Corpus) -> None:
        verdict = self.audit(room / SITE, corpus)
        if verdict.failures:
            refused = self.place.refused
            write_durably(refused, verdict.report, f"{UNFINISHED}audit")
            raise AuditRefused(verdict.failures, str(refused))
        (room / AUDIT).write_bytes(verdict.report)

    def _manifest(self, room: Path, corpus: Corpus, copies: int) -> Manifest:
        files, cases = listed(room), case_entries(corpus)
        inside = [entry.size for path, entry in files.items() if path.startswith(f"{SITE}/")]
        counts = {
            "cases": sum(not each.withdrawn for each in cases.values()),
            "withdrawn": sum(each.withdrawn for each in cases.values()),
            "files": len(inside),
            "bytes": sum(inside),
            "compressed": copies,
        }
        return Manifest(
            source=self.source,
            made_with=versions(self.packages),
            counts=counts,
            cases=cases,
            files=files,
        )

    def _finish(self, room: Path, manifest: Manifest) -> str:
        """Everything that hangs on the hour; then the release gets its name."""
        ids = self.place.ids()
        stamp = max([int(time.time()), *(stamp_of(each) + 1 for each in ids)])
        content = self.source.content
        id = release_id(stamp, content.revision if content else "", self.source.modified)
        packed = manifest.to_bytes()
        (room / MANIFEST).write_bytes(packed)
        record = Record(
            release=id,
            published=datetime.fromtimestamp(stamp, UTC).isoformat(),
            revision=content.revision if content else "",
            cases=manifest.counts["cases"],
            replaced=self.live.id if self.live else None,
            manifest=digest(packed),
        )
        (room / RECORD).write_bytes(record.to_bytes())
        seal(room, manifest.files, stamp, self.live)
        share(self.place, room / SITE, manifest)
        sync_tree(room)
        room.rename(self.place.release(id))
        sync_folder(self.place.releases)
        return id


def _state(content: Path) -> str:
    """Changes with any file below the folder: names, sizes, times."""
    digest = hashlib.sha256()
    for folder, folders, names in os.walk(content):
        # Caches and repositories may change at any time.
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            told = Path(folder, name).lstat()
            digest.update(
                f"{folder}\0{name}\0{told.st_size}\0{told.st_mtime_ns}\0".encode(
                    "utf-8", "surrogateescape"
                )
            )
    return digest.hexdigest()
