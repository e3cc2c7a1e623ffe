"""What stands around a number and says that it is no personal data."""

from __future__ import annotations

import re

from casebook.rules.privacy.line import Line, Span

_NEAR = 48
"""Characters before and after a number that are looked at."""

_PERSONAL = re.compile(
    r"(?:手机|电话|联系|微信|拨打|致电|身份证|身份号|QQ|tel|phone|mobile|wechat)"
    r"(?:方式|人|号码?|编号)?[为是(:\s]*(?:\+?86[\s-]*)?$",
    re.IGNORECASE,
)
_LABELS = (
    "(?<!手机)(?<!电话)(?<!身份证)(?<!身份证件)(?<!卡)(?:编号|编码)|代码|单号|批号|批次|图号|料号|件号"
    "|货号|型号|炉号|卷号|箱号|文号|票号|发票号码|序号|序列号|流水号|合同|订单|工单|专利|专利号|申请号"
    "|证书|注册号|登记号|备案号|许可证|条形?码|二维码|追溯码|防伪码|物料号|零件号|样品号|设备号|出厂号"
    "|车架号|发动机号|版本号|任务号|项目号|标准号|第|S/?N|P/?N|\\bNo\\.?|ISBN|ISSN"
)
_LABELLED = re.compile(
    rf"(?:{_LABELS})号?[\s为是:#(]*(?:[0-9A-Za-z.-]{{5,40}}\s?[、,/~至到和及与]\s?){{0,4}}$"
)
_LABEL = re.compile(rf"(?:{_LABELS})号?$|(?:{_LABELS})[(]")
_AMOUNTS = (
    "收入|产值|利润|总额|资产|税金?|产量|销量|数量|金额|成本|费用|投资|合计|总计|累计|销售额|营业额"
    "|产能|负债|授信|贷款|余额|预算|损失|节约|节省|增加值"
)
_AMOUNT = re.compile(
    # N = 13800138000 is a count; M, Q, T, V and W may stand for 手机, QQ, 电话 and 微信.
    rf"(?:(?<![A-Za-z])[A-LNOPRSUX-Za-lnoprsux-z]\d{{0,2}}\s?=|[¥￥$]|RMB|CNY|{_AMOUNTS})(?:\([^()]{{1,8}}\))?[为达约共是至到超过增加了:\s|]*$"
)
_UNITS = (
    "元|万|亿|千|百|件|个(?!人)|台|套|次|吨|米|克|公斤|升|只|支|片|根|把|户|家(?!里|庭)|辆|股|瓦|度|秒|毫"
    "|微(?!信)|平方|立方|页|字|条|组|批|箱|包|袋|瓶|盒|张|块|卷|斤|美元|欧元|日元|人次|工时|小时|[%‰℃°]"
    "|[kKMGTmμnc]?(?:Wh|W|g|t|m|Pa|Hz|V|A|J|L|B)(?![A-Za-z])"
)
_UNIT = re.compile(rf"\s?(?:{_UNITS})")
_AMOUNT_LABEL = re.compile(rf"(?:{_AMOUNTS})$|[(/](?:{_UNITS})")
_CALLING = re.compile(
    "tel|telephone|phone|mobile|mob|cell|fax|wechat|weixin|wx|vx|qq|id|sfz|call|sms", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[-_./]?$")
_WORD_AFTER = re.compile(r"[-_./]?([A-Za-z]+)")
_MOBILE_BEFORE = re.compile(r"(?<!\d)1[3-9]\d{9}[-_]$")
_MOBILE_AFTER = re.compile(r"[-_]1[3-9]\d{9}(?!\d)")


def follows_personal_label(line: Line, span: Span) -> bool:
    """Whether 手机：, 微信 and the like stand right before it, or name its column."""
    return bool(_PERSONAL.search(_before(line, span))) or any(
        _PERSONAL.search(label) for label in line.cell_labels(span)
    )


def is_code(line: Line, span: Span) -> bool:
    """Whether the digits are part of a longer code (`XJ-13812345678-A`) or of a decimal number."""
    before, after = _before(line, span), _after(line, span)
    if (word := _WORD_BEFORE.search(before)) and not _CALLING.fullmatch(word[1]):
        return True
    if (word := _WORD_AFTER.match(after)) and not _CALLING.fullmatch(word[1]):
        return True
    return (re.search(r"\d[-_.]$", before) is not None and not _MOBILE_BEFORE.search(before)) or (
        re.match(r"[-_.]\d", after) is not None and not _MOBILE_AFTER.match(after)
    )


def is_numbering(line: Line, span: Span) -> bool:
    """Whether it is labelled as a number of things: 批号, 订单号, 编号, 图号, 合同号 and the like."""
    return bool(_LABELLED.search(_before(line, span))) or any(
        _LABEL.search(label) for label in line.cell_labels(span)
    )


def is_amount(line: Line, span: Span) -> bool:
    """Whether it counts something: a unit follows, or 销售收入 and the like stand before it."""
    return (
        _UNIT.match(_after(line, span)) is not None
        or _AMOUNT.search(_before(line, span)) is not None
        or any(_AMOUNT_LABEL.search(label) for label in line.cell_labels(span))
    )


def is_harmless(line: Line, span: Span) -> bool:
    """Whether anything around a number says that it is no personal data."""
    if line.in_target(span) or is_code(line, span):
        return True
    if follows_personal_label(line, span):
        return False
    return is_numbering(line, span) or is_amount(line, span)


def _before(line: Line, span: Span) -> str:
    return line.text[max(0, span.start - _NEAR) : span.start]


def _after(line: Line, span: Span) -> str:
    return line.text[span.end : span.end + _NEAR]
