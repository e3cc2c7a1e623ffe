"""The text of a new case: what is known filled in, what is not named with an example, the sections with hints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from casebook.model.front_matter import FrontMatter, required_fields
from casebook.model.notice import Notice
from casebook.rules.structure.recognition import heading_for

_PLEDGE = "{truthful: , share: , exchange: , date: }"


def scaffold(known: Mapping[str, Any], notice: Notice) -> str:
    """`known` maps front-matter keys to values; the other required keys are left for the author."""
    lines = ["---"]
    for key in required_fields(FrontMatter):
        field = FrontMatter.model_fields[key]
        if key in known:
            lines.append(f"{key}: {_scalar(known[key])}")
        else:
            example = (field.examples or [""])[0]
            value = f" {_PLEDGE}" if key == "pledge" else ""
            lines.append(f"{key}:{value} # {field.title}，如 {example}")
    lines += ["---", ""]
    for section in notice.report.sections:
        length = section.length
        lines += [
            f"## {heading_for(section, notice)}",
            "",
            f"<!-- {length.text}（{length.minimum}～{length.maximum} 字）。{section.guidance} -->",
            "",
        ]
    return "\n".join(lines)


def _scalar(value: Any) -> str:
    text: str = yaml.safe_dump(value, allow_unicode=True, width=10_000, default_flow_style=True)
    return text.removesuffix("\n").removesuffix("\n...")
