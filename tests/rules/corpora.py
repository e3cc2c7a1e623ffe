"""Small content folders made from the base case, for goldens and docstring examples."""

from __future__ import annotations

import base64
import re
import shutil
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import casebook.rules
from casebook.lint import Diagnostic, Rule, SettingRule, SuppressionRule, find_rules, lint
from casebook.model.corpus import Corpus
from casebook.source.corpus import read_corpus

BASE = Path(__file__).parent / "base"
CONTENT = Path(__file__).parents[2] / "content"
BASE_CASE = "cases/2021/base/index.md"
TODAY = date(2026, 1, 1)
"""The day on which goldens and examples are checked."""


@dataclass
class Change:
    """What one file of the corpus differs in from the base."""

    front: dict[str, Any] = field(default_factory=dict)
    body: str | None = None
    raw: str | None = None
    raw_bytes: bytes | None = None
    encoding: str = "utf-8"
    newline: str = "\n"
    times: int = 1
    joined: bool = False


@cache
def _base_case() -> tuple[dict[str, Any], str]:
    _, head, body = (BASE / BASE_CASE).read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


def _merged(base: Any, change: Any, deep: bool) -> Any:
    if not (isinstance(base, dict) and isinstance(change, dict)):
        return change
    result = dict(base)
    for key, value in change.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = _merged(base.get(key), value, deep) if deep else value
    return result


def dump(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _case_text(change: Change) -> str:
    front, body = _base_case()
    if change.raw is not None:
        return change.raw
    body = body if change.body is None else "\n" + change.body
    if change.joined:
        body = body.replace("\n", "")
    return f"---\n{dump(_merged(front, change.front, deep=False))}---\n{body * change.times}"


def _data_text(path: str, change: Change) -> str:
    if change.raw is not None:
        return change.raw
    source = CONTENT / path
    base = yaml.safe_load(source.read_text("utf-8")) if source.exists() else {}
    return dump(_merged(base, change.front, deep=True))


def make_corpus(
    folder: Path, changes: dict[str, Change], files: dict[str, bytes] | None = None
) -> Corpus:
    """Write and read a content folder: base case, the real notices and vocabulary, and `changes`."""
    for name in ("notices", "vocabulary"):
        shutil.copytree(CONTENT / name, folder / name)
    for path in {BASE_CASE, *changes}:
        change = changes.get(path, Change())
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = (_case_text if path.startswith("cases/") else _data_text)(
            *([change] if path.startswith("cases/") else [path, change])
        )
        data = text.replace("\n", change.newline).encode(change.encoding)
        file.write_bytes(data if change.raw_bytes is None else change.raw_bytes)
        if path.startswith("cases/") and path.endswith("index.md"):
            shutil.copy(BASE / "cases/2021/base/luxian.svg", file.parent)
    for path, content in (files or {}).items():
        file = (folder / BASE_CASE).parent / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return read_corpus(folder, today=TODAY)


def findings(rule: Rule, corpus: Corpus) -> tuple[Diagnostic, ...]:
    """What one rule says of a corpus; one that judges suppressions or settings does so after all the others."""
    after_others = isinstance(rule, SuppressionRule | SettingRule)
    rules = find_rules(casebook.rules) if after_others else [rule]
    said = lint(corpus, rules, silent=True).diagnostics
    return tuple(each for each in said if each.code == rule.code)


_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def example_changes(markdown: str) -> dict[str, Change]:
    """The fences of a 反例 or 正例 as changes by path (see CONTRIBUTING)."""
    changes: dict[str, Change] = {}
    for language, options, text in _FENCE.findall(markdown):
        words, named = _options(options)
        if "file" in named:
            continue
        plain = [word for word in words if word not in ("raw", "joined")]
        change = changes.setdefault(plain[0] if plain else BASE_CASE, Change())
        if "raw" in words:
            change.raw = text
        elif language == "yaml":
            change.front |= yaml.safe_load(text)
        else:
            change.body = text
        change.encoding = named.get("encoding", change.encoding)
        change.joined = "joined" in words
        change.times = int(named.get("times", change.times))
        change.newline = "\r\n" if named.get("newline") == "crlf" else change.newline
    return changes


def example_files(markdown: str) -> dict[str, bytes]:
    """The fences that stand for a file beside the case: `file=a.png`, its text or (`base64`) bytes."""
    files = {}
    for _, options, text in _FENCE.findall(markdown):
        words, named = _options(options)
        if "file" in named:
            content = base64.b64decode(text) if "base64" in words else text.encode()
            files[named["file"]] = content * int(named.get("times", 1))
    return files


def _options(text: str) -> tuple[list[str], dict[str, str]]:
    words = text.split()
    named = dict(word.split("=", 1) for word in words if "=" in word)
    return [word for word in words if "=" not in word], named


def golden_changes(entry: dict[str, Any]) -> tuple[dict[str, Change], dict[str, bytes]]:
    """The changes and extra files that one entry of a golden asks for."""
    changes = {path: _change(spec) for path, spec in entry.get("also", {}).items()}
    changes[BASE_CASE] = _change(entry)
    files = entry.get("files", {})
    if isinstance(files, list):
        return changes, dict.fromkeys(files, b"")
    return changes, {name: _file_bytes(content) for name, content in files.items()}


def _file_bytes(content: Any) -> bytes:
    """Text, or `{base64: …, times: …}`."""
    if isinstance(content, str):
        return content.encode()
    times: int = content.get("times", 1)
    return base64.b64decode(content["base64"]) * times


def _change(spec: dict[str, Any]) -> Change:
    keys = {"front", "body", "raw", "bytes", "encoding", "newline", "times", "joined"}
    known = keys | {"name", "also", "files", "expect"}
    is_case = bool(keys & spec.keys()) or not (spec.keys() - known)
    if not is_case:
        return Change(front=spec)
    return Change(
        front=spec.get("front", {}),
        body=spec.get("body"),
        raw=spec.get("raw"),
        raw_bytes=base64.b64decode(spec["bytes"]) if "bytes" in spec else None,
        encoding=spec.get("encoding", "utf-8"),
        newline="\r\n" if spec.get("newline") == "crlf" else "\n",
        times=spec.get("times", 1),
        joined=spec.get("joined", False),
    )
