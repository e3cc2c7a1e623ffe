from __future__ import annotations

from random import Random

import pytest

from casebook.model.limits import STANDARD
from fuzz import options
from fuzz_parts import session
from fuzz_parts.extremes import SIZE, bodies
from fuzz_parts.mutation import mutate

SAMPLE = "---\ntitle: 甲\n---\n\n## 一、企业概况\n\n正文。\n".encode()


def test_the_same_seed_makes_the_same_slips() -> None:
    once, again = ([mutate(SAMPLE, [SAMPLE], Random(seed)) for seed in range(50)] for _ in range(2))
    assert once == again
    assert len(set(once)) > 40


def test_extremes_are_as_large_as_a_file_may_be() -> None:
    sizes = [len(body.encode("utf-8", "surrogatepass")) for _, body in bodies()]
    assert max(sizes) < STANDARD.file_bytes
    assert sum(size > SIZE * 0.9 for size in sizes) > 200


def test_a_short_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert session.run(3, 1, limit=600) == 0
    assert "检查了 3 次：出错 0 次，超过 600 秒 CPU 的 0 次" in capsys.readouterr().out


def test_what_raises_and_what_is_slow_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert session.run(1, 1, limit=-1) == 1
    assert "太慢：" in capsys.readouterr().out

    def fail(*arguments: object, **options: object) -> None:
        raise RuntimeError("坏了")

    monkeypatch.setattr(session, "_check", fail)
    assert session.run(1, 1, limit=600) == 1
    assert "RuntimeError: 坏了" in capsys.readouterr().out


def test_defaults() -> None:
    chosen = options([])
    assert (chosen.executions, chosen.seed, chosen.limit) == (20_000, 1, 2.0)
