"""Structure: rules of family S."""

LETTER = "S"
TITLE = "结构与篇幅"
