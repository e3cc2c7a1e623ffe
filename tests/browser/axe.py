"""axe-core, run in an opened page: what it finds, said in one line each."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

from environment import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")


@cache
def _script() -> str:
    if not SCRIPT.is_file() and os.environ.get("CI") != "true":
        pytest.skip("没有装 axe-core（npm ci）")
    return SCRIPT.read_text("utf-8")


def violations(page: Page) -> list[str]:
    """One line for each rule that the page breaks, with the first places."""
    page.evaluate(_script())
    result: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", list(TAGS)
    )
    return [
        f"{each['id']}: {each['help']}: "
        + "; ".join(" ".join(map(str, node["target"])) for node in each["nodes"][:4])
        for each in result["violations"]
    ]
