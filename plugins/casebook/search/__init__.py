"""Search over static files: what it reads (a catalogue) and the script that reads it."""

from casebook.search.catalogue import CatalogueEntry, Field, catalogue_bytes
from casebook.search.client import client_bytes

__all__ = ["CatalogueEntry", "Field", "catalogue_bytes", "client_bytes"]
