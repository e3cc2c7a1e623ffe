"""Make .venv hold exactly what a lock file names, and the project itself."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import children
import pip_failure
from exclusive import exclusively
from problem import Problem

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = "requirements.lock"
TESTS = "requirements-test.lock"

# The test lock is the runtime lock and more, version for version (a test holds it to that).
_COVERED_BY = {RUNTIME: (RUNTIME, TESTS), TESTS: (TESTS,)}
_PROBE = (
    "from importlib.util import find_spec as f; raise SystemExit(not (f('pip') and f('mkdocs')))"
)


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the project whose files stand in ``root``."""

    root: Path = ROOT

    @property
    def directory(self) -> Path:
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """Written after everything else, so an install cut short has none."""
        return self.directory / "installed.txt"

    def program(self, name: str) -> Path:
        """Return the path of a program that the environment holds."""
        windows = sys.platform == "win32"
        return self.directory / ("Scripts" if windows else "bin") / (name + ".exe" * windows)

    @property
    def python(self) -> Path:
        return self.program("python")

    def module(self, name: str, *arguments: str | Path) -> list[str | Path]:
        """Return the command that runs a module, keeping scripts/ and the root off its path."""
        return [self.python, "-P", "-m", name, *arguments]

    def fingerprint(self, lock: str) -> str:
        """Return the digest of all that decides what the environment must hold."""
        project = tomllib.loads((self.root / "pyproject.toml").read_text("utf-8"))
        packaging = [
            project.get("build-system"),
            project.get("project"),
            project.get("tool", {}).get("setuptools"),
        ]
        locked = (self.root / lock).read_text("utf-8")
        # The path too: a moved environment's programs and editable install point at the old place.
        parts = [lock, locked, packaging, sys.version, sys.platform, str(self.root)]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()

    def installed(self, lock: str) -> bool:
        """Tell whether ``lock`` is installed whole; a broken interpreter or pip counts as not."""
        if not self.stamp.is_file():
            return False
        stamped = self.stamp.read_text("utf-8")
        if stamped not in {self.fingerprint(covering) for covering in _COVERED_BY[lock]}:
            return False
        if not self.python.exists():
            return False
        return children.capture([self.python, "-I", "-c", _PROBE], self.root)[0] == 0

    def prepare(self, lock: str) -> None:
        """Install ``lock`` and the project unless they are; raise Problem when that cannot be."""
        waiting = "另一个命令正在准备 .venv，等它结束……"
        with exclusively(self.root / ".venv.lock", waiting=waiting):
            if self.installed(lock):
                return
            extends = lock != RUNTIME and self.installed(RUNTIME)
            self.stamp.unlink(missing_ok=True)
            print(f"正在按 {lock} 准备 .venv，第一次约需一分钟……", flush=True)
            if not extends:
                self._remake()
            self._pip("--require-hashes", "--requirement", lock)
            self._pip("--no-deps", "--no-build-isolation", "--editable", ".")
            self.stamp.write_text(self.fingerprint(lock), "utf-8")

    def _remake(self) -> None:
        if Path(sys.prefix).resolve() == self.directory.resolve():
            raise Problem(
                "正在运行的 Python 就在要重做的「.venv」里",
                "请改用系统的 python3（Windows 上用 py）运行这个命令。",
            )
        lacking = [name for name in ("venv", "ensurepip") if not importlib.util.find_spec(name)]
        if lacking:
            raise Problem(
                f"这个 Python 缺少模块「{'、'.join(lacking)}」",
                "Debian、Ubuntu 请运行 apt-get install python3-venv；其他系统请重装完整的 Python。",
            )
        try:
            if self.directory.is_symlink() or self.directory.is_file():
                self.directory.unlink()
            elif self.directory.exists():
                shutil.rmtree(self.directory)
        except OSError as error:
            raise Problem(
                f"无法删除旧的「.venv」（{error.strerror}）",
                "请关闭正在使用它的程序（如预览站点的窗口），再运行一次。",
            ) from error
        status, output = children.capture(
            [sys.executable, "-I", "-m", "venv", self.directory], self.root
        )
        if status:
            raise Problem(
                f"无法建立「.venv」（状态 {status}）：\n{output.strip()}",
                "请检查磁盘空间和目录权限；Debian、Ubuntu 请运行 apt-get install python3-venv。",
            )

    def _pip(self, *arguments: str) -> None:
        quiet = ("--quiet", "--progress-bar", "off")
        status, output = children.capture(
            self.module("pip", "install", *quiet, *arguments), self.root
        )
        if status:
            raise pip_failure.explain(output)
