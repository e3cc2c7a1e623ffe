"""Title: rules of family T."""

LETTER = "T"
TITLE = "标题与命名"
