"""JSON Schemas of the files of content/, from the models: what an editor completes and underlines by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from pydantic import BaseModel

from casebook.model.baseline import Baseline
from casebook.model.front_matter import FrontMatter
from casebook.model.limits import Limits
from casebook.model.notice import Notice
from casebook.model.vocabulary import VOCABULARY_FILES, Vocabulary

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}


def schema_files(vocabulary: Vocabulary) -> dict[str, str]:
    """Text of each schema by file name; the words of `vocabulary` are offered, none is demanded."""
    models: dict[str, type[BaseModel]] = {
        "front-matter.json": FrontMatter,
        "notice.json": Notice,
        "baseline.json": Baseline,
        "limits.json": Limits,
    }
    models |= {
        f"vocabulary-{name.removesuffix('.yml')}.json": model
        for name, model in VOCABULARY_FILES.items()
    }
    schemas = {name: _schema(model) for name, model in models.items()}
    _offer(schemas["front-matter.json"]["properties"], vocabulary)
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2, default=str) + "\n"
        for name, schema in schemas.items()
    }


@cache
def schema_words() -> Mapping[str, Mapping[str, str]]:
    """What keys mean, by model; `_` is the model itself."""
    text = (files("casebook.source") / "schema_words.yml").read_text("utf-8")
    words: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)
    return words


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema()
    definitions = schema.pop("$defs", {})
    for name, definition in definitions.items():
        _translate(name, definition)
    _translate(model.__name__, schema)
    more = {"$defs": definitions} if definitions else {}
    return {"$schema": _DRAFT, **schema, **more}


def _translate(model: str, schema: dict[str, Any]) -> None:
    """Chinese words for the English ones, in place; a required key may not be empty."""
    words = schema_words()
    own = words.get(model, {})
    schema.pop("title", None)
    schema["description"] = own["_"]
    required = set(schema.get("required", ()))
    for key, field in schema["properties"].items():
        if field.pop("required", False):
            required.add(key)
            branches = [branch for branch in field.pop("anyOf", ()) if branch != _NULL]
            field.update(branches[0] if branches else {})
            field.pop("default", None)
        title = field.pop("title", "")
        label = "" if title.isascii() else title  # a title in ASCII is pydantic's own
        field["description"] = own.get(key) or label or words["common"][key]
        if "examples" in field:
            field["examples"] = [yaml.safe_load(example) for example in field["examples"]]
    if required:
        schema["required"] = [key for key in schema["properties"] if key in required]


def _offer(properties: dict[str, Any], vocabulary: Vocabulary) -> None:
    offered = {
        "city": [each.name for each in vocabulary.cities],
        "industry": [each.code for each in vocabulary.industries],
        "size": [each.name for each in vocabulary.sizes],
    }
    offered_items = {
        "methods": [each.name for each in vocabulary.methods],
        "problems": [each.name for each in vocabulary.problems],
        "honors": [each.name for each in vocabulary.honors],
    }
    text = {"type": "string"}
    for key, names in offered.items():
        for gone in ("type", "anyOf"):
            properties[key].pop(gone, None)
        properties[key]["anyOf"] = [{"enum": names}, text]
    for key, names in offered_items.items():
        properties[key]["items"] = {"anyOf": [{"enum": names}, text]}
