"""The one error that Casebook raises for what its user can mend."""

from __future__ import annotations


class CasebookError(Exception):
    """`message` says what is wrong, `help` the remedy; both in Chinese, shown to the user as they are."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help
