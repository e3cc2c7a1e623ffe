"""What the system says when a file cannot be read or written, in the user's words."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOSPC: ("磁盘已满", "腾出空间，再运行一次"),
    errno.EDQUOT: ("磁盘配额已用完", "腾出空间，再运行一次"),
    errno.EFBIG: ("超过了单个文件的上限", "放宽上限（ulimit -f），再运行一次"),
    errno.EACCES: ("没有权限", "给运行它的账号读写权限"),
    errno.EPERM: ("没有权限", "给运行它的账号读写权限"),
    errno.EROFS: ("所在的磁盘只读", "换一个可写的输出目录"),
    errno.ENOTDIR: ("它的上级不是目录", "换一个输出目录"),
    errno.ENAMETOOLONG: ("路径太长", "把输出目录放到更短的路径下"),
}


def disk_fault(error: OSError, folder: str) -> tuple[str, str] | None:
    """Message and remedy; None when the error tells of no file and no known reason.

    `folder` is what is named when the error names no file: a write that fails half-way does not.
    """
    if not error.filename and error.errno not in _REASONS:
        return None
    reason, help = _REASONS.get(
        error.errno or 0, (error.strerror or "", "检查这个文件和它所在的目录")
    )
    name = f"文件「{error.filename}」" if error.filename else folder
    return f"{name}读写不成（{reason}）", help
