from __future__ import annotations

from pathlib import Path

from casebook.cli import main
from tests.rules.corpora import make_corpus


def test_the_schemas_are_written(tmp_path: Path, monkeypatch, capsys):
    make_corpus(tmp_path / "content", {})
    monkeypatch.chdir(tmp_path)
    assert main(["schemas", "里面/schemas"]) == 0
    assert capsys.readouterr().out == "已写出 11 个文件：里面/schemas\n"
    assert (tmp_path / "里面/schemas/notice.json").read_text("utf-8").startswith("{\n")


def test_a_file_in_the_way(tmp_path: Path, monkeypatch, capsys):
    make_corpus(tmp_path / "content", {})
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schemas").write_text("", "utf-8")
    assert main(["schemas"]) == 2
    assert "目录「schemas」建不了" in capsys.readouterr().err
