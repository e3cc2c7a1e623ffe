"""What fixing would change in the cases of a corpus, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from casebook.lint import Rule
from casebook.lint.repair import Repaired, repair
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.reporters.patch import file_patch
from casebook.rules.data.target import Target, resolve
from casebook.source.rewriting import replace_file


@dataclass(frozen=True)
class CaseChange:
    """`before` and `repaired.data` are the file's bytes; `folder` is where the case will stand.

    `refusal` says in Chinese why a folder keeps its name, or why nothing is changed.
    """

    case: Case
    before: bytes
    repaired: Repaired
    folder: str
    refusal: str = ""

    @property
    def path(self) -> str:
        return f"{self.folder}/{PurePosixPath(self.case.path).name}"

    @property
    def fixes(self) -> int:
        return self.repaired.fixes + (self.folder != self.case.folder)

    def patch(self, prefix: str) -> str:
        """The diff, its paths below `prefix`; a renamed folder takes its other files along."""
        moved = sorted(self.case.files) if self.folder != self.case.folder else []
        return file_patch(
            f"{prefix}{self.case.path}", f"{prefix}{self.path}", self.before, self.repaired.data
        ) + "".join(
            file_patch(
                f"{prefix}{self.case.folder}/{name}", f"{prefix}{self.folder}/{name}", b"", b""
            )
            for name in moved
        )

    def write(self, root: Path) -> None:
        """Raises CasebookError when the file system refuses; the file is then as it was."""
        file = root / self.case.path
        try:
            if self.repaired.data != self.before:
                replace_file(file, self.repaired.data)
            if self.folder != self.case.folder:
                file.parent.rename(root / self.folder)
        except OSError as error:
            reason = error.strerror or str(error)
            raise CasebookError(
                f"「{self.case.path}」写不进去（{reason}）",
                "检查它和所在目录的写入权限，再运行一次",
            ) from error


def case_changes(
    corpus: Corpus, selected: Callable[[str], bool], rules: Iterable[Rule]
) -> Iterator[CaseChange]:
    """One for each selected case that fixing changes or would have to leave alone."""
    rules = tuple(rules)
    folders = _Folders(corpus)
    for case in corpus.cases:
        if not selected(case.path):
            continue
        try:
            before = (corpus.root / case.path).read_bytes()
        except OSError:  # a finding of the check
            continue
        repaired = repair(case, before, corpus, rules)
        if not repaired.settled:
            yield CaseChange(case, before, repaired, case.folder, "改动互相牵连，改不完；没有改")
            continue
        folder, refusal = case.folder, ""
        if repaired.folder is not None:
            wanted = str(PurePosixPath(case.folder).with_name(repaired.folder))
            refusal = folders.refusal(case, wanted)
            folder = case.folder if refusal else wanted
        if refusal or repaired.fixes or folder != case.folder:
            yield CaseChange(case, before, repaired, folder, refusal)


class _Folders:
    """Which folders' names are taken, and which are linked to."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._taken: set[str] | None = None
        self._linked: dict[str, str] = {}

    def refusal(self, case: Case, wanted: str) -> str:
        """Why the case's folder cannot be renamed to `wanted`; empty, and the name taken, when it can."""
        if self._taken is None:
            self._read()
        assert self._taken is not None
        target, name = self._corpus.root / wanted, PurePosixPath(wanted).name
        same = target.exists() and target.samefile(self._corpus.root / case.folder)
        if name in self._taken or (target.exists() and not same):
            return f"目录没有改名：名称「{name}」已有别的案例在用"
        if linking := self._linked.get(case.folder):
            return f"目录没有改名：「{linking}」里有链接指向它，改名后链接会断"
        self._taken.add(name)
        return ""

    def _read(self) -> None:
        self._taken = {case.slug for case in self._corpus.cases}
        for case in self._corpus.cases:
            for link in case.document.links:
                path = Target.of(link.target).path
                folder = "/".join(resolve(case.folder, path).split("/")[:3])
                if path and path not in case.files:
                    self._linked.setdefault(folder, case.path)
