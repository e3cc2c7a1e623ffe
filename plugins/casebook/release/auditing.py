"""The audit of a built site, as publishing asks for it."""

from __future__ import annotations

from pathlib import Path

from casebook.model.corpus import Corpus
from casebook.release.manifest import to_json
from casebook.release.ports import Verdict


def site_verdict(site: Path, corpus: Corpus) -> Verdict:
    """A casebook.release.ports.Auditor."""
    return Verdict((), {}, to_json({}))
