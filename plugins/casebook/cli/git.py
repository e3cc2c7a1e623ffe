"""What git knows of the content folder; file names go by bytes, so that no setting quotes Chinese ones."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from casebook.model.errors import CasebookError

_TOLD = 200

_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE")
"""What git tells its hooks, which holds where the hook runs and not for the content folder."""


class Git:
    """The repository around `folder`. Every method raises CasebookError when git cannot answer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def top(self) -> Path:
        """The repository's own folder."""
        return Path(os.fsdecode(self._run("rev-parse", "--show-toplevel").removesuffix(b"\n")))

    def head(self) -> tuple[str, int, bool] | None:
        """The commit that is checked out, its seconds since 1970, and whether files differ from it.

        None where there is no repository, no commit or no git. Files below the folder count, known or
        not, but those that git is told to ignore.
        """
        try:
            said = self._run("log", "-1", "--format=%H %ct").decode().split()
            modified = bool(self._run("status", "--porcelain", "-z", "--", "."))
        except CasebookError:
            return None
        return said[0], int(said[1]), modified

    def fork_point(self, revision: str) -> str:
        """The commit at which the work since `revision` began: their common ancestor."""
        if revision.startswith("-") or not self._succeeds(
            "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"
        ):
            raise CasebookError(
                f"没有版本「{revision}」{self._shallow()}",
                "核对分支名或提交号；远端的分支先用 git fetch 取来，CI 里让检出取全部历史",
            )
        try:
            return self._run("merge-base", revision, "HEAD").decode().strip()
        except CasebookError as error:
            raise CasebookError(
                f"当前版本与「{revision}」没有共同的历史{self._shallow()}",
                "运行 git fetch --unshallow 取全部历史；CI 里把检出的深度（fetch-depth、GIT_DEPTH）设为 0",
            ) from error

    def changed_since(self, commit: str) -> frozenset[str]:
        """Files below the folder that differ from `commit`: committed, staged, not staged, or not yet known.

        A file that was renamed counts under both names.
        """
        command = ("diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", ".")
        differing = self._run(*command)
        unknown = self._run("ls-files", "--others", "--exclude-standard", "-z", "--", ".")
        return frozenset(os.fsdecode(name) for name in (differing + unknown).split(b"\0") if name)

    def archive(self, commit: str, names: list[str]) -> bytes:
        """A tar file of those of `names`, files or folders below the folder, that `commit` has."""
        listed = self._run("ls-tree", "-z", "--name-only", commit, "--", *names)
        known = [os.fsdecode(name) for name in listed.split(b"\0") if name]
        if not known:
            return b""
        return self._run("archive", "--format=tar", commit, "--", *known)

    def _shallow(self) -> str:
        shallow = self._run("rev-parse", "--is-shallow-repository").strip() == b"true"
        return "（仓库是浅克隆，只有最近的历史）" if shallow else ""

    def _succeeds(self, *arguments: str) -> bool:
        return self._call(*arguments).returncode == 0

    def _run(self, *arguments: str) -> bytes:
        done = self._call(*arguments)
        if done.returncode:
            said = " ".join(done.stderr.decode("utf-8", "replace").split())[:_TOLD]
            if "not a git repository" in said:
                raise CasebookError(
                    f"「{self._folder}」不在 git 仓库里", "在仓库里运行，或去掉 --since"
                )
            raise CasebookError(f"git 出错「{said}」", f"照提示处理后重试：git {arguments[0]}")
        return done.stdout

    def _call(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "--no-optional-locks", "--literal-pathspecs", *arguments]
        try:
            return subprocess.run(
                command,
                cwd=self._folder,
                env={**_environment(), "LC_ALL": "C", "LANGUAGE": "C"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError as error:
            raise CasebookError("没有找到 git", "安装 git，或去掉 --since") from error


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
