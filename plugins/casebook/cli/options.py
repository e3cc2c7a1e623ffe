"""Options that several commands take."""

from __future__ import annotations

import os
from pathlib import Path

import click

from casebook.cli.help import RequiredOption
from casebook.model.errors import CasebookError

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    metavar="目录",
    help="内容目录，默认 content",
)


def _folder(text: str) -> Path:
    """An empty one is a variable that was not set, not the folder one stands in."""
    folder = Path(text)
    if not text.strip():
        raise CasebookError("选项「--to」没有写目录", "写明发布目录，如 --to /srv/casebook")
    if os.path.lexists(folder) and not folder.is_dir():
        raise CasebookError(f"「{folder}」不是目录", "写明发布目录，如 --to /srv/casebook")
    return folder


to_option = click.option(
    "--to",
    cls=RequiredOption,
    type=_folder,
    metavar="目录",
    help="发布目录：各发布版和指向线上版的 current 都在里面",
)
