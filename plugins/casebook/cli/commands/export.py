"""`casebook export`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.offline_edition import export_offline
from casebook.cli.options import content_option
from casebook.cli.saving import save
from casebook.cli.selection import Selection
from casebook.model.errors import CasebookError
from casebook.source.corpus import read_corpus

OFFLINE = "casebook-offline.zip"


@click.command(
    cls=ChineseCommand,
    help=(
        "把案例写成 Word 文件，供作者接着改；改完可以再导入。联系人等个人信息一概空着。\n\n"
        "加 --offline 则把整个网站写成一个压缩包，解开后双击就能看，不需要网络。"
    ),
    options_metavar="[选项]",
)
@help_option
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="案例文件夹...")
@click.option("--docx", is_flag=True, help="写成 Word 文件（不写 --offline 时就是它）")
@click.option("--offline", is_flag=True, help="写出整个网站的离线版（.zip）")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), metavar="路径",
    help=f"写到哪里：Word 文件是目录，默认当前目录；离线版是文件，默认 {OFFLINE}",
)  # fmt: skip
@content_option
@click.option(
    "--config", "configuration", type=click.Path(path_type=Path), default=Path("mkdocs.yml"),
    metavar="文件", help="网站的配置，默认 mkdocs.yml；只有离线版用到",
)  # fmt: skip
@click.option("--force", is_flag=True, help="覆盖已有的文件")
def export(
    paths: tuple[Path, ...],
    docx: bool,
    offline: bool,
    out: Path | None,
    content: Path,
    configuration: Path,
    force: bool,
) -> int:
    """Export cases as Word files, or the whole site for a disk."""
    if offline:
        if docx or paths:
            what = "--docx" if docx else str(paths[0])
            raise CasebookError(
                f"选项「--offline」写出整个网站，不能与「{what}」同用", "去掉其中一个"
            )
        return export_offline(content, configuration, out or Path(OFFLINE), force)
    if not paths:
        raise CasebookError(
            "没有写要导出哪个案例",
            "写案例的文件夹，如 content/cases/2021/目录名；导出整个网站用 --offline",
        )
    _export_cases(paths, content, out or Path(), force)
    return 0


def _export_cases(paths: tuple[Path, ...], content: Path, out: Path, force: bool) -> None:
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
