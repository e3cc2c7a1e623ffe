"""`casebook rollback`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.case_list import told_changes
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import to_option
from casebook.cli.output import say
from casebook.release.place import Place
from casebook.release.rolling_back import WithdrawnAgain, roll_back


@click.command(
    cls=ChineseCommand,
    help="换回较早的发布版；不写编号就是线上这一版之前的那一版。",
    options_metavar="[选项]",
)
@help_option
@to_option
@click.option("--show-withdrawn", is_flag=True, help="后来撤回的案例也重新公开")
@click.argument("release", default="", metavar="[编号]")
def rollback(to: Path, show_withdrawn: bool, release: str) -> int:
    """Make an earlier release live."""
    try:
        done = roll_back(Place(to), release, show_withdrawn)
    except WithdrawnAgain as refused:
        for case in refused.cases:
            click.echo(f"已撤回：{case.title}  {case.path}", err=True)
        raise
    say(f"已换回 {done.id}\n")
    say("".join(told_changes(done.changes)))
    return 0
