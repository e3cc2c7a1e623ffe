"""Check odd files by the thousand and tell what fails or takes long: ``python3 scripts/fuzz.py --help``."""

import sys

import interpreter

interpreter.require()

import argparse  # noqa: E402
from pathlib import Path  # noqa: E402

import children  # noqa: E402
from command_line import Parser  # noqa: E402
from environment import RUNTIME, Environment  # noqa: E402
from problem import reporting  # noqa: E402


def options(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = Parser(
        prog="python3 scripts/fuzz.py",
        description="检查大量写坏的案例：先是各种极端的大文件，再是改坏的示例案例。",
    )
    parser.add_argument(
        "--executions", type=int, default=20_000, metavar="N", help="检查几次，默认 20000"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="随机种子，默认 1")
    parser.add_argument(
        "--limit", type=float, default=2.0, metavar="秒", help="超过几秒 CPU 算太慢，默认 2"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Return 1 when a check raised or took too long; the work is done by the Python of .venv."""
    chosen = options(arguments)
    environment = Environment()
    environment.prepare(RUNTIME)
    if Path(sys.prefix).resolve() != environment.directory.resolve():
        return children.replace([environment.python, __file__, *arguments], Path.cwd())
    from fuzz_parts.session import run

    return run(chosen.executions, chosen.seed, chosen.limit)


if __name__ == "__main__":
    sys.exit(reporting(main, sys.argv[1:]))
