from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs_casebook.building import CONTENT, build


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="rewrite what every golden expects from what the rules say; read the diff",
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `mkdocs build` makes it from content/."""
    folder = tmp_path_factory.mktemp("site") / "out"
    result = build(folder, CONTENT)
    assert result.returncode == 0, result.stderr
    return folder
