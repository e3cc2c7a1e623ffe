"""`casebook import`, `export` and `templates` as their users run them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import ROOT, casebook
from tests.importers.hostile import REPORT
from tests.importers.raw import Package
from tests.importers.writer import Habits, write

CONTENT = ROOT / "content"
ARGUMENTS = ("--year", "2021", "--content", CONTENT, "--out", "cases")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.docx").write_bytes(write(Habits(forms=True)))
    (tmp_path / "in" / "b.docx").write_bytes(b"broken")
    (tmp_path / "in" / "~$a.docx").write_bytes(b"lock")
    return tmp_path


def test_one_bad_file_does_not_stop_the_others(folder: Path):
    done = casebook("import", "in", *ARGUMENTS, cwd=folder)
    assert done.status == 1
    assert "导入「a.docx」→ 2021/lushanjingzhu-zhilianggongnengzhankai（文件 4 个）" in done.out
    assert "没有导入「b.docx」：文件「b.docx」不是 Word 文档（其实是纯文本）" in done.out
    assert "导入了 1 个文件，1 个没有导入：b.docx" in done.out
    assert "接下来请您：" in done.out
    assert "错误[F006] 缺少「summary」（摘要）" in done.out
    written = folder / "cases" / "2021"
    names = {path.name for path in (written / "lushanjingzhu-zhilianggongnengzhankai").iterdir()}
    assert "index.md" in names
    told = (written / "lushanjingzhu-zhilianggongnengzhankai.import.txt").read_text("utf-8")
    assert told in done.out
    assert "司马若谷" not in done.out


def test_nothing_is_overwritten_without_force(folder: Path):
    file = folder / "in" / "a.docx"
    casebook("import", file, *ARGUMENTS, cwd=folder)
    index = next((folder / "cases" / "2021").glob("*/index.md"))
    index.write_text("mine", encoding="utf-8")
    done = casebook("import", file, *ARGUMENTS, cwd=folder)
    assert done.status == 1
    assert "已经有了，没有覆盖" in done.out
    assert index.read_text("utf-8") == "mine"
    casebook("import", file, *ARGUMENTS, "--force", cwd=folder)
    assert index.read_text("utf-8").startswith("---\ntitle: 麓山精铸（示例）有限公司")


def test_a_case_of_this_run_is_not_overwritten_even_with_force(folder: Path):
    (folder / "in" / "c.docx").write_bytes((folder / "in" / "a.docx").read_bytes())
    done = casebook("import", "in", *ARGUMENTS, "--force", cwd=folder)
    assert (
        "没有导入「c.docx」：案例「2021/lushanjingzhu-zhilianggongnengzhankai」这次已经" in done.out
    )


def test_a_report_that_cannot_be_written_is_told(folder: Path):
    taken = "cases/2021/lushanjingzhu-zhilianggongnengzhankai.import.txt"
    (folder / taken).mkdir(parents=True)
    done = casebook("import", "in/a.docx", *ARGUMENTS, cwd=folder)
    assert done.status == 2
    assert f"导入报告「{Path(taken)}」写不进去" in done.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["import", "none.docx", "--year", "2021"], "找不到文件「none.docx」"),
        (["import", "in/a.docx", "--year", "1999"], "没有「1999」年的通知"),
        (["import", "in/a.docx"], "缺少参数"),
        (["import", "cases", "--year", "2021"], "里没有 Word 文件"),
        (["templates", "--year", "1999"], "没有「1999」年的通知"),
        (["export", "content/cases/2021/none"], "找不到"),
    ],
)
def test_a_wrong_call_is_refused(arguments: list[str], message: str, folder: Path):
    (folder / "cases").mkdir()
    done = casebook(*arguments, "--content", CONTENT, cwd=folder)
    assert done.status == 2
    assert message in done.err


def test_a_file_without_a_report_is_refused(folder: Path):
    (folder / "empty.docx").write_bytes(Package("<w:p/>").bytes())
    done = casebook("import", "empty.docx", *ARGUMENTS, cwd=folder)
    assert "里没有报告正文" in done.out
    assert not (folder / "cases").exists()


def test_two_files_of_one_firm_do_not_overwrite_each_other(folder: Path):
    again = folder / "in" / "c.docx"
    again.write_bytes((folder / "in" / "a.docx").read_bytes())
    done = casebook("import", "in/a.docx", "in/c.docx", *ARGUMENTS, cwd=folder)
    assert "没有导入「c.docx」" in done.out


def test_a_path_that_is_not_there_does_not_stop_the_others(folder: Path):
    done = casebook("import", "none.docx", "in/a.docx", *ARGUMENTS, cwd=folder)
    assert done.status == 1
    assert "没有导入「none.docx」：找不到文件「none.docx」" in done.out
    assert "导入了 1 个文件，1 个没有导入：none.docx" in done.out


def test_force_takes_away_the_old_figures_and_nothing_else(folder: Path):
    casebook("import", "in/a.docx", *ARGUMENTS, cwd=folder)
    (case,) = (path for path in (folder / "cases" / "2021").iterdir() if path.is_dir())
    (case / "old.png").write_bytes(b"")
    (case / "notes.txt").write_text("作者的笔记", "utf-8")
    casebook("import", "in/a.docx", "--force", *ARGUMENTS, cwd=folder)
    assert not (case / "old.png").exists()
    assert (case / "notes.txt").read_text("utf-8") == "作者的笔记"
    assert [path.name for path in case.parent.iterdir() if path.is_dir()] == [case.name]


def test_export_and_templates_write_files_and_keep_what_is_there(folder: Path):
    case = next((CONTENT / "cases" / "2021").iterdir())
    done = casebook("export", "--docx", case, "--content", CONTENT, "--out", "out", cwd=folder)
    assert (done.status, done.err) == (0, "")
    assert (folder / "out" / f"{case.name}.docx").is_file()
    again = casebook("export", case, "--content", CONTENT, "--out", "out", cwd=folder)
    assert again.status == 2
    assert "已经有了，没有覆盖" in again.err
    done = casebook("templates", "--year", "2021", "--content", CONTENT, "--out", "out", cwd=folder)
    assert done.out.count("已写出") == 4


def test_a_report_alone_is_named_after_its_firm(folder: Path):
    (folder / "alone.docx").write_bytes(Package(REPORT).bytes())
    done = casebook("import", "alone.docx", *ARGUMENTS, cwd=folder)
    assert "导入「alone.docx」→ 2021/daidingming-" in done.out
    assert "补上申报单位全称 enterprise" in done.out
