"""Questions on a terminal, in Chinese: click's own remarks on an answer are English."""

from __future__ import annotations

from collections.abc import Callable

import click

from casebook.model.errors import CasebookError

Judge = Callable[[str], str | None]
"""What is wrong with an answer, None when nothing is."""


def ask(label: str, option: str, judge: Judge, default: str | None = None) -> str:
    """Ask until the answer is right. Raises CasebookError when nobody answers."""
    while True:
        hint = f"（直接回车就是「{default}」）" if default else ""
        try:
            answer: str = click.prompt(
                label + hint, default=default, show_default=False, prompt_suffix="：", err=True
            )
        except click.Abort as error:
            click.echo(err=True)
            raise CasebookError(
                f"没有回答「{label}」", f"接着问答，或用选项 {option} 给出"
            ) from error
        answer = answer.strip()
        fault = judge(answer)
        if fault is None:
            return answer
        click.echo(f"  {fault}", err=True)
