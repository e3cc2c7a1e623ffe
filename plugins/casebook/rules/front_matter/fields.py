"""What the fields of a case are called in Chinese, and a model value of each."""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """`example` is YAML, as an author would type it after the key."""

    label: str
    example: str


FIELDS = {
    "title": Field("标杆名称", "企业名称＋方法名称＋实践经验"),
    "enterprise": Field("申报单位", "营业执照上的全称"),
    "uscc": Field("统一社会信用代码", "营业执照上的 18 位代码"),
    "city": Field("市州", "长沙市"),
    "industry": Field("行业代码", "C34"),
    "size": Field("企业规模", "中型"),
    "honors": Field("企业荣誉", "[高新技术企业]"),
    "year": Field("年份", "2021"),
    "direction": Field("申报方向", "3"),
    "methods": Field("质量管理方法", "[精益生产]"),
    "problems": Field("解决的问题", "[不良率高]"),
    "summary": Field("摘要", "80–200 字，写清问题、做法、结果"),
    "status": Field("状态", "draft"),
    "approval": Field("认定", "{document: 文号, date: 2021-08-20, level: 省级}"),
    "withdrawal": Field("撤回", "{date: 2022-03-01, reason: 原因}"),
    "pledge": Field("承诺", "{truthful: true, share: true, exchange: true, date: 2021-05-06}"),
    "metrics": Field(
        "指标", "[{name: 一次交验合格率, unit: '%', values: {2019: 95.4, 2020: 98.6}}]"
    ),
    "suppress": Field("豁免", "[{code: W003, reason: 原文如此}]"),
    "document": Field("文号", "湘工信科技〔2021〕000号"),
    "date": Field("日期", "2021-08-20"),
    "level": Field("级别", "省级"),
    "truthful": Field("材料真实准确", "true"),
    "share": Field("同意分享", "true"),
    "exchange": Field("参加交流", "true"),
    "reason": Field("原因", "一句话说明"),
    "name": Field("名称", "一次交验合格率"),
    "unit": Field("单位", "'%'"),
    "better": Field("方向", "higher"),
    "values": Field("各年数值", "{2019: 95.4, 2020: 98.6}"),
    "benchmark": Field("对比对象", "{name: 行业平均, values: {2020: 95.0}}"),
    "code": Field("规则代码", "W003"),
}


def labelled(key: str) -> str:
    """The key in 「」 with its Chinese name, where it has one."""
    field = FIELDS.get(key)
    return f"「{key}」（{field.label}）" if field else f"「{key}」"


def sample(key: str) -> str:
    """A line with that key as it may be typed."""
    field = FIELDS.get(key)
    return f"{key}: {field.example}" if field else f"{key}: …"
