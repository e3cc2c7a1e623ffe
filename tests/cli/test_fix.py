from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from casebook.reporters.patch import colored, file_patch
from tests.cli.command import casebook
from tests.rules.corpora import BASE_CASE, Change, make_corpus

BODY = """## 一、企业概况

公司生产精密主轴,畅销各地。

## 二、质量管理模式或方法简介

精益六西格玛。

## 三、实施与运行情况

### (一)界定问题

改善路线见图1。

![图1：改善路线图](luxian.svg)

## 四、实施效果

三年指标见表1。

表1 三年质量指标

| 指标 | 2020 |
|---|---:|
| 一次交验合格率（%） | 98.6 |
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose content/ has faults of form in its case, and a second case without any."""
    other = Change(
        front={
            "enterprise": "岳阳云溪（示例）有限公司",
            "title": "岳阳云溪（示例）有限公司实施精益六西格玛的实践经验",
            "uscc": "91430600MA00000036",
        }
    )
    changes = {BASE_CASE: Change(body=BODY), "cases/2021/hao/index.md": other}
    make_corpus(tmp_path / "content", changes)
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_diff_only_shows(folder: Path) -> None:
    before = tree(folder)
    done = casebook("fix", "--diff", cwd=folder)
    assert (done.status, done.err) == (1, "可以改 1 个案例，3 处；没有写入\n")
    assert f"--- a/content/{BASE_CASE}\n+++ b/content/{BASE_CASE}\n" in done.out
    assert "-公司生产精密主轴,畅销各地。\n+公司生产精密主轴，畅销各地。\n" in done.out
    assert tree(folder) == before


def test_fix_writes_what_diff_shows_and_is_done(folder: Path) -> None:
    shown = casebook("fix", "--diff", cwd=folder).out
    before = tree(folder)
    done = casebook("fix", cwd=folder)
    assert (done.status, done.out) == (0, shown)
    assert done.err.startswith("改了 1 个案例，3 处；还有 0 个错误")
    after = tree(folder)
    assert {path for path in after if after[path] != before[path]} == {f"content/{BASE_CASE}"}
    assert not [path for path in after if path.endswith(".tmp") or "/." in path]
    again = casebook("fix", "--diff", cwd=folder)
    assert (again.status, again.out) == (0, "")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_applies_the_diff(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = folder / "content" / BASE_CASE
    file.write_bytes(file.read_bytes().rstrip(b"\n").replace(b"\n", b"\r\n"))
    (folder / "content/cases/2021/hao").rename(folder / "content/cases/2021/Hao_Li")
    copy = tmp_path_factory.mktemp("git") / "copy"
    shutil.copytree(folder, copy)
    patch = subprocess.run(
        ["git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "-"],
        cwd=copy,
        input=casebook("fix", "--diff", cwd=folder).out.encode(),
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(copy.parent)},
        capture_output=True,
        check=False,
    )
    assert patch.returncode == 0, patch.stderr.decode()
    casebook("fix", cwd=folder)
    assert tree(copy) == tree(folder)


def test_only_what_is_asked_for(folder: Path) -> None:
    done = casebook("fix", "cases/2021/hao", cwd=folder)
    assert (done.status, done.out) == (0, "")
    assert casebook("fix", "--diff", cwd=folder).status == 1


def test_a_folder_is_renamed_after_its_case(folder: Path) -> None:
    (folder / "content/cases/2021/hao").rename(folder / "content/cases/2021/岳阳_HAO")
    done = casebook("fix", "content/cases/2021/岳阳_HAO", cwd=folder)
    assert "rename from content/cases/2021/岳阳_HAO/luxian.svg\n" in done.out
    assert "还有 0 个错误" in done.err
    names = sorted(each.name for each in (folder / "content/cases/2021").iterdir())
    assert names == ["base", "yueyangyunxi-jingyiliuxigema"]


@pytest.mark.parametrize(
    ("slug", "reason"), [("base", "已有别的案例在用"), (None, "改名后链接会断")]
)
def test_a_folder_keeps_its_name(folder: Path, slug: str | None, reason: str) -> None:
    cases = folder / "content/cases/2021"
    (cases / "hao").rename(cases / "Hao")
    if slug:
        (cases / "base").rename(cases / "yueyangyunxi-jingyiliuxigema")
    else:
        body = BODY.replace("主轴,", "主轴，同[好](../Hao/index.md)，")
        file = cases / "base/index.md"
        file.write_text(file.read_text("utf-8").replace(BODY, body), "utf-8")
    done = casebook("fix", "content/cases/2021/Hao", cwd=folder)
    assert (done.status, done.out) == (1, "")
    assert reason in done.err
    assert (cases / "Hao").is_dir()


def test_what_the_notice_turns_off_is_left(folder: Path) -> None:
    notice = folder / "content/notices/2021.yml"
    rules = "\nrules: {half-width-punctuation: off}\n"
    notice.write_text(notice.read_text("utf-8") + rules, "utf-8")
    assert "主轴,畅销" not in casebook("fix", "--diff", cwd=folder).out


def test_what_the_case_suppresses_is_left(folder: Path) -> None:
    file = folder / "content" / BASE_CASE
    suppress = "suppress: [{code: W001, reason: 原文如此}]\n---\n\n## 一"
    file.write_text(file.read_text("utf-8").replace("---\n\n## 一", suppress), "utf-8")
    assert "主轴,畅销" not in casebook("fix", "--diff", cwd=folder).out


def test_a_file_that_cannot_be_written(folder: Path) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("needs a user whom permissions bind")
    case = (folder / "content" / BASE_CASE).parent
    case.chmod(0o500)
    done = casebook("fix", cwd=folder)
    case.chmod(0o700)
    assert done.status == 2
    assert "写不进去" in done.err


def test_a_colored_diff() -> None:
    patch = colored(file_patch("甲.md", "甲.md", "一\n二,\n".encode(), "一\n二，\n".encode()))
    assert "\x1b[31m-二,\x1b[0m\n\x1b[32m+二，\x1b[0m\n" in patch
    assert "\x1b[36m@@ -1,2 +1,2 @@\x1b[0m\n" in patch


def test_a_diff_names_a_missing_line_end() -> None:
    patch = file_patch("a b.md", "a b.md", b"x\ny", b"x\nz")
    assert patch.endswith("-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n")
    assert "--- a/a b.md\t\n" in patch
