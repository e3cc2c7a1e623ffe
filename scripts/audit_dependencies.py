"""Look for known vulnerabilities of the locked packages: ``python3 scripts/audit_dependencies.py``."""

import sys

import interpreter

interpreter.require()

import argparse  # noqa: E402
from pathlib import Path  # noqa: E402

import children  # noqa: E402
from command_line import Parser  # noqa: E402
from environment import ROOT, TESTS, Environment  # noqa: E402
from problem import Problem, reporting  # noqa: E402


def options(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = Parser(
        prog="python3 scripts/audit_dependencies.py",
        description="查锁文件里的软件包有没有公开的漏洞；有就以 1 退出。",
    )
    parser.add_argument(
        "--osv", type=Path, metavar="文件", help="不联网，用取来的 OSV 数据（PyPI/all.zip）"
    )
    parser.add_argument(
        "--lock", type=Path, default=ROOT / TESTS, metavar="文件", help=f"锁文件，默认 {TESTS}"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Return 1 when a vulnerability is known; the Python of .venv does the work."""
    chosen = options(arguments)
    environment = Environment()
    environment.prepare(TESTS)
    if Path(sys.prefix).resolve() != environment.directory.resolve():
        return children.replace([environment.python, __file__, *arguments], Path.cwd())
    if not chosen.lock.is_file():
        raise Problem(f"没有锁文件「{chosen.lock}」", "核对路径。")
    # It needs the packages of .venv.
    from dependency_parts.asking import ask, look_up

    if chosen.osv is not None:
        return look_up(chosen.osv, chosen.lock)
    return ask(environment, chosen.lock)


if __name__ == "__main__":
    sys.exit(reporting(main, sys.argv[1:]))
