"""Findings as bytes to be kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from typing import Any

from casebook.lint.diagnostic import Related
from casebook.lint.fix import Fix
from casebook.lint.rule import Finding, Rule
from casebook.model.edit import Edit
from casebook.model.position import Position
from casebook.model.source_file import Place

Found = tuple[Rule, Finding]


def dump(found: Iterable[Found]) -> list[Any]:
    """Plain data for JSON."""
    return [
        [
            rule.code,
            _plain(finding.place),
            finding.message,
            finding.help,
            [[_plain(each.place), each.message] for each in finding.related],
            None if finding.fix is None else astuple(finding.fix),
        ]
        for rule, finding in found
    ]


def load(data: Iterable[Any], rules: Mapping[str, Rule]) -> list[Found]:
    """What `dump` was given; `rules` by code."""
    return [
        (
            rules[code],
            Finding(
                _place(place),
                message,
                help,
                tuple(Related(_place(other), words) for other, words in related),
                None if fix is None else _fix(*fix),
            ),
        )
        for code, place, message, help, related, fix in data
    ]


def encode(data: Any) -> bytes:
    r"""JSON in ASCII: names that are no UTF-8 stay `\udcff`."""
    return json.dumps(data).encode()


def _plain(place: Place) -> list[Any]:
    return [place.file, *place.position, place.excerpt]


def _fix(edits: list[tuple[int, int, str]], folder: str | None) -> Fix:
    return Fix(tuple(Edit(*edit) for edit in edits), folder)


def _place(data: list[Any]) -> Place:
    file, line, column, length, excerpt = data
    return Place(file, Position(line, column, length), excerpt)
