"""One file to one case folder: the only way in, whatever the file is."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from casebook.importers.draft.drafting import make_draft
from casebook.importers.draft.items import Draft, Figure, Heading, Prose
from casebook.importers.draft.privacy import Scrubber
from casebook.importers.office.older import can_convert, to_docx
from casebook.importers.package.file_kind import FileKind, kind_name, kind_of_file
from casebook.importers.package.parts import Parts
from casebook.importers.word.content import Flow
from casebook.importers.word.reader import read_document
from casebook.importers.word.story import Seen
from casebook.importers.writing.blocks import write_body
from casebook.importers.writing.front_matter import write_front_matter
from casebook.importers.writing.gallery import Gallery
from casebook.importers.writing.todo import todo_for
from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.model.garbage import collector_paused
from casebook.rules.title.slug_proposal import propose_slug
from casebook.source.corpus import CASE_FILE
from casebook.source.media import is_media

SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".doc", ".wps", ".wpt", ".rtf"})
"""Ends of file names that are looked for in a folder; one file may have any name."""


@dataclass(frozen=True)
class Target:
    """Where cases are written: `out` is the cases folder, `force` lets one be written over.

    `written` are those of this run, which are never written over.
    """

    out: Path
    year: int
    force: bool = False
    written: set[Path] = field(default_factory=set)


@dataclass
class Imported:
    """What came of a file: its case's folder, and what to tell the author."""

    source: str
    folder: Path
    files: tuple[str, ...]
    done: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    todo: list[str] = field(default_factory=list)


@collector_paused()
def import_file(path: Path, corpus: Corpus, target: Target) -> Imported:
    """Read `path` and write a draft case.

    Raises CasebookError when the file cannot be read, the year has no notice, or the case is there.
    """
    notice = corpus.notice(target.year)
    if notice is None:
        raise CasebookError(
            f"没有「{target.year}」年的通知", f"先在 notices/ 里加上 {target.year}.yml，或改 --year"
        )
    try:
        kind = kind_of_file(path)
    except OSError as error:
        raise CasebookError(
            f"文件「{path.name}」打不开", "检查文件是否还在、有没有读取权限"
        ) from error
    with tempfile.TemporaryDirectory(prefix="casebook-import-") as scratch:
        told: list[str] = []
        document = path
        if kind is not FileKind.ZIP:
            document = to_docx(path, kind, Path(scratch))
            told.append(f"先用 LibreOffice 把{kind_name(kind)}转成 .docx")
        elif can_convert(kind) or path.suffix.lower() not in (".docx", ".docm", ".dotx"):
            told.append(f"扩展名是 {path.suffix or '空的'}，内容是 .docx，照 .docx 读取")
        with Parts(document) as parts:
            flow, seen = read_document(parts)
            draft, keeper = make_draft(flow, notice, corpus)
            if not any(isinstance(each, Heading | Prose) for each in draft.items):
                raise CasebookError(
                    f"文件「{path.name}」里没有报告正文",
                    "封面、推荐表、承诺书要和报告在同一个文件里；只有图片的扫描件要重新录入",
                )
            gallery = Gallery(parts, corpus.vocabulary.pinyin, keeper.scrub)
            gallery.prepare(each for each in draft.items if isinstance(each, Figure))
            text = _text(draft, flow, gallery, keeper)
    folder = _folder(draft, corpus, target, text, keeper)
    draft.done[:0] = told
    source = f"{keeper.scrub(path.stem)}{path.suffix}".encode(errors="replace").decode()
    imported = Imported(source, folder, (CASE_FILE, *gallery.files))
    _write(folder, text, gallery.files)
    target.written.add(folder)
    _tell(imported, draft, seen, gallery, keeper)
    return imported


def _text(draft: Draft, flow: Flow, gallery: Gallery, keeper: Scrubber) -> str:
    """The whole of index.md, without anybody's personal data."""
    for item in draft.items:
        if isinstance(item, Figure):
            item.caption = keeper.scrub(item.caption)
    body = write_body(draft.items, flow.notes, gallery.name)
    return f"{write_front_matter(draft.front, keeper.scrub)}\n{keeper.scrub(body)}"


def _folder(draft: Draft, corpus: Corpus, target: Target, text: str, keeper: Scrubber) -> Path:
    """Named after firm and method; after its content where the file names neither."""
    front = draft.front
    method = front.methods[0] if front.methods else ""
    pinyin = corpus.vocabulary.pinyin
    enterprise, title = keeper.scrub(front.enterprise or ""), keeper.scrub(front.title or "")
    slug = propose_slug(enterprise, method, pinyin) if enterprise else ""
    slug = slug or pinyin.slug(title)[:60].strip("-")
    slug = slug or f"daidingming-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    folder = target.out / str(target.year) / slug
    if folder in target.written:
        raise CasebookError(
            f"案例「{target.year}/{slug}」这次已经由另一个文件写出，没有覆盖",
            "看看是不是同一份报告；不是就先给那个案例的文件夹改名，再单独导入这个文件",
        )
    if folder.exists() and not target.force:
        raise CasebookError(
            f"案例「{target.year}/{slug}」已经有了，没有覆盖",
            "确实要覆盖就加 --force，或先改掉旧文件夹的名字",
        )
    return folder


def _write(folder: Path, text: str, files: dict[str, bytes]) -> None:
    """A whole case or none: it is made beside its place and then put there.

    Of a case that is written over, files other than its text and figures are kept.
    """
    staged = folder.with_name(f".{folder.name}.{os.getpid()}")
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    try:
        staged.mkdir(parents=True)
        for name, data in files.items():
            (staged / name).write_bytes(data)
        (staged / CASE_FILE).write_text(text, encoding="utf-8", newline="\n")
        if folder.exists():
            _keep_others(folder, staged)
            folder.rename(old)
        staged.rename(folder)
    except OSError as error:
        raise CasebookError(f"文件夹「{folder}」写不进去", "检查写入权限和磁盘空间") from error
    finally:
        if old.exists() and not folder.exists():
            old.rename(folder)
        for left in (staged, old):
            shutil.rmtree(left, ignore_errors=True)


def _keep_others(folder: Path, staged: Path) -> None:
    for each in folder.iterdir():
        if each.name != CASE_FILE and not is_media(each.name):
            if each.is_dir():
                shutil.copytree(each, staged / each.name, symlinks=True)
            else:
                shutil.copy2(each, staged / each.name, follow_symlinks=False)


def _tell(
    imported: Imported, draft: Draft, seen: Counter[Seen], gallery: Gallery, keeper: Scrubber
) -> None:
    imported.done += draft.done
    imported.left_out += draft.left_out
    imported.left_out += [f"{kind}：{count} 处" for kind, count in seen.items() if count]
    if keeper.removed:
        imported.left_out.append(f"个人信息：{keeper.removed} 处，正文里换成了“（略）”")
    imported.todo += todo_for(draft, gallery.lost)
    # The reports are kept too; they quote headings, captions and names of metrics.
    for lines in (imported.done, imported.left_out, imported.todo):
        lines[:] = map(keeper.scrub, lines)
