"""`casebook publish`, `releases`, `verify` and `rollback` as their users call them, with the real engine."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casebook.release.place import Place
from casebook.release.pointer import pointer_of
from tests.cli.command import ROOT, Outcome
from tests.cli.command import casebook as run
from tests.mkdocs_casebook.building import SAMPLE, change, copied_content
from tests.release.small_site import Publisher
from tests.rules.corpora import make_corpus

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Outcome]:
    """A content folder, the place where it is published, what publishing said."""
    room = tmp_path_factory.mktemp("publish")
    content, place = copied_content(room), room / "发布"
    return content, place, publish(content, place)


def publish(content: Path, place: Path, *more: str | Path) -> Outcome:
    return run("publish", "--to", place, "--content", content, *more, cwd=ROOT)


def test_a_first_release(live):
    _, place, told = live
    assert (told.status, told.err) == (0, "")
    first, second = told.out.splitlines()[:2]
    assert re.fullmatch(r"已发布 \S+：案例 6，文件 \d+，[\d.]+ MB，用时 [\d.]+ 秒", first)
    assert second == "新增 6 个案例："
    assert f"  {SAMPLE}/" in told.out
    assert run("releases", "--to", place, cwd=place).out.startswith("* ")
    checked = run("verify", "--to", place, cwd=place)
    assert (checked.status, checked.err) == (0, "")
    assert re.search("：[0-9]+ 个文件与清单一致\n$", checked.out)


def test_content_with_errors_is_not_published(live, tmp_path: Path):
    _, place, _ = live
    before = Place(place).ids(), pointer_of(place).read()
    content = copied_content(tmp_path)
    change(content, "city: 长沙市", "city: 武汉市")
    told = publish(content, place)
    assert told.status == 1
    assert "武汉市" in told.err
    assert told.err.endswith("错误：构建没有成功，网站没有变\n  = 帮助：照上面的提示改好，再发布\n")
    assert (Place(place).ids(), pointer_of(place).read()) == before
    assert not list(Place(place).releases.glob(".*"))


def test_a_site_that_leaks_is_not_published(live, tmp_path: Path):
    """docs/ is the operator's own: what it says goes out, and an address elsewhere must not."""
    _, place, _ = live
    project = tmp_path / "project"
    for name in ("docs", "plugins/mkdocs_casebook/theme"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    about = project / "docs/about.md"
    about.write_text(about.read_text("utf-8") + "\n![](https://example.invalid/x.png)\n", "utf-8")
    before = Place(place).ids(), pointer_of(place).read()
    content, _, _ = live
    told = publish(content, place, "--config", project / "mkdocs.yml")
    assert told.status == 1
    assert "example.invalid" in told.err
    assert "成品检查发现 1 处问题，没有发布，网站没有变" in told.err
    assert (Place(place).ids(), pointer_of(place).read()) == before
    assert "example.invalid" in (place / "audit-failed.json").read_text("utf-8")


def test_without_the_site_s_configuration(live, tmp_path: Path):
    content, place, _ = live
    told = run("publish", "--to", place, "--content", content, cwd=tmp_path)
    assert told.status == 2
    assert told.err.startswith("错误：没有网站的配置「mkdocs.yml」\n  = 帮助：")


@pytest.fixture
def small(tmp_path: Path, publisher: Publisher) -> Publisher:
    for mark in "甲乙":
        publisher.publish(mark)
    return publisher


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    make_corpus(tmp_path / "content", {})
    return Publisher(tmp_path / "content", Place(tmp_path / "place"))


def test_back_and_what_readers_notice(small: Publisher):
    place = small.place.root
    first, second = small.place.ids()
    told = run("rollback", "--to", place, cwd=place)
    assert (told.status, told.out) == (0, f"已换回 {first}\n读者看到的案例没有变化\n")
    listed = run("releases", "--to", place, cwd=place).out.splitlines()
    assert [line[:2] for line in listed] == ["  ", "* "]
    assert second in listed[0]


def test_a_withdrawn_case_is_named(small: Publisher):
    case = small.content / "cases/2021/base/index.md"
    withdrawal = "status: withdrawn\nwithdrawal: {date: 2022-01-01, reason: 企业要求撤回}"
    case.write_text(case.read_text("utf-8").replace("status: approved", withdrawal), "utf-8")
    small.publish("丙")
    place = small.place.root
    told = run("rollback", "--to", place, cwd=place)
    assert told.status == 2
    assert told.err.startswith("已撤回：")
    assert "cases/2021/base/" in told.err
    assert "--show-withdrawn" in told.err
    again = run("rollback", "--to", place, "--show-withdrawn", cwd=place)
    assert (again.status, "新增 1 个案例" in again.out) == (0, True)


def test_damage_is_told_file_by_file(small: Publisher):
    place = small.place.root
    site = small.place.release(small.place.ids()[-1]) / "site"
    (site / "index.html").write_text("x", "utf-8")
    for number in range(25):
        (site / f"{number:02}.html").write_text("x", "utf-8")
    told = run("verify", "--to", place, cwd=place)
    assert told.status == 1
    assert "被改动：site/index.html\n" in told.err
    assert told.err.count("多出：site/") == 20
    assert "多出：另有 5 个\n" in told.err
    assert "  = 帮助：" in told.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["releases"], "里没有发布版"),
        (["verify"], "里没有线上的发布版"),
        (["rollback"], "里没有发布版"),
        (["verify", "20260101"], "里没有发布版「20260101」"),
        (["rollback", "../../etc"], "里没有发布版"),
    ],
)
def test_where_nothing_is_published(tmp_path: Path, arguments: list[str], message: str):
    told = run(*arguments, "--to", tmp_path / "nowhere", cwd=tmp_path)
    assert told.status == 2
    first, second = told.err.splitlines()
    assert message in first
    assert second.startswith("  = 帮助：")


def test_keep_is_a_number_above_nought(tmp_path: Path):
    told = run("publish", "--to", tmp_path, "--keep", "0", cwd=tmp_path)
    assert told.status == 2
    assert told.err.startswith("错误：参数「--keep」的值不对")


@pytest.mark.skipif(sys.platform == "win32", reason="a file where a folder should be")
def test_a_place_that_cannot_be(tmp_path: Path):
    (tmp_path / "file").write_text("x", "utf-8")
    told = run("publish", "--to", tmp_path / "file/place", cwd=ROOT)
    assert told.status == 2
    assert "它的上级不是目录" in told.err


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("", "选项「--to」没有写目录"),
        ("content/out", "会把发布版当作内容"),
        ("docs", "会把发布版当作内容"),
        ("pyproject.toml", "「pyproject.toml」不是目录"),
    ],
)
def test_a_place_that_would_do_harm(place: str, message: str):
    told = run("publish", "--to", place, cwd=ROOT)
    assert told.status == 2
    assert message in told.err
    assert not (ROOT / "current").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_terminate_ends_the_engine_and_clears_what_was_begun(tmp_path: Path):
    """As systemd stops a service; also where only the publisher is told."""
    releases = tmp_path / "发 布" / "releases"
    command = [sys.executable, "-P", "-m", "casebook", "publish", "--to", str(releases.parent)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        while process.poll() is None and not any(releases.glob(".new-*/site/*")):
            time.sleep(0.01)
        process.terminate()
        assert process.wait(60) == 128 + signal.SIGTERM
    finally:
        process.kill()
    assert list(releases.iterdir()) == []
