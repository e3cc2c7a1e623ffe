"""The audit of a built site: every byte is read, whatever wrote it (design.md §8)."""

from casebook.release.audit.auditing import audit_site
from casebook.release.audit.report import AuditReport, Failure

__all__ = ["AuditReport", "Failure", "audit_site"]
