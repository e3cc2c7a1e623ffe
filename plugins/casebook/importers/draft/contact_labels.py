"""Words that ask for a person or for how to reach one, and what stands behind them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum

from casebook.importers.draft.labels import plain_label
from casebook.importers.draft.people import is_name, is_word


class Asks(Enum):
    """What a label asks for."""

    PERSON = "person"
    """Somebody to turn to, or who signs the application."""
    SIGNER = "signer"
    """Who wrote, checked or reported something, which may be the application or a case in the report."""
    HOLDER = "holder"
    """Somebody in charge of something, who is named in reports for other reasons too."""
    REACH = "reach"
    """A number or an address to reach somebody."""
    PLACE = "place"
    """Where somebody is: an address, a postcode."""
    OTHER = "other"
    """A post, a day, a seal: harmless beside the others."""


NAMED = frozenset({Asks.SIGNER, Asks.HOLDER})
"""People whom a report names for other reasons too."""
SIGNS = NAMED | {Asks.PERSON}
SHORT = 40
"""Characters of a line or a cell that may be nothing but a name."""

_WHOSE = r"(?:第?[一二三四1-4]|(?:本?项目|申报|企业|单位|公司|报告|材料|课题|质量|技术|业务|日常|主要|指定)){0,2}"
_MORE = (
    r"(?:[（(]?(?:签[字名章]|盖章|姓名)[)）]?)?(?:(?:[及和与/、]|)(?:联系)?(?:电话|方式|手机|电话号码))?"
    r"[一二三四1-4]?"
)
_KINDS = (
    (
        Asks.PERSON,
        rf"{_WHOSE}(?:联系人员?|联络[人员]|填[表报]人?|经[办手]人|法定代表人?|法人代表|法人|执笔人?|撰[稿写]人?"
        rf"|供稿人?|通[讯联]员|报送人|申报人|署名|签[字名]人?){_MORE}",
    ),
    (
        Asks.SIGNER,
        rf"{_WHOSE}(?:报告人|作者|签发人?|审[稿核定批]人?|批准人?|编[制写]人?|校[对核]人?|复核人?|制表人?|录入人)"
        rf"{_MORE}",
    ),
    (
        Asks.HOLDER,
        rf"{_WHOSE}(?:负责人|责任人|主管|分管领导|领导|姓名|总经理|董事长){_MORE}",
    ),
    (
        Asks.REACH,
        r"(?:联[系络])?电话(?:号码)?|联[系络]方式|(?:手机|移动电话|办公电话|固定电话|座机|小灵通|热线)(?:号码?)?"
        r"|(?:电话|手机)?/?(?:传真|微信|电话|手机)(?:号码?|同号)?|(?:电子)?邮[箱件](?:地址)?|e-?mail|tel|fax|mobile|phone"
        r"|(?:微信|QQ|VX|WeChat|钉钉|飞书)[号群]?码?|身份证(?:件)?(?:号码?|编号)?|护照(?:号码?)?",
    ),
    (
        Asks.PLACE,
        r"(?:通[讯信]|联系|家庭|邮寄|单位|企业|公司)?(?:详细)?(?:地址|住址)|邮编|邮政编码|网址",
    ),
    (
        Asks.OTHER,
        r"职务|职称|职务/职称|部门|所在部门|日期|(?:填[表报]|申报|编制)?日期|时间|盖章|公章|单位(?:名称)?"
        r"|(?:公司|企业|申报单位)(?:名称)?|性别|传真",
    ),
)
_WHOLE = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS]
_ADDRESS = re.compile(r"[\w.%+-]+\s?[@＠#]\s?[\w-]+(?:[.．][\w-]+)+")
_DIGITS = re.compile(r"\d")
_LONGEST_LABEL = 16


def asks(text: str) -> Asks | None:
    """What a cell or a word before a colon asks for; None for anything else.

    >>> asks("联 系 人（签字）"), asks("电话/传真"), asks("联系客户")
    (<Asks.PERSON: 'person'>, <Asks.REACH: 'reach'>, None)
    """
    plain = plain_label(text)
    if not plain or len(plain) > _LONGEST_LABEL:
        return None
    return next((kind for kind, pattern in _WHOLE if pattern.fullmatch(plain)), None)


def is_reach(text: str) -> bool:
    """Whether a text holds a number of seven digits or more, or an address of mail or chat."""
    return len(_DIGITS.findall(text)) >= 7 or bool(_ADDRESS.search(text))


_PHONE = re.compile(
    r"(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|(?:\(?0\d{2,3}\)?[ -]?)?[2-8]\d{2,3}[ -]?\d{4}"
    r"|[48]00[ -]?\d{3,4}[ -]?\d{3,4}"
)
_STREET = re.compile(
    r"(?:[省市州县区乡镇园].{0,20}?(?:路|街|大道|巷|弄|村|组|小区|园区?|工业区|号)|\d+\s*[号室栋楼弄组]|[路街巷]$)"
)
_STATES = re.compile(
    r"^(?:由|按|根据|作为|不|需|要|应|可|建议|应当|为(?!:)|是|与|和|至少|每|各|从|在(?!省))"
)


def is_phone(text: str) -> bool:
    """Whether a text holds a number as telephones have it, or an address of mail: no plain count.

    >>> is_phone("0734-8880001"), is_phone("126000"), is_phone("13,907,340")
    (True, False, False)
    """
    plain = unicodedata.normalize("NFKC", text)
    return any(
        not (plain[: each.start()][-1:].isalnum() or plain[each.end() :][:1].isalnum())
        for each in _PHONE.finditer(plain)
    ) or bool(_ADDRESS.search(plain))


def is_address(text: str) -> bool:
    """Whether a text reads as a place where a letter arrives and not as a sentence about addresses.

    >>> is_address("湖南省衡阳市虚构巷9号"), is_address("由系统自动带出"), is_address("检测中心复验")
    (True, False, False)
    """
    return bool(_STREET.search(text)) and not _STATES.match(text)


def names_in(text: str) -> set[str]:
    """Names that stand alone between spaces, marks and numbers, spaced out or not.

    >>> sorted(names_in("赵　六郎、孙 七（部长）13907340001"))
    ['孙七', '赵六郎']
    """
    words = re.split(r"[\s、,，;；/（）()：:\d]+", unspaced(text))
    return {each for each in words if is_name(each)}


_SPACED = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000\u00a0\t]+([\u4e00-\u9fff]{1,2})"
    r"(?:[ \u3000\u00a0\t]+([\u4e00-\u9fff]))?(?:[ \u3000\u00a0\t]+([\u4e00-\u9fff]))?(?![\u4e00-\u9fff])"
)


def unspaced(text: str) -> str:
    """Words set with spaces between their characters put together: 联 系 人, 赵　六."""
    return _SPACED.sub(lambda match: "".join(filter(None, match.groups())), text)


_CALLED = r"(?:[\u4e00-\u9fff]{2,6}(?:·[\u4e00-\u9fff]{2,8}){1,2}|[\u4e00-\u9fff]{2,4})"
SIGNED = re.compile(
    rf"(?:(?:联系人|联络[人员]|填[表报]人?|经办人|执笔人?|撰[稿写]人?|供稿人?|通[讯联]员|作者简介|审[稿核定批]人?"
    rf"|批准人?|编[制写]人?|校[对核]人?|签[字名])[)\]）]?\s*[:：]|(?:联系人|联络[人员]|执笔人)[为是])\s*"
    rf"(?P<names>{_CALLED}(?:[\s、,，/]+{_CALLED})*)(?=[\s()（）。；;，,、\d|]|$)"
)
"""What stands behind a label in the middle of a line, where names may be."""

_TURNED_TO = re.compile(
    r"(?P<called>[\u4e00-\u9fff·]{2,16})[（(]\s*(?:电话|手机|联系电话)?[:：]?\s*"
    r"(?:\(?0\d{2,3}\)?[ -]?\d{7,8}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[2-8]\d{6,7})(?=[)）/、,，;；])"
    r"|(?:请|可|欢迎|敬请)[^，。；,;]{0,8}?[与和同跟找向](?P<met>[\u4e00-\u9fff·]{2,12}?)(?=联系)"
    r"|(?<=[，,：:;；\s])(?P<sent>[\u4e00-\u9fff·]{2,6})(?=收(?:[，,。；;]|$))"
)
_ENGLISH = re.compile(
    r"contact(?:\s*person)?\s*[:：]\s*(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){1,2})", re.IGNORECASE
)


def named_in_sentence(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand before a number in brackets, before 联系 or 收: 请与办公室赵六郎联系.

    >>> list(named_in_sentence("请与办公室赵六郎联系"))
    [(5, 8)]
    """
    for match in _TURNED_TO.finditer(text):
        group = str(match.lastgroup)
        words, end = match[group], match.end(group)
        for length in (3, 2, 4):
            name = words[-length:]
            # 经销商 begins with a surname and a word.
            if len(words) >= length and is_name(name) and not (length == 3 and is_word(name[:2])):
                yield end - length, end
                break
    for match in _ENGLISH.finditer(text):
        yield match.span("name")
