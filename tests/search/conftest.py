from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench_parts.content import generate
from casebook.model.corpus import Corpus
from casebook.source.corpus import read_corpus
from environment import ROOT
from tests.search.engine import Engine, engine

GENERATED = 60


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("programs")


@pytest.fixture(scope="session")
def samples() -> Corpus:
    return read_corpus(ROOT / "content")


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("generated") / "content"
    generate(folder, GENERATED, seed=3)
    return read_corpus(folder)


@pytest.fixture(scope="session")
def on_samples(
    samples: Corpus, programs: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    with engine(samples, tmp_path_factory.mktemp("samples"), programs) as started:
        yield started


@pytest.fixture(scope="session")
def on_generated(
    generated: Corpus, programs: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    with engine(generated, tmp_path_factory.mktemp("generated-index"), programs) as started:
        yield started
