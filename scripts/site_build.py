"""Build into a folder beside site/ and put it in place only when the build succeeded."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import children
from environment import ROOT, Environment
from exclusive import exclusively
from problem import Problem

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Output:
    """site/ under ``root``, and the two folders beside it that live only during a build."""

    root: Path = ROOT

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def fresh(self) -> Path:
        return self.root / ".site.new"

    @property
    def former(self) -> Path:
        return self.root / ".site.old"

    def recover(self) -> None:
        """Undo what a build killed half-way left: the last good site stands, nothing beside it."""
        if self.former.exists() and not self.site.exists():
            self.former.rename(self.site)
        for leftover in (self.fresh, self.former):
            if leftover.exists():
                shutil.rmtree(leftover)

    def swap(self) -> None:
        """Put the fresh build in place of the site; raise Problem when the site is held open."""
        try:
            if self.site.exists():
                self.site.rename(self.former)
            self.fresh.rename(self.site)
        except OSError as error:
            self.recover()
            raise Problem(
                f"无法替换「site/」（{error.strerror}），它保持原样",
                "请关闭正在使用 site/ 的程序（如资源管理器、编辑器），再运行一次。",
            ) from error
        self.recover()


def build(environment: Environment) -> int:
    """Build the site; return the exit status of mkdocs. Unless it is 0, site/ stays as it was."""
    output = Output(environment.root)
    waiting = "另一个命令正在构建站点，等它结束……"
    with exclusively(environment.root / ".site.lock", waiting=waiting):
        output.recover()
        started = time.monotonic()
        status = children.call(
            environment.module("mkdocs", "build", "--quiet", "--site-dir", output.fresh),
            environment.root,
        )
        seconds = time.monotonic() - started
        if status:
            output.recover()
            print(f"构建失败（{seconds:.1f} 秒），site/ 保持原样。", flush=True)
            return status
        output.swap()
    print(f"站点已构建到 site/（{seconds:.1f} 秒）。", flush=True)
    return 0
