"""Entry point: commands in, exit status out, never a traceback for what a user can mend."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from casebook import __version__
from casebook.cli import commands
from casebook.cli.discovery import DiscoveredGroup
from casebook.cli.help import help_option
from casebook.cli.usage import explain_usage_error
from casebook.model.disk_fault import disk_fault
from casebook.model.errors import CasebookError

USAGE = 2
"""Exit status when the call or the configuration is wrong, or Casebook itself failed."""


@click.group(
    cls=DiscoveredGroup,
    package=commands,
    name="casebook",
    help="质量标杆典型经验库：新建、导入、检查、整理案例，解释规则，审计和发布网站。",
    options_metavar="[选项]",
    subcommand_metavar="命令 [参数]...",
)
@help_option
@click.version_option(__version__, message="casebook %(version)s", help="显示版本")
def casebook() -> None:
    """Group of all commands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `casebook`; returns the exit status (0 no errors, 1 errors found, 2 wrong call)."""
    _speak_utf8()
    try:
        status = casebook.main(arguments, prog_name="casebook", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return USAGE
    except click.ClickException as error:
        return _refuse(*explain_usage_error(error))
    except (click.Abort, KeyboardInterrupt):
        return _refuse("已中断", "")
    except CasebookError as error:
        return _refuse(error.message, error.help)
    except Exception as error:
        if os.environ.get("CASEBOOK_DEBUG"):
            raise
        if isinstance(error, OSError) and (fault := disk_fault(error, "磁盘")):
            return _refuse(*fault)
        detail = f"{type(error).__name__}: {error}"
        return _refuse(
            f"程序内部出错「{detail}」", "设 CASEBOOK_DEBUG=1 重跑，把全部输出发给维护者"
        )


def _refuse(message: str, help: str) -> int:
    click.echo(f"错误：{message}", err=True)
    if help:
        click.echo(f"  = 帮助：{help}", err=True)
    return USAGE


def _speak_utf8() -> None:
    """Windows consoles and pipes may still default to a code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
