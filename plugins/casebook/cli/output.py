"""What a command says on standard output."""

from __future__ import annotations

import os
import sys

import click


def say(text: str) -> None:
    """Write `text`; a reader that has seen enough (`| head`) does not change the exit status."""
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        # What is still buffered would raise again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
