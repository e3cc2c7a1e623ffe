"""Colours, sizes and the type of every drawing; hues differ in lightness, so they read in grey."""

from __future__ import annotations

INK = "#22313a"
MUTED = "#55646d"
RULE = "#b9c4ca"
GRID = "#e3e9ec"
PAPER = "#ffffff"
PRIMARY = "#1f5c7a"
PRIMARY_TINT = "#e6f0f4"
PRIMARY_SOFT = "#c3dbe5"
ACCENT = "#c8862a"
ACCENT_INK = "#8a5510"
ACCENT_TINT = "#fbf2e3"
GREY_TINT = "#f3f6f7"
SERIES = (PRIMARY, ACCENT, "#8fa3ad", "#4f9fc0", "#5b4a2f", "#3a4a52")
SERIES_INK = (PRIMARY, ACCENT_INK, MUTED, "#2b7396", "#5b4a2f", "#3a4a52")

TITLE_SIZE = 28
BODY_SIZE = 22
NOTE_SIZE = 20
FONT = "'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif"
