"""Unsafe: rules of family X."""

LETTER = "X"
TITLE = "不安全内容"
SUPPRESSIBLE = False
