"""The files beside a case: which of them its report uses, and where a finding about one stands."""

from __future__ import annotations

from functools import cached_property

from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.rules.data.target import Target, resolve


def name_beside(case: Case, target: str) -> str | None:
    """The file beside the case that the target of an image or a link names."""
    parsed = Target.of(target)
    folder = f"{case.folder}/"
    path = resolve(case.folder, parsed.path)
    name = path.removeprefix(folder)
    is_beside = not parsed.scheme and path.startswith(folder) and name in case.files
    return name if is_beside else None


class FilePlaces:
    """Where a finding about a file beside the case stands."""

    def __init__(self, case: Case) -> None:
        self._case = case

    @cached_property
    def _shown(self) -> dict[str | None, Position]:
        figures = reversed(self._case.document.figures)
        return {name_beside(self._case, figure.target): figure.position for figure in figures}

    def of(self, name: str) -> Place:
        """Place of the first image that shows the file, else the start of the body."""
        return self._case.place(self._shown.get(name, self._case.document.position))


def quote_file(name: str) -> str:
    r"""A file's name in 「」; bytes in it that are no UTF-8 as `\xff`, which any terminal can show."""
    return quote(printable(name))


def printable(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
