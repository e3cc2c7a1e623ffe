"""The front matter as lines of its file."""

from __future__ import annotations

from casebook.model.case import Case
from casebook.model.edit import Edit
from casebook.source.yaml_tree import read_yaml


def head_lines(case: Case) -> list[str]:
    """The lines between the fences, the file's second and those after it; none where there is no front matter."""
    return case.source.lines[1 : max(1, case.document.position.line - 2)]


def key_lines(lines: list[str]) -> list[tuple[int, str]]:
    """Index in `lines` and name of each key of the first level; none unless each begins its line."""
    keys = {path[0]: at for path, at in read_yaml("\n".join(lines)).keys.items() if len(path) == 1}
    if any(position.column > 1 for position in keys.values()):
        return []
    return sorted((position.line - 1, str(name)) for name, position in keys.items())


def replace_head(case: Case, lines: list[str]) -> Edit | None:
    """The front matter made of `lines` instead; None when it would not read as the same data."""
    old = head_lines(case)
    before, after = (read_yaml("\n".join(each)) for each in (old, lines))
    if before.faults or after.faults or before.data != after.data:
        return None
    start = len(case.source.lines[0]) + 1
    length = sum(len(line) + 1 for line in old)
    return Edit(start, start + length, "".join(f"{line}\n" for line in lines))
