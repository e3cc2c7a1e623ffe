"""A page for each problem that a case had: what was done about it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.model.vocabulary import Problem
from casebook.site import address
from casebook.site.page import Page, Part
from casebook.site.sheet import sheets
from casebook.site.shell import Shell
from casebook.site.tally import tally


def problem_pages(shell: Shell) -> Iterator[Page]:
    words = shell.catalogue.corpus.vocabulary
    for problem in words.problems:
        if problem.id in shell.catalogue.by_problem:
            yield from _problem(shell, problem)


def _problem(shell: Shell, problem: Problem) -> Iterator[Page]:
    cases = shell.catalogue.by_problem[problem.id]
    used = tally(method for case in cases for method in case.methods)
    known = {method.id for method, _ in used}
    usual = filter(None, map(shell.catalogue.corpus.vocabulary.method, problem.methods))
    untried = [method for method in usual if method.id not in known]
    for sheet in sheets(address.problem_path(problem), cases):
        yield shell.page(
            sheet.path,
            "problem.html",
            Part.CASES,
            f"{problem.name}怎样解决{sheet.which}",
            f"{problem.definition}{len(cases)} 个案例的方法和结果。",
            (),
            problem=problem,
            count=len(cases),
            sheet=sheet,
            used=used,
            usual=untried,
        )
