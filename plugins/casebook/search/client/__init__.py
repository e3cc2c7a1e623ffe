"""The browser's part of the search: what every page loads, and the engine that it starts."""

from importlib import resources


def page_script() -> bytes:
    """The script of every page: boxes, suggestions, results, marks."""
    return _built("search.js")


def engine_script() -> bytes:
    """The script that answers queries, in a worker."""
    return _built("engine.js")


def _built(name: str) -> bytes:
    return resources.files(__name__).joinpath(name).read_bytes()
