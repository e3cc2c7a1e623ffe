"""`casebook check`."""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path

import click

import casebook.rules
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.output import say
from casebook.cli.selection import Selection
from casebook.lint import find_rules, lint
from casebook.reporters import json, text
from casebook.reporters.report import Outcome
from casebook.source.corpus import read_corpus
from casebook.source.store import Store

FORMATS = ("text", "json")


@click.command(
    cls=ChineseCommand,
    help="检查案例、通知和词表；有错误时退出码为 1。",
    options_metavar="[选项]",
)
@help_option
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[路径]...")
@click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    metavar="目录",
    help="内容目录，默认 content",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="输出格式，默认 text"
)
@click.option("--no-cache", is_flag=True, help="不用上次检查记下的结果，也不记下这次的")
def check(paths: tuple[Path, ...], content: Path, form: str, no_cache: bool) -> int:
    """Check the corpus."""
    started, started_cpu = time.perf_counter(), time.process_time()
    selection = Selection.of(paths, content)
    with contextlib.nullcontext() if no_cache else Store.opened(_cache_folder(content)) as store:
        corpus = read_corpus(content, store, for_pages=False)
        report = lint(corpus, find_rules(casebook.rules), selection)
    outcome = Outcome(
        report=report,
        corpus=corpus,
        cases=tuple(case for case in corpus.cases if selection(case.path)),
        seconds=time.perf_counter() - started,
        cpu=time.process_time() - started_cpu,
    )
    if form == "json":
        say(json.report(outcome))
    else:
        say(text.report(outcome, color=sys.stdout.isatty()))
    return 1 if report.errors else 0


def _cache_folder(content: Path) -> Path:
    """Beside the content folder, which holds nothing but what staff write."""
    return content.resolve().parent / ".cache" / "casebook"
