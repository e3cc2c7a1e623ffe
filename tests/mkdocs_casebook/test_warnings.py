"""Warnings are told and do not stop the build."""

from __future__ import annotations

from pathlib import Path

from tests.mkdocs_casebook.building import SAMPLE, build, change, copied_content


def test_warning_is_told_and_the_site_is_built(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    change(
        content,
        "## 二、质量管理模式或方法简介\n",
        f"{'多余的话。' * 80}\n\n## 二、质量管理模式或方法简介\n",
    )
    result = build(tmp_path / "out", content)
    assert result.returncode == 0, result.stderr
    assert "警告[S005]" in result.stderr
    assert (tmp_path / "out" / SAMPLE / "index.html").is_file()
