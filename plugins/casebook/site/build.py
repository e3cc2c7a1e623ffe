"""A corpus to all of the site's pages and files."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Family
from casebook.media import Encodings
from casebook.model.corpus import Corpus
from casebook.site.catalogue import Catalogue
from casebook.site.comparing import compare_pages
from casebook.site.facet import facets
from casebook.site.files import figure_files, form_files, style_file
from casebook.site.page import Page, SiteFile
from casebook.site.pages.browse import browse_pages
from casebook.site.pages.case import case_pages
from casebook.site.pages.gaps import gaps_page
from casebook.site.pages.guide import guide_pages
from casebook.site.pages.home import home_page
from casebook.site.pages.methods import method_pages
from casebook.site.pages.overview import overview_page
from casebook.site.pages.problems import problem_pages
from casebook.site.pages.rules import rule_pages
from casebook.site.redirect import redirect_files
from casebook.site.scripts import script_files
from casebook.site.shell import Shell

_UNKEPT = Encodings()


def build_site(
    corpus: Corpus,
    families: tuple[Family, ...],
    introduction: str,
    encodings: Encodings = _UNKEPT,
) -> Iterator[Page | SiteFile]:
    """Everything the site is made of, public content only (casebook.site.gate).

    `introduction` is the HTML of the site's own prose for the home page, without an h1; `encodings`
    keeps pictures from one build to the next. Raises CasebookError when a figure cannot be shown.
    """
    shell = Shell.of(Catalogue.of(corpus))
    all_facets = facets(shell.catalogue)
    yield from home_page(shell, all_facets, introduction)
    yield from browse_pages(shell, all_facets)
    yield from overview_page(shell)
    yield from gaps_page(shell)
    yield from compare_pages(shell)
    yield from problem_pages(shell)
    yield from case_pages(shell)
    yield from redirect_files(shell.catalogue)
    yield from method_pages(shell)
    yield from guide_pages(shell)
    yield from rule_pages(shell, families)
    yield from figure_files(shell.catalogue, encodings)
    yield from form_files(shell.catalogue)
    yield from script_files()
    yield style_file()
