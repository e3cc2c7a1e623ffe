"""Data: rules of family D."""

LETTER = "D"
TITLE = "数据与图表"
