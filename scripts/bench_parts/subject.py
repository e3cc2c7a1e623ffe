"""What each generated case is about."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from stdnum.cn import uscc

from bench_parts import metrics
from bench_parts.grammar import Grammar, Symbols, phrases, trades

if TYPE_CHECKING:
    from casebook.model.vocabulary import City, Industry, Vocabulary
    from casebook.model.vocabulary import Method as VocabularyMethod

BASE_YEARS = 3


@dataclass(frozen=True)
class Subject:
    """A case before its words; `number` is its place among the generated ones, from 0."""

    number: int
    year: int
    enterprise: str
    uscc: str
    city: City
    industry: Industry
    methods: tuple[VocabularyMethod, ...]
    problems: tuple[str, ...]
    metrics: list[metrics.Metric]
    grammar: Grammar

    @property
    def title(self) -> str:
        return f"{self.enterprise}实施{self.methods[0].name}的实践经验"

    @property
    def random(self) -> Random:
        return self.grammar.random


def make(vocabulary: Vocabulary, number: int, year: int, city: City, seed: int) -> Subject:
    """The case `number`; the same arguments always give the same."""
    random = Random(f"{seed}/{number}")
    industry = vocabulary.industries[number % len(vocabulary.industries)]
    first = vocabulary.methods[number % len(vocabulary.methods)]
    others = random.sample([each for each in vocabulary.methods if each is not first], 2)
    symbols: Symbols = phrases() | trades()[industry.code] | _vocabulary_symbols(vocabulary)
    enterprise = _enterprise(city, number, Grammar(symbols, random))
    own = {
        "enterprise": enterprise,
        "city": city.name,
        "industry": industry.name,
        "method": first.name,
        "definition": first.definition,
        "method2": others[0].name,
    }
    years = tuple(range(year - BASE_YEARS, year))
    own |= {f"y{place}": str(each) for place, each in enumerate(years, start=1)}
    return Subject(
        number=number,
        year=year,
        enterprise=enterprise,
        uscc=credit_code(city.code, number),
        city=city,
        industry=industry,
        methods=(first, *others),
        problems=tuple(each.name for each in random.sample(vocabulary.problems, 2)),
        metrics=metrics.invent(years, random),
        grammar=Grammar(symbols | {name: (text,) for name, text in own.items()}, random),
    )


def _vocabulary_symbols(vocabulary: Vocabulary) -> Symbols:
    return {
        "other_method": tuple(method.name for method in vocabulary.methods),
        "other_meaning": tuple(method.definition for method in vocabulary.methods),
        "symptom": tuple(each for problem in vocabulary.problems for each in problem.symptoms),
    }


def _enterprise(city: City, number: int, grammar: Grammar) -> str:
    """A name no other number has: its two middle characters count the cases."""
    first, second = grammar.symbols["brand1"], grammar.symbols["brand2"]
    # Both lists are walked at once; as their lengths have no common factor, all pairs come up.
    brand = first[number % len(first)] + second[number % len(second)]
    round_ = number // (len(first) * len(second))
    again = second[round_ - 1] if round_ else ""
    return f"{city.short}{brand}{again}{grammar.write('trade')}（示例）有限公司"


def credit_code(region: str, number: int) -> str:
    """A 统一社会信用代码 per GB 32100 with the right check digit, for a firm that does not exist."""
    body = f"91{region}MA9{number:06d}"
    return body + uscc.calc_check_digit(body)
