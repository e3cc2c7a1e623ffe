"""Help pages in Chinese: click's own headings are English."""

from __future__ import annotations

from typing import Any

import click

_HEADINGS = {"Options": "选项", "Commands": "命令", "Arguments": "参数"}


class ChineseHelpFormatter(click.HelpFormatter):
    """click's layout with Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{' ' * self.current_indent}{_HEADINGS.get(heading, heading)}：\n")


class RequiredOption(click.Option):
    """An option that must be given; its help says so itself, for click says it in English."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, required=True, **settings)

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        extra = super().get_help_extra(ctx)
        extra.pop("required", None)
        return extra


class _Context(click.Context):
    formatter_class = ChineseHelpFormatter


class ChineseCommand(click.Command):
    """A command whose help is Chinese."""

    context_class = _Context


class ChineseGroup(click.Group):
    """A group whose help is Chinese."""

    context_class = _Context


help_option = click.help_option("-h", "--help", help="显示帮助")
