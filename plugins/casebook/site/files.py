"""The files that go out beside the pages: figures of public cases, and the style."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from casebook.exporters.templates import blank_forms
from casebook.model.errors import CasebookError
from casebook.site.address import figures_path, form_path, metrics_path
from casebook.site.catalogue import Catalogue
from casebook.site.downloads import figures_archive, metrics_table
from casebook.site.hashed import hashed
from casebook.site.page import SiteFile

STYLE_SHEETS = (
    "tokens", "type", "frame", "controls", "search", "results", "facets",
    "home", "cards", "lists", "browse", "tray", "compare", "overview", "case", "report", "chart", "viewer", "print",
)  # fmt: skip
"""The style's parts, in the order they are put together."""


def figure_files(catalogue: Catalogue) -> Iterator[SiteFile]:
    """The figures that public reports show, and with the metrics as downloads.

    Raises CasebookError when one cannot be read.
    """
    for case in catalogue.cases:
        folder = catalogue.corpus.root / case.path
        figures: dict[str, bytes] = {}
        for name in case.figures:
            try:
                content = (folder / name).read_bytes()
            except OSError as error:
                raise CasebookError(
                    f"图片「{case.path}{name}」读不出来", "检查文件是否还在、是否有读取权限"
                ) from error
            figures[name] = content
            yield SiteFile(f"{case.path}{name}", content)
        if figures:
            yield SiteFile(figures_path(case.path), figures_archive(figures))
        yield SiteFile(metrics_path(case.path), metrics_table(case))


def form_files(catalogue: Catalogue) -> Iterator[SiteFile]:
    """The notices' blank forms as Word files."""
    for file in catalogue.corpus.notices:
        if (notice := file.value) is not None:
            for slug, _, content in blank_forms(notice):
                yield SiteFile(form_path(notice.year, slug), content)


@cache
def style_file() -> SiteFile:
    """The style's parts as one file, so that a page asks for it once; named after its content."""
    folder = files("casebook.site") / "assets"
    parts = ((folder / f"{name}.css").read_bytes() for name in STYLE_SHEETS)
    return hashed("assets/casebook", "casebook.css", b"\n".join(parts))
