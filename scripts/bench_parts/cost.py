"""What a command costs: processor time, wall time and memory of a new process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import children
from problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_SHOWN_LINES = 12


@dataclass(frozen=True)
class Cost:
    """`cpu` (user and system, all threads and children) and `wall` in seconds, `peak` in MiB."""

    cpu: float
    wall: float
    peak: float


def of(
    command: Sequence[str | Path],
    directory: Path,
    variables: Mapping[str, str] | None = None,
    *,
    allowed: Sequence[int] = (0,),
) -> Cost:
    """Run the command to its end, quietly; a status that is not `allowed` is a failure.

    Raises Problem when it fails. A process is charged with the peak memory of the one it was
    started by, so whoever measures must stay small: import nothing of the product here.
    """
    if sys.platform == "win32":
        raise Problem("Windows 不报告子进程的开销", "请在 Linux 或 macOS 上运行。")
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=directory,
            env=children.variables() | dict(variables or {}),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in allowed:
            output.seek(0)
            lines = output.read().decode("utf-8", "replace").strip().splitlines()
            shown = "\n".join(lines[-_SHOWN_LINES:])
            raise Problem(
                f"命令「{' '.join(map(str, command[:5]))} …」失败（状态 {process.returncode}）"
                f"：\n{shown}",
                "先让这个命令在生成的内容上通过，再测量。",
            )
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / unit)
