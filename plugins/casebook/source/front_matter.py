"""A Markdown file's front matter, and where its body begins."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.data_file import Places
from casebook.model.fault import Fault, FaultKind
from casebook.model.front_matter import FrontMatter
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


def read_front_matter(text: str) -> Head:
    lines = text.split("\n")
    end = next(
        (number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), None
    )
    if lines[0].rstrip() != FENCE or end is None:
        kind = Fault(FaultKind.NO_FRONT_MATTER, START, "" if lines[0].rstrip() != FENCE else FENCE)
        return Head(FrontMatter(), {}, [kind], text, 1)
    tree = read_yaml("\n".join(lines[1:end]), first_line=2)
    front: FrontMatter | None = None
    faults = list(tree.faults)
    if isinstance(tree.data, dict):
        front, wrong = validate(FrontMatter, tree.data, tree.places, tree.keys)
        faults.extend(wrong)
    elif not faults:
        faults.append(Fault(FaultKind.NO_FRONT_MATTER, START))
    body = "\n".join(lines[end + 1 :])
    return Head(front or FrontMatter(), tree.places, faults, body, end + 2)
