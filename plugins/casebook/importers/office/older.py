"""Older Word and WPS files to .docx, by what their bytes say they are."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebook.importers.office.libreoffice import convert, find_soffice
from casebook.importers.package.file_kind import FileKind, kind_name
from casebook.model.errors import CasebookError

_FILTERS = {
    FileKind.WORD_BINARY: ("doc", "MS Word 97"),
    FileKind.RTF: ("rtf", "Rich Text Format"),
    FileKind.WORKS: ("wps", "MS_Works"),
}
_REFUSED = {
    FileKind.ENCRYPTED: "向企业要密码，用 Word 打开，在“信息—保护文档”里去掉密码后另存",
    FileKind.PDF: "向企业要 Word 原稿；扫描件只能重新录入",
    FileKind.EMPTY: "重新拷贝一份",
}


def can_convert(kind: FileKind) -> bool:
    return kind in _FILTERS


def to_docx(path: Path, kind: FileKind, folder: Path) -> Path:
    """A .docx in `folder` made from `path`.

    Raises CasebookError for a kind that is none of Word's, and when it cannot be converted.
    """
    if kind is FileKind.ENCRYPTED:
        raise CasebookError(f"文件「{path.name}」设了打开密码，读不出来", _REFUSED[kind])
    if kind not in _FILTERS:
        raise CasebookError(
            f"文件「{path.name}」不是 Word 文档（其实是{kind_name(kind)}）",
            _REFUSED.get(kind, "用 Word 或 WPS 打开，另存为 .docx 再导入"),
        )
    if find_soffice() is None:
        raise CasebookError(
            f"文件「{path.name}」是{kind_name(kind)}，要先转成 .docx",
            "安装 LibreOffice 后再导入，或用 Word、WPS 打开，另存为 .docx",
        )
    suffix, infilter = _FILTERS[kind]
    copy = folder / f"report.{suffix}"
    shutil.copyfile(path, copy)
    made = convert([copy], "docx", folder, infilter)
    if not made:
        raise CasebookError(
            f"文件「{path.name}」LibreOffice 转不出来", "用 Word 或 WPS 打开，另存为 .docx 再导入"
        )
    return made[0]
