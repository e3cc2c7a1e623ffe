"""The audit of a built site, as publishing and `casebook audit` ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casebook.model.corpus import Corpus
from casebook.release.audit import AuditReport, Failure, audit_site
from casebook.release.ports import Verdict


@dataclass(frozen=True)
class SiteAudit:
    """A casebook.release.ports.Auditor; `docs` is the folder of the site's own pages."""

    docs: Path

    def __call__(self, site: Path, corpus: Corpus) -> Verdict:
        report = audit_with(self.docs, site, corpus)
        return Verdict(tuple(map(told, report.failures)), report.counts, report.json().encode())


def audit_with(docs: Path, site: Path, corpus: Corpus, base_url: str = "") -> AuditReport:
    """What `docs` says is nobody's secret. Raises OSError when a file cannot be read."""
    known = [file.read_text("utf-8", "replace") for file in sorted(docs.rglob("*.md"))]
    return audit_site(site, corpus, base_url=base_url, known=known)


def told(failure: Failure) -> str:
    """As the check tells its findings."""
    where = f"（{failure.where}）" if failure.where else ""
    return (
        f"错误[{failure.code}] {failure.message}\n"
        f"  --> {failure.path}{where}\n"
        f"  = 帮助：{failure.help}\n"
    )
