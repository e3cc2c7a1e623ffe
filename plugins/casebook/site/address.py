"""Where the pages stand: every path of the site is made here."""

from __future__ import annotations

from casebook.lint import Rule
from casebook.model.vocabulary import City, Industry, Method, Problem

HOME = ""
CASES = "cases/"
LETTERS = "cases/by-letter/"
METHODS = "methods/"
GUIDE = "guide/"
RULES = "rules/"
SEARCH = "search/"


def year_path(year: int) -> str:
    return f"cases/by-year/{year}/"


def direction_path(year: int, id: int) -> str:
    return f"cases/by-direction/{year}-{id}/"


def city_path(city: City) -> str:
    return f"cases/by-city/{city.slug}/"


def industry_path(industry: Industry) -> str:
    return f"cases/by-industry/{industry.code.lower()}/"


def problem_path(problem: Problem) -> str:
    return f"cases/by-problem/{problem.id}/"


def method_path(method: Method) -> str:
    return f"methods/{method.id}/"


def guide_path(year: int) -> str:
    return f"guide/{year}/"


def rule_path(rule: Rule) -> str:
    return f"rules/{rule.code.lower()}/"
