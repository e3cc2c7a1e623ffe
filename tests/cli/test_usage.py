from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook import __version__
from casebook.cli import main
from tests.cli.command import casebook as run


@pytest.mark.parametrize(
    ("arguments", "message", "help"),
    [
        (["chek"], "没有命令「chek」", "您是不是要用 check"),
        (["a'b"], "没有命令「a'b」", "运行 casebook --help 看用法"),
        (['a"b'], '没有命令「a"b」', "运行 casebook --help 看用法"),
        (["检查"], "没有命令「检查」", "运行 casebook --help 看用法"),
        (["--nope"], "没有选项「--nope」", "运行 casebook --help 看用法"),
        (["check", "--formt", "json"], "没有选项「--formt」", "--format"),
        (["check", "-x"], "没有选项「-x」", "运行 casebook check --help 看用法"),
        (
            ["check", "--format", "xml"],
            "参数「--format」的值不对（可用：github、gitlab、json",
            "--help",
        ),
        (["check", "--format"], "选项「--format」用法不对", "--help"),
        (["check", "--content"], "选项「--content」用法不对", "--help"),
        (["explain"], "缺少参数「编号」", "casebook explain T001"),
        (["explain", "T001", "T002"], "命令「casebook explain」用法不对", "--help"),
    ],
)
def test_a_wrong_call_is_explained_in_chinese(arguments, message, help, capsys):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    first, second = err.splitlines()
    assert out == ""
    assert first.startswith(f"错误：{message}")
    assert second.startswith("  = 帮助：")
    assert help in second


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["-h"],
        ["--help"],
        ["check", "-h"],
        ["explain", "--help"],
        ["new", "-h"],
        ["schemas", "-h"],
        *([command, "-h"] for command in ("import", "export", "templates")),
        *([command, "-h"] for command in ("publish", "rollback", "releases", "verify")),
    ],
)
def test_help_is_chinese(arguments, capsys):
    assert main(arguments) == (0 if arguments else 2)
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("用法：casebook")
    names = "casebook|check|explain|fix|new|help|version|content|format|CODE|T001|origin/main"
    words = r"schemas|JSON Schema|index.md|C34|title-too-long|Markdown|offline|zip|mkdocs.yml|o\b"
    forms = "text|json|sarif|github|gitlab|junit|markdown|baseline.yml"
    word = "audit|import|export|templates|Word|docx|cases|year|out|force"
    release = r"publish|rollback|releases|verify|current|mkdocs\.yml"
    allowed = rf"--[a-z-]+|{names}|{words}|{forms}|{word}|{release}|git\b|h\b"
    assert not re.search("[A-Za-z]+", re.sub(allowed, "", out)), out


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"casebook {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["chek"], ["check", "--nope"], ["check", "--format", "xml"], []]
)
def test_status_2_as_a_program(arguments: list[str], tmp_path: Path):
    assert run(*arguments, cwd=tmp_path).status == 2
