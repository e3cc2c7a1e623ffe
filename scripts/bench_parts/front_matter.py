"""The front matter of a generated case (design: content/cases/<year>/<slug>/index.md)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from bench_parts.metrics import Metric
    from bench_parts.subject import Subject

_SIZES = ("大型", "中型", "小型")
_DIRECTIONS = 3
_NATIONAL_EVERY = 7


def write(subject: Subject) -> str:
    """The YAML text between the fences."""
    return yaml.safe_dump(_fields(subject), allow_unicode=True, sort_keys=False, width=10_000)


def _fields(subject: Subject) -> dict[str, Any]:
    number, year = subject.number, subject.year
    direction = number % _DIRECTIONS + 1
    national = direction > 1 and number % _NATIONAL_EVERY == 0
    return {
        "title": subject.title,
        "enterprise": subject.enterprise,
        "uscc": subject.uscc,
        "city": subject.city.name,
        "industry": subject.industry.code,
        "size": _SIZES[number % len(_SIZES)],
        "honors": ["高新技术企业"],
        "year": year,
        "direction": direction,
        "methods": [method.name for method in subject.methods],
        "problems": list(subject.problems),
        "summary": _summary(subject),
        "status": "approved",
        "approval": {
            "document": f"湘工信科技〔{year}〕000号",
            "date": date(year, 8, 20),
            "level": "全国" if national else "省级",
        },
        "pledge": {"truthful": True, "share": True, "exchange": True, "date": date(year, 5, 6)},
        "metrics": [_metric(metric) for metric in subject.metrics],
    }


def _summary(subject: Subject) -> str:
    told = "，".join(metric.told() for metric in subject.metrics[:2])
    text = (
        "{product}生产曾受{defect}与{cause}之困。公司推行{method}，用{means}查找原因，"
        "{measure}，{measure}，再把成果写入{doc}，由{role}定期复核。"
    )
    return subject.grammar.fill(text) + told + "。"


def _metric(metric: Metric) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "name": metric.name,
        "unit": metric.unit,
        "better": "higher" if metric.rises else "lower",
        "values": metric.values,
    }
    if metric.benchmark is not None:
        last = max(metric.values)
        fields["benchmark"] = {"name": "行业平均（示例）", "values": {last: metric.benchmark}}
    return fields
