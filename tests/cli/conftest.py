from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.corpora import BASE_CASE, Change, make_corpus


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose content/ has no errors; the tests only read it."""
    folder = tmp_path_factory.mktemp("clean")
    make_corpus(folder / "content", {})
    return folder


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose content/ has a case with errors, the base, and one without, 中文 名😀."""
    folder = tmp_path_factory.mktemp("faulty")
    changes = {
        BASE_CASE: Change(front={"city": "武汉市", "title": None}),
        "cases/2021/hao/index.md": Change(
            front={
                "enterprise": "岳阳云溪（示例）有限公司",
                "title": "岳阳云溪（示例）有限公司实施精益六西格玛的实践经验",
                "uscc": "91430600MA00000036",
            }
        ),
        "cases/2021/中文 名😀/index.md": Change(raw="没有前置信息\n"),
    }
    make_corpus(folder / "content", changes)
    return folder
