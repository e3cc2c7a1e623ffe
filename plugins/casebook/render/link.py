"""Addresses between pages: relative, so that the site works below any folder of any host."""

from __future__ import annotations


def link(here: str, target: str) -> str:
    """Address of `target` as seen from the page `here`; both are paths below the site's root.

    >>> link("cases/2021/x/", "methods/spc/")
    '../../../methods/spc/'
    >>> link("", "")
    './'
    """
    return "../" * here.count("/") + target or "./"
