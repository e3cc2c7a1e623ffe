"""Measure checking, building and searching on generated cases: ``python3 scripts/bench.py --help``."""

import sys

import interpreter

interpreter.require()

import argparse  # noqa: E402
from pathlib import Path  # noqa: E402

import children  # noqa: E402
from command_line import Parser  # noqa: E402
from environment import RUNTIME, TESTS, Environment  # noqa: E402
from problem import reporting  # noqa: E402


def count(text: str) -> int:
    """Return a number of cases, 1 or more; raise argparse.ArgumentTypeError for anything else."""
    if text.isascii() and text.isdigit() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"案例数「{text}」无效（应为正整数）")


def options(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = Parser(
        prog="python3 scripts/bench.py", description="用生成的案例测量检查、构建和搜索的开销。"
    )
    commands = parser.add_subparsers(metavar="命令", title="命令（不写即 all）", required=True)
    shared = Parser(add_help=False)
    shared.add_argument("--cases", type=count, default=1000, metavar="N", help="案例数，默认 1000")
    shared.add_argument("--seed", type=int, default=1, metavar="S", help="随机种子，默认 1")
    results = Parser(add_help=False)
    results.add_argument("--json", type=Path, metavar="FILE", help="结果另存为 JSON")
    peers = Parser(add_help=False)
    peers.add_argument("--skip-peers", action="store_true", help="不与其他工具比较")
    for name, help_, parents in (
        ("all", "检查和构建都测", [shared, results, peers]),
        ("check", "测 casebook check 的第一次和第二次，并与 rumdl 比较", [shared, results, peers]),
        ("build", "测 mkdocs build，并与其他工具比较", [shared, results, peers]),
        ("generate", "只生成内容目录", [shared]),
        ("import", "测 casebook import：逐项得分，有害的文件，大文件", [results]),
    ):
        command = commands.add_parser(name, help=help_, description=help_ + "。", parents=parents)
        command.set_defaults(command=name)
        if name == "generate":
            command.add_argument("target", type=Path, metavar="DIR", help="空的或尚不存在的目录")
    search = commands.add_parser(
        "search",
        help="测搜索：索引、浏览器里的查询，并与 Pagefind 比较",
        description="测搜索：索引、浏览器里的查询，并与 Pagefind 比较。",
        parents=[results, peers],
    )
    search.set_defaults(command="search")
    search.add_argument(
        "--cases",
        dest="sizes",
        type=count,
        nargs="+",
        default=[300, 3000],
        metavar="N",
        help="案例数，可以写几个，默认 300 3000",
    )
    search.add_argument("--seed", type=int, default=1, metavar="S", help="随机种子，默认 1")
    search.add_argument(
        "--queries", type=count, default=200, metavar="N", help="查询的条数，默认 200"
    )
    weight = commands.add_parser(
        "weight",
        help="称每种页面第一次访问要取的字节",
        description="称每种页面第一次访问要取的字节：HTML、CSS、脚本、数据，gzip 之后。",
        parents=[results],
    )
    weight.set_defaults(command="weight", skip_peers=True)
    weight.add_argument(
        "--cases",
        dest="sizes",
        type=lambda text: 0 if text == "0" else count(text),
        nargs="+",
        default=[0, 1000],
        metavar="N",
        help="案例数，可以写几个，0 是示例案例；默认 0 1000",
    )
    weight.add_argument("--seed", type=int, default=1, metavar="S", help="随机种子，默认 1")
    named = arguments and (not arguments[0].startswith("-") or arguments[0] in ("-h", "--help"))
    return parser.parse_args(arguments if named else ["all", *arguments])


def main(arguments: list[str]) -> int:
    """Return the exit status; the work is done by the Python of .venv, started on this file."""
    chosen = options(arguments)
    environment = Environment()
    # They use what the tests use: Chromium's driver, the specimens' writers.
    environment.prepare(TESTS if chosen.command in ("search", "import", "weight") else RUNTIME)
    if Path(sys.prefix).resolve() != environment.directory.resolve():
        return children.replace([environment.python, __file__, *arguments], Path.cwd())
    if chosen.command == "generate":
        from bench_parts.content import generate

        generate(chosen.target, chosen.cases, chosen.seed)
        print(f"已生成 {chosen.cases} 个案例：{chosen.target}")
        return 0
    if chosen.command == "import":
        from bench_parts import importing

        importing.measure(environment, chosen.json)
        return 0
    from bench_parts.session import measure

    measure(chosen, environment)
    return 0


if __name__ == "__main__":
    sys.exit(reporting(main, sys.argv[1:]))
