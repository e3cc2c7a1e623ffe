"""`casebook releases`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import to_option
from casebook.cli.output import say
from casebook.model.errors import CasebookError
from casebook.release.manifest import read_manifest
from casebook.release.place import Place
from casebook.release.pointer import pointer_of


@click.command(
    cls=ChineseCommand, help="列出各发布版，新的在前；* 是线上的。", options_metavar="[选项]"
)
@help_option
@to_option
def releases(to: Path) -> int:
    """List the releases; 1 when one of them cannot be read or none is live."""
    place = Place(to)
    current, ids = pointer_of(to).read(), place.ids()
    if not ids:
        raise CasebookError(f"「{to}」里没有发布版", f"运行 casebook publish --to {to}")
    damaged = False
    for id in reversed(ids):
        try:
            counts = read_manifest(place.release(id)).counts
            told = f"案例 {counts['cases']}，文件 {counts['files']}"
        except CasebookError as error:
            damaged, told = True, error.message
        say(f"{'*' if id == current else ' '} {id}  {told}\n")
    if current not in ids:
        raise CasebookError(
            f"线上的发布版「{current or ''}」不在", "运行 casebook rollback 或 publish"
        )
    return int(damaged)
