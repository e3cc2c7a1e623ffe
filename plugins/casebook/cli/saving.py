"""Files that a command hands out."""

from __future__ import annotations

from pathlib import Path

from casebook.cli.output import say
from casebook.model.errors import CasebookError
from casebook.source.rewriting import replace_file


def save(file: Path, data: bytes, force: bool) -> None:
    """Write a file whole and say so. Raises CasebookError when one is there, unless `force`."""
    if file.exists() and not force:
        raise CasebookError(f"文件「{file}」已经有了，没有覆盖", "确实要覆盖就加 --force")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, data)
    except OSError as error:
        raise CasebookError(
            f"文件「{file}」写不进去", "检查写入权限，关掉打开着它的 Word"
        ) from error
    say(f"已写出 {file}\n")
