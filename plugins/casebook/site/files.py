"""The files that go out beside the pages: figures of public cases, and the style."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath

from casebook.exporters.templates import blank_forms
from casebook.media import Encodings, UnusablePicture
from casebook.model.errors import CasebookError
from casebook.model.media import KINDS_BY_SUFFIX
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


def figure_files(catalogue: Catalogue, encodings: Encodings) -> Iterator[SiteFile]:
    """The figures that public reports show, with nothing in them but what is seen, and the downloads.

    Raises CasebookError when one cannot be read, or is not what its name says.
    """
    for case in catalogue.cases:
        figures = {
            name: _published(catalogue, f"{case.path}{name}", encodings) for name in case.figures
        }
        yield from (SiteFile(f"{case.path}{name}", data) for name, data in figures.items())
        if figures:
            yield SiteFile(figures_path(case.path), figures_archive(figures))
        yield SiteFile(metrics_path(case.path), metrics_table(case))
    encodings.forget()


def _published(catalogue: Catalogue, path: str, encodings: Encodings) -> bytes:
    limits = catalogue.corpus.limits
    kind = KINDS_BY_SUFFIX[PurePosixPath(path).suffix.lower()]
    try:
        content = (catalogue.corpus.root / path).read_bytes()
        if len(content) > limits.image_bytes:
            raise UnusablePicture("太大")
        return encodings.published(content, kind, limits.image_pixels)
    except OSError as error:
        raise CasebookError(
            f"图片「{path}」读不出来", "检查文件是否还在、是否有读取权限"
        ) from error
    except UnusablePicture as error:
        raise CasebookError(
            f"图片「{path}」不能公开（{error}）", "重新导出这张图，或者在正文里去掉它"
        ) from error


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
