from __future__ import annotations

import json
from pathlib import Path

import pytest

from casebook.source.corpus import read_corpus
from tests.cli.command import casebook
from tests.release.audit.folder import write_site
from tests.rules.corpora import BASE_CASE, Change, make_corpus


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with content/ and its site; the tests put into site/ what is wrong."""
    folder = tmp_path_factory.mktemp("audit")
    draft = Change({"status": "draft", "enterprise": "衡阳雁城铸造（示例）有限公司"})
    make_corpus(folder / "content", {"cases/2021/yancheng/index.md": draft})
    write_site(read_corpus(folder / "content"), folder / "site", folder / "cache")
    return folder


def test_a_clean_site(folder: Path) -> None:
    done = casebook("audit", "site", "-o", "report.json", cwd=folder)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("审计了 ")
    assert done.out.endswith("1 个公开案例：0 处不合格\n")
    report = json.loads((folder / "report.json").read_text("utf-8"))
    assert report["passed"] is True
    assert report["counts"]["hidden_cases"] == 1


def test_a_site_with_a_leak(folder: Path) -> None:
    leak = folder / "site/leak.txt"
    leak.write_text("联系衡阳雁城铸造(示例)有限公司，电话 13907310086", "utf-8")
    try:
        done = casebook("audit", "site", cwd=folder)
    finally:
        leak.unlink()
    assert done.status == 1
    assert (
        "错误[hidden-name] 有未公开案例的名称「衡阳雁城铸造（示例）有限公司」\n"
        "  --> leak.txt（cases/2021/yancheng/index.md）\n  = 帮助：核对这个案例的状态" in done.out
    )
    assert "错误[private-data] 手机号「139****86」不得公开" in done.out
    assert "13907310086" not in done.out
    assert done.out.endswith("：3 处不合格\n")


def test_what_the_sites_own_pages_say_is_no_secret(folder: Path) -> None:
    page = folder / "site/docs.txt"
    page.write_text("衡阳雁城铸造（示例）有限公司", "utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("衡阳雁城铸造（示例）有限公司", "utf-8")
    try:
        assert casebook("audit", "site", cwd=folder).status == 0
        assert casebook("audit", "site", "--docs", "nowhere", cwd=folder).status == 1
    finally:
        page.unlink()


@pytest.mark.parametrize("name", ["nowhere", "content"])
def test_no_site(folder: Path, name: str) -> None:
    done = casebook("audit", name, cwd=folder)
    assert done.status == 2
    assert f"目录「{name}」不是构建好的站点" in done.err


def test_no_content(folder: Path) -> None:
    done = casebook("audit", "site", "--content", "nowhere", cwd=folder)
    assert done.status == 2
    assert "内容目录「nowhere」" in done.err


def test_the_base_case_is_public(folder: Path) -> None:
    assert (folder / "site" / Path(BASE_CASE).parent / "index.html").is_file()
