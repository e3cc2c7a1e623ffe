"""`casebook import`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.help import ChineseCommand, RequiredOption, help_option


@click.command(
    name="import",
    cls=ChineseCommand,
    help="把 Word 文件变成案例草稿，再检查一遍；可以给多个文件，也可以给文件夹。",
    options_metavar="[选项]",
)
@help_option
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="文件或文件夹..."
)
@click.option("--year", cls=RequiredOption, type=int, metavar="年", help="依据哪一年的通知，必填")
@click.option(
    "--out", type=click.Path(path_type=Path), default=None, metavar="目录",
    help="案例写到哪里，默认 content/cases",
)  # fmt: skip
@click.option(
    "--content", type=click.Path(path_type=Path), default=Path("content"), metavar="目录",
    help="内容目录（通知和词表），默认 content",
)  # fmt: skip
@click.option("--force", is_flag=True, help="覆盖已有的案例")
def import_(
    paths: tuple[Path, ...], year: int, out: Path | None, content: Path, force: bool
) -> int:
    """Import Word files."""
    # Reading Word files takes libraries that a check does without.
    from casebook.cli.importing import run

    return run(paths, year, out or content / "cases", content, force)
