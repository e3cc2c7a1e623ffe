"""Entry point: commands in, exit status out, never a traceback for what a user can mend."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from casebook import __version__
from casebook.cli.audit import audit
from casebook.cli.check import check
from casebook.cli.explain import explain
from casebook.cli.export import export
from casebook.cli.fix import fix
from casebook.cli.help import ChineseGroup, help_option
from casebook.cli.import_ import import_
from casebook.cli.new import new
from casebook.cli.publish import publish
from casebook.cli.releases import releases
from casebook.cli.rollback import rollback
from casebook.cli.schemas import schemas
from casebook.cli.templates import templates
from casebook.cli.usage import explain_usage_error
from casebook.cli.verify import verify
from casebook.model.disk_fault import disk_fault
from casebook.model.errors import CasebookError

USAGE = 2
"""Exit status when the call or the configuration is wrong, or Casebook itself failed."""


@click.group(
    cls=ChineseGroup,
    name="casebook",
    help="质量标杆典型经验库：新建、导入、检查、整理案例，解释规则，审计和发布网站。",
    options_metavar="[选项]",
    subcommand_metavar="命令 [参数]...",
)
@help_option
@click.version_option(__version__, message="casebook %(version)s", help="显示版本")
def casebook() -> None:
    """Group of all commands."""


casebook.add_command(audit)
casebook.add_command(check)
casebook.add_command(explain)
casebook.add_command(fix)
casebook.add_command(new)
casebook.add_command(schemas)
casebook.add_command(import_)
casebook.add_command(export)
casebook.add_command(templates)
casebook.add_command(publish)
casebook.add_command(rollback)
casebook.add_command(releases)
casebook.add_command(verify)


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
    except OSError as error:
        if os.environ.get("CASEBOOK_DEBUG") or not (fault := disk_fault(error, "磁盘")):
            raise
        return _refuse(*fault)
    except Exception as error:
        if os.environ.get("CASEBOOK_DEBUG"):
            raise
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
