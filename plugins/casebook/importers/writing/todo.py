"""What is left for the author to do, in the author's words."""

from __future__ import annotations

from casebook.importers.draft.items import Draft, Figure
from casebook.importers.word.content import Picture


def todo_for(draft: Draft, lost: list[str]) -> list[str]:
    """One line each, the most important first."""
    front = draft.front
    found = list(draft.todo)
    for value, what in (
        (front.title, "标杆名称 title：企业名称＋方法名称＋实践经验"),
        (front.enterprise, "申报单位全称 enterprise"),
        (front.uscc, "统一社会信用代码 uscc：见营业执照"),
        (front.city, "市州 city"),
        (front.direction, "申报方向 direction"),
        (front.industry, "行业代码 industry：见 vocabulary/industries.yml"),
        (front.methods, "质量管理方法 methods：见 vocabulary/methods.yml"),
        (front.summary, "摘要 summary：80～200 字，写清问题、做法、结果"),
        (front.metrics, "指标 metrics：至少一项，近3年齐全"),
    ):
        if not value:
            found.append(f"补上{what}")
    if front.pledge is None:
        found.append("没有找到承诺书：向企业要盖了章的承诺书，再填 pledge")
    elif not all(name in front.pledge.sentences for name in ("truthful", "share", "exchange")):
        found.append("承诺书的三句话不全：核对原件，再改 pledge")
    elif front.pledge.day is None:
        found.append("承诺书没有日期：核对原件，补上 pledge 的 date")
    else:
        found.append("核对承诺书盖了章：程序看不出来")
    if front.metrics:
        names = "、".join(series.name for series in front.metrics)
        found.append(f"核对自动提出的指标（名称、单位、越高还是越低越好）：{names}")
    if front.methods or front.industry or front.honors:
        found.append("核对自动提出的方法、行业、荣誉")
    found += [f"补图：{reason}" for reason in lost]
    figures = [item for item in draft.items if isinstance(item, Figure)]
    bare = sum(not figure.caption for figure in figures)
    if bare:
        found.append(f"有 {bare} 张图没有图题：写成“图1 名称”，没有用处的图删去")
    if any(isinstance(figure.drawn, Picture) for figure in figures):
        found.append("逐张看图：图里有没有人名、电话、证件等不该公开的内容，程序看不见")
    found.append("通读一遍，再照检查报告改到没有错误")
    return found
