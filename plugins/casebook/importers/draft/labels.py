"""The blanks of the notice's forms, however an applicant's copy spaces them (notice, 附件1 and 附件2)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from casebook.model.notice import Notice

_SPACE = re.compile(r"\s+")
_ORDINAL = re.compile(r"^(?:\d{1,2}[.、]?|[一二三四五六七八九十]+、)")
_BRACKETED = re.compile(r"\([^()]*\)")
_ALSO = {
    "enterprise": (
        "申报单位",
        "单位名称",
        "企业名称",
        "申报企业",
        "公司名称",
        "申报单位名称",
        "单位全称",
        "企业全称",
        "申报单位全称",
    ),
    "uscc": ("统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "组织机构代码"),
    "direction": ("申报方向", "申报类别"),
    "title": ("标杆名称", "质量标杆名称", "典型经验名称", "经验名称", "标杆经验名称"),
    "address": (
        "通讯地址",
        "通信地址",
        "联系地址",
        "单位地址",
        "企业地址",
        "地址",
        "邮寄地址",
        "注册地址",
        "注册地",
        "住所",
        "所在地",
        "企业所在地",
        "所在市州",
        "所属市州",
        "所属地区",
    ),
    "contact_email": ("电子邮箱", "电子邮件", "邮箱", "E-mail", "Email"),
    "contact_mobile": (
        "手机号码",
        "手机",
        "联系电话",
        "电话",
        "移动电话",
        "传真",
        "办公电话",
        "固定电话",
    ),
    "contact": (
        "联系人",
        "申报联系人",
        "项目联系人",
        "填报人",
        "填表人",
        "经办人",
        "联系人及电话",
        "联系人及联系电话",
        "联系人及联系方式",
        "联系人姓名",
        "执笔人",
        "撰稿人",
        "撰写人",
        "报告撰写人",
    ),
    "representative": ("法人代表", "法定代表人", "企业法人", "负责人", "企业负责人"),
    "contact_post": ("职务", "职务/职称", "部门"),
    "date": ("申报日期", "填报日期", "日期"),
    "postcode": ("邮编", "邮政编码"),
}
_PRIVATE = frozenset({"address", "postcode"})
"""Not marked personal by the notice, but nobody's business on a public page."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A field of the forms; `personal` ones must never be published."""

    id: str
    personal: bool


class Labels:
    """Of one notice, with the words that applicants put in their place."""

    def __init__(self, notice: Notice) -> None:
        self._blanks: dict[str, Blank] = {}
        for id, names in _ALSO.items():
            personal = id.startswith(("contact", "representative")) or id in _PRIVATE
            self._blanks.update(dict.fromkeys(map(plain_label, names), Blank(id, personal)))
        for field in (*notice.cover.fields, *notice.form.fields):
            personal = field.personal or field.id in _PRIVATE
            self._blanks[plain_label(field.name)] = Blank(field.id, personal)
        self._blanks[plain_label(notice.form.opinion.name)] = Blank("opinion", False)
        self.figures = {plain_label(each.name): each.id for each in notice.form.figures}
        longest_first = sorted(self._blanks, key=len, reverse=True)
        spaced_names = [r"[\s]*".join(map(re.escape, name)) for name in longest_first]
        self._inline = re.compile(
            rf"(?<![\u4e00-\u9fff])({'|'.join(spaced_names)})[\s]*(?:[(（][^()（）]*[)）])?[\s]*[:：]"
        )
        self._spaced = re.compile(
            rf"^[\s]*({'|'.join(spaced_names)})(?:[(（][^()（）]*[)）])?(?:[\s]*[\t\u3000][\s]*|[ ]{{2,}})(?=\S)"
        )

    def find(self, text: str) -> Blank | None:
        """The blank that a cell names, None when it holds something else."""
        plain = plain_label(text)
        if len(plain) > 24:
            return None
        if plain.endswith("意见") and ("工信" in plain or "市州" in plain or "主管部门" in plain):
            return Blank("opinion", False)
        if plain.endswith(("意见", "推荐单位", "推荐部门")) and "推荐" in plain:
            return Blank("opinion", False)
        return self._blanks.get(plain) or self._blanks.get(_ORDINAL.sub("", plain).split("/")[0])

    def figure(self, text: str) -> str | None:
        """The id of the yearly figure that a cell names."""
        return self.figures.get(plain_label(text))

    def pairs(self, line: str) -> list[tuple[Blank, str]]:
        """Blanks and values on a line: 单位名称：… 联系人：…, or one blank set apart by spaces."""
        marks = list(self._inline.finditer(line)) or list(self._spaced.finditer(line))
        ends = [*(mark.start() for mark in marks[1:]), len(line)][: len(marks)]
        found = []
        for mark, end in zip(marks, ends, strict=True):
            blank = self.find(mark[1])
            if blank is not None:
                found.append((blank, line[mark.end() : end].strip(" \t\u3000_＿")))
        return found


def plain_label(text: str) -> str:
    """Without spaces, notes in brackets, colons; half-width.

    >>> plain_label("统一社会 信用代码（18位）")
    '统一社会信用代码'
    """
    text = _SPACE.sub("", unicodedata.normalize("NFKC", text))
    return _BRACKETED.sub("", text).strip(":、.*")
