"""Where the pages stand: every path of the site is made here."""

from __future__ import annotations

from casebook.lint import Rule
from casebook.model.vocabulary import City, Industry, Method, Problem

HOME = ""
CASES = "cases/"
LETTERS = f"{CASES}by-letter/"
YEARS = f"{CASES}by-year/"
DIRECTIONS = f"{CASES}by-direction/"
CITIES = f"{CASES}by-city/"
INDUSTRIES = f"{CASES}by-industry/"
PROBLEMS = f"{CASES}by-problem/"
METHODS = "methods/"
GUIDE = "guide/"
RULES = "rules/"
SEARCH = "search/"


def year_path(year: int) -> str:
    return f"{YEARS}{year}/"


def direction_path(year: int, id: int) -> str:
    return f"{DIRECTIONS}{year}-{id}/"


def city_path(city: City) -> str:
    return f"{CITIES}{city.slug}/"


def industry_path(industry: Industry) -> str:
    return f"{INDUSTRIES}{industry.code.lower()}/"


def problem_path(problem: Problem) -> str:
    return f"{PROBLEMS}{problem.id}/"


def method_path(method: Method) -> str:
    return f"{METHODS}{method.id}/"


def guide_path(year: int) -> str:
    return f"{GUIDE}{year}/"


def form_path(year: int, slug: str) -> str:
    return f"{guide_path(year)}{slug}.docx"


def rule_path(rule: Rule) -> str:
    return f"{RULES}{rule.code.lower()}/"
