"""`casebook fix`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

import casebook.rules
from casebook.cli.case_changes import case_changes
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import content_option
from casebook.cli.output import say
from casebook.cli.selection import Selection
from casebook.lint import find_rules, lint
from casebook.reporters.patch import colored
from casebook.source.corpus import read_corpus


@click.command(
    cls=ChineseCommand,
    help="改掉案例里不用斟酌的毛病，并显示改了什么。",
    options_metavar="[选项]",
)
@help_option
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[路径]...")
@content_option
@click.option(
    "--diff", "only_show", is_flag=True, help="只显示要改什么，不改文件；有要改的，退出码为 1"
)
def fix(paths: tuple[Path, ...], content: Path, only_show: bool) -> int:
    """Fix the corpus; status 1 when errors remain, or when `--diff` shows something."""
    selection = Selection.of(paths, content)
    rules = find_rules(casebook.rules)
    prefix = "" if content == Path() else f"{content.as_posix().strip('/')}/"
    fixes, renamed = 0, set[str]()
    files = 0
    for change in case_changes(read_corpus(content, for_pages=False), selection, rules):
        if patch := change.patch(prefix):
            say(colored(patch) if sys.stdout.isatty() else patch)
            files += 1
            fixes += change.fixes
        if change.refusal:
            click.echo(f"注意：「{change.case.path}」{change.refusal}", err=True)
        if not only_show:
            change.write(content)
            renamed.add(change.path)
    if only_show:
        click.echo(f"可以改 {files} 个案例，{fixes} 处；没有写入", err=True)
        return 1 if files else 0
    corpus = read_corpus(content, for_pages=False)
    report = lint(corpus, rules, lambda file: selection(file) or file in renamed)
    click.echo(
        f"改了 {files} 个案例，{fixes} 处；还有 {report.errors} 个错误，{report.warnings} 个警告"
        + ("，运行 casebook check 查看" if report.diagnostics else ""),
        err=True,
    )
    return 1 if report.errors else 0
