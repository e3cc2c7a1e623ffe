"""What is wrong with a call, in Chinese: click says it in English."""

from __future__ import annotations

from difflib import get_close_matches

import click


def explain_usage_error(error: click.ClickException) -> tuple[str, str]:
    """Message and remedy for an error of the command line itself."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "casebook"
    remedy = f"运行 {command} --help 看用法"
    if isinstance(error, click.NoSuchOption):
        near = "、".join(error.possibilities or ())
        return f"没有选项「{error.option_name}」", f"您是不是要用 {near}" if near else remedy
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else ""
        return f"缺少参数「{name}」", remedy
    if isinstance(error, click.BadOptionUsage):
        return f"选项「{error.option_name}」用法不对", remedy
    if isinstance(error, click.BadParameter):
        name = error.param.opts[0] if error.param else ""
        choices = getattr(getattr(error.param, "type", None), "choices", ())
        limit = f"（可用：{'、'.join(map(str, choices))}）" if choices else ""
        return f"参数「{name}」的值不对{limit}", remedy
    if isinstance(error, click.UsageError) and "No such command" in error.message:
        name = error.message.removeprefix("No such command ").removesuffix(".")[1:-1]
        known = context.command.list_commands(context) if context else []
        near = "、".join(get_close_matches(name, known))
        return f"没有命令「{name}」", f"您是不是要用 {near}" if near else remedy
    return f"命令「{command}」用法不对", remedy
