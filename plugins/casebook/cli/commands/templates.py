"""`casebook templates`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.help import ChineseCommand, RequiredOption, help_option
from casebook.cli.saving import save
from casebook.model.errors import CasebookError
from casebook.source.corpus import read_corpus


@click.command(
    cls=ChineseCommand,
    help="写出一年通知的空白附件：封面、推荐表、承诺书、材料提纲，都是 Word 文件。",
    options_metavar="[选项]",
)
@help_option
@click.option("--year", cls=RequiredOption, type=int, metavar="年", help="哪一年的通知，必填")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path(), metavar="目录",
    help="写到哪里，默认当前目录",
)  # fmt: skip
@click.option(
    "--content", type=click.Path(path_type=Path), default=Path("content"), metavar="目录",
    help="内容目录，默认 content",
)  # fmt: skip
@click.option("--force", is_flag=True, help="覆盖已有的文件")
def templates(year: int, out: Path, content: Path, force: bool) -> None:
    """Write the notice's blank forms."""
    from casebook.exporters.templates import blank_forms

    notice = read_corpus(content).notice(year)
    if notice is None:
        raise CasebookError(f"没有「{year}」年的通知", f"先加上 notices/{year}.yml，或改 --year")
    for _, name, data in blank_forms(notice):
        save(out / f"{name}.docx", data, force)
