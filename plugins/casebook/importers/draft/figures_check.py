"""The form's yearly figures against what the notice asks: looked at here and nowhere kept (notice, 二、3)."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.importers.draft.application import Application
from casebook.model.notice import Notice


def check_figures(application: Application, notice: Notice) -> list[str]:
    """What an author should look into, without the figures themselves."""
    if not application.has_form:
        return []
    return list(_faults(application, notice))


def _faults(application: Application, notice: Notice) -> Iterator[str]:
    names = {each.id: each.name for each in notice.form.figures}
    for id, name in names.items():
        values = application.figures.get(id, {})
        missing = [year for year in notice.base_years if values.get(year) is None]
        if missing:
            years = "、".join(map(str, missing))
            yield f"推荐表的「{name}」缺 {years} 年的数字：请企业补齐"
    profits = application.figures.get("profit", {})
    losses = [year for year in notice.base_years if (profits.get(year) or 1) < 0]
    losses += [year for year in notice.base_years if profits.get(year) == 0]
    if losses:
        years = "、".join(map(str, sorted(losses)))
        yield f"推荐表里 {years} 年没有盈利，通知要求近3年连续盈利：请核实"
    revenues = application.figures.get("revenue", {})
    for year in notice.base_years:
        profit, revenue = profits.get(year), revenues.get(year)
        if profit is not None and revenue is not None and profit > revenue > 0:
            yield f"推荐表里 {year} 年利润总额比销售收入还多：看看单位和行是不是填错了"
