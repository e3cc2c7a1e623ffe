"""Run every check and the tests: ``python3 scripts/test.py [pytest arguments]``."""

import sys

import interpreter

interpreter.require()

import os  # noqa: E402

import test_steps  # noqa: E402
from client_tools import ClientTools  # noqa: E402
from environment import TESTS, Environment  # noqa: E402
from problem import reporting  # noqa: E402


def main(arguments: list[str]) -> int:
    """Return 0 when every step passed, else 1. pytest runs last, its closing line is ours."""
    environment = Environment()
    environment.prepare(TESTS)
    complete = test_steps.system_packages(required=os.environ.get("CI") == "true")
    failed = [] if complete else ["系统软件包"]
    tools = ClientTools(environment.root)
    if not test_steps.client_tools(tools):
        failed.append("浏览器部分的软件包")
    for name, command in test_steps.checks(environment, tools):
        if not test_steps.passes(name, command, environment.root):
            failed.append(name)
    if failed:
        print(f"\n前面未通过的步骤：{'、'.join(failed)}", flush=True)
    print("\n== pytest 测试", flush=True)
    status = test_steps.pytest(environment, arguments)
    return 1 if failed or status else 0


if __name__ == "__main__":
    sys.exit(reporting(main, sys.argv[1:]))
