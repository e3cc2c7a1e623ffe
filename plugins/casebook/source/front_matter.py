"""A Markdown file's front matter, and where its body begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from casebook.model.data_file import Places
from casebook.model.fault import Fault, FaultKind
from casebook.model.front_matter import FrontMatter
from casebook.model.limits import STANDARD, Limits
from casebook.model.position import START
from casebook.source.validation import validate
from casebook.source.yaml_tree import read_yaml

FENCE = "---"


@dataclass(frozen=True)
class Head:
    """`body` starts at line `body_line` of the file."""

    front: FrontMatter
    places: Places
    faults: list[Fault]
    body: str
    body_line: int


class Parts(NamedTuple):
    """`head` is the YAML between the fences, None where there is none; it starts at line 2."""

    head: str | None
    body: str
    body_line: int


def split(text: str) -> Parts:
    """A Markdown file cut at its fences."""
    lines = text.split("\n")
    end = next(
        (number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), None
    )
    if lines[0].rstrip() != FENCE or end is None:
        return Parts(None, text, 1)
    return Parts("\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2)


def read_front_matter(text: str, limits: Limits = STANDARD) -> Head:
    head, body, body_line = split(text)
    if head is None:
        subject = FENCE if text.partition("\n")[0].rstrip() == FENCE else ""
        missing = Fault(FaultKind.NO_FRONT_MATTER, START, subject)
        return Head(FrontMatter(), {}, [missing], body, body_line)
    tree = read_yaml(head, first_line=2, limits=limits)
    front: FrontMatter | None = None
    faults = list(tree.faults)
    if isinstance(tree.data, dict):
        front, wrong = validate(FrontMatter, tree.data, tree.places, tree.keys)
        faults.extend(wrong)
    elif not faults:
        faults.append(Fault(FaultKind.NO_FRONT_MATTER, START))
    return Head(front or FrontMatter(), tree.places, faults, body, body_line)
