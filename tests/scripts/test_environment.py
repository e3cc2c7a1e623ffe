"""The stamp and the reinstalling that hangs on it; pip and venv are replaced, no network."""

from __future__ import annotations

from pathlib import Path

import pytest

import children
from environment import RUNTIME, TESTS, Environment
from problem import Problem

PYPROJECT = '[build-system]\nrequires = ["setuptools"]\n[project]\nname = "x"\n[tool.ruff]\n'


class FakeTools:
    """Stands in for the child processes: records them, makes the venv's python, fails on demand."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.ran: list[str] = []
        self.broken_python = False
        self.interrupt_at = ""
        self.pip_output = ""

    def capture(self, command: list[str | Path], directory: Path) -> tuple[int, str]:
        line = " ".join(str(part) for part in command)
        if "find_spec" in line:
            return int(self.broken_python), ""
        step = next(name for name in ("venv", "--require-hashes", "--editable") if name in command)
        self.ran.append(step)
        if step == self.interrupt_at:
            raise KeyboardInterrupt
        if step == "venv":
            self.environment.python.parent.mkdir(parents=True)
            self.environment.python.touch()
        elif self.pip_output:
            return 1, self.pip_output
        return 0, ""


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (root / RUNTIME).write_text("a==1\n", "utf-8")
    (root / TESTS).write_text("a==1\nb==2\n", "utf-8")
    return Environment(root)


@pytest.fixture
def tools(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> FakeTools:
    fake = FakeTools(environment)
    monkeypatch.setattr(children, "capture", fake.capture)
    return fake


FULL = ["venv", "--require-hashes", "--editable"]


def test_first_run_installs_and_second_does_nothing(
    environment: Environment, tools: FakeTools
) -> None:
    environment.prepare(RUNTIME)
    assert tools.ran == FULL
    environment.prepare(RUNTIME)
    assert tools.ran == FULL


def test_test_lock_is_added_to_a_good_runtime_and_covers_it(
    environment: Environment, tools: FakeTools
) -> None:
    environment.prepare(RUNTIME)
    tools.ran.clear()
    environment.prepare(TESTS)
    assert tools.ran == FULL[1:]
    environment.prepare(RUNTIME)
    assert tools.ran == FULL[1:]


@pytest.mark.parametrize("step", FULL)
def test_interrupted_install_is_made_anew(
    environment: Environment, tools: FakeTools, step: str
) -> None:
    tools.interrupt_at = step
    with pytest.raises(KeyboardInterrupt):
        environment.prepare(RUNTIME)
    assert not environment.stamp.exists()

    tools.interrupt_at = ""
    tools.ran.clear()
    environment.prepare(RUNTIME)
    assert tools.ran == FULL


def test_interrupted_addition_loses_the_runtime_stamp_too(
    environment: Environment, tools: FakeTools
) -> None:
    environment.prepare(RUNTIME)
    tools.interrupt_at = "--require-hashes"
    with pytest.raises(KeyboardInterrupt):
        environment.prepare(TESTS)
    assert not environment.installed(RUNTIME)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (RUNTIME, "a==2\n"),
        ("pyproject.toml", PYPROJECT.replace('"x"', '"y"')),
        ("pyproject.toml", PYPROJECT + "[tool.setuptools]\nzip-safe = false\n"),
    ],
)
def test_change_of_lock_or_packaging_is_noticed(
    environment: Environment, tools: FakeTools, name: str, text: str
) -> None:
    environment.prepare(RUNTIME)
    (environment.root / name).write_text(text, "utf-8")
    assert not environment.installed(RUNTIME)


def test_change_of_a_tool_setting_is_not(environment: Environment, tools: FakeTools) -> None:
    environment.prepare(RUNTIME)
    (environment.root / "pyproject.toml").write_text(PYPROJECT + "line-length = 80\n", "utf-8")
    assert environment.installed(RUNTIME)


def test_another_python_is_noticed(
    environment: Environment, tools: FakeTools, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.prepare(RUNTIME)
    monkeypatch.setattr("sys.version", "3.99.0")
    assert not environment.installed(RUNTIME)


def test_moved_environment_is_noticed(environment: Environment, tools: FakeTools) -> None:
    environment.prepare(RUNTIME)
    moved = environment.root.rename(environment.root.with_name("moved"))
    assert not Environment(moved).installed(RUNTIME)


def test_broken_interpreter_is_made_anew(environment: Environment, tools: FakeTools) -> None:
    environment.prepare(RUNTIME)
    tools.ran.clear()
    tools.broken_python = True
    environment.prepare(RUNTIME)
    assert tools.ran == FULL


def test_missing_ensurepip_names_the_package(
    environment: Environment, tools: FakeTools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Problem, match="「venv、ensurepip」") as caught:
        environment.prepare(RUNTIME)
    assert "python3-venv" in caught.value.remedy


def test_running_from_the_environment_to_be_remade_is_refused(
    environment: Environment, tools: FakeTools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.prefix", str(environment.directory))
    with pytest.raises(Problem, match="就在要重做的"):
        environment.prepare(RUNTIME)


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("ERROR: No matching distribution (from versions: none)", "连不上软件包索引"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "校验值不符"),
        ("ERROR: [Errno 28] No space left on device", "pip 安装失败"),
    ],
)
def test_failed_pip_is_explained_and_leaves_no_stamp(
    environment: Environment, tools: FakeTools, output: str, message: str
) -> None:
    tools.pip_output = output
    with pytest.raises(Problem, match=message):
        environment.prepare(RUNTIME)
    assert not environment.stamp.exists()
