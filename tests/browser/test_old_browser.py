"""Browsing, comparing and searching in the oldest browser, where one is at hand.

CASEBOOK_OLD_CHROMIUM names the program: any Chromium from 78 on that runs without a window. No
driver of today speaks to one so old, so that it is asked for the page as its scripts left it; the
offline edition is read, whose search waits for no worker.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

PROGRAM = os.environ.get("CASEBOOK_OLD_CHROMIUM", "")

pytestmark = pytest.mark.skipif(not PROGRAM, reason="没有设 CASEBOOK_OLD_CHROMIUM")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("cases/index.html?size=小型", "6 个案例中的 1 个"),
        ("cases/index.html?size=小型", "湘西酉水酱酒"),
        (
            "cases/compare/index.html?case=2021/xiangjiangjinggong-jingyiliuxigema"
            "&case=2021/xiangxiyoushuijiangjiu-zhiliangzhuisu",
            "并排比较 2 个案例",
        ),
        ("search/index.html?q=六西格玛", "找到 1 个案例"),
        ("cases/2021/xiangjiangjinggong-jingyiliuxigema/index.html", "data-path"),
    ],
)
def test_scripts_run(path: str, told: str, disk: Path, tmp_path: Path) -> None:
    file, mark, query = path.partition("?")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote"]
    dumped = subprocess.run(
        [
            PROGRAM,
            *options,
            f"--user-data-dir={tmp_path}",
            "--virtual-time-budget=8000",
            "--dump-dom",
            f"{(disk / file).as_uri()}{mark}{query}",
        ],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert told in dumped.stdout.decode("utf-8", "replace")
