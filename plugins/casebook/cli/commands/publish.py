"""`casebook publish`."""

from __future__ import annotations

import contextlib
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from casebook.cli.case_list import told_changes
from casebook.cli.engine import Engine
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import content_option, to_option
from casebook.cli.output import say
from casebook.cli.source_revision import source_of
from casebook.model.disk_fault import disk_fault
from casebook.model.errors import CasebookError
from casebook.release.place import Place
from casebook.release.publishing import KEEP, Published, Request
from casebook.release.publishing import publish as publish_release
from casebook.release.refusal import AuditRefused, BuildRefused

_MOST_SHOWN = 50


def _count(text: str | int) -> int:
    """1 or more; click tells a ValueError as a wrong value."""
    if (number := int(text)) < 1:
        raise ValueError
    return number


@click.command(
    cls=ChineseCommand,
    help="构建网站，检查成品，一次切换上线；任何一步不成，线上的网站不变。",
    options_metavar="[选项]",
)
@help_option
@to_option
@content_option
@click.option(
    "--config", "configuration", type=click.Path(path_type=Path), default=Path("mkdocs.yml"),
    metavar="文件", help="网站的配置，默认 mkdocs.yml",
)  # fmt: skip
@click.option(
    "--keep", type=_count, default=KEEP, metavar="个数",
    help=f"保留最近几个发布版，默认 {KEEP}；线上的总会保留",
)  # fmt: skip
@click.option("--again", is_flag=True, help="来源没有变也重新构建")
def publish(to: Path, content: Path, configuration: Path, keep: int, again: bool) -> int:
    """Publish; 1 when the content or what was built of it has errors."""
    # The bill of materials and the audit take a while to load.
    from casebook.release.auditing import SiteAudit

    docs = configuration.parent / "docs"
    for folder in (content, docs):
        _refuse_inside(to, folder)
    started = time.monotonic()
    source = source_of(content, configuration)
    request = Request(content, Place(to), source, keep, again)
    try:
        with _ended_by_terminate():
            done = publish_release(request, Engine(configuration), SiteAudit(docs))
    except AuditRefused as refused:
        for finding in refused.findings[:_MOST_SHOWN]:
            click.echo(finding, err=True)
        return _refused(refused)
    except BuildRefused as refused:
        return _refused(refused)
    say("".join(_told(done, time.monotonic() - started)))
    return 0


@contextlib.contextmanager
def _ended_by_terminate() -> Iterator[None]:
    """Let SIGTERM end the engine too and clear what was begun, as Ctrl-C does."""

    def end(number: int, frame: object) -> None:
        sys.exit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _refuse_inside(to: Path, source: Path) -> None:
    """What is published there would be taken for something to publish, earlier releases too."""
    if to.resolve().is_relative_to(source.resolve()):
        raise CasebookError(
            f"发布目录「{to}」在「{source}」里面，会把发布版当作内容", "换一个别处的目录"
        )


def _refused(error: CasebookError) -> int:
    click.echo(f"错误：{error.message}", err=True)
    click.echo(f"  = 帮助：{error.help}", err=True)
    return 1


def _told(done: Published, seconds: float) -> Iterator[str]:
    if done.leftovers:
        yield f"已清理上次中断留下的 {done.leftovers} 项\n"
    if not done.made:
        yield f"{done.id} 已经在线上，来源没有变化，不用再发布（要重新构建就加 --again）\n"
    else:
        yield from _told_release(done, seconds)
    if done.removed:
        yield f"已删去 {len(done.removed)} 个过期的发布版\n"
    if done.unremoved:
        message, help = disk_fault(done.unremoved, "发布目录") or (str(done.unremoved), "")
        yield f"警告：过期的发布版没有删尽，{message}\n  = 帮助：{help}\n"


def _told_release(done: Published, seconds: float) -> Iterator[str]:
    counts = done.counts
    size = counts["bytes"] / 1_000_000
    yield (
        f"已发布 {done.id}：案例 {counts['cases']}，文件 {counts['files']}，"
        f"{size:.1f} MB，用时 {seconds:.1f} 秒\n"
    )
    yield from told_changes(done.changes)
