"""`casebook check`."""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path

import click

import casebook.rules
from casebook.cli.baseline import write_baseline
from casebook.cli.changes import Changes
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import content_option
from casebook.cli.output import say
from casebook.cli.page_changes import page_changes
from casebook.cli.repository import repository_path
from casebook.cli.selection import Selection
from casebook.lint import find_rules, lint
from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.reporters import formats, text
from casebook.reporters.report import Comparison, Outcome
from casebook.site.address import rule_path
from casebook.source.corpus import read_corpus
from casebook.source.store import Store


@click.command(
    cls=ChineseCommand,
    help="检查案例、通知和词表；有错误时退出码为 1。",
    options_metavar="[选项]",
)
@help_option
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[路径]...")
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(formats())),
    default="text",
    help="输出格式，默认 text",
)
@click.option("--since", metavar="版本", help="只报告与 git 的这个版本相比有变化的，如 origin/main")
@click.option("--update-baseline", is_flag=True, help="把现有的诊断记入 baseline.yml，以后不再报告")
@click.option(
    "--site-url",
    envvar="CASEBOOK_SITE_URL",
    metavar="网址",
    help="网站的地址，报告里好链接到规则页",
)
@click.option("--no-cache", is_flag=True, help="不用上次检查记下的结果，也不记下这次的")
def check(
    paths: tuple[Path, ...],
    content: Path,
    form: str,
    since: str | None,
    update_baseline: bool,
    site_url: str | None,
    no_cache: bool,
) -> int:
    """Check the corpus."""
    started, started_cpu = time.perf_counter(), time.process_time()
    if update_baseline and since is not None:
        raise CasebookError("选项「--update-baseline」不能与「--since」同用", "去掉其中一个")
    selection = Selection.of(paths, content)
    rules = find_rules(casebook.rules)
    with contextlib.nullcontext() if no_cache else Store.beside(content) as store:
        corpus = read_corpus(content, store, for_pages=False)
        changes = None if since is None else Changes.since(since, content)
        if update_baseline:
            corpus = write_baseline(corpus, rules, selection)
        if changes is None:
            report = lint(corpus, rules, selection)
        else:
            report = lint(
                corpus, rules, lambda file: selection(file) and changes(file), changes.touches
            )
    outcome = Outcome(
        report=report,
        corpus=corpus,
        cases=tuple(
            case
            for case in corpus.cases
            if selection(case.path) and (changes is None or changes(case.path))
        ),
        seconds=time.perf_counter() - started,
        cpu=time.process_time() - started_cpu,
        rules={rule.code: rule for rule in rules if not rule.silent},
        rule_pages={
            rule.code: f"{site_url.rstrip('/')}/{rule_path(rule)}" for rule in rules if site_url
        },
        root=repository_path(content),
        comparison=_comparison(corpus, changes, form),
    )
    if form == "text":
        say(text.report(outcome, color=sys.stdout.isatty()))
    else:
        say(formats()[form](outcome))
    return 1 if report.errors else 0


def _comparison(corpus: Corpus, changes: Changes | None, form: str) -> Comparison | None:
    if changes is None:
        return None
    # Only this format tells them, and they take the reports of both sides.
    pages = page_changes(corpus, changes) if form == "markdown" else ()
    return Comparison(changes.revision, pages)
