"""Put publishing to the test: ``python3 scripts/release_trial.py --help``."""

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
        prog="python3 scripts/release_trial.py", description="检验发布：随处打断，边压边切。"
    )
    commands = parser.add_subparsers(metavar="命令", title="命令", required=True)
    interrupt = commands.add_parser(
        "interrupt",
        help="随处打断发布（kill -9、磁盘写满、没有权限），看线上的网站坏没坏",
        description="随处打断发布（kill -9、磁盘写满、没有权限），看线上的网站坏没坏。"
        "写满磁盘要用 root 运行（挂一个小的 tmpfs）。",
    )
    interrupt.set_defaults(command="interrupt")
    interrupt.add_argument("--runs", type=int, default=200, metavar="N", help="次数，默认 200")
    interrupt.add_argument("--seed", type=int, default=1, metavar="S", help="随机种子，默认 1")
    interrupt.add_argument(
        "--engine", action="store_true", help="发布真的网站，不是几个文件的小网站；慢得多"
    )
    switch = commands.add_parser(
        "switch",
        help="一边用 wrk 压 nginx，一边连着发布和回退",
        description="一边用 wrk 压 nginx，一边连着发布和回退。",
    )
    switch.set_defaults(command="switch")
    switch.add_argument("--switches", type=int, default=100, metavar="N", help="次数，默认 100")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Return 1 when a live site was broken or an answer wrong; the Python of .venv does the work."""
    chosen = options(arguments)
    environment = Environment()
    environment.prepare(RUNTIME)
    if Path(sys.prefix).resolve() != environment.directory.resolve():
        return children.replace([environment.python, __file__, *arguments], Path.cwd())
    if chosen.command == "interrupt":
        from trial_parts.interrupting import interrupt
        from trial_parts.publishing import ENGINE, SMALL

        tally = interrupt(chosen.runs, chosen.seed, ENGINE if chosen.engine else SMALL)
        print("\n".join(tally.lines()))
        return 1 if tally.broken else 0
    from trial_parts.switching import switch

    load = switch(chosen.switches)
    print("\n".join(load.lines()))
    return 0 if load.clean else 1


if __name__ == "__main__":
    sys.exit(reporting(main, sys.argv[1:]))
