"""Privacy: rules of family P."""

LETTER = "P"
TITLE = "个人信息"
SUPPRESSIBLE = False
