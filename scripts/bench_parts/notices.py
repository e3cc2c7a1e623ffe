"""Notices for the years that generated cases stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path


def write(template: Path, target: Path, year: int, times: int) -> None:
    """The notice `template` for another year, each quota `times` as large."""
    notice: dict[str, Any] = yaml.safe_load(template.read_text("utf-8"))
    for key in ("title", "source"):
        notice[key] = notice[key].replace(str(notice["year"]), str(year))
    notice["issued"] = notice["issued"].replace(year=year)
    notice["deadline"]["date"] = notice["deadline"]["date"].replace(year=year)
    notice["year"] = year
    quotas = notice["quotas"]
    quotas["total"] *= times
    quotas["cities"] = {city: quota * times for city, quota in quotas["cities"].items()}
    text = yaml.safe_dump(notice, allow_unicode=True, sort_keys=False, width=10_000)
    target.write_text(text, "utf-8", newline="\n")
