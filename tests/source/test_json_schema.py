"""The schemas are fresh, say what the models say, and speak Chinese."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from casebook.source.corpus import read_corpus
from casebook.source.json_schema import schema_files, schema_words

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
MADE = schema_files(read_corpus(CONTENT).vocabulary)
SCHEMAS = {name: json.loads(text) for name, text in MADE.items()}


def test_the_committed_copies_are_fresh():
    committed = {file.name: file.read_text("utf-8") for file in (ROOT / "schemas").iterdir()}
    assert committed == MADE, "运行 .venv/bin/casebook schemas"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_and_closed(name: str):
    jsonschema_rs.meta.validate(SCHEMAS[name])
    for record in (SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values()):
        assert record["additionalProperties"] is False


def plain(data: Any) -> Any:
    """As an editor sees YAML: dates and keys are text."""
    if isinstance(data, dict):
        return {str(key): plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(each) for each in data]
    return data.isoformat() if isinstance(data, datetime.date) else data


def faults(name: str, data: Any) -> list[str]:
    return [each.message for each in jsonschema_rs.iter_errors(SCHEMAS[name], plain(data))]


def front_matter(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8").split("---\n", 2)[1])


CASES = sorted((CONTENT / "cases").rglob("index.md"))


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.parent.name)
def test_the_sample_cases_fit(file: Path):
    assert faults("front-matter.json", front_matter(file)) == []


@pytest.mark.parametrize("folder", ["notices", "vocabulary"])
def test_notices_and_vocabulary_fit(folder: str):
    for file in (CONTENT / folder).glob("*.yml"):
        name = "notice.json" if folder == "notices" else f"vocabulary-{file.stem}.json"
        assert faults(name, yaml.safe_load(file.read_text("utf-8"))) == [], file


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "错字"},
        {"year": "2021"},
        {"status": "done"},
        {"title": None},
        {"metrics": [{"name": "甲"}]},
        {"methods": "精益生产"},
        {"approval": {"document": "甲", "dates": "2021-01-01"}},
    ],
)
def test_what_the_model_refuses_the_schema_refuses(change: dict[str, Any]):
    assert faults("front-matter.json", {**front_matter(CASES[0]), **change})


@pytest.mark.parametrize("key", ["title", "uscc", "pledge", "metrics"])
def test_what_is_required_is_required(key: str):
    front = front_matter(CASES[0])
    del front[key]
    assert faults("front-matter.json", front)


def test_words_are_offered_and_others_allowed():
    city = SCHEMAS["front-matter.json"]["properties"]["city"]
    assert "长沙市" in city["anyOf"][0]["enum"]
    assert faults("front-matter.json", {**front_matter(CASES[0]), "city": "长沙"}) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained_in_chinese(name: str):
    for record in (SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values()):
        for words in (record, *record["properties"].values()):
            assert not words["description"].isascii()


def test_no_word_is_left_over():
    known = {
        key
        for schema in SCHEMAS.values()
        for record in (schema, *schema.get("$defs", {}).values())
        for key in record["properties"]
    }
    for model, words in schema_words().items():
        assert set(words) - {"_"} <= known, model
