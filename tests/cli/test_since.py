"""`casebook check --since`: real repositories, Chinese names, renames, whatever state a file is in."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.cli import main
from tests.cli.command import casebook as run
from tests.rules.corpora import BASE_CASE, Change, make_corpus

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

BAD = "\n\n年产值 3-5万元,增长。\n"
OTHER = "cases/2021/other/index.md"
LINKING = Change(
    front={
        "title": "岳阳云溪（示例）有限公司实施精益六西格玛的实践经验",
        "enterprise": "岳阳云溪（示例）有限公司",
        "uscc": "91430600MA00000036",
    },
    body="## 一、企业概况\n\n见[同行](../base/index.md)。\n",
)


def git(folder: Path, *arguments: str) -> None:
    identity = (
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.invalid",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, timeout=60
    )


@pytest.fixture
def repository(tmp_path: Path, monkeypatch) -> Path:
    """A repository whose content stands in 资料/内容, with one commit."""
    folder = tmp_path / "仓库"
    changes = {OTHER: LINKING, "cases/2021/中文 名😀/index.md": Change(raw="没有前置信息\n")}
    make_corpus(folder / "资料/内容", changes)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "config", "core.quotepath", "true")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    monkeypatch.chdir(folder)
    return folder / "资料/内容"


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    status = main(
        ["check", "--content", "资料/内容", "--since", "main", "--format", "json", *arguments]
    )
    assert status in (0, 1)
    return json.loads(capsys.readouterr().out)


def files(document: Any) -> set[str]:
    return {each["file"] for each in document["diagnostics"]}


def test_nothing_changed(repository: Path, capsys):
    document = check(capsys)
    assert (document["summary"]["cases"], document["diagnostics"]) == (0, [])


def append(content: Path) -> None:
    file = content / BASE_CASE
    file.write_text(file.read_text("utf-8") + BAD, "utf-8")


def committed(content: Path) -> None:
    git(content, "checkout", "-qb", "work")
    append(content)
    git(content, "commit", "-qam", "second")


def staged(content: Path) -> None:
    append(content)
    git(content, "add", "-A")


@pytest.mark.parametrize("change", [append, staged, committed])
def test_a_change_counts_in_whatever_state(repository: Path, capsys, change):
    change(repository)
    document = check(capsys)
    assert document["summary"]["cases"] == 1
    assert files(document) == {BASE_CASE}


def test_what_main_did_meanwhile_does_not_count(repository: Path, capsys):
    committed(repository)
    git(repository, "checkout", "-q", "main")
    (repository / OTHER).write_text("没有前置信息\n", "utf-8")
    git(repository, "commit", "-qam", "theirs")
    git(repository, "checkout", "-q", "work")
    assert files(check(capsys)) == {BASE_CASE}


@pytest.mark.parametrize("name", ["新案例", '引"号', "空 格", "𠮷😀", "a"])
def test_an_untracked_case(repository: Path, capsys, name: str):
    shutil.copytree(repository / "cases/2021/base", repository / f"cases/2021/{name}")
    found = files(check(capsys))
    assert f"cases/2021/{name}/index.md" in found
    assert "cases/2021/中文 名😀/index.md" not in found


def test_a_changed_case_with_a_chinese_name(repository: Path, capsys):
    (repository / "cases/2021/中文 名😀/index.md").write_text("还是没有\n", "utf-8")
    assert files(check(capsys)) == {"cases/2021/中文 名😀/index.md"}


def test_a_file_beside_the_case(repository: Path, capsys):
    (repository / "cases/2021/base/多余.docx").write_bytes(b"")
    assert files(check(capsys)) == {BASE_CASE}


def test_a_renamed_case_breaks_the_link_of_another(repository: Path, capsys):
    git(repository, "mv", "cases/2021/base", "cases/2021/renamed")
    document = check(capsys)
    assert document["summary"]["cases"] == 1
    told = [each["message"] for each in document["diagnostics"] if each["file"] == OTHER]
    assert told == ["链接「../base/index.md」指向的案例不存在"]


def test_a_duplicate_is_told_at_the_case_that_did_not_change(repository: Path, capsys):
    shutil.copytree(repository / "cases/2021/base", repository / "cases/2021/aaa")
    codes = {(each["file"], each["code"]) for each in check(capsys)["diagnostics"]}
    assert (BASE_CASE, "C005") in codes
    assert (BASE_CASE, "S005") not in codes


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(content: Path) -> None:
        file = content / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


@pytest.mark.parametrize(
    "change",
    [
        replaced("notices/2021.yml", "max: 40", "max: 10"),
        replaced("vocabulary/cities.yml", "name: 长沙市", "name: 星沙市"),
    ],
)
def test_a_notice_or_a_word_concerns_the_cases(repository: Path, capsys, change):
    change(repository)
    document = check(capsys)
    assert document["summary"]["cases"] == 3
    assert {BASE_CASE, OTHER} <= files(document)


def test_a_path_and_a_revision_both_narrow(repository: Path, capsys):
    append(repository)
    assert check(capsys, "cases/2021/other")["diagnostics"] == []


def test_pages_of_the_summary(repository: Path, capsys):
    content = repository
    replaced(OTHER, "status: approved", "status: draft")(content)
    replaced(BASE_CASE, "湘江", "湘水")(content)
    shutil.copytree(content / "cases/2021/base", content / "cases/2021/new")
    main(["check", "--content", "资料/内容", "--since", "main", "--format", "markdown"])
    out = capsys.readouterr().out
    pages = [line for line in out.splitlines() if line.startswith("- ")]
    assert [line.split("`")[:2] for line in pages] == [
        ["- 变化：", "/cases/2021/base/"],
        ["- 出现：", "/cases/2021/new/"],
        ["- 消失：", "/cases/2021/other/"],
    ]


def test_a_withdrawn_case_becomes_a_tombstone(repository: Path, capsys):
    withdrawal = "status: withdrawn\nwithdrawal: {date: 2022-03-01, reason: 企业要求}"
    replaced(OTHER, "status: approved", withdrawal)(repository)
    main(["check", "--content", "资料/内容", "--since", "main", "--format", "markdown"])
    assert "变为撤回说明：`/cases/2021/other/`" in capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], content: str, revision: str) -> str:
    capsys.readouterr()
    assert main(["check", "--content", content, "--since", revision]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "  = 帮助：" in err
    return err


@pytest.mark.parametrize("revision", ["没有", "0123456", "--help", "main:资料", "HEAD~9", ""])
def test_an_unknown_revision(repository: Path, capsys, revision: str):
    assert f"错误：没有版本「{revision}」" in refused(capsys, "资料/内容", revision)


def test_a_shallow_clone(repository: Path, tmp_path: Path, capsys, monkeypatch):
    append(repository)
    git(repository, "commit", "-qam", "second")
    url = (tmp_path / "仓库").as_uri()
    git(tmp_path, "clone", "-q", "--depth", "1", url, "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    err = refused(capsys, "资料/内容", "HEAD~1")
    assert "没有版本「HEAD~1」（仓库是浅克隆，只有最近的历史）" in err


def test_histories_that_have_nothing_in_common(repository: Path, capsys):
    git(repository, "checkout", "-q", "--orphan", "alone")
    git(repository, "commit", "-qm", "alone")
    assert "没有共同的历史" in refused(capsys, "资料/内容", "main")


def test_outside_a_repository(tmp_path: Path, capsys, monkeypatch):
    make_corpus(tmp_path / "content", {})
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    assert "不在 git 仓库里" in refused(capsys, "content", "main")


def test_without_git(repository: Path, capsys, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert "没有找到 git" in refused(capsys, "资料/内容", "main")


def test_as_a_program(repository: Path):
    append(repository)
    done = run("check", "--since", "main", "--format", "github", cwd=repository)
    assert done.status == 2  # no content/ here
    folder = repository.parents[1]
    arguments = ("check", "--content", "资料/内容", "--since", "main", "--format", "github")
    done = run(*arguments, cwd=folder)
    assert f"file=资料/内容/{BASE_CASE},line=" in done.out
