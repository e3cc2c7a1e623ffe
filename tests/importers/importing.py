"""Imports files into a folder of the test's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from casebook.importers.importing import Imported, Target, import_file
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.source.case import read_case
from casebook.source.corpus import CASE_FILE, read_corpus

CONTENT = Path(__file__).parents[2] / "content"


@cache
def corpus() -> Corpus:
    return read_corpus(CONTENT)


@dataclass(frozen=True)
class Result:
    """`text` is the whole of index.md; `case` is what the project reads of it."""

    imported: Imported
    case: Case
    text: str

    @property
    def body(self) -> str:
        return self.text.split("\n---\n", 1)[1].lstrip("\n")

    @property
    def written(self) -> bytes:
        """Everything that was written, the report of the import included."""
        files = b"".join(path.read_bytes() for path in sorted(self.imported.folder.iterdir()))
        told = [*self.imported.done, *self.imported.left_out, *self.imported.todo]
        return files + "\n".join(told).encode() + str(self.imported.folder).encode()


def import_bytes(data: bytes, folder: Path, name: str = "report.docx") -> Result:
    """The case that comes of a file of those bytes."""
    file = folder / name
    file.write_bytes(data)
    imported = import_file(file, corpus(), Target(folder / "cases", 2021))
    path = imported.folder / CASE_FILE
    case = read_case(path, f"cases/2021/{imported.folder.name}/{CASE_FILE}")
    return Result(imported, case, path.read_text("utf-8"))
