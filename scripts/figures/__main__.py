"""Write the sample cases' figures, or with --check say which are missing or stale."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

if not __package__:
    # Started by path: python put this folder first, where the package cannot be seen.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from command_line import Parser
from figures import specs

CASES = Path(__file__).resolve().parents[2] / "content" / "cases" / "2021"


def drawn() -> dict[Path, str]:
    """Every figure of every spec: the path it belongs to, and its SVG text."""
    figures: dict[Path, str] = {}
    for module in sorted(pkgutil.iter_modules(specs.__path__), key=lambda found: found.name):
        folder = CASES / module.name.replace("_", "-")
        spec = importlib.import_module(f"{specs.__name__}.{module.name}")
        for name, svg in spec.FIGURES.items():
            figures[folder / name] = svg
    return figures


def main(arguments: list[str] | None = None) -> int:
    """Return 0, or 1 if --check finds a difference."""
    parser = Parser(prog="figures", description="绘制示例案例的插图。")
    parser.add_argument("--check", action="store_true", help="只检查插图是否最新，不写文件")
    check = parser.parse_args(arguments).check
    differing = {
        path: svg
        for path, svg in drawn().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != svg
    }
    for path, svg in differing.items():
        name = path.relative_to(CASES).as_posix()
        if check:
            state = "已过时" if path.is_file() else "不存在"
            print(f"插图「{name}」{state}（应与图形定义一致）", file=sys.stderr)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(svg, encoding="utf-8", newline="\n")
        print(f"已写入 {name}")
    if check and differing:
        print("请运行 python3 scripts/figures/__main__.py 重新生成。", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
