"""Search over static files: the index of the public cases, and the script that reads it in a browser."""

from casebook.search.case import SearchCase, TextBlock
from casebook.search.client import engine_script, page_script
from casebook.search.folding import collapse, fold, traditional_bytes
from casebook.search.index import CaseSource, Index, IndexFile, build_index, manifest_bytes
from casebook.search.lexicon import LexiconEntry, lexicon_bytes
from casebook.search.offline import script_chunks
from casebook.search.pack_reading import pack_texts

__all__ = [
    "CaseSource",
    "Index",
    "IndexFile",
    "LexiconEntry",
    "SearchCase",
    "TextBlock",
    "build_index",
    "collapse",
    "engine_script",
    "fold",
    "lexicon_bytes",
    "manifest_bytes",
    "pack_texts",
    "page_script",
    "script_chunks",
    "traditional_bytes",
]
