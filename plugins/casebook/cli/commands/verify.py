"""`casebook verify`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import to_option
from casebook.cli.output import say
from casebook.model.errors import CasebookError
from casebook.release.place import Place
from casebook.release.pointer import pointer_of
from casebook.release.verifying import verify as verify_release

_MOST = 20


@click.command(
    cls=ChineseCommand,
    help="逐个文件核对发布版与它的清单；不写编号就是线上的。",
    options_metavar="[选项]",
)
@help_option
@to_option
@click.argument("release", default="", metavar="[编号]")
def verify(to: Path, release: str) -> int:
    """Compare a release with its manifest; 1 when they differ."""
    place = Place(to)
    id = release or pointer_of(to).read()
    if id is None:
        raise CasebookError(f"「{to}」里没有线上的发布版", f"运行 casebook publish --to {to}")
    id = place.chosen(id)
    checked = verify_release(place.release(id))
    for word, paths in (
        ("缺少", checked.missing), ("被改动", checked.changed), ("多出", checked.extra)
    ):  # fmt: skip
        for path in paths[:_MOST]:
            click.echo(f"{word}：{path}", err=True)
        if len(paths) > _MOST:
            click.echo(f"{word}：另有 {len(paths) - _MOST} 个", err=True)
    if checked.whole:
        say(f"{id}：{checked.files} 个文件与清单一致\n")
        return 0
    click.echo(f"错误：发布版「{id}」与它的清单不符", err=True)
    click.echo("  = 帮助：换回完好的发布版（casebook rollback），或重新发布", err=True)
    return 1
