"""Refuse a Python that is too old. Written so that the old Python can still read it."""

import io
import sys

# comrak 0.0.13 to 0.0.16 carry Windows wheels for 3.14 and newer only; elsewhere 3.11 will do.
OLDEST = (3, 11)
OLDEST_ON_WINDOWS = (3, 14)


def complaint(version: "tuple[int, ...]", platform: str) -> str:
    """Say what is wrong with this version and what to do; an empty string when it will do."""
    oldest = OLDEST_ON_WINDOWS if platform == "win32" else OLDEST
    if tuple(version[:2]) >= oldest:
        return ""
    found = ".".join(str(part) for part in version[:3])
    wanted = "{}.{}".format(*oldest)
    where = "在 Windows 上" if platform == "win32" else ""
    return (
        f"错误：Python「{found}」太旧（{where}至少 {wanted}）。\n"
        f"帮助：请安装 Python {wanted} 或更新的版本，再用它运行。"
    )


def require() -> None:
    """End the run with status 2 when this Python is too old, and make the output UTF-8."""
    problem = complaint(sys.version_info[:3], sys.platform)
    if problem:
        sys.stderr.write(problem + "\n")
        sys.exit(2)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
