"""The browser's part of the search."""

from importlib import resources


def client_bytes() -> bytes:
    """The script of the search page."""
    return resources.files(__name__).joinpath("search.js").read_bytes()
