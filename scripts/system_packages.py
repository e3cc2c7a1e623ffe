"""The Debian packages that some tests need: which are missing, and installing them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import children

_SEARCHED = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])


# The Debian package of each program.
_PROGRAMS = {"chromium": "chromium", "nginx": "nginx", "node": "nodejs", "npm": "npm"}


def find_program(name: str) -> str | None:
    """Return the path of a program; nginx is in /usr/sbin, which users' PATH leaves out."""
    return shutil.which(name, path=_SEARCHED)


def _has_chinese_font() -> bool:
    listing = find_program("fc-list")
    if listing is None:
        return sys.platform != "linux"
    found = subprocess.run([listing, ":lang=zh-cn"], capture_output=True, check=False)
    return bool(found.stdout.strip())


def missing() -> list[str]:
    """Return the names of the Debian packages that are not there."""
    absent = [package for name, package in _PROGRAMS.items() if find_program(name) is None]
    return absent if _has_chinese_font() else [*absent, "fonts-noto-cjk"]


def _elevation() -> list[str] | None:
    """Return what goes before apt-get, or None when we may not or cannot use it."""
    if sys.platform == "linux" and find_program("apt-get"):
        if os.geteuid() == 0:
            return []
        sudo = find_program("sudo")
        if sudo and children.capture([sudo, "-n", "true"], Path.cwd())[0] == 0:
            return [sudo, "-n"]
    return None


def install(names: list[str]) -> bool:
    """Install Debian packages where that needs no password; return whether all are there now."""
    elevation = _elevation()
    if elevation is None:
        return False
    print(f"正在用 apt-get 安装：{'、'.join(names)}……", flush=True)
    apt = [*elevation, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *names]):
        status, output = children.capture([*apt, *command], Path.cwd())
        if status:
            print("\n".join(output.strip().splitlines()[-5:]), flush=True)
    return not missing()
