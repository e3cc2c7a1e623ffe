"""What stops a run and what the reader can do about it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

INTERRUPTED = 130


class Problem(Exception):
    """A fault outside the project: ``message`` says what, ``remedy`` says what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def reporting(main: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run ``main`` and return its exit status; a Problem is printed and gives 2, Ctrl+C 130."""
    try:
        return main(arguments)
    except Problem as problem:
        sys.stdout.flush()
        print(f"错误：{problem.message}\n帮助：{problem.remedy}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\n已中断。再次运行即可继续。", file=sys.stderr)
        return INTERRUPTED
