"""What stops a build, in words: what its user can mend never ends in a traceback."""

from __future__ import annotations

import errno

from mkdocs.exceptions import PluginError

from casebook.model.errors import CasebookError

_REASONS = {
    errno.ENOSPC: ("磁盘已满", "腾出空间，再构建一次"),
    errno.EDQUOT: ("磁盘配额已用完", "腾出空间，再构建一次"),
    errno.EACCES: ("没有权限", "给运行构建的账号读写权限"),
    errno.EPERM: ("没有权限", "给运行构建的账号读写权限"),
    errno.EROFS: ("所在的磁盘只读", "换一个可写的输出目录"),
    errno.ENOTDIR: ("它的上级不是目录", "换一个输出目录"),
    errno.ENAMETOOLONG: ("路径太长", "把输出目录放到更短的路径下"),
}


def plugin_error(error: Exception) -> PluginError | None:
    """The error as the engine tells it; None when it is a fault of the program."""
    if isinstance(error, CasebookError):
        return PluginError(told(error.message, error.help))
    if isinstance(error, OSError) and (error.filename or error.errno in _REASONS):
        reason, help = _REASONS.get(
            error.errno or 0, (error.strerror or "", "检查这个文件和它所在的目录")
        )
        # A write that fails half-way names no file.
        name = f"文件「{error.filename}」" if error.filename else "输出目录"
        return PluginError(told(f"{name}读写不成（{reason}）", help))
    return None


def told(message: str, help: str) -> str:
    return f"{message}\n  = 帮助：{help}"
