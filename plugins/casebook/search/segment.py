"""A segment: the index of some cases that follow one another in the corpus' order, in three files.

`pack` is read by ranges of bytes: dictionary, postings, directory and records, one after the other.
`meta`, all varints: the number of cases; the lengths of the four parts of the pack; the number of
buckets; for each bucket its first key less that of the bucket before; for each its length.
`columns` (columns.py) are read when results are counted by facet or ordered otherwise.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np

from casebook.search.columns import Row, columns
from casebook.search.dictionary import encode_dictionary
from casebook.search.entries import gathered
from casebook.search.grams import CaseGrams, Keys
from casebook.search.indexing import IndexedCase
from casebook.search.postings import Postings, encode_postings, joined
from casebook.search.text_pack import directory
from casebook.search.varint import encode

NAMES = ("pack", "columns")
"""The files that go out as they are."""

META = "meta"
"""The file that the manifest holds."""


def write_segment(folder: Path, cases: Iterable[IndexedCase], count: int, room: Path) -> None:
    """Write the files `NAMES` into `folder`; `count` is the number of cases, fewer than 65,536.

    `room` is a folder for what does not fit into memory.
    """
    records: list[tuple[int, bytes]] = []
    rows: list[Row] = []
    text, listing = room / "records", room / "postings"

    def kept(file: BinaryIO) -> Iterator[CaseGrams]:
        for case in cases:
            file.write(case.record)
            records.append((len(case.record), case.lengths))
            rows.append(case.columns)
            yield case.grams

    parts: list[tuple[Keys, Postings]] = []
    with text.open("wb") as record_file, listing.open("wb") as postings_file:
        for each in gathered(kept(record_file), room):
            keys = each.keys
            grams = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
            data, postings = encode_postings(each, grams, count)
            postings_file.write(data)
            parts.append((keys[grams], postings))
    dictionary = encode_dictionary(
        np.concatenate([keys for keys, _ in parts]), joined(postings for _, postings in parts)
    )
    index = directory(records)
    with (folder / "pack").open("wb") as pack:
        pack.write(dictionary.data)
        _append(pack, listing)
        pack.write(index)
        _append(pack, text)
    lengths = [len(dictionary.data), listing.stat().st_size, len(index), text.stat().st_size]
    deltas = np.diff(dictionary.first_keys, prepend=np.uint64(0))
    head = np.array([count, *lengths, len(deltas)], dtype=np.uint64)
    table = np.concatenate((head, deltas, dictionary.lengths.astype(np.uint64)))
    (folder / META).write_bytes(encode(table))
    (folder / "columns").write_bytes(columns(rows))


def _append(pack: BinaryIO, path: Path) -> None:
    with path.open("rb") as file:
        shutil.copyfileobj(file, pack)
