"""`mkdocs serve` shows a changed case without being started again."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.mkdocs_casebook.building import ROOT, SAMPLE, change, copied_content, environment

PATIENCE = 60.0
"""Seconds."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(address: str, text: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=10) as response:
                if text in response.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.2)
    raise AssertionError(f"{address} never showed {text!r}")


def test_changed_case_is_shown(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "--livereload", "-a", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env=environment(content),
    )
    try:
        address = f"http://127.0.0.1:{port}/{SAMPLE}/"
        wait_for(address, "湘江精工")
        change(content, "### （一）从一次失败起步", "### （一）从头再来一次")
        wait_for(address, "从头再来一次")
        change(content, "city: 长沙市", "city: 长杀市")
        time.sleep(3)
        wait_for(address, "从头再来一次")  # a bad edit leaves the last good page standing
        change(content, "city: 长杀市", "city: 长沙市")
        change(content, "从头再来一次", "改好之后")
        wait_for(address, "改好之后")
    finally:
        server.terminate()
        server.wait(timeout=20)
