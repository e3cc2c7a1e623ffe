"""Sentences from a grammar of phrases."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

Symbols = dict[str, tuple[str, ...]]

_HERE = Path(__file__).parent
_HOLE = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"(\d+(?:\.(\d+))?)-(\d+(?:\.\d+)?)")
_TRIES = 4


@cache
def phrases() -> Symbols:
    """The choices of every symbol that all trades share."""
    return _symbols(yaml.safe_load((_HERE / "grammar.yml").read_text("utf-8")))


@cache
def trades() -> dict[str, Symbols]:
    """The trade's own choices, by GB/T 4754 division (C34)."""
    entries = yaml.safe_load((_HERE / "trades.yml").read_text("utf-8"))
    return {
        division: _symbols(entry["words"])
        for entry in entries
        for division in entry["divisions"].split()
    }


def _symbols(texts: Mapping[str, str]) -> Symbols:
    return {name: tuple(text.split()) for name, text in texts.items()}


@cache
def _bounds(hole: str) -> tuple[float, float, int] | None:
    """Least and greatest number of a range such as 1.0-9.5, and its decimals."""
    match = _RANGE.fullmatch(hole)
    return (float(match[1]), float(match[3]), len(match[2] or "")) if match else None


class Grammar:
    """Writes what `symbols` can say, chance by `random`."""

    def __init__(self, symbols: Mapping[str, tuple[str, ...]], random: Random) -> None:
        self.symbols = symbols
        self.random = random
        self._bags: dict[str, list[str]] = {}

    def write(self, symbol: str) -> str:
        """One of the symbol's choices with all its holes filled, no word twice where that can be.

        A choice comes again only when all the others have been used.
        """
        bag = self._bags.setdefault(symbol, [])
        if not bag:
            bag += self.symbols[symbol]
            self.random.shuffle(bag)
        return self._filled(bag.pop(), set())

    def fill(self, template: str) -> str:
        """The text with its holes filled."""
        return self._filled(template, set())

    def several(self, symbol: str, count: int) -> list[str]:
        """That many different fillings; raises ValueError where the symbol has not so many."""
        found: dict[str, None] = {}
        for _ in range(100 * count):
            found[self.write(symbol)] = None
            if len(found) == count:
                return list(found)
        raise ValueError(f"「{symbol}」只有{len(found)}种写法（应有{count}种）")

    def _choice(self, symbol: str, used: set[str]) -> str:
        choices = self.symbols[symbol]
        for _ in range(_TRIES):
            choice = self.random.choice(choices)
            if choice not in used:
                break
        used.add(choice)
        return self._filled(choice, used)

    def _filled(self, template: str, used: set[str]) -> str:
        return _HOLE.sub(lambda hole: self._value(hole[1], used), template)

    def _value(self, hole: str, used: set[str]) -> str:
        bounds = _bounds(hole)
        if bounds is None:
            return self._choice(hole, used)
        low, high, decimals = bounds
        return f"{self.random.uniform(low, high):.{decimals}f}"
