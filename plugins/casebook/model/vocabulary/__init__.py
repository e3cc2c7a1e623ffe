"""The vocabulary, its entries and its files."""

from casebook.model.vocabulary.clash import KINDS, Clash, Kind
from casebook.model.vocabulary.entries import (
    Bounds,
    City,
    Honor,
    Industry,
    Method,
    MethodCategory,
    Problem,
    Size,
)
from casebook.model.vocabulary.files import VOCABULARY_FILES, VocabularyFile
from casebook.model.vocabulary.vocabulary import Vocabulary

__all__ = [
    "KINDS",
    "VOCABULARY_FILES",
    "Bounds",
    "City",
    "Clash",
    "Honor",
    "Industry",
    "Kind",
    "Method",
    "MethodCategory",
    "Problem",
    "Size",
    "Vocabulary",
    "VocabularyFile",
]
