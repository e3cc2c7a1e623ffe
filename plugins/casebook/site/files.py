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
from casebook.site.address import form_path
from casebook.site.catalogue import Catalogue
from casebook.site.hashed import hashed
from casebook.site.page import SiteFile

STYLE_SHEETS = (
    "tokens", "type", "controls", "search", "results", "facets",
    "cards", "lists", "case", "report", "chart", "print",
)  # fmt: skip
"""The style's parts, in the order they are put together."""


def figure_files(catalogue: Catalogue, encodings: Encodings) -> Iterator[SiteFile]:
    """The figures that public reports show, with nothing in them but what is seen.

    Raises CasebookError when one cannot be read, or is not what its name says.
    """
    limits = catalogue.corpus.limits
    for case in catalogue.cases:
        for name in case.figures:
            path = f"{case.path}{name}"
            kind = KINDS_BY_SUFFIX[PurePosixPath(name).suffix.lower()]
            try:
                content = (catalogue.corpus.root / path).read_bytes()
                if len(content) > limits.image_bytes:
                    raise UnusablePicture("太大")
                yield SiteFile(path, encodings.published(content, kind, limits.image_pixels))
            except OSError as error:
                raise CasebookError(
                    f"图片「{path}」读不出来", "检查文件是否还在、是否有读取权限"
                ) from error
            except UnusablePicture as error:
                raise CasebookError(
                    f"图片「{path}」不能公开（{error}）", "重新导出这张图，或者在正文里去掉它"
                ) from error
    encodings.forget()


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
