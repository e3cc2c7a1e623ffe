"""What the two READMEs and CONTRIBUTING name is there: commands, options, folders, files."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from casebook.cli.main import casebook

ROOT = Path(__file__).parents[2]
NAMES = ("README.md", "README.en.md", "CONTRIBUTING.md")
READMES = NAMES[:2]
DOCS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def commands(name: str) -> list[list[str]]:
    """Code spans and lines of code blocks, each as words."""
    source = text(name)
    blocks = re.findall(r"^ *```text\n(.*?)^ *```$", source, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", source)
    return [line.split("#")[0].split() for block in blocks for line in block.splitlines()] + [
        span.split() for span in spans
    ]


@pytest.mark.parametrize("name", READMES)
def test_scripts_exist_and_take_the_options_named(name: str) -> None:
    called = [words for words in commands(name) if words[:1] in (["python3"], ["python"])]
    assert {Path(words[1].replace("\\", "/")).name for words in called} == {"site.py", "test.py"}
    usage = subprocess.run(
        [sys.executable, ROOT / "scripts/site.py", "--help"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    for words in called:
        assert (ROOT / words[1].replace("\\", "/")).is_file(), words
        if words[1].endswith("site.py"):
            options = [word for word in words[2:] if word.startswith("--")]
            assert all(option in usage for option in options), words


@pytest.mark.parametrize("name", [*NAMES, *DOCS])
def test_casebook_commands_exist(name: str) -> None:
    for words in commands(name):
        program = words[0].replace("\\", "/").rpartition("/")[2] if words else ""
        if program != "casebook" or len(words) == 1:
            continue
        command = casebook.get_command(click.Context(casebook), words[1])
        assert command is not None, words
        known = {option for each in command.params for option in each.opts}
        assert {word for word in words[2:] if word.startswith("--")} <= known, words


@pytest.mark.parametrize("name", READMES)
def test_folders_of_the_map_exist(name: str) -> None:
    heading = {"README.md": "## 目录", "README.en.md": "## Folders"}[name]
    part = text(name).partition(f"\n{heading}\n")[2].partition("\n## ")[0]
    paths = re.findall(r"^\| `([^`]+)` \|", part, re.MULTILINE)
    assert paths
    for path in paths:
        assert (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file(), path


def test_both_readmes_map_the_same_folders_and_options() -> None:
    first, second = (re.findall(r"^\| `([^`]+)` \|", text(name), re.MULTILINE) for name in READMES)
    assert first == second


@pytest.mark.parametrize("name", [*NAMES, *DOCS])
def test_files_linked_to_exist(name: str) -> None:
    generated = ("cases/", "methods/", "guide/", "rules/")
    prose = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]+`", "", text(name), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        path = target.partition("#")[0]
        if path.lstrip("./").startswith(generated):
            continue
        assert (ROOT / name).parent.joinpath(path).is_file(), target


@pytest.mark.parametrize("name", [*NAMES, *DOCS])
def test_project_files_named_exist(name: str) -> None:
    """Code spans that are paths from the root; <年> and the like stand for what varies."""
    roots = ("plugins/", "tests/", "scripts/", "docs/", "content/")
    for span in re.findall(r"`([^`\s]+)`", text(name)):
        if span.startswith(roots) and not re.search(r"[<>*\u4e00-\u9fff]", span):
            if "unit_in_metric_name" in span:  # CONTRIBUTING's example
                continue
            assert (ROOT / span).exists(), span
