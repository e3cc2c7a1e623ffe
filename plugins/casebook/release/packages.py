"""The packages that make a site here: Casebook and all that it needs, as installed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata

from packaging.requirements import Requirement

import casebook

ROOT = "casebook"


@dataclass(frozen=True)
class Package:
    """`name` is normalised (PEP 503), `needs` too; `licence` as it tells itself, often empty."""

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]


Packages = Mapping[str, Package]
"""By their names, in the order of the names."""


@cache
def installed() -> Packages:
    """Read once: a process does not change what it has loaded."""
    found: dict[str, Package] = {}
    waiting = [ROOT]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = _package(name)
        except PackageNotFoundError:
            # Left out of this installation; a build that misses it says so.
            continue
        waiting.extend(found[name].needs)
    return dict(sorted(found.items()))


def versions(packages: Packages) -> dict[str, str]:
    return {name: package.version for name, package in packages.items()}


def _package(name: str) -> Package:
    told = metadata(name)
    licence = told.get("License-Expression") or told.get("License") or ""
    version = casebook.__version__ if name == ROOT else told["Version"]
    needs = tuple(_needs(told.get_all("Requires-Dist") or ()))
    # Some put the whole text of their licence there.
    return Package(name, version, "" if "\n" in licence else licence, needs)


def _needs(lines: Iterator[str] | list[str] | tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield re.sub(r"[-_.]+", "-", requirement.name).lower()
