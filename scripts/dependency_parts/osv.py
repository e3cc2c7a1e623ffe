"""The Open Source Vulnerability format (https://ossf.github.io/osv-schema/), read from a file."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from packaging.version import InvalidVersion, Version

from dependency_parts.lock import normal
from problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, order=True)
class Vulnerability:
    """`fixed` are the versions that mend it, as its entry says."""

    package: str
    version: str
    id: str
    summary: str
    fixed: tuple[str, ...]


def known(database: Path, pinned: Mapping[str, frozenset[str]]) -> list[Vulnerability]:
    """What the zip file of entries knows of the pinned versions; raise Problem when it cannot be read."""
    try:
        with zipfile.ZipFile(database) as archive:
            names = [name for name in archive.namelist() if name.endswith(".json")]
            found = {
                each for name in names for each in matches(json.loads(archive.read(name)), pinned)
            }
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise Problem(
            f"漏洞数据「{database}」读不出来（{error}）", "重新取一份 OSV 的 PyPI/all.zip。"
        ) from error
    if not names:
        raise Problem(f"「{database}」里没有漏洞数据", "要的是 OSV 的 PyPI/all.zip。")
    return sorted(found)


def matches(entry: dict[str, Any], pinned: Mapping[str, frozenset[str]]) -> Iterator[Vulnerability]:
    """The pinned versions that the entry speaks of; a withdrawn one speaks of none."""
    if entry.get("withdrawn"):
        return
    for affected in entry.get("affected", ()):
        package = affected.get("package", {})
        name = normal(str(package.get("name", "")))
        if package.get("ecosystem") != "PyPI":
            continue
        for version in sorted(pinned.get(name, ())):
            if version in affected.get("versions", ()) or _in_ranges(version, affected):
                said = str(entry.get("summary") or entry.get("details", "")).strip()
                summary = said.splitlines()[0] if said else ""
                yield Vulnerability(name, version, entry["id"], summary, tuple(_fixed(affected)))


def _ranges(affected: dict[str, Any]) -> Iterator[list[dict[str, str]]]:
    for each in affected.get("ranges", ()):
        if each.get("type") == "ECOSYSTEM":
            yield each.get("events", [])


def _fixed(affected: dict[str, Any]) -> Iterator[str]:
    for events in _ranges(affected):
        yield from (event["fixed"] for event in events if "fixed" in event)


def _in_ranges(version: str, affected: dict[str, Any]) -> bool:
    return any(_in_range(Version(version), events) for events in _ranges(affected))


def _in_range(version: Version, events: list[dict[str, str]]) -> bool:
    """The schema's own evaluation: the last event at or before the version decides."""
    inside = False
    steps = [(kind, told) for event in events for kind, told in event.items()]
    for kind, told in sorted(steps, key=lambda step: _place(step[1])):
        place = _place(told)
        if kind == "introduced" and version >= place:
            inside = True
        elif (kind == "fixed" and version >= place) or (
            kind == "last_affected" and version > place
        ):
            inside = False
    return inside


def _place(told: str) -> Version:
    try:
        return Version(told)
    except InvalidVersion:
        # Older packages have versions that sort before all others.
        return Version("0")
