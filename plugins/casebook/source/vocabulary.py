"""The vocabulary folder to a Vocabulary."""

from __future__ import annotations

from pathlib import Path

from casebook.model.data_file import DataFile
from casebook.model.limits import STANDARD, Limits
from casebook.model.vocabulary import Vocabulary
from casebook.model.vocabulary.files import VOCABULARY_FILES, VocabularyFile
from casebook.source.data_file import read_data_file
from casebook.source.store import Store


def read_vocabulary(
    root: Path, store: Store | None = None, limits: Limits = STANDARD
) -> tuple[Vocabulary, tuple[DataFile[VocabularyFile], ...]]:
    """What could be read of `root`/vocabulary/, and each file with its faults."""
    files: tuple[DataFile[VocabularyFile], ...] = tuple(
        read_data_file(root / "vocabulary" / name, f"vocabulary/{name}", model, store, limits)
        for name, model in VOCABULARY_FILES.items()
    )
    return Vocabulary.of(file.value for file in files if file.value is not None), files
