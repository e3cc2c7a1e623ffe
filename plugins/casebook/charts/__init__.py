"""Charts as inline SVG: classes only, no style and no script, so that they run under a strict CSP."""

from casebook.charts.change import Change, change_of, headlines
from casebook.charts.metric import draw_metric
from casebook.charts.numbers import format_number, formatter_for

__all__ = ["Change", "change_of", "draw_metric", "format_number", "formatter_for", "headlines"]
