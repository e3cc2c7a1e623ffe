"""The body of a generated report: four sections, five figures and four tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench_parts import pictures
from bench_parts.page import Page

if TYPE_CHECKING:
    from bench_parts.subject import Subject

# 字 a section aims at; its last sentence takes it some way over.
_OVERVIEW, _METHOD, _PRACTICE, _RESULTS = 520, 520, 7400, 2150

# What the sentences of the seven parts of 实施与运行情况 are about.
_TOPICS = (
    ("diagnosis", "organisation", "diagnosis", "organisation"),
    ("diagnosis", "action", "action", "detour"),
    ("diagnosis", "action", "action", "action", "control"),
    ("action", "action", "control", "detour"),
    ("action", "action", "control"),
    ("control", "action", "organisation", "action"),
    ("feature", "action", "control", "feature"),
)
_RESULT_PARTS = (
    ("质量效益", "quality"),
    ("经济效益", "economy"),
    ("管理效益", "management"),
    ("绿色安全与社会效益", "green"),
)


def write(subject: Subject) -> tuple[str, dict[str, str]]:
    """The Markdown body, and the SVG text of its figures by file name."""
    page = Page()
    figures: dict[str, str] = {}
    _overview(page, subject)
    _method(page, subject, figures)
    _practice(page, subject, figures)
    _results(page, subject, figures)
    return page.text, figures


def _overview(page: Page, subject: Subject) -> None:
    write = subject.grammar.write
    page.section("企业概况")
    page.paragraph([write("history"), write("overview")])
    while not page.prose(lambda: write("overview"), _OVERVIEW, 4):
        continue


def _method(page: Page, subject: Subject, figures: dict[str, str]) -> None:
    grammar = subject.grammar
    page.section("质量管理模式或方法简介")
    page.paragraph([grammar.fill("{method}是{definition}"), grammar.write("intro")])
    title = f"{subject.methods[0].name}改进循环"
    figures["xunhuan.svg"] = pictures.cycle(title, grammar)
    page.figure(title, "xunhuan.svg")
    while not page.prose(lambda: grammar.write("intro"), _METHOD, 4):
        continue


def _practice(page: Page, subject: Subject, figures: dict[str, str]) -> None:
    grammar, random = subject.grammar, subject.random
    page.section("实施与运行情况")
    goals = grammar.several("goal", len(_TOPICS))
    steps = iter(grammar.several("step", 3 * len(_TOPICS)))
    for place, (goal, topics) in enumerate(zip(goals, _TOPICS, strict=True)):
        page.part(goal)
        start = page.characters
        end = _PRACTICE * (place + 1) // len(_TOPICS)
        for share in (1, 2, 3):
            page.step(next(steps))
            until = start + (end - start) * share // 3
            while not page.prose(lambda: grammar.write(random.choice(topics)), until, 5):  # noqa: B023
                continue
            if share == 2:
                _illustrate(page, place, subject, figures)


def _illustrate(page: Page, place: int, subject: Subject, figures: dict[str, str]) -> None:
    """The figure or table of each part of 实施与运行情况 that has one."""
    grammar = subject.grammar
    if place == 0:
        title = grammar.fill("{product}不合格项目排列图")
        figures["pailie.svg"] = pictures.ranking(title, grammar)
        page.figure(title, "pailie.svg")
    elif place == 1:
        rows = zip(grammar.several("cause", 5), grammar.several("means", 5), strict=True)
        page.table("主要原因验证结果", [("原因", "验证方法"), *rows])
    elif place == 2:
        defect = grammar.write("defect")
        figures["yinguo.svg"] = pictures.causes(f"{defect}因果图", defect, grammar)
        page.figure(f"{defect}因果图", "yinguo.svg")
    elif place == 3:
        heads = ("措施", "责任部门", "效果")
        columns = (grammar.several(each, 4) for each in ("measure", "dept", "effect"))
        page.table("主要措施与效果", [heads, *zip(*columns, strict=True)])
    elif place == 4:
        title = grammar.fill("{trait}控制图")
        figures["kongzhi.svg"] = pictures.chart(title, grammar)
        page.figure(title, "kongzhi.svg")
    elif place == 5:
        heads = ("时机", "责任人", "核对内容")
        columns = (grammar.several(each, 4) for each in ("rhythm", "role", "doc"))
        page.table("日常复核安排", [heads, *zip(*columns, strict=True)])


def _results(page: Page, subject: Subject, figures: dict[str, str]) -> None:
    grammar, metrics = subject.grammar, subject.metrics
    page.section("实施效果")
    for place, (name, topic) in enumerate(_RESULT_PARTS):
        page.part(name)
        if place == 0:
            page.paragraph([f"{metric.told()}。" for metric in metrics])
            years = tuple(f"{year}年" for year in metrics[0].values)
            rows = [
                (metric.name, metric.unit, *map(metric.shown, metric.values.values()))
                for metric in metrics
            ]
            page.table("三年主要指标", [("指标", "单位", *years), *rows])
            figures["qushi.svg"] = pictures.trend(f"{metrics[0].name}变化", metrics[0])
            page.figure(f"{metrics[0].name}变化", "qushi.svg")
        until = _RESULTS * (place + 1) // len(_RESULT_PARTS)
        while not page.prose(lambda: grammar.write(topic), until, 4):  # noqa: B023
            continue
