"""Approval: rules of family A."""

LETTER = "A"
TITLE = "认定与承诺"
SUPPRESSIBLE = False
