"""The command line (design.md §6)."""

from casebook.cli.main import main

__all__ = ["main"]
