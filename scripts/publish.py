"""Prepare .venv and publish: ``python3 scripts/publish.py --to DIR``; options as of ``casebook publish``."""

import sys

import interpreter

interpreter.require()

import children  # noqa: E402
from environment import ROOT, RUNTIME, Environment  # noqa: E402
from problem import reporting  # noqa: E402


def main(arguments: list[str]) -> int:
    """Return the exit status of `casebook publish`, which reads the project's own content and configuration."""
    environment = Environment()
    environment.prepare(RUNTIME)
    command = [*environment.module("casebook", "publish"), *arguments]
    return children.replace(command, ROOT)


if __name__ == "__main__":
    sys.exit(reporting(main, sys.argv[1:]))
