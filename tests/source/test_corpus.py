from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from casebook.model.errors import CasebookError
from casebook.model.fault import FaultKind
from casebook.source.corpus import read_corpus
from tests.rules.corpora import BASE_CASE, make_corpus

K = FaultKind
CASE = Path(BASE_CASE)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_corpus(tmp_path_factory.mktemp("made") / "content", {}).root


@pytest.fixture
def content(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "content")


def test_everything_is_read(content: Path):
    corpus = read_corpus(content)
    assert [case.path for case in corpus.cases] == [BASE_CASE]
    assert corpus.notice(2021) is not None
    assert corpus.notice(None) is None
    assert corpus.vocabulary.city("长沙") is not None
    assert all(not file.faults for file in (*corpus.notices, *corpus.vocabulary_files))
    assert corpus.strays == ()


@pytest.mark.parametrize("name", ["空 格", "中文", "emoji😀", "-dash", "a.b"])
def test_any_folder_name_is_read(content: Path, name: str):
    shutil.copytree(content / CASE.parent, content / "cases/2021" / name)
    assert f"cases/2021/{name}/index.md" in [case.path for case in read_corpus(content).cases]


@pytest.mark.parametrize(
    "path",
    [
        "index.md",
        "2021/other.md",
        "2021/base/other.md",
        "2021/base/tu/index.md",
        "2021/upper/INDEX.MD",
    ],
)
def test_a_file_out_of_place_is_a_stray(content: Path, path: str):
    file = content / "cases" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("正文", "utf-8")
    corpus = read_corpus(content)
    assert corpus.strays == (f"cases/{path}",)
    assert len(corpus.cases) == 1


@pytest.fixture
def outside(tmp_path: Path, content: Path) -> Path:
    shutil.copytree(content / CASE.parent, tmp_path / "outside/an-li")
    return tmp_path / "outside"


@pytest.mark.parametrize(
    ("link", "target", "stray"),
    [
        ("cases/2021/linked", "an-li", "cases/2021/linked/index.md"),
        ("cases/2020", ".", "cases/2020/index.md"),
        ("cases/2021/base/index.md", "an-li/index.md", "cases/2021/base/index.md"),
        ("cases/2021/broken.md", "nowhere", "cases/2021/broken.md"),
    ],
)
def test_links_are_not_followed(content: Path, outside: Path, link: str, target: str, stray: str):
    (content / link).unlink(missing_ok=True)
    (content / link).symlink_to(outside / target)
    corpus = read_corpus(content)
    assert corpus.strays == (stray,)
    assert {case.path for case in corpus.cases} <= {BASE_CASE}


def test_a_loop_of_links_ends(content: Path):
    (content / "cases/2021/loop").symlink_to(content / "cases")
    assert len(read_corpus(content).cases) == 1


def test_without_cases_there_are_none(content: Path):
    shutil.rmtree(content / "cases")
    assert read_corpus(content).cases == ()


@pytest.mark.parametrize("name", ["notices", "vocabulary"])
def test_without_notices_or_vocabulary_it_is_no_content_folder(content: Path, name: str):
    shutil.rmtree(content / name)
    with pytest.raises(CasebookError, match=f"没有「{name}/」") as raised:
        read_corpus(content)
    assert "--content" in raised.value.help


@pytest.mark.parametrize("root", ["nowhere", "content/notices/2021.yml"])
def test_what_is_no_folder_is_no_content_folder(content: Path, root: str):
    with pytest.raises(CasebookError):
        read_corpus(content.parent / root)


def test_a_missing_vocabulary_file_leaves_the_others(content: Path):
    (content / "vocabulary/cities.yml").unlink()
    corpus = read_corpus(content)
    faults = {file.source.path: file.faults for file in corpus.vocabulary_files}
    assert faults["vocabulary/cities.yml"][0].kind is K.UNREADABLE
    assert corpus.vocabulary.cities == ()
    assert corpus.vocabulary.industries


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", K.WRONG_TYPE),
        (b"null", K.WRONG_TYPE),
        ("只是文字".encode(), K.WRONG_TYPE),
        (b"[]", K.WRONG_TYPE),
        (b"{}", K.MISSING_KEY),
        (b"year: '2021'", K.WRONG_TYPE),
        (b"year: [2021]\ndirections: 3", K.WRONG_TYPE),
        (b"a: [", K.YAML_SYNTAX),
        (b"- " * 500, K.NESTED_TOO_DEEP),
        (b"\xff\xfe\xff", K.ENCODING),
        (b"a" * 5_000_000, K.TOO_LARGE),
    ],
)
@pytest.mark.parametrize("path", ["notices/2021.yml", "vocabulary/cities.yml"])
def test_a_data_file_with_faults(content: Path, path: str, data: bytes, kind: FaultKind):
    (content / path).write_bytes(data)
    corpus = read_corpus(content)
    (file,) = [
        file for file in (*corpus.notices, *corpus.vocabulary_files) if file.source.path == path
    ]
    assert kind in {fault.kind for fault in file.faults} or (
        path.startswith("vocabulary") and kind is K.WRONG_TYPE
    )
    assert file.faults
    assert len(corpus.cases) == 1


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root may read anything; inside, the process is nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def readable_by_all(content: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield shutil.copytree(content, Path(folder, "content"))


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX permissions")
@pytest.mark.parametrize("path", [BASE_CASE, "notices/2021.yml", "vocabulary/cities.yml"])
def test_a_file_without_permission(readable_by_all: Path, path: str):
    (readable_by_all / path).chmod(0)
    with ordinary_user():
        corpus = read_corpus(readable_by_all)
    (file,) = [
        file
        for file in (
            *((case.path, case.faults) for case in corpus.cases),
            *((data.source.path, data.faults) for data in corpus.notices),
            *((data.source.path, data.faults) for data in corpus.vocabulary_files),
        )
        if file[0] == path
    ]
    assert (file[1][0].kind, file[1][0].subject) == (K.UNREADABLE, "没有读取权限")


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX permissions")
@pytest.mark.parametrize(
    "path", [".", "cases", "cases/2021", "cases/2021/base", "cases/2021/base/tu"]
)
def test_a_folder_without_permission_does_not_just_vanish(readable_by_all: Path, path: str):
    (readable_by_all / "cases/2021/base/tu").mkdir()
    (readable_by_all / path).chmod(0)
    try:
        with ordinary_user(), pytest.raises(CasebookError):
            read_corpus(readable_by_all)
    finally:
        (readable_by_all / path).chmod(0o755)
