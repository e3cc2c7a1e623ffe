"""A content folder to a Corpus."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from casebook.model.baseline import BASELINE_FILE, Baseline
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile
from casebook.model.errors import CasebookError
from casebook.model.garbage import collector_paused
from casebook.model.limits import LIMITS_FILE, STANDARD, Limits
from casebook.model.notice import Notice
from casebook.source import clock
from casebook.source.case import read_case
from casebook.source.data_file import ModelT, read_data_file
from casebook.source.store import Store
from casebook.source.vocabulary import read_vocabulary

CASE_FILE = "index.md"


@collector_paused()
def read_corpus(
    root: Path,
    store: Store | None = None,
    *,
    today: datetime.date | None = None,
    for_pages: bool = True,
) -> Corpus:
    """Read all of `root` (cases/, notices/, vocabulary/), less what `store` knows already.

    `for_pages` when pages will be made of it, see read_body. `today` is clock.today() unless given.

    Raises CasebookError when it is no content folder at all, or a folder of it cannot be listed;
    whatever is wrong inside one of its files is a fault of that file.
    """
    for name in ("notices", "vocabulary"):
        if not _is_folder(root / name):
            raise CasebookError(
                f"内容目录「{root}」里没有「{name}/」",
                "用 --content 指明含有 cases/、notices/、vocabulary/ 的目录",
            )
    limits_file = _optional(root / LIMITS_FILE, Limits, store)
    limits = (limits_file and limits_file.value) or STANDARD
    vocabulary, vocabulary_files = read_vocabulary(root, store, limits)
    placed = [(file, _in_place(file, root)) for file in _case_files(root / "cases")]
    return Corpus(
        root=root,
        cases=tuple(
            read_case(file, _name(file, root), store, limits, for_pages=for_pages)
            for file, in_place in placed
            if in_place
        ),
        notices=tuple(_notices(root, store, limits)),
        vocabulary=vocabulary,
        vocabulary_files=vocabulary_files,
        strays=tuple(_name(file, root) for file, in_place in placed if not in_place),
        baseline=_optional(root / BASELINE_FILE, Baseline, store),
        limits_file=limits_file,
        today=today or clock.today(),
    )


def _notices(root: Path, store: Store | None, limits: Limits) -> Iterator[DataFile[Any]]:
    for file in sorted((root / "notices").glob("*.yml")):
        yield read_data_file(file, _name(file, root), Notice, store, limits)


def _optional(file: Path, model: type[ModelT], store: Store | None) -> DataFile[ModelT] | None:
    return read_data_file(file, file.name, model, store) if os.path.lexists(file) else None


def _case_files(folder: Path) -> list[Path]:
    """Markdown files below `folder`; a linked folder is not entered and counts as the case it would hold."""
    files: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=_refuse) if _is_folder(folder) else ():
        files += (Path(parent, name) for name in (*folders, *names) if _is_markdown(name))
        links = (link for name in folders if (link := Path(parent, name)).is_symlink())
        files += (link / CASE_FILE for link in links)
    return sorted(files)


def _is_markdown(name: str) -> bool:
    """Also INDEX.MD, which Windows takes for index.md and the server does not."""
    return name.lower().endswith(".md")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission to look
        return False


def _refuse(error: OSError) -> None:
    """A folder that cannot be listed must not make its cases vanish from the site."""
    raise CasebookError(f"目录「{error.filename}」打不开", "检查它的读取权限") from error


def _in_place(file: Path, root: Path) -> bool:
    """Whether it stands at cases/<year>/<slug>/index.md, in real folders and not behind a link."""
    parts = file.relative_to(root).parts
    return (
        len(parts) == 4
        and parts[-1] == CASE_FILE
        and not any(path.is_symlink() for path in (file, file.parent, file.parent.parent))
    )


def _name(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()
