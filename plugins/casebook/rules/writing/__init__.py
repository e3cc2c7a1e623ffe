"""Writing: rules of family W."""

LETTER = "W"
TITLE = "行文"
