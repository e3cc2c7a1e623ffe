"""The address and the command of the live preview."""

from __future__ import annotations

import argparse
import socket
import sys
from typing import TYPE_CHECKING

from problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from environment import Environment

_LAST_PORT = 65535


def port(text: str) -> int:
    """Return a TCP port, 1 to 65535; raise argparse.ArgumentTypeError for anything else."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= _LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"端口「{text}」无效（1–{_LAST_PORT} 的整数）")


def require_free(host: str, number: int) -> None:
    """Raise Problem when nothing can listen at this address: said before a build, not after."""
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, number))
        except OSError as error:
            raise Problem(
                f"预览地址「{host}:{number}」不能用（{error.strerror}）",
                f"多半是已被占用。请换一个端口，例如 --port {number % _LAST_PORT + 1}。",
            ) from error


def command(environment: Environment, host: str, number: int, content: str) -> list[str | Path]:
    """Return the command of the live preview of docs/ and of the tree ``content``."""
    # --livereload: with click 8.3 mkdocs takes its own default, true, for false.
    options = ["--quiet", "--livereload", "--watch", content, "--dev-addr", f"{host}:{number}"]
    return environment.module("mkdocs", "serve", *options)
