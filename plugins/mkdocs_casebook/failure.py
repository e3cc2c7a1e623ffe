"""What stops a build, in words: what its user can mend never ends in a traceback."""

from __future__ import annotations

from mkdocs.exceptions import PluginError

from casebook.model.disk_fault import disk_fault
from casebook.model.errors import CasebookError


def plugin_error(error: Exception) -> PluginError | None:
    """The error as the engine tells it; None when it is a fault of the program."""
    if isinstance(error, CasebookError):
        return PluginError(told(error.message, error.help))
    if isinstance(error, OSError) and (fault := disk_fault(error, "输出目录")):
        return PluginError(told(*fault))
    return None


def told(message: str, help: str) -> str:
    return f"{message}\n  = 帮助：{help}"
