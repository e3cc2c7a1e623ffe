"""What `casebook import` does: files in, cases and reports out, then the check."""

from __future__ import annotations

import dataclasses
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import casebook.rules
from casebook.cli.output import say
from casebook.importers.importing import SUFFIXES, Imported, Target, import_file
from casebook.importers.summary import report_text, summary_text
from casebook.lint import find_rules, lint
from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.reporters import text
from casebook.reporters.report import Outcome
from casebook.source.case import read_case
from casebook.source.corpus import CASE_FILE, read_corpus

REPORT_SUFFIX = ".import.txt"
"""End of the report's name; it stands beside the case's folder, so that it is no part of the case."""


def run(paths: Iterable[Path], year: int, out: Path, content: Path, force: bool) -> int:
    """Exit status: 1 when a file was not imported or a new case has errors.

    Raises CasebookError when there is nothing to import or the year has no notice.
    """
    files, failed = _files(paths)
    if failed and not files:
        raise failed[0][1]
    corpus = read_corpus(content)
    if corpus.notice(year) is None:
        raise CasebookError(f"没有「{year}」年的通知", f"先加上 notices/{year}.yml，或改 --year")
    target = Target(out, year, force)
    imported, more = _import_all(files, corpus, target)
    failed += more
    for each in imported:
        _keep_report(each)
        say(report_text(each) + "\n")
    for name, error in failed:
        say(
            f"没有导入「{name}」：{error.message}\n"
            + (f"  = 帮助：{error.help}\n" if error.help else "")
        )
    errors = _check(imported, corpus) if imported else False
    say("\n" + summary_text(imported, [name for name, _ in failed]))
    return 1 if failed or errors else 0


def _keep_report(imported: Imported) -> None:
    report = imported.folder.parent / f"{imported.folder.name}{REPORT_SUFFIX}"
    try:
        report.write_text(report_text(imported), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CasebookError(f"导入报告「{report}」写不进去", "检查写入权限和磁盘空间") from error


_Failed = list[tuple[str, CasebookError]]


def _files(paths: Iterable[Path]) -> tuple[list[Path], _Failed]:
    """The files named, and those of the folders named, in their order; then what is not there."""
    files: list[Path] = []
    failed: _Failed = []
    for path in paths:
        if path.is_dir():
            found = sorted(
                each
                for each in path.rglob("*")
                if each.suffix.lower() in SUFFIXES
                and not each.name.startswith(("~$", "."))
                and each.is_file()
            )
            files += found
            if not found:
                error = CasebookError(f"文件夹「{path}」里没有 Word 文件", "检查路径")
                failed.append((str(path), error))
        elif path.is_file():
            files.append(path)
        else:
            failed.append((str(path), CasebookError(f"找不到文件「{path}」", "检查路径")))
    return files, failed


def _import_all(
    files: list[Path], corpus: Corpus, target: Target
) -> tuple[list[Imported], _Failed]:
    """One that cannot be read does not stop the others."""
    imported: list[Imported] = []
    failed: _Failed = []
    for file in _shown(files):
        try:
            imported.append(import_file(file, corpus, target))
        except CasebookError as error:
            failed.append((file.name, error))
    return imported, failed


def _shown(files: list[Path]) -> Iterator[Path]:
    """The files, with a bar of how many are done when there are several and somebody looks."""
    if len(files) < 2 or not sys.stderr.isatty():
        yield from files
        return
    # The bar takes as long to import as half a file.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("导入"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(files))
        for file in files:
            progress.update(task, description=file.name)
            yield file
            progress.advance(task)


def _check(imported: list[Imported], corpus: Corpus) -> bool:
    """Judge the new cases among those that were there; whether they have errors."""
    started, started_cpu = time.perf_counter(), time.process_time()
    new = {
        f"cases/{each.folder.parent.name}/{each.folder.name}/{CASE_FILE}": each for each in imported
    }
    cases = [
        read_case(each.folder / CASE_FILE, name, limits=corpus.limits) for name, each in new.items()
    ]
    kept = [case for case in corpus.cases if case.path not in new]
    corpus = dataclasses.replace(corpus, cases=(*kept, *cases))
    report = lint(corpus, find_rules(casebook.rules), new.__contains__)
    outcome = Outcome(
        report=report,
        corpus=corpus,
        cases=tuple(cases),
        seconds=time.perf_counter() - started,
        cpu=time.process_time() - started_cpu,
    )
    say(text.report(outcome, color=sys.stdout.isatty()))
    return bool(report.errors)
