"""What `casebook fix` changes, as a unified diff that `git apply` takes."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import click

_COLORS = {"+": "green", "-": "red", "@": "cyan"}


def file_patch(old: str, new: str, before: bytes, after: bytes) -> str:
    """The diff from file `old` to file `new` (paths with `/`), UTF-8 with its line ends.

    Empty when neither path nor content differ.
    """
    if old == new and before == after:
        return ""
    lines = [f"diff --git a/{old} b/{new}\n"]
    if old != new:
        if before == after:
            lines.append("similarity index 100%\n")
        lines += [f"rename from {old}\n", f"rename to {new}\n"]
    lines += _hunks(old, new, before.decode("utf-8"), after.decode("utf-8"))
    return "".join(lines)


def _hunks(old: str, new: str, before: str, after: str) -> Iterator[str]:
    # A line ends at a line feed only: what else Python takes for a line's end, git does not.
    a, b = (_lines(text) for text in (before, after))
    for line in difflib.unified_diff(a, b, _name(f"a/{old}"), _name(f"b/{new}")):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _name(path: str) -> str:
    """A tab ends a name that has spaces in it."""
    return f"{path}\t" if " " in path else path


def _lines(text: str) -> list[str]:
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def colored(patch: str) -> str:
    """The diff with terminal codes."""
    return "".join(f"{_colored(line)}\n" for line in patch.split("\n")[:-1])


def _colored(line: str) -> str:
    if line.startswith(("diff ", "--- ", "+++ ", "rename ")):
        return click.style(line, bold=True)
    color = _COLORS.get(line[:1])
    return click.style(line, fg=color) if color else line
