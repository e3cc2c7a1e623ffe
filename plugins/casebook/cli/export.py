"""`casebook export`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.output import say
from casebook.cli.selection import Selection
from casebook.model.errors import CasebookError
from casebook.source.corpus import read_corpus


@click.command(
    cls=ChineseCommand,
    help="把案例写成 Word 文件，供作者接着改；改完可以再导入。联系人等个人信息一概空着。",
    options_metavar="[选项]",
)
@help_option
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="案例文件夹..."
)
@click.option("--docx", is_flag=True, default=True, help="写成 Word 文件（现在只有这一种）")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path(), metavar="目录",
    help="写到哪里，默认当前目录",
)  # fmt: skip
@click.option(
    "--content", type=click.Path(path_type=Path), default=Path("content"), metavar="目录",
    help="内容目录，默认 content",
)  # fmt: skip
@click.option("--force", is_flag=True, help="覆盖已有的文件")
def export(paths: tuple[Path, ...], docx: bool, out: Path, content: Path, force: bool) -> None:
    """Export cases as Word files."""
    # python-docx takes a while to load, and a check does without it.
    from casebook.exporters.case import export_case

    corpus = read_corpus(content)
    selection = Selection.of(paths, content)
    cases = [case for case in corpus.cases if selection(case.path)]
    if not cases:
        names = "、".join(map(str, paths))
        raise CasebookError(
            f"「{names}」里没有案例", "写案例的文件夹，如 content/cases/2021/目录名"
        )
    for case in cases:
        save(out / f"{case.slug}.docx", export_case(case, corpus), force)


def save(file: Path, data: bytes, force: bool) -> None:
    """Write a file and say so; what is there is kept unless `force`."""
    if file.exists() and not force:
        raise CasebookError(f"文件「{file}」已经有了，没有覆盖", "确实要覆盖就加 --force")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    except OSError as error:
        raise CasebookError(
            f"文件「{file}」写不进去", "检查写入权限，关掉打开着它的 Word"
        ) from error
    say(f"已写出 {file}\n")
