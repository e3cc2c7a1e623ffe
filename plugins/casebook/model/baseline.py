"""Findings that were there before a rule was, and do not stand in the way (content/baseline.yml)."""

from __future__ import annotations

from pydantic import Field

from casebook.model.list_of import ListOf
from casebook.model.record import Record

BASELINE_FILE = "baseline.yml"
"""Its name in the content folder."""


class BaselineEntry(Record):
    """One finding; `message` is there for whoever reads the file, `fingerprint` tells it apart."""

    file: str = Field(title="文件", description="案例、通知或词表的文件，相对于内容目录")
    code: str = Field(title="规则代码", pattern=r"^[A-Z][0-9]{3}$")
    fingerprint: str = Field(title="指纹", pattern="^[0-9a-f]{32}$")
    message: str = Field(title="诊断", description="供人阅读，检查时不用")


class Baseline(Record):
    """All of them, by file."""

    entries: ListOf[BaselineEntry] = Field(default=(), title="诊断")
