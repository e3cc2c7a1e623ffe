"""Build the site from content/ into site/ and serve it: ``python3 scripts/site.py``."""

import sys

import interpreter

interpreter.require()

import os  # noqa: E402

import children  # noqa: E402
import dev_server  # noqa: E402
import site_build  # noqa: E402
from command_line import Parser  # noqa: E402
from environment import RUNTIME, Environment  # noqa: E402
from problem import reporting  # noqa: E402


def main(arguments: list[str]) -> int:
    """Return the exit status of the build, and of the server where one is started."""
    parser = Parser(
        prog="python3 scripts/site.py", description="构建站点，并在本机预览（改动后自动刷新）。"
    )
    parser.add_argument("--no-serve", action="store_true", help="只构建到 site/，不预览")
    parser.add_argument("--host", default="127.0.0.1", help="预览的地址，默认 127.0.0.1")
    parser.add_argument("--port", type=dev_server.port, default=8000, help="预览的端口，默认 8000")
    options = parser.parse_args(arguments)
    if not options.no_serve:
        dev_server.require_free(options.host, options.port)

    environment = Environment()
    environment.prepare(RUNTIME)
    status = site_build.build(environment)
    if status or options.no_serve:
        return status

    print(f"预览地址：http://{options.host}:{options.port}/（按 Ctrl+C 结束）", flush=True)
    content = os.environ.get("CASEBOOK_CONTENT", "content")
    return children.replace(
        dev_server.command(environment, options.host, options.port, content), environment.root
    )


if __name__ == "__main__":
    sys.exit(reporting(main, sys.argv[1:]))
