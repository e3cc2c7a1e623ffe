"""Why a release was not published; the live site is as it was."""

from __future__ import annotations

from collections.abc import Sequence

from casebook.model.errors import CasebookError


class BuildRefused(CasebookError):
    """The content has errors, or the engine failed; it has said why already."""

    def __init__(self) -> None:
        super().__init__("构建没有成功，网站没有变", "照上面的提示改好，再发布")


class AuditRefused(CasebookError):
    """The built site holds what must not go out; `findings` say what, as text."""

    def __init__(self, findings: Sequence[str], report: str) -> None:
        super().__init__(
            f"成品检查发现 {len(findings)} 处问题，没有发布，网站没有变",
            f"照上面的提示改好，再发布；全部记录在「{report}」",
        )
        self.findings = tuple(findings)
