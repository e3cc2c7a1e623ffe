from __future__ import annotations

from pathlib import Path

import pytest

import casebook.rules
from casebook.cli import main
from casebook.lint import find_rules
from tests.cli.command import casebook as run


@pytest.mark.parametrize("rule", find_rules(casebook.rules), ids=lambda rule: rule.code)
def test_the_page_of_a_rule(rule, capsys):
    assert main(["explain", rule.code]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"# {rule.code} {rule.name}\n\n{rule.title}")
    assert "\n## 反例\n" in out
    assert out.endswith("\n")


@pytest.mark.parametrize("code", ["T001", "t001", "title-too-long", "TITLE-TOO-LONG"])
def test_a_rule_goes_by_its_code_or_its_name(code: str, capsys):
    assert main(["explain", code]) == 0
    assert capsys.readouterr().out.startswith("# T001 title-too-long\n")


@pytest.mark.parametrize("code", ["T999", "T", "", "标题", "T001 ", "../T001"])
def test_no_such_rule(code: str, capsys):
    assert main(["explain", code]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"错误：没有规则「{code}」\n  = 帮助：")


def test_as_a_program(tmp_path: Path):
    done = run("explain", "T001", cwd=tmp_path)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("# T001")


@pytest.mark.parametrize(
    ("code", "near"),
    [
        ("title-to-long", "T001"),
        ("T01", "T001"),
        ("标杆名称太长", "T001"),
        ("wrong-tilte-ending", "T004"),
    ],
)
def test_the_nearest_rule_is_named(code: str, near: str, capsys):
    assert main(["explain", code]) == 2
    assert f"您是不是要找 {near} " in capsys.readouterr().err


def test_all_rules_in_a_table(capsys):
    assert main(["explain", "--all"]) == 0
    assert capsys.readouterr().out.count("\n") == len(find_rules(casebook.rules)) + 2


def test_neither_a_code_nor_all(capsys):
    assert main(["explain"]) == 2
    assert capsys.readouterr().err.startswith("错误：缺少参数「编号」\n  = 帮助：")
