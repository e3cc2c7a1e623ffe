"""Family P on generated text: silent on figures and codes, exact on personal data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric

from casebook.model.source_file import SourceFile
from casebook.rules.privacy.cards import find_cards
from casebook.rules.privacy.contacts import find_contacts, label_words
from casebook.rules.privacy.identities import find_identities
from casebook.rules.privacy.line import Line, Span
from casebook.rules.privacy.mails import find_mails
from casebook.rules.privacy.mobiles import find_mobiles
from casebook.rules.privacy.reporting import mask, place
from casebook.rules.privacy.suspects import suspects
from casebook.source.case import read_case
from tests.rules.corpora import BASE, BASE_CASE

FORM = ("联系人", "手机号码", "电子邮箱", "法人代表", "手机", "职务", "申报联系人")


def found(text: str) -> Iterator[tuple[str, Line, Span]]:
    suspected = suspects(SourceFile("cases/2021/a/index.md", text))
    for line in suspected.numbers:
        for find in (find_mobiles, find_identities, find_cards):
            yield from ((find.__name__, line, span) for span in find(line))
    for line in suspected.mails:
        yield from (("find_mails", line, span) for span in find_mails(line))
    for line in suspected.named(label_words(FORM)):
        yield from (("find_contacts", line, span) for _, span in find_contacts(line, FORM))


def digits(length: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=length, max_size=length)


mobiles = st.builds("1{}{}".format, st.sampled_from("3456789"), digits(9))
amounts = st.integers(10**10, 10**19)
years = st.integers(1990, 2030)
harmless = st.one_of(
    st.builds("销售收入{}元".format, amounts),
    st.builds("利润总额 {} 万元".format, amounts),
    st.builds("销售收入（元）：{}".format, amounts),
    st.builds("累计产量达{}件".format, amounts),
    st.builds("营业额{:,}元".format, amounts),
    st.builds("偏差为{}.{}毫米".format, mobiles, digits(2)),
    st.builds("系数0.{}".format, mobiles),
    st.builds("零件XJ-{}-A".format, mobiles),
    st.builds("XJ{}型".format, mobiles),
    st.builds("专利ZL20211{}.{}".format, digits(7), digits(1)),
    st.builds("GB/T {}—{}".format, digits(5), years),
    st.builds("批号{}、{}".format, mobiles, mobiles),
    st.builds("订单号：{}".format, mobiles),
    st.builds("合同编号为{}".format, digits(18)),
    st.builds("图号 {}".format, mobiles),
    st.builds("条形码{}".format, digits(13)),
    st.builds("统一社会信用代码：{}".format, digits(18)),
    st.builds("电话：0731-8{}".format, digits(7)),
    st.builds("座机（0731）8{}".format, digits(7)),
    st.builds("{} {} {} {}".format, years, years, years, years),
    st.builds("{}-05-06 {}-06-07".format, years, years),
    st.builds("东经112.{}，北纬28.{}".format, mobiles, mobiles),
    st.builds("![图1 改善路线图]({}.png)".format, mobiles),
    st.builds("见[附图](tu/{}.svg)".format, mobiles),
    st.builds("钢筋Φ8@{}".format, st.integers(100, 300)),
)


@settings(deadline=None)
@given(st.lists(harmless, min_size=1, max_size=8))
def test_figures_and_codes_are_left_alone(lines: list[str]) -> None:
    text = "\n".join(f"经统计，{line}。" for line in lines)
    assert [line.text[span.start : span.end] for _, line, span in found(text)] == []


@st.composite
def identities(draw: st.DrawFn) -> str:
    birthday = draw(st.dates(date(1930, 1, 1), date(2010, 12, 31)))
    first = f"43{draw(digits(4))}{birthday:%Y%m%d}{draw(digits(3))}"
    return first + ric.calc_check_digit(first + "0")


@st.composite
def cards(draw: st.DrawFn) -> str:
    first = f"62{draw(digits(13))}"
    number = first + luhn.calc_check_digit(first)
    return " ".join(number[start : start + 4] for start in range(0, 16, 4))


mails = st.builds(
    "{}{}{}.{}".format,
    st.from_regex(r"[a-z][a-z0-9._-]{0,20}[a-z0-9]", fullmatch=True),
    st.sampled_from(["@", "＠", " @ ", "@ ", "（at）"]),
    st.from_regex(r"[a-z0-9]{2,12}", fullmatch=True),
    st.sampled_from(["com", "cn", "com.cn", "net"]),
)
spaced = st.builds(
    lambda number, by: by.join((number[:3], number[3:7], number[7:])),
    mobiles,
    st.sampled_from(["", " ", "-", "—", "　", ".", " - ", "**"]),
)
full_width = mobiles.map(lambda number: number.translate({48 + n: 0xFF10 + n for n in range(10)}))
personal = st.one_of(
    st.tuples(st.just("find_mobiles"), st.one_of(spaced, full_width)),
    st.tuples(st.just("find_mobiles"), mobiles.map("+86 {}".format)),
    st.tuples(st.just("find_identities"), identities()),
    st.tuples(st.just("find_cards"), cards()),
    st.tuples(st.just("find_mails"), mails),
)
before = st.sampled_from(
    [
        "请联系张三，",
        "项目经理（",
        "> ",
        "- 值班：",
        "| 甲 | ",
        "![图1 ",
        "summary: 由李四负责，",
        "`",
    ]
)
after = st.sampled_from(["。", "）", " |", "](luxian.svg)", "，随时可以拨打", "`", ""])


@settings(deadline=None)
@given(st.integers(0, 5), before, personal, after)
def test_personal_data_is_found_at_its_column(
    above: int, start: str, datum: tuple[str, str], end: str
) -> None:
    kind, text = datum
    positions = [
        (name, line.position(span))
        for name, line, span in found("甲\n" * above + start + text + end + "\n乙")
    ]
    assert [name for name, _ in positions] == [kind]
    position = positions[0][1]
    assert (position.line, position.column) == (above + 1, len(start) + 1)
    assert position.length == len(text)


@settings(deadline=None)
@given(personal)
def test_the_excerpt_does_not_give_it_away(datum: tuple[str, str]) -> None:
    case = read_case(BASE / BASE_CASE, BASE_CASE)
    text = f"请联系{datum[1]}。"
    [(_, line, span)] = found(text)
    shown = place(case, line, span).excerpt
    assert len(shown) == len(text)
    assert datum[1] not in shown
    assert "*" * (len(datum[1]) // 2) in shown


def test_mask() -> None:
    assert mask("13812345678", 3, 4) == "138****5678"
    assert mask("张三", 1) == "张****"
