"""Search over static files: the index of the public cases, and the script that reads it in a browser."""

from casebook.search.case import SearchCase, TextBlock
from casebook.search.client import engine_script, page_script
from casebook.search.folding import collapse, fold, traditional_bytes
from casebook.search.index import Index, IndexFile, build_index, manifest_bytes
from casebook.search.lexicon import LexiconEntry, lexicon_bytes
from casebook.search.offline import script_chunks

__all__ = [
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
    "page_script",
    "script_chunks",
    "traditional_bytes",
]
