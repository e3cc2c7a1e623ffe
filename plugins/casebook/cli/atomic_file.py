"""Text files that are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from casebook.model.errors import CasebookError
from casebook.source.rewriting import replace_file


def write_atomically(file: Path, text: str) -> None:
    r"""Write UTF-8 with `\n` line ends. Raises CasebookError when the folder refuses."""
    try:
        replace_file(file, text.encode("utf-8"))
    except OSError as error:
        raise CasebookError(f"文件「{file}」写不了", "检查目录的写入权限和磁盘空间") from error
