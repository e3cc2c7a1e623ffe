"""The software bill of materials: what made the site, as CycloneDX (ECMA-424) tells it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement

import casebook
from casebook.release.manifest import to_json

_ROOT = "casebook"

Packages = Mapping[str, Distribution]
"""By normalised name (PEP 503), in the order of the names."""

def installed() -> Packages:
    """Casebook and all that it needs here, by normalised name."""
    found: dict[str, Distribution] = {}
    waiting = [_ROOT]
    while waiting:
        name = _normal(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            # A requirement of another system or Python, as its marker says, or one left out.
            continue
        waiting.extend(_required(found[name]))
    return dict(sorted(found.items()))


def versions(packages: Packages) -> dict[str, str]:
    return {name: _version(name, package) for name, package in packages.items()}


def bill_of_materials(packages: Packages) -> bytes:
    """CycloneDX 1.6 JSON; the same packages give the same bytes."""
    licences = LicenseFactory()
    components = {name: _component(name, each, licences) for name, each in packages.items()}
    bom = Bom(components=[each for name, each in components.items() if name != _ROOT])
    bom.metadata.component = components[_ROOT]
    for name, package in packages.items():
        needed = {_normal(each) for each in _required(package)} & components.keys()
        bom.dependencies.add(
            Dependency(
                components[name].bom_ref,
                [Dependency(components[each].bom_ref) for each in sorted(needed)],
            )
        )
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
    document = json.loads(text)
    # What a bill holds of the hour it was written; both are optional.
    del document["serialNumber"], document["metadata"]["timestamp"]
    return to_json(document)


def _component(name: str, package: Distribution, licences: LicenseFactory) -> Component:
    version = _version(name, package)
    kind = ComponentType.APPLICATION if name == _ROOT else ComponentType.LIBRARY
    purl = PackageURL("pypi", None, name, version)
    told = package.metadata.get("License-Expression") or package.metadata.get("License")
    # Some put the whole text of their licence there.
    known = [licences.make_from_string(told)] if told and "\n" not in told else []
    return Component(
        name=name, version=version, type=kind, purl=purl, bom_ref=str(purl), licenses=known
    )


def _version(name: str, package: Distribution) -> str:
    return casebook.__version__ if name == _ROOT else package.version


def _required(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def _normal(name: str) -> str:
    """PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()
