"""Windows drawings (EMF, WMF) to PNG, many at once: starting the program takes longer than one drawing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from casebook.importers.office.libreoffice import convert, find_soffice
from casebook.model.errors import CasebookError


def to_png(drawings: dict[str, tuple[str, bytes]]) -> dict[str, bytes]:
    """By name: from kind (emf, wmf) and bytes to a PNG's bytes; what fails is missing."""
    if not drawings or find_soffice() is None:
        return {}
    with tempfile.TemporaryDirectory(prefix="casebook-drawings-") as scratch:
        folder = Path(scratch)
        files: dict[str, Path] = {}
        for number, (name, (kind, data)) in enumerate(drawings.items()):
            files[name] = folder / f"drawing{number}.{kind}"
            files[name].write_bytes(data)
        try:
            convert(list(files.values()), "png", folder)
        except CasebookError:
            return {}
        made = {name: file.with_suffix(".png") for name, file in files.items()}
        return {name: file.read_bytes() for name, file in made.items() if file.is_file()}
