"""`mkdocs build` publishes what may be published, and nothing when there is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs_casebook.building import SAMPLE, build, change, copied_content

OTHER = "cases/2021/yiyangzijiangdianzi-kuaisufanyingzhiliangkongzhi"


def everything(folder: Path) -> str:
    """All text of all output files, and their names."""
    texts = (
        f"{file.relative_to(folder)}\n{file.read_bytes().decode('utf-8', 'replace')}"
        for file in folder.rglob("*")
        if file.is_file()
    )
    return "\n".join(texts)


def test_every_kind_of_page_is_there(site: Path) -> None:
    for path in (
        "", "cases/", f"{SAMPLE}/", "cases/by-year/2021/", "cases/by-city/changsha/",
        "cases/by-direction/2021-3/", "cases/by-industry/c34/", "cases/by-problem/",
        "cases/by-letter/", "methods/", "methods/lean-six-sigma/", "guide/2021/", "rules/",
        "rules/t001/", "search/", "help/author/", "about/",
    ):  # fmt: skip
        assert (site / path / "index.html").is_file(), path
    assert (site / "404.html").is_file()


def test_error_stops_the_build_in_the_form_of_a_diagnostic(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    change(content, "city: 长沙市", "city: 长杀市")
    out = tmp_path / "out"
    result = build(out, content)
    assert result.returncode != 0
    assert "错误[F015]" in result.stderr
    assert f"--> {SAMPLE}/index.md:5:7" in result.stderr
    assert "帮助：" in result.stderr
    assert "Traceback" not in result.stderr
    assert not out.exists()


@pytest.mark.parametrize("name", ["empty", "missing"])
def test_no_content_folder_is_said_plainly(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = build(tmp_path / "out", tmp_path / name)
    assert result.returncode != 0
    assert f"{name}」里没有「notices/」" in result.stderr
    assert "Traceback" not in result.stderr


def test_draft_is_in_no_byte_of_the_output(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    change(content, "status: approved\n", "status: draft\n", OTHER)
    change(content, "approval: {", "#approval: {", OTHER)
    result = build(tmp_path / "out", content)
    assert result.returncode == 0, result.stderr
    published = everything(tmp_path / "out")
    assert "益阳资江" not in published
    assert "guanbi-zhouqi" not in published
    assert "湘潭莲城特钢" in published


def test_withdrawn_case_leaves_a_tombstone(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    change(
        content,
        "status: approved\n",
        "status: withdrawn\nwithdrawal: {date: 2022-03-01, reason: 企业申请撤回}\n",
        OTHER,
    )
    result = build(tmp_path / "out", content)
    assert result.returncode == 0, result.stderr
    tombstone = (tmp_path / "out" / OTHER / "index.html").read_text("utf-8")
    assert "企业申请撤回" in tombstone
    assert 'datetime="2022-03-01"' in tombstone
    assert "益阳资江" not in everything(tmp_path / "out")


def test_a_case_page_does_not_list_other_cases_in_its_navigation(site: Path) -> None:
    """Material's navigation on each page would make the site's size quadratic."""
    page = (site / SAMPLE / "index.html").read_text("utf-8")
    navigation = page[page.index('class="cb-menu"') : page.index("</nav>")]
    assert "有限公司" not in navigation


def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Also the one that finds in .cache what the one before it worked out."""
    content = copied_content(tmp_path)
    for cached in (False, True):
        assert (tmp_path / ".cache" / "casebook").exists() is cached
        assert build(tmp_path / "out", content).returncode == 0
        for file in site.rglob("*"):
            if file.is_file():
                other = tmp_path / "out" / file.relative_to(site)
                assert other.read_bytes() == file.read_bytes(), file.relative_to(site)
