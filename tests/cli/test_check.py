from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.cli.selection import Selection
from tests.cli.command import casebook, environ

BASE = "cases/2021/base"


def codes(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, set[str]]:
    """Exit status, and files named in the JSON."""
    status = main(["check", "--format", "json", *arguments])
    document = json.loads(capsys.readouterr().out)
    return status, {each["file"] for each in document["diagnostics"] if each["severity"] == "error"}


def test_status_0_without_errors(clean: Path):
    done = casebook("check", cwd=clean)
    assert (done.status, done.err) == (0, "")
    assert "检查了 1 个案例：0 个错误" in done.out


def test_status_1_with_errors(faulty: Path):
    done = casebook("check", cwd=faulty)
    assert (done.status, done.err) == (1, "")
    assert f"--> content/{BASE}".replace("content/", "") in done.out
    assert "中文 名😀/index.md" in done.out
    assert "= 帮助：" in done.out


def test_json(faulty: Path):
    done = casebook("check", "--format", "json", cwd=faulty)
    document = json.loads(done.out)
    assert (done.status, done.err) == (1, "")
    assert document["version"] == 1
    assert document["summary"]["cases"] == 3
    errors = [each for each in document["diagnostics"] if each["severity"] == "error"]
    assert document["summary"]["errors"] == len(errors)
    assert {each["file"] for each in errors} >= {
        f"{BASE}/index.md",
        "cases/2021/中文 名😀/index.md",
    }


@pytest.mark.parametrize(
    ("cwd", "arguments"),
    [
        (".", ["content/cases/2021/hao"]),
        (".", ["cases/2021/hao"]),
        (".", ["content/cases/2021/hao/index.md"]),
        (".", ["./content/../content/cases/2021/hao/"]),
        ("content", ["--content", ".", "cases/2021/hao"]),
        ("content/cases/2021", ["--content", "../..", "hao"]),
        ("content/cases/2021", ["--content", "../..", "cases/2021/hao"]),
        ("content/cases/2021/hao", ["--content", "../../..", "."]),
    ],
)
def test_a_path_goes_by_the_working_folder_or_the_content_folder(
    faulty: Path, monkeypatch, capsys, cwd: str, arguments: list[str]
):
    monkeypatch.chdir(faulty / cwd)
    assert codes(arguments, capsys) == (0, set())


def test_an_absolute_path(faulty: Path, tmp_path: Path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    content = str(faulty / "content")
    assert codes(["--content", content, f"{content}/{BASE}"], capsys) == (1, {f"{BASE}/index.md"})


def test_several_paths(faulty: Path, monkeypatch, capsys):
    monkeypatch.chdir(faulty)
    status, files = codes(["cases/2021/中文 名😀", "cases/2021/base/index.md"], capsys)
    assert (status, len(files)) == (1, 2)


@pytest.mark.parametrize(
    ("path", "file", "expected"),
    [
        ("content/cases/2021/hao", "cases/2021/hao/index.md", True),
        ("content/cases/2021/hao", "cases/2021/hao-2/index.md", False),
        ("content/cases/2021/hao", "cases/2021/hao", True),
        ("content/cases/2021/hao/index.md", "cases/2021/hao/index.md", True),
        ("content", "notices/2021.yml", True),
        ("content/cases", "notices/2021.yml", False),
    ],
)
def test_what_a_path_selects(faulty: Path, path: str, file: str, expected: bool):
    assert Selection.of([faulty / path], faulty / "content")(file) is expected


@pytest.mark.parametrize("path", ["nowhere", "ha*", "..", "/", "cases/2021/nowhere", "长" * 3000])
def test_a_path_that_is_not_in_the_content_folder(clean: Path, monkeypatch, capsys, path: str):
    monkeypatch.chdir(clean)
    assert main(["check", path]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"错误：内容目录「content」里找不到「{path}」\n  = 帮助：")


@pytest.mark.parametrize("content", ["nowhere", "content/cases", "content/notices/2021.yml"])
def test_what_is_no_content_folder(clean: Path, monkeypatch, capsys, content: str):
    monkeypatch.chdir(clean)
    assert main(["check", "--content", content]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"内容目录「{content}」里没有「notices/」" in err


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LANG": "C", "LC_ALL": "C"},
    ],
    ids=["ascii", "C"],
)
def test_output_is_utf_8_whatever_the_terminal_says(faulty: Path, environment: dict[str, str]):
    done = casebook("check", cwd=faulty, **environment)
    assert done.status == 1
    assert "中文 名😀" in done.out


def test_so_are_errors(tmp_path: Path):
    done = casebook(
        "check", "--content", "没有", cwd=tmp_path, PYTHONIOENCODING="ascii", LC_ALL="C"
    )
    assert (done.status, "「没有」" in done.err) == (2, True)


@pytest.mark.parametrize(("folder", "status"), [("clean", 0), ("faulty", 1)])
def test_a_reader_that_leaves_early_changes_nothing(request, folder: str, status: int):
    process = subprocess.Popen(
        [sys.executable, "-m", "casebook", "check"],
        cwd=request.getfixturevalue(folder),
        env=environ(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == status


def test_head_takes_one_line(faulty: Path):
    done = subprocess.run(
        f"'{sys.executable}' -m casebook check | head -n 1",
        shell=True,
        cwd=faulty,
        env=environ(),
        capture_output=True,
        check=True,
    )
    assert len(done.stdout.decode().splitlines()) == 1
    assert done.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="file names of bytes")
def test_a_folder_name_that_is_no_text(clean: Path, tmp_path: Path):
    shutil.copytree(clean / "content", tmp_path / "content")
    odd = tmp_path / "content/cases/2021" / os.fsdecode(b"\xff\x1b[31m")
    shutil.copytree(tmp_path / "content" / BASE, odd)
    for form in ("text", "json"):
        done = casebook("check", "--format", form, cwd=tmp_path)
        assert (done.status, done.err) == (1, "")
        assert "\x1b" not in done.out


@pytest.fixture
def unreadable(clean: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        content = shutil.copytree(clean / "content", Path(folder, "content"))
        yield content
        content.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX permissions")
def test_a_content_folder_without_permission(unreadable: Path, capsys):
    unreadable.chmod(0)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        status = main(["check", "--content", str(unreadable)])
    finally:
        if root:
            os.seteuid(0)
    assert status == 2
    assert "程序内部出错" not in capsys.readouterr().err


def test_what_casebook_itself_gets_wrong_is_said_in_one_line(clean: Path, monkeypatch, capsys):
    def fail(*arguments: object, **options: object) -> None:
        raise RuntimeError("没有想到")

    monkeypatch.chdir(clean)
    monkeypatch.setattr("casebook.cli.commands.check.read_corpus", fail)
    monkeypatch.delenv("CASEBOOK_DEBUG", raising=False)
    assert main(["check"]) == 2
    assert "程序内部出错「RuntimeError: 没有想到」" in capsys.readouterr().err
    monkeypatch.setenv("CASEBOOK_DEBUG", "1")
    with pytest.raises(RuntimeError):
        main(["check"])


def test_an_interrupt(clean: Path, monkeypatch, capsys):
    def interrupt(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(clean)
    monkeypatch.setattr("casebook.cli.commands.check.read_corpus", interrupt)
    assert main(["check"]) == 2
    assert "错误：已中断" in capsys.readouterr().err
