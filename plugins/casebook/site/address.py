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
OVERVIEW = f"{CASES}overview/"
GAPS = f"{CASES}gaps/"
COMPARE = f"{CASES}compare/"
METHODS = "methods/"
GUIDE = "guide/"
RULES = "rules/"
SEARCH = "search/"
SHORT = "c/"


def year_path(year: int) -> str:
    return f"{YEARS}{year}/"


def letter_path(letter: str) -> str:
    """`#` stands for what no letter begins."""
    return f"{LETTERS}{'other' if letter == '#' else letter.lower()}/"


def page_path(path: str, number: int) -> str:
    """The further pages of a list that begins at `path`; the first is the list's own."""
    return path if number == 1 else f"{path}page/{number}/"


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


def short_path(id: str) -> str:
    """Where a short link stands; it leads on to the case."""
    return f"{SHORT}{id}/"


def figures_path(case_path: str) -> str:
    """All figures of a case in one file."""
    return f"{case_path}figures.zip"


def metrics_path(case_path: str) -> str:
    """A case's metrics as a table for a spreadsheet."""
    return f"{case_path}metrics.csv"


def rule_path(rule: Rule) -> str:
    return f"{RULES}{rule.code.lower()}/"
