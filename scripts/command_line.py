"""A command line in Chinese: argparse speaks English."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADINGS = {"options": "选项", "positional arguments": "参数"}
_FAULTS = (
    (re.compile(r"unrecognized arguments: (.+)"), "没有选项或参数「{}」"),
    (re.compile(r"the following arguments are required: (.+)"), "缺少参数「{}」"),
    (re.compile(r"argument (\S+): expected .*"), "选项「{}」后面缺少值"),
    (re.compile(r"argument \S+: invalid choice: '(.*)' \(.*"), "没有命令「{}」"),
    (re.compile(r"argument (\S+): invalid \w+ value: .*"), "选项「{}」的值不对"),
    # What an argument's own type says is Chinese already.
    (re.compile(r"argument \S+: (.*[\u4e00-\u9fff].*)"), "{}"),
)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Help, headings and errors in Chinese; a wrong call ends with status 2."""

    def __init__(self, *, add_help: bool = True, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, **options)
        if add_help:
            self.add_argument("-h", "--help", action="help", help="显示帮助")

    def add_argument_group(self, *names: Any, **options: Any) -> Any:
        """A group of arguments; argparse's own have their titles translated."""
        return super().add_argument_group(*(_HEADINGS.get(name, name) for name in names), **options)

    def error(self, message: str) -> NoReturn:
        """End the run with what is wrong and what to do."""
        said = "命令行写法不对"
        for pattern, words in _FAULTS:
            if match := pattern.fullmatch(message):
                said = words.format(match[1])
                break
        self.exit(2, f"错误：{said}\n帮助：运行 {self.prog} --help 看用法\n")
