"""The software bill of materials: what made the site, as CycloneDX (ECMA-424) tells it."""

from __future__ import annotations

import json

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from casebook.release.manifest import to_json
from casebook.release.packages import ROOT, Package, Packages


def bill_of_materials(packages: Packages) -> bytes:
    """CycloneDX 1.6 JSON; the same packages give the same bytes."""
    licences = LicenseFactory()
    components = {name: _component(each, licences) for name, each in packages.items()}
    bom = Bom(components=[each for name, each in components.items() if name != ROOT])
    bom.metadata.component = components[ROOT]
    for name, package in packages.items():
        needed = sorted(components.keys() & set(package.needs))
        needs = [Dependency(components[each].bom_ref) for each in needed]
        bom.dependencies.add(Dependency(components[name].bom_ref, needs))
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string()
    document = json.loads(text)
    # What a bill holds of the hour it was written; both are optional.
    del document["serialNumber"], document["metadata"]["timestamp"]
    return to_json(document)


def _component(package: Package, licences: LicenseFactory) -> Component:
    kind = ComponentType.APPLICATION if package.name == ROOT else ComponentType.LIBRARY
    purl = PackageURL("pypi", None, package.name, package.version)
    return Component(
        name=package.name,
        version=package.version,
        type=kind,
        purl=purl,
        bom_ref=str(purl),
        licenses=[licences.make_from_string(package.licence)] if package.licence else [],
    )
