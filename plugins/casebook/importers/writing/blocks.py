"""Items of a draft to the body of a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from casebook.importers.draft.items import DataTable, Figure, Heading, Item, ListItem, Prose
from casebook.importers.draft.pieces import lay_out
from casebook.importers.word.content import Block, Paragraph
from casebook.importers.writing.cleaning import clean
from casebook.importers.writing.inline import NoteNumbers, escape, escape_start, write_inlines
from casebook.importers.writing.tables import write_table

FigureNames = Callable[[Figure], str]
"""The file that shows a figure, "" when there is none."""


@dataclass
class _List:
    """Open lists: the indent of each depth, and the last number there."""

    indents: list[int] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)


def write_body(items: list[Item], notes: dict[str, list[Block]], name_of: FigureNames) -> str:
    """Markdown, blocks parted by blank lines, the notes at the end."""
    numbers = NoteNumbers(frozenset(notes))
    blocks: list[str] = []
    open_list = _List()
    was_item = False
    for item in items:
        if isinstance(item, ListItem):
            line = _list_item(item, open_list, numbers)
            if was_item:
                blocks[-1] += f"\n{line}"
            elif line:
                blocks.append(line)
            was_item = bool(line)
            continue
        open_list = _List()
        was_item = False
        blocks += [block for block in _item(item, numbers, name_of) if block]
    blocks += _notes(notes, numbers)
    return "\n\n".join(blocks) + "\n"


def _item(item: Item, numbers: NoteNumbers, name_of: FigureNames) -> list[str]:
    if isinstance(item, Heading):
        text = write_inlines(item.inlines, numbers, plain=True)
        return [f"{'#' * item.level} {text}"] if text else []
    if isinstance(item, Prose):
        return [write_inlines(item.inlines, numbers)]
    if isinstance(item, Figure):
        name = name_of(item)
        caption = escape(clean(item.caption).strip())
        return [f"![{caption}]({name})" if name else escape_start(caption)]
    if isinstance(item, DataTable):
        caption = escape_start(escape(clean(item.caption).strip()))
        return [caption, write_table(item.table, numbers)]
    return []


def _list_item(item: ListItem, open_list: _List, numbers: NoteNumbers) -> str:
    text = write_inlines(item.inlines, numbers)
    if not text:
        return ""
    depth = min(item.depth, len(open_list.indents))
    del open_list.indents[depth + 1 :], open_list.numbers[depth + 1 :]
    marker = "-" if item.number is None else f"{item.number}."
    indent = open_list.indents[depth - 1] if depth else 0
    own = indent + len(marker) + 1
    if depth < len(open_list.indents):
        last = open_list.numbers[depth]
        if item.number is not None and last is not None and item.number != last + 1:
            # Markdown would go on counting, so the number is written out.
            marker = f"{item.number}\\."
            return f"\n{marker} {text}"
        open_list.indents[depth], open_list.numbers[depth] = own, item.number
    else:
        open_list.indents.append(own)
        open_list.numbers.append(item.number)
    return f"{' ' * indent}{marker} {text}"


def _notes(notes: dict[str, list[Block]], numbers: NoteNumbers) -> list[str]:
    """Definitions in the order of the references; one may refer to another."""
    written: list[str] = []
    at = 0
    while at < len(numbers.order):
        pieces = lay_out(notes[numbers.order[at]])
        lines = [
            write_inlines(each.inlines, numbers) for each in pieces if isinstance(each, Paragraph)
        ]
        body = "\n\n    ".join(filter(None, lines)) or "（空）"
        at += 1
        written.append(f"[^{at}]: {body}")
    return written
