"""What changed in the content folder since a revision, and how much of the corpus that concerns."""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from casebook.cli.git import Git
from casebook.model.baseline import BASELINE_FILE
from casebook.model.corpus import Corpus
from casebook.model.limits import LIMITS_FILE
from casebook.source.corpus import read_corpus

_FOR_ALL = frozenset({BASELINE_FILE, LIMITS_FILE})
_MOST_NAMED = 200
"""Folders that are named to git one by one; Windows bounds the length of a command."""


@dataclass(frozen=True)
class Changes:
    """`files` are relative to the content folder; `commit` is what they are compared with."""

    git: Git
    revision: str
    commit: str
    files: frozenset[str]

    @classmethod
    def since(cls, revision: str, content: Path) -> Changes:
        """Raises CasebookError when git cannot tell."""
        git = Git(content)
        git.top()
        commit = git.fork_point(revision)
        return cls(git, revision, commit, git.changed_since(commit))

    @cached_property
    def folders(self) -> frozenset[str]:
        """Folders of the cases in which anything changed, also of those that are gone."""
        parts = (PurePosixPath(file).parts for file in self.files)
        return frozenset(
            "/".join(part[:3]) for part in parts if len(part) > 3 and part[0] == "cases"
        )

    @cached_property
    def years(self) -> frozenset[str]:
        """Years whose notice changed."""
        return frozenset(
            PurePosixPath(file).stem for file in self.files if file.startswith("notices/")
        )

    @property
    def all_concerned(self) -> bool:
        """A word of the vocabulary may stand in any case, an entry of the baseline and a limit too."""
        return any(file.startswith("vocabulary/") or file in _FOR_ALL for file in self.files)

    def __call__(self, file: str) -> bool:
        """Whether the check is to tell what it finds in the file."""
        parts = PurePosixPath(file).parts
        return (
            self.all_concerned
            or file in self.files
            or "/".join(parts[:3]) in self.folders
            or (parts[0] == "cases" and len(parts) > 1 and parts[1] in self.years)
        )

    def touches(self, folder: str) -> bool:
        """Whether anything of that case changed."""
        return folder in self.folders

    @contextmanager
    def corpus_before(self) -> Iterator[Corpus | None]:
        """The corpus as it was, as far as it differs; None where there was none. Gone after the block."""
        cases = sorted(self.folders)
        if self.all_concerned or self.years or len(cases) > _MOST_NAMED:
            cases = ["cases"]
        data = self.git.archive(self.commit, ["notices", "vocabulary", *cases])
        with tempfile.TemporaryDirectory(prefix="casebook-") as room:
            if data:
                with tarfile.open(fileobj=io.BytesIO(data)) as archive:
                    archive.extractall(room, filter="data")
            is_corpus = all((Path(room) / name).is_dir() for name in ("notices", "vocabulary"))
            yield read_corpus(Path(room)) if is_corpus else None
