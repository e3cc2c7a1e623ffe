"""The methods: an index by category and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model.vocabulary import Method, MethodCategory
from casebook.site import address
from casebook.site.page import Entry, Page, Part
from casebook.site.sheet import sheets
from casebook.site.shell import Shell
from casebook.site.tally import tally


@dataclass(frozen=True, slots=True)
class _Group:
    """A category's methods with the number of their cases, those with most first."""

    id: str
    name: str
    methods: tuple[tuple[Method, int], ...]


def method_pages(shell: Shell) -> Iterator[Page]:
    words = shell.catalogue.corpus.vocabulary
    groups = [_group(shell, category) for category in words.categories]
    yield shell.page(
        address.METHODS,
        "methods.html",
        Part.METHODS,
        "方法",
        f"{len(words.methods)} 种质量管理方法的释义、别名和案例。",
        [Entry(2, group.id, group.name) for group in groups],
        groups=groups,
        total=len(words.methods),
        used=len(shell.catalogue.by_method),
    )
    for method in words.methods:
        yield from _method(shell, method)


def _group(shell: Shell, category: MethodCategory) -> _Group:
    counted = [
        (method, len(shell.catalogue.by_method.get(method.id, ())))
        for method in shell.catalogue.corpus.vocabulary.methods
        if method.category == category.id
    ]
    return _Group(category.id, category.name, tuple(sorted(counted, key=lambda each: -each[1])))


def _method(shell: Shell, method: Method) -> Iterator[Page]:
    words = shell.catalogue.corpus.vocabulary
    category = words.category(method.category)
    cases = shell.catalogue.by_method.get(method.id, ())
    related = [each for each in map(words.method_by_id, method.related) if each is not None]
    problems = tally(problem for case in cases for problem in case.problems)
    for sheet in sheets(address.method_path(method), cases):
        yield shell.page(
            sheet.path,
            "method.html",
            Part.METHODS,
            f"{method.name}{sheet.which}",
            method.definition,
            method=method,
            category=category.name if category else "其他",
            related=related,
            problems=problems,
            count=len(cases),
            sheet=sheet,
        )
