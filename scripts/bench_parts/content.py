"""A whole content folder of generated cases."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import yaml

from bench_parts import front_matter, notices, report, subject
from casebook.source.vocabulary import read_vocabulary
from environment import ROOT
from problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from casebook.model.vocabulary import City, Vocabulary

TEMPLATE_YEAR = 2021
FIRST_YEAR = 2016
YEARS = 10
"""All of them past: a date of approval that is still to come would be an error."""

_TEMPLATE = ROOT / "content"


def generate(target: Path, cases: int, seed: int) -> None:
    """Write `cases` approved cases, their notices and the vocabulary into the folder `target`.

    The same number and seed give the same bytes, and a case does not change with the number of
    cases. Raises Problem when the folder holds something already.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Problem(f"「{target}」已存在，而且不是空目录", "换一个目录，或先清空它。")
    shutil.copytree(_TEMPLATE / "vocabulary", target / "vocabulary")
    vocabulary, _ = read_vocabulary(_TEMPLATE)
    slots = _slots(vocabulary, seed)
    (target / "notices").mkdir()
    (target / "cases").mkdir()
    for year_place in range(min(YEARS, cases)):
        year = FIRST_YEAR + year_place
        numbers = range(year_place, cases, YEARS)
        times = -(-len(numbers) // len(slots))
        notices.write(_notice(TEMPLATE_YEAR), target / "notices" / f"{year}.yml", year, times)
        for place, number in enumerate(numbers):
            city = slots[(place + 3 * year_place) % len(slots)]
            _write_case(target, subject.make(vocabulary, number, year, city, seed), vocabulary)


def _notice(year: int) -> Path:
    return _TEMPLATE / "notices" / f"{year}.yml"


def _slots(vocabulary: Vocabulary, seed: int) -> list[City]:
    """Each city as often as its quota allows; any run of a year's length keeps the quotas."""
    quotas = yaml.safe_load(_notice(TEMPLATE_YEAR).read_text("utf-8"))["quotas"]["cities"]
    cities = {city.name: city for city in vocabulary.cities}
    slots = [cities[name] for name, quota in quotas.items() for _ in range(quota)]
    Random(seed).shuffle(slots)
    return slots


def _write_case(target: Path, about: subject.Subject, vocabulary: Vocabulary) -> None:
    name = about.enterprise.partition("（")[0]
    slug = f"{vocabulary.pinyin.slug(name)}-{about.number:04d}"
    folder = target / "cases" / str(about.year) / slug
    folder.mkdir(parents=True)
    body, figures = report.write(about)
    text = f"---\n{front_matter.write(about)}---\n\n{body}"
    (folder / "index.md").write_text(text, "utf-8", newline="\n")
    for file, svg in figures.items():
        (folder / file).write_text(svg, "utf-8", newline="\n")
