"""node_modules follows its lock; npm is stood in for, it is run by scripts/test.py itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import children
import npm_failure
import test_steps
from client_tools import ClientTools
from environment import ROOT
from problem import Problem

LOCK = json.loads((ROOT / "package-lock.json").read_text("utf-8"))


class Npm:
    """Answers as node and npm would, and counts the installs."""

    def __init__(self, tools: ClientTools) -> None:
        self.tools = tools
        self.version = "v18.20.4\n"
        self.status, self.output = 0, ""
        self.installs = 0

    def capture(self, command: list[str], directory: Path) -> tuple[int, str]:
        if command[1] == "--version":
            return 0, self.version
        assert command[1] == "ci"
        assert directory == self.tools.root
        self.installs += 1
        self.tools.stamp.parent.mkdir(exist_ok=True)
        self.tools.stamp.unlink(missing_ok=True)
        return self.status, self.output


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Npm:
    tools = ClientTools(tmp_path)
    for name in ("package.json", "package-lock.json"):
        (tools.root / name).write_text("{}", "utf-8")
    stand_in = Npm(tools)
    monkeypatch.setattr(children, "capture", stand_in.capture)
    monkeypatch.setattr("client_tools.find_program", lambda name: f"/bin/{name}")
    return stand_in


def test_installs_once_and_again_when_the_lock_changes(npm: Npm) -> None:
    for _ in range(2):
        npm.tools.prepare()
    assert npm.installs == 1
    (npm.tools.root / "package-lock.json").write_text('{"lockfileVersion": 3}', "utf-8")
    assert not npm.tools.installed()
    npm.tools.prepare()
    assert npm.installs == 2
    assert npm.tools.installed()


def test_a_failed_install_is_told_and_leaves_no_stamp(
    npm: Npm, capsys: pytest.CaptureFixture[str]
) -> None:
    npm.status, npm.output = 1, "npm error code ECONNREFUSED"
    assert not test_steps.client_tools(npm.tools)
    printed = capsys.readouterr().out
    assert "错误：npm 连不上软件包索引" in printed
    assert "帮助：请检查网络和代理" in printed
    assert not npm.tools.installed()


def test_an_old_node_is_refused(npm: Npm) -> None:
    npm.version = "v12.22.12\n"
    with pytest.raises(Problem, match=r"node「v12\.22\.12」太旧（至少 18）"):
        npm.tools.prepare()
    assert npm.installs == 0


def test_without_node_nothing_is_installed_or_checked(
    npm: Npm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("client_tools.find_program", lambda name: None)
    assert test_steps.client_tools(npm.tools)
    assert npm.installs == 0


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("npm ERR! code EINTEGRITY", "校验值不符"),
        ("npm ERR! `npm ci` can only install packages when your package.json", "不一致"),
        ("npm ERR! code ETARGET", "连不上"),
        ("npm ERR! code EACCES", "npm 安装失败"),
    ],
)
def test_failures_are_told_apart(printed: str, told: str) -> None:
    problem = npm_failure.explain(f"much\n{printed}\n")
    assert told in problem.message
    assert printed in problem.message


def test_every_script_the_steps_run_is_there() -> None:
    tools = ClientTools()
    scripts = json.loads((tools.root / "package.json").read_text("utf-8"))["scripts"]
    assert {str(command[-1]) for _, command in tools.steps()} <= set(scripts)


def test_lock_holds_hashes_and_no_address() -> None:
    packages = {name: entry for name, entry in LOCK["packages"].items() if name}
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())
    assert not any("resolved" in entry for entry in packages.values())
    # Where its makers may be paid says nothing of where a package came from.
    told = [
        {key: each for key, each in entry.items() if key != "funding"}
        for entry in packages.values()
    ]
    assert "://" not in json.dumps(told)


def test_packages_are_pinned_exactly() -> None:
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))
    assert wanted["devDependencies"] == LOCK["packages"][""]["devDependencies"]
    for name, version in wanted["devDependencies"].items():
        assert LOCK["packages"][f"node_modules/{name}"]["version"] == version
