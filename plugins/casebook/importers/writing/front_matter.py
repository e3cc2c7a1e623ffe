"""What is proposed for the front matter as YAML, in the order of the design."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from casebook.importers.draft.items import FrontDraft, Pledged, Series

_WIDE = 1_000_000


def write_front_matter(front: FrontDraft, scrub: Callable[[str], str]) -> str:
    """The block between the two lines `---`, both included; fields that are not known are left out."""
    values: dict[str, Any] = {
        "title": front.title,
        "enterprise": front.enterprise,
        "uscc": front.uscc,
        "city": front.city,
        "industry": front.industry,
        "size": front.size,
        "honors": front.honors,
        "year": front.year,
        "direction": front.direction,
        "methods": front.methods,
        "problems": front.problems,
        "summary": front.summary,
        "status": "draft",
    }
    lines = [f"{name}: {_flow(_scrubbed(value, scrub))}" for name, value in values.items() if value]
    if front.pledge is not None:
        lines.append(f"pledge: {_flow(_pledge(front.pledge))}")
    if front.checklist:
        checklist = {name: _scrubbed(items, scrub) for name, items in front.checklist.items()}
        lines.append(f"checklist: {_flow(checklist)}")
    if front.metrics:
        lines.append("metrics:")
        for series in front.metrics:
            lines += _metric(series, scrub)
    return "\n".join(["---", *lines, "---"]) + "\n"


def _scrubbed(value: Any, scrub: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return " ".join(scrub(value).split())
    return [scrub(each) for each in value] if isinstance(value, list) else value


def _pledge(pledge: Pledged) -> dict[str, Any]:
    """A sentence that is not in the file is not pledged."""
    values: dict[str, Any] = {
        name: name in pledge.sentences for name in ("truthful", "share", "exchange")
    }
    return values | ({"date": pledge.day} if pledge.day else {})


def _metric(series: Series, scrub: Callable[[str], str]) -> list[str]:
    lines = [
        f"  - name: {_flow(scrub(series.name))}",
        f"    unit: {_flow(series.unit)}",
        f"    better: {series.better}",
        f"    values: {_flow(_numbers(series.values))}",
    ]
    if series.benchmark is not None:
        name, values = series.benchmark
        benchmark = {"name": scrub(name), "values": _numbers(values)}
        lines.append(f"    benchmark: {_flow(benchmark)}")
    return lines


def _numbers(values: dict[int, float]) -> dict[int, float]:
    return {
        year: int(value) if float(value).is_integer() and abs(value) < 1e15 else value
        for year, value in values.items()
    }


def _flow(value: Any) -> str:
    text = yaml.safe_dump(
        value, allow_unicode=True, width=_WIDE, default_flow_style=True, sort_keys=False
    )
    return text.removesuffix("\n").removesuffix("...").strip()
