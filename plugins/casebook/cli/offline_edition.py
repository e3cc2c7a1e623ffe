"""`casebook export --offline`: builds, audits and packs the site for a disk."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import click

from casebook.cli.engine import Engine
from casebook.cli.output import say
from casebook.model.disk_fault import disk_fault
from casebook.model.errors import CasebookError
from casebook.release.refusal import BuildRefused
from casebook.site.offline import write_offline
from casebook.source.clock import epoch
from casebook.source.corpus import read_corpus
from casebook.source.store import Store


def export_offline(content: Path, configuration: Path, target: Path, force: bool) -> int:
    """Write the edition to `target` and return the exit status; 1 when the content has errors.

    What was there stays when anything goes wrong. Raises CasebookError when it cannot be written.
    """
    # The audit takes a while to load.
    from casebook.release.auditing import SiteAudit

    if target.exists() and not force:
        raise CasebookError(f"文件「{target}」已经有了，没有覆盖", "确实要覆盖就加 --force")
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="casebook-offline-") as room:
        site = Path(room) / "site"
        try:
            Engine(configuration)(content, site, epoch())
        except BuildRefused:
            return _refused("构建没有成功，没有写出离线版", "照上面的提示改好，再运行一次")
        with Store.beside(content) as store:
            corpus = read_corpus(content, store)
        verdict = SiteAudit(configuration.parent / "docs")(site, corpus)
        if verdict.failures:
            for failure in verdict.failures:
                click.echo(failure, err=True)
            count = len(verdict.failures)
            return _refused(
                f"成品检查发现 {count} 处问题，没有写出离线版", "照上面的提示改好，再运行一次"
            )
        files, size = _write(site, target)
    say(
        f"已写出 {target}：{files} 个文件，{size / 1_000_000:.1f} MB，"
        f"用时 {time.monotonic() - started:.1f} 秒\n"
        "  = 帮助：解开压缩包，双击 casebook 目录里的 index.html\n"
    )
    return 0


def _write(site: Path, target: Path) -> tuple[int, int]:
    """Number of files and bytes; written beside the target first."""
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            files = write_offline(site, stream)
        size = part.stat().st_size
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        message, help = disk_fault(error, str(target)) or (
            f"文件「{target}」写不进去",
            "检查写入权限和磁盘空间",
        )
        raise CasebookError(message, help) from error
    return files, size


def _refused(message: str, help: str) -> int:
    click.echo(f"错误：{message}\n  = 帮助：{help}", err=True)
    return 1
