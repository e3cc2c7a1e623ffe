"""Changes a value of the front matter where it stands: quotes and comments stay as they are."""

from __future__ import annotations

from casebook.model.case import Case
from casebook.model.data_file import Key
from casebook.model.edit import Edit


def edit_scalar(case: Case, path: tuple[Key, ...], value: str, text: str) -> Edit | None:
    """`text` in place of `value`, which stands at `path`; None when it is not written as it reads.

    `text` must be able to stand without quotes.
    """
    position = case.places.get(path)
    if position is None:
        return None
    start, end = position.column - 1, position.column - 1 + position.length
    written = case.source.line(position.line)[start:end]
    if written[:1] in ("'", '"') and written[1:-1] == value:
        start, end = start + 1, end - 1
    elif written != value:
        return None
    return case.source.edit(position.line, start, end, text)
