"""Which words are people's names, by the surnames that they begin with."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

_WORDS_FILE = Path(__file__).with_name("surname_words.yml")
# fmt: off
_SINGLE = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和"
    "穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅"
    "盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇"
    "邢滑裴陆荣翁荀羊於惠甄家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾"
    "暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭"
    "贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾"
    "终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩聂晁勾敖融冷訾辛阚那简饶曾毋沙养鞠须丰巢关蒯相"
    "查后荆红游竺权逯盖益桓公肖付闫佘佟谌代涂商牟岳帅况覃邝揭阳资亓仝仉修占原敬栗楼檀海漆植粟肇苟萨虎"
    "衣谯赫迟逢钦铁隋随靖麦"
)
_COMPOUND = frozenset((
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟",
    "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离",
    "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "令狐", "呼延", "百里", "东郭",
    "南门", "拓跋", "轩辕", "公输", "第五",
))
# fmt: on
_SURNAMES = frozenset(_SINGLE)
_DOTTED = re.compile(r"[\u4e00-\u9fff]{2,6}(?:·[\u4e00-\u9fff]{2,8}){1,2}")
_POSTS = frozenset({"董事长", "董事会", "文员", "司机", "监事会", "党委会"})
_OF_OFFICES = tuple("部处室办组厅司层岗站局")
_OF_WORDS = tuple("科员长师会班线区所厂院队人性化度量率表法")
"""Behind a word these name an office, a post or a thing: 计划科, 安全员, 方法论."""


def is_name(text: str) -> bool:
    """Whether a text that stands alone reads as a name and as nothing else.

    >>> is_name("孙七娘"), is_name("方法"), is_name("计划部"), is_name("买买提·艾力")
    (True, False, False, True)
    """
    if not _begins_as_name(text) or is_word(text) or text in _POSTS:
        return False
    return not (text.endswith(_OF_OFFICES) or (text.endswith(_OF_WORDS) and is_word(text[:2])))


def _begins_as_name(text: str) -> bool:
    """A surname and one or two characters, or parts joined by ·; a pattern of all surnames is slow to make."""
    if not all("\u4e00" <= each <= "\u9fff" for each in text):
        return _DOTTED.fullmatch(text) is not None
    return (text[:1] in _SURNAMES and len(text) in (2, 3)) or (
        text[:2] in _COMPOUND and len(text) in (3, 4)
    )


def is_word(text: str) -> bool:
    """Whether two characters are known for a word too, as 成长 is; a longer text never is."""
    if len(text) != 2:
        return False
    if text in _surname_words():
        return True
    # Its dictionaries take a quarter of a second to load.
    from pypinyin.phrases_dict import phrases_dict

    return text in phrases_dict


@cache
def _surname_words() -> frozenset[str]:
    loaded = yaml.safe_load(_WORDS_FILE.read_text(encoding="utf-8"))
    return frozenset(str(loaded["words"]).split())
