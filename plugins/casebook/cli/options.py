"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.help import RequiredOption

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    metavar="目录",
    help="内容目录，默认 content",
)

to_option = click.option(
    "--to",
    cls=RequiredOption,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="目录",
    help="发布目录：各发布版和指向线上版的 current 都在里面",
)
