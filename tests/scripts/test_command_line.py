from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPTS / words[0], *words[1:]],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    "words",
    [("site.py",), ("bench.py",), ("bench.py", "all"), ("bench.py", "generate"), ("figures",)],
)
def test_help_is_chinese(words: tuple[str, ...]) -> None:
    done = run(*words, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("用法：")
    assert "\n选项:\n" in done.stdout
    assert not re.search(r"usage|options:|arguments|show this", done.stdout)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("site.py", "--port", "x"), "端口「x」无效（1–65535 的整数）"),
        (("site.py", "--port"), "选项「--port」后面缺少值"),
        (("site.py", "--prot", "1"), "没有选项或参数「--prot 1」"),
        (("bench.py", "nix"), "没有命令「nix」"),
        (("bench.py", "all", "--cases", "0"), "案例数「0」无效（应为正整数）"),
        (("bench.py", "all", "--seed", "x"), "选项「--seed」的值不对"),
        (("bench.py", "generate"), "缺少参数「DIR」"),
    ],
)
def test_a_wrong_call_is_told_in_chinese(words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    first, second = done.stderr.splitlines()
    assert first == f"错误：{said}"
    assert second.startswith("帮助：运行 ")
