"""Front matter: rules of family F."""

LETTER = "F"
TITLE = "前置信息"
