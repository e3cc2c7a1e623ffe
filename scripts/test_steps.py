"""The steps of the test run, in their order."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import children
from problem import Problem
from system_packages import install, missing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from client_tools import ClientTools
    from environment import Environment

_STRICT = "plugins/casebook"
_REST = ("plugins/mkdocs_casebook", "scripts", "tests", "conftest.py")


def system_packages(*, required: bool) -> bool:
    """See to the Debian packages; return False when one is missing and ``required``."""
    absent = missing()
    if not absent or install(absent):
        return True
    names = " ".join(missing())
    print(f"{'错误' if required else '警告'}：缺少系统软件包「{names}」")
    if not required:
        print("需要它们的检查和测试这次会跳过。")
    print(f"帮助：Debian、Ubuntu 请以管理员身份运行 apt-get install {names}", flush=True)
    return not required


def client_tools(tools: ClientTools) -> bool:
    """See to the packages of the browser's parts where node is; return False when they are not to be had."""
    if tools.available():
        try:
            tools.prepare()
        except Problem as problem:
            print(f"错误：{problem.message}\n帮助：{problem.remedy}", flush=True)
            return False
    return True


def checks(environment: Environment, tools: ClientTools) -> Iterator[tuple[str, list[str | Path]]]:
    """Yield the name and the command of every step before pytest."""
    yield "ruff 代码检查", environment.module("ruff", "check")
    yield "ruff 代码格式", environment.module("ruff", "format", "--check")
    yield "mypy 严格类型检查（casebook）", environment.module("mypy", "--strict", _STRICT)
    rest = [name for name in _REST if (environment.root / name).exists()]
    yield "mypy 类型检查（其余）", environment.module("mypy", *rest)
    yield "lint-imports 分层检查", [environment.program("lint-imports"), "--no-logo"]
    if tools.available() and tools.installed():
        yield from tools.steps()


def passes(name: str, command: list[str | Path], directory: Path) -> bool:
    """Run one step under its heading; return whether it passed."""
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    status = children.call(command, directory)
    verdict = "通过" if status == 0 else f"未通过（状态 {status}）"
    print(f"-- {name}：{verdict}，{time.monotonic() - started:.1f} 秒", flush=True)
    return status == 0


def pytest(environment: Environment, arguments: list[str]) -> int:
    """Run the tests; return the exit status of pytest."""
    return children.call(environment.module("pytest", *arguments), environment.root)
