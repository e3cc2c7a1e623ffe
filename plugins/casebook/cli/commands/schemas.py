"""`casebook schemas`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.atomic_file import write_atomically
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import content_option
from casebook.cli.output import say
from casebook.model.errors import CasebookError
from casebook.source.corpus import read_corpus
from casebook.source.json_schema import schema_files


@click.command(
    cls=ChineseCommand,
    help="写出前置信息、通知、词表和基线的 JSON Schema，编辑器照它提示和检查；默认写到 schemas。",
    options_metavar="[选项]",
)
@help_option
@click.argument(
    "folder", metavar="[目录]", type=click.Path(path_type=Path), default=Path("schemas")
)
@content_option
def schemas(folder: Path, content: Path) -> None:
    """Write the JSON Schemas."""
    made = schema_files(read_corpus(content).vocabulary)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CasebookError(f"目录「{folder}」建不了", "检查路径和写入权限") from error
    for name, text in made.items():
        write_atomically(folder / name, text)
    say(f"已写出 {len(made)} 个文件：{folder}\n")
