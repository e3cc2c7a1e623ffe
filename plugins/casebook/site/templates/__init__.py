"""The site's templates, compiled once, with the filters they use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial

from markupsafe import Markup

from casebook.charts import change_of, draw_metric, format_number
from casebook.lint.standing import weight
from casebook.render import Templates, link
from casebook.site import address
from casebook.site.gate import PublicCase
from casebook.site.templates.wording import (
    chinese_date,
    first_headlines,
    year_rows,
)

__all__ = ["card", "link", "render"]

_FILTERS: Mapping[str, Callable[..., object]] = {
    "change": change_of,
    "chart": draw_metric,
    "city_path": address.city_path,
    "day": chinese_date,
    "direction_path": address.direction_path,
    "headlines": first_headlines,
    "guide_path": address.guide_path,
    "industry_path": address.industry_path,
    "method_path": address.method_path,
    "number": format_number,
    "problem_path": address.problem_path,
    "rule_path": address.rule_path,
    "weight": weight,
    "year_path": address.year_path,
    "years": year_rows,
}


@cache
def _templates() -> Templates:
    return Templates("casebook.site", _FILTERS)


def render(template: str, here: str, /, **values: object) -> str:
    """The body of the page at `here`."""
    return _templates().render(template, here, **values)


def card(case: PublicCase, here: str) -> Markup:
    """The case as a card on the page at `here`."""
    return _templates().macro("macros.html", "card")(case, partial(link, here))
