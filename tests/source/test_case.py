from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model.fault import FaultKind
from casebook.source.case import read_case

K = FaultKind
TEXT = "---\ntitle: 标题\n---\n\n## 一、企业概况\n\n正文\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "cases/2021/an-li"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(TEXT, "utf-8")
    return folder / "index.md"


def read(file: Path):
    return read_case(file, "cases/2021/an-li/index.md")


def test_parts_of_a_case(file: Path):
    case = read(file)
    assert (case.path, case.folder) == ("cases/2021/an-li/index.md", "cases/2021/an-li")
    assert (case.slug, case.year_folder, case.title) == ("an-li", "2021", "标题")
    assert case.faults == ()
    assert case.document.headings[0].position.line == 5
    assert case.place(case.document.headings[0].position).excerpt == "## 一、企业概况"
    assert case.at("title").position.column == 8


def test_files_beside_it_are_named_but_no_links(file: Path, tmp_path: Path):
    folder = file.parent
    (folder / "tu").mkdir()
    (folder / "tu/a.png").write_bytes(b"")
    (folder / "图 😀.png").write_bytes(b"")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.png").write_bytes(b"")
    (folder / "link.png").symlink_to(outside / "secret.png")
    (folder / "linked").symlink_to(outside)
    (folder / "broken.png").symlink_to(folder / "nowhere.png")
    (folder / "loop").symlink_to(folder)
    assert read(file).files == {"tu/a.png", "图 😀.png"}


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (b"", {K.NO_FRONT_MATTER}),
        (b"---", {K.NO_FRONT_MATTER}),
        (b"\xef\xbb\xbf", {K.BYTE_ORDER_MARK, K.NO_FRONT_MATTER}),
        (TEXT.encode("gbk"), {K.ENCODING}),
        (TEXT.encode("utf-16"), {K.ENCODING}),
        (TEXT.replace("\n", "\r").encode(), {K.LINE_ENDINGS}),
        (TEXT.encode("utf-8-sig").replace(b"\n", b"\r\n"), {K.BYTE_ORDER_MARK, K.LINE_ENDINGS}),
        (b"a" * 5_000_000, {K.TOO_LARGE, K.NO_FRONT_MATTER}),
        (TEXT.encode() + b"\x00", {K.CONTROL_CHARACTER}),
        (TEXT.encode() + b"<div>" * 100, {K.NESTED_TOO_DEEP}),
    ],
)
def test_faults_of_its_bytes(file: Path, data: bytes, kinds: set[FaultKind]):
    file.write_bytes(data)
    case = read(file)
    assert {fault.kind for fault in case.faults} == kinds
    if K.NO_FRONT_MATTER not in kinds:
        assert case.front.title == "标题"
        assert case.body_parsed is (K.NESTED_TOO_DEEP not in kinds)


def test_a_folder_named_like_the_file(file: Path):
    file.unlink()
    file.mkdir()
    assert [(fault.kind, fault.subject) for fault in read(file).faults] == [
        (K.UNREADABLE, "这是目录，不是文件"),
        (K.NO_FRONT_MATTER, ""),
    ]


def test_a_file_that_is_gone(file: Path):
    file.unlink()
    fault = read(file).faults[0]
    assert (fault.kind, fault.subject) == (K.UNREADABLE, "文件不存在")
