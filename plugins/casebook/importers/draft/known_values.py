"""What the forms of one file say of people, as patterns of what must not be written elsewhere in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casebook.importers.draft.people import is_name, is_word
from casebook.rules.privacy.spelling import plain

_TITLE_AFTER = (
    r"(?=先生|女士|同志|总经理|经理|主任|董事长|厂长|部长|总监|总工|副总|总(?![\u4e00-\u9fff])"
    r"|带队|牵头(?!单位|部门)|主持|带领|率领|强调|表示|指出|出席|讲话|亲自|签字)"
)
_TITLE_BEFORE = (
    r"(?:(?<=总经理)|(?<=董事长)|(?<=经理)|(?<=主任)|(?<=联系人)|(?<=代表)|(?<=代表人)|(?<=法人)"
    r"|(?<=厂长)|(?<=总监)|(?<=[:：]))"
)
_POST = re.compile(
    r"(?:经理|主任|总监|部长|主管|工程师|专员|董事长|总裁|厂长|助理|科长|处长|书记|部|先生|女士)$"
)
_OFFICE = re.compile(r"[\u4e00-\u9fff]{2}[部科室处办组]$")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+(?:[·•・‧][\u4e00-\u9fff]+)*")
_PARTED = re.compile(r"[\s/、，,;；()（）]+")
_LOCAL_NUMBER = re.compile(r"(?<=\D)[2-8]\d{6,7}(?!\d)")
_NOT_NAMES = frozenset(
    {"姓名", "电话", "手机", "职务", "职称", "部门", "邮箱", "传真", "签字", "签名", "签章", "盖章"}
)
_LONGEST_NAME = 4
_DOTTED = re.compile(r"[·•・‧]")
_PLACE = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,8}?[市州盟])?(?:[\u4e00-\u9fff]{1,7}?[区县市旗])?"
    r"(?P<street>.{5,})$"
)
_STREET = re.compile(r"[路街道巷弄村镇乡号楼栋室园]")
_REGION = re.compile(
    r"(?:中国)?(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,8}?[市州盟])?"
    r"(?:[\u4e00-\u9fff]{1,7}?(?:新区|高新区|经开区|开发区|[区县市旗]))?"
)
"""A place that is no address yet."""
_SHORTEST_VALUE = 6


def patterns(values: Iterable[str], names: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Longest first; `names` are the values among `values` that name people."""
    people = {name for value in names for name in people_of(value)}
    known = {part for value in values for part in _parts(plain(value)[0].strip())}
    found = {each: _of_name(each) for each in people}
    found |= {each: re.escape(each) for each in known if each not in found and _tells(each)}
    longest_first = sorted(found, key=lambda each: (-len(each), each))
    return tuple(re.compile(found[each]) for each in longest_first)


def people_of(value: str) -> set[str]:
    """Names in a blank for a name, which may be spaced out or hold a number and a post as well.

    >>> people_of("姓名 孙　七"), people_of("李八娘/13907340016"), people_of("质量总监")
    ({'孙七'}, {'李八娘'}, set())
    """
    words = [each for each in _CHINESE.findall(value) if each not in _NOT_NAMES]
    if all(len(each) == 1 for each in words):
        words = ["".join(words)]
    found: set[str] = set()
    for each in words:
        name = _POST.sub("", each)
        if _DOTTED.search(each):
            found.add(each)
        elif _OFFICE.search(each) and not is_name(each):
            continue  # 企管办, 质检科
        elif 2 <= len(name) <= _LONGEST_NAME and (name == each or not is_word(name)):
            found.add(name)
    return found


def _parts(value: str) -> Iterator[str]:
    yield value
    if "@" in value:
        yield value.partition("@")[0]
    for part in _PARTED.split(value):
        if len(part) >= _SHORTEST_VALUE:
            yield part
    # An address reads as well without its province, city and district.
    if (place := _PLACE.match(value)) and _STREET.search(place["street"]):
        yield place["street"]
    # Without its area code a number reaches the same person.
    yield from _LOCAL_NUMBER.findall(value)


def _tells(value: str) -> bool:
    """Whether a value is nobody else's: not so 总经理, 质量部 or 湖南省衡阳市高新区."""
    if re.fullmatch(r"[\u4e00-\u9fff/、（）()]{2,12}", value) and _POST.search(value):
        return False
    if _REGION.fullmatch(value):
        return False
    return len(value) >= 8 or (len(value) >= _SHORTEST_VALUE and bool(re.search(r"[\d@]", value)))


def _of_name(name: str) -> str:
    """A name of two characters that is known for a word too (成长) only beside a title."""
    spaced = " ?".join("[.·]" if _DOTTED.match(each) else re.escape(each) for each in name)
    if not is_word(name):
        return spaced
    return rf"{spaced}{_TITLE_AFTER}|{_TITLE_BEFORE}{spaced}"
