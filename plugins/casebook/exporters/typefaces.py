"""Typefaces of single runs."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.text.run import Run


def set_font(run: Run, east_asian: str) -> None:
    """The typeface of the run's Chinese characters; Latin ones keep theirs."""
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), east_asian)
