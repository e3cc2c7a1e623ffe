"""Corpus: rules of family C."""

LETTER = "C"
TITLE = "案例库"
