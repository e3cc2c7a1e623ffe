"""What forges and editors are given does what it says: the same two scripts, formats and files that exist."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.lint import Severity
from casebook.model.baseline import BASELINE_FILE
from casebook.model.limits import LIMITS_FILE
from casebook.model.notice import Notice
from casebook.reporters import formats
from casebook.reporters.text import report
from casebook.rules.structure.recognition import heading_for
from tests.reporters.outcomes import diagnostic, outcome

ROOT = Path(__file__).parents[2]
CI_FILES = (".github/workflows/check.yml", ".gitea/workflows/check.yml", ".gitlab-ci.yml")
TEMPLATES = (
    ".github/PULL_REQUEST_TEMPLATE.md",
    ".gitea/PULL_REQUEST_TEMPLATE.md",
    ".gitlab/merge_request_templates/Default.md",
)


@pytest.mark.parametrize("name", CI_FILES)
def test_a_forge_calls_the_same_two_scripts_and_the_check(name: str):
    text = (ROOT / name).read_text("utf-8")
    yaml.safe_load(text)
    assert "python3 scripts/site.py --no-serve" in text
    assert "python3 scripts/test.py" in text
    asked = re.findall(r"--format (\w+)", text)
    assert "markdown" in asked
    assert set(asked) <= set(formats())


@pytest.mark.parametrize("name", CI_FILES)
def test_the_whole_history_is_there_where_revisions_are_compared(name: str):
    text = (ROOT / name).read_text("utf-8")
    assert re.search(r'fetch-depth: 0|GIT_DEPTH: "0"', text)


def test_both_kinds_of_actions_do_the_same():
    github, gitea = (yaml.safe_load((ROOT / name).read_text("utf-8")) for name in CI_FILES[:2])
    assert github["jobs"] == gitea["jobs"]


def test_the_templates_are_the_same():
    assert len({(ROOT / name).read_text("utf-8") for name in TEMPLATES}) == 1


def test_the_hook_calls_a_command_that_there_is():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, command, *_ = shlex.split(hook["entry"])
    assert (program, command) == ("casebook", "check")
    assert re.match(hook["files"], "content/cases/2021/a/index.md")


def vscode(name: str) -> Any:
    return json.loads((ROOT / ".vscode" / name).read_text("utf-8"))


OPTIONAL = {f"content/{name}" for name in (BASELINE_FILE, LIMITS_FILE)}


def test_every_schema_of_a_yaml_file_is_wired():
    wired = vscode("settings.json")["yaml.schemas"]
    schemas = {file.name for file in (ROOT / "schemas").iterdir()} - {"front-matter.json"}
    assert {Path(name).name for name in wired} == schemas
    for name, pattern in wired.items():
        assert (ROOT / name).is_file()
        assert list(ROOT.glob(pattern)) or pattern in OPTIONAL


def test_the_snippet_has_the_sections_of_the_notice():
    notice = Notice.model_validate(
        yaml.safe_load((ROOT / "content/notices/2021.yml").read_text("utf-8"))
    )
    body = vscode("casebook.code-snippets")["四个章节"]["body"]
    headings = [line.removeprefix("## ") for line in body if line.startswith("## ")]
    assert headings == [heading_for(section, notice) for section in notice.report.sections]


@pytest.mark.parametrize("severity", list(Severity))
def test_the_editor_finds_the_findings_in_the_output(severity: Severity):
    first, second = vscode("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    lines = report(outcome(diagnostic(severity))).splitlines()
    told = re.search(first["regexp"], lines[0])
    where = re.search(second["regexp"], lines[1])
    assert told
    assert where
    assert told[first["code"]] == "S002"
    assert where.groups() == ("cases/2021/an-li/index.md", "37", "4")


def test_git_keeps_the_editor_files():
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    for file in (ROOT / ".vscode").iterdir():
        assert f"!.vscode/{file.name}" in ignored
