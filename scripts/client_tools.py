"""Make node_modules hold exactly what the lock of the browser's parts names."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import children
import npm_failure
from environment import ROOT
from exclusive import exclusively
from problem import Problem
from system_packages import find_program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROGRAMS = ("node", "npm")
# Debian 12's; esbuild asks for it.
OLDEST_NODE = 18


@dataclass(frozen=True)
class ClientTools:
    """What checks and builds plugins/casebook/*/client/ of the project in ``root``."""

    root: Path = ROOT

    @property
    def stamp(self) -> Path:
        """Written last; npm ci begins by removing the folder it stands in."""
        return self.root / "node_modules" / "installed.txt"

    def available(self) -> bool:
        """Tell whether node and npm are there at all."""
        return all(map(find_program, PROGRAMS))

    def fingerprint(self) -> str:
        """Return the digest of all that decides what node_modules must hold."""
        files = ("package.json", "package-lock.json")
        parts = [(self.root / name).read_text("utf-8") for name in files]
        return hashlib.sha256(json.dumps([*parts, sys.platform]).encode()).hexdigest()

    def installed(self) -> bool:
        return self.stamp.is_file() and self.stamp.read_text("utf-8") == self.fingerprint()

    def prepare(self) -> None:
        """Install what the lock names unless it is; raise Problem when that cannot be."""
        self._require_node()
        waiting = "另一个命令正在准备 node_modules，等它结束……"
        with exclusively(self.root / ".client.lock", waiting=waiting):
            if self.installed():
                return
            print("正在按 package-lock.json 准备 node_modules……", flush=True)
            # No package's own program runs: esbuild does without its.
            options = ("--ignore-scripts", "--no-audit", "--no-fund")
            status, output = children.capture(self._npm("ci", *options), self.root)
            if status:
                raise npm_failure.explain(output)
            self.stamp.write_text(self.fingerprint(), "utf-8")

    def steps(self) -> Iterator[tuple[str, list[str | Path]]]:
        """Yield the name and the command of every check of the browser's parts."""
        for name, script in (
            ("tsc 类型检查（浏览器部分）", "check"),
            ("node 测试（浏览器部分）", "test"),
            ("构建的脚本与源码一致", "verify"),
            ("旧浏览器认得样式", "verify-style"),
        ):
            yield name, self.script(script)

    def script(self, name: str) -> list[str | Path]:
        """Return the command of a script of package.json."""
        return self._npm("--silent", "--prefix", self.root, "run", name)

    def _npm(self, *arguments: str | Path) -> list[str | Path]:
        return [find_program("npm") or "npm", *arguments]

    def _require_node(self) -> None:
        program = find_program("node") or "node"
        said = children.capture([program, "--version"], self.root)[1].strip()
        version = re.match(r"v(\d+)\.", said)
        if version is None or int(version[1]) < OLDEST_NODE:
            raise Problem(
                f"node「{said}」太旧（至少 {OLDEST_NODE}）",
                f"请安装 Node.js {OLDEST_NODE} 或更新的版本。",
            )
