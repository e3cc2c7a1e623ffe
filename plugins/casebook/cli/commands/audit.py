"""`casebook audit`."""

from __future__ import annotations

from pathlib import Path

import click

from casebook.cli.atomic_file import write_atomically
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import content_option
from casebook.cli.output import say
from casebook.model.errors import CasebookError
from casebook.source.corpus import read_corpus
from casebook.source.store import Store

_MOST_SHOWN = 50


@click.command(
    cls=ChineseCommand,
    help="审计构建好的站点：逐个文件核对，不该公开的都不在，页面没有毛病；不合格时退出码为 1。",
    options_metavar="[选项]",
)
@help_option
@click.argument("site", metavar="站点目录", type=click.Path(path_type=Path))
@content_option
@click.option(
    "--docs", type=click.Path(path_type=Path), default=Path("docs"), metavar="目录",
    help="网站自己的文字页，默认 docs",
)  # fmt: skip
@click.option("--base-url", default="", metavar="网址", help="网站自己的网址；文件里写了它才要")
@click.option(
    "-o", "--report", type=click.Path(path_type=Path), metavar="文件", help="把报告写成 JSON 文件"
)
def audit(site: Path, content: Path, docs: Path, base_url: str, report: Path | None) -> int:
    """Audit a built site."""
    from casebook.release.auditing import audit_with, told

    if not (site / "index.html").is_file():
        raise CasebookError(f"目录「{site}」不是构建好的站点", "先构建，再指明站点所在的目录")
    try:
        with Store.beside(content) as store:
            corpus = read_corpus(content, store)
        found = audit_with(docs, site, corpus, base_url)
    except OSError as error:
        raise CasebookError(f"文件「{error.filename}」读不出来", "检查它的读取权限") from error
    if report is not None:
        write_atomically(report, found.json())
    for failure in found.failures[:_MOST_SHOWN]:
        say(f"{told(failure)}\n")
    counts = found.counts
    say(
        f"审计了 {counts['files']} 个文件、{counts['pages']} 个页面、{counts['references']} 处引用、"
        f"{counts['public_cases']} 个公开案例：{counts.get('failures', 0)} 处不合格\n"
    )
    return 1 if found.failures else 0
