"""The front matter of a case (design.md §4)."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from casebook.model.list_of import ListOf
from casebook.model.record import Record

Year = Annotated[int, Field(ge=1900, le=2999)]


def _field(label: str, example: str, required: bool = False, **options: Any) -> Any:
    """A field's Chinese name, and a value as an author would type it after the key."""
    extra: dict[str, Any] = {"required": required}
    return Field(title=label, examples=[example], json_schema_extra=extra, **options)


def _required(label: str, example: str, **options: Any) -> Any:
    return _field(label, example, required=True, default=None, **options)


class Approval(Record):
    """The recognition: the office's document, its date, and the level (notice 一, last paragraph)."""

    document: str | None = _required("文号", "湘工信科技〔2021〕000号")
    date: datetime.date | None = _required("日期", "2021-08-20")
    level: Literal["省级", "全国"] = _field("级别", "省级", default="省级")


class Pledge(Record):
    """The three sentences of the pledge (notice, 附件3) and the day it was signed."""

    truthful: bool | None = _required("材料真实准确", "true")
    share: bool | None = _required("同意分享", "true")
    exchange: bool | None = _required("参加交流", "true")
    date: datetime.date | None = _required("日期", "2021-08-20")

    @property
    def complete(self) -> bool:
        return self.truthful is True and self.share is True and self.exchange is True


class Withdrawal(Record):
    """Why and since when a case is no longer shown; its page becomes a tombstone that says so."""

    date: datetime.date | None = _required("日期", "2021-08-20")
    reason: str | None = _required("原因", "一句话说明")


class Benchmark(Record):
    name: str = _field("名称", "行业平均")
    values: dict[Year, float] = _field("各年数值", "{2020: 95.0}")


class Metric(Record):
    """A series of one quantity; `values` by year, in `unit`."""

    name: str = _field("名称", "一次交验合格率")
    unit: str = _field("单位", "'%'")
    better: Literal["higher", "lower"] = _field("方向", "higher", default="higher")
    values: dict[Year, float] = _field("各年数值", "{2019: 95.4, 2020: 98.6}")
    benchmark: Benchmark | None = _field(
        "对比对象", "{name: 行业平均, values: {2020: 95.0}}", default=None
    )


class Checklist(Record):
    """What an enterprise that wants to do likewise goes through, in the case's own experience."""

    prepare: ListOf[str] = _field("准备条件", "[成立跨部门项目组]", default=())
    steps: ListOf[str] = _field("关键步骤", "[先确认量具可信, 再查原因]", default=())
    risks: ListOf[str] = _field("风险", "[只改参数不改规程，成果守不住]", default=())

    @property
    def given(self) -> bool:
        return bool(self.prepare or self.steps or self.risks)


class Suppression(Record):
    code: str = _field("规则代码", "W003")
    reason: str = _field("原因", "原文如此")


class FrontMatter(Record):
    """Every field may be None: what an author left out or got wrong is for a rule to name, not for the reader."""

    title: str | None = _required("标杆名称", "企业名称＋方法名称＋实践经验")
    enterprise: str | None = _required("申报单位", "营业执照上的全称")
    uscc: str | None = _required("统一社会信用代码", "营业执照上的 18 位代码")
    city: str | None = _required("市州", "长沙市")
    industry: str | None = _required("行业代码", "C34")
    size: str | None = _field("企业规模", "中型", default=None)
    honors: ListOf[str] = _field("企业荣誉", "[高新技术企业]", default=())
    year: Year | None = _required("年份", "2021")
    direction: int | None = _required("申报方向", "3")
    methods: ListOf[str] | None = _required("质量管理方法", "[精益生产]")
    problems: ListOf[str] = _field("解决的问题", "[不良率高]", default=())
    summary: str | None = _required("摘要", "80–200 字，写清问题、做法、结果")
    status: Literal["draft", "approved", "withdrawn"] | None = _required("状态", "draft")
    approval: Approval | None = _field(
        "认定", "{document: 文号, date: 2021-08-20, level: 省级}", default=None
    )
    withdrawal: Withdrawal | None = _field("撤回", "{date: 2022-03-01, reason: 原因}", default=None)
    pledge: Pledge | None = _required(
        "承诺", "{truthful: true, share: true, exchange: true, date: 2021-05-06}"
    )
    metrics: ListOf[Metric] | None = _required(
        "指标", "[{name: 一次交验合格率, unit: '%', values: {2019: 95.4, 2020: 98.6}}]"
    )
    formerly: ListOf[str] = _field("曾用目录名", "[jiu-mulu-ming]", default=())
    checklist: Checklist | None = _field(
        "学习清单", "{prepare: [条件], steps: [步骤], risks: [风险]}", default=None
    )
    suppress: ListOf[Suppression] = _field("豁免", "[{code: W003, reason: 原文如此}]", default=())


def required_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Names of the fields that an author must fill in, in the order of the design."""
    extras: dict[str, Any] = {
        name: field.json_schema_extra or {} for name, field in model.model_fields.items()
    }
    return tuple(name for name, extra in extras.items() if extra.get("required"))
