"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    metavar="目录",
    help="内容目录，默认 content",
)
