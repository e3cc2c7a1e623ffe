"""A digest of all that a reader sees of a case."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator

from pydantic_core import to_jsonable_python

from casebook.model.corpus import Corpus
from casebook.site.gate import PublicCase, WithdrawnCase

_UNSEEN = frozenset({"document", "notice"})
"""Fields that are not themselves shown; the report is, as HTML."""


def case_digest(case: PublicCase, corpus: Corpus) -> str:
    """Of the case's fields, its report and the bytes of its figures; the same on every machine.

    A figure that cannot be read counts as none: the build says so.
    """
    shown = {
        field.name: getattr(case, field.name)
        for field in dataclasses.fields(case)
        if field.name not in _UNSEEN
    }
    return _digest((_canonical(shown), case.document.html.encode(), *_figures(case, corpus)))


def tombstone_digest(case: WithdrawnCase) -> str:
    return _digest((_canonical(dataclasses.asdict(case)),))


def _canonical(value: object) -> bytes:
    return json.dumps(to_jsonable_python(value), ensure_ascii=False, sort_keys=True).encode()


def _figures(case: PublicCase, corpus: Corpus) -> Iterator[bytes]:
    for name in case.figures:
        try:
            yield (corpus.root / case.path / name).read_bytes()
        except OSError:
            yield b""


def _digest(parts: tuple[bytes, ...]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "little") + part)
    return digest.hexdigest()
