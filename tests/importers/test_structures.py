"""Which lines become headings, how deep, and what stays a list: small files, each with one habit."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.importers.draft.proposals import find_direction
from tests.importers.importing import Result, corpus, import_bytes
from tests.importers.raw import Package, cell, inline_picture, paragraph, part, run, table
from tests.importers.writer import _box, _numbering, _styles, picture

BOLD = "<w:b/>"


def built(body: str, package: Package | None = None) -> bytes:
    package = package or Package()
    package.body = body
    package.add("styles", "styles.xml", part("w:styles", _styles()))
    package.add("numbering", "numbering.xml", part("w:numbering", _numbering()))
    return package.bytes()


def text(subject: str) -> str:
    return paragraph(
        f"　　围绕{subject}，公司按计划推进各项工作，员工积极参与改善，取得了较好的成效，得到客户认可。"
    )


def lines(look: str, *texts: str) -> str:
    """Headings of one look, each with a paragraph of its own."""
    about = f'<w:pStyle w:val="{look}"/>' if look.startswith("h") else ""
    return "".join(
        paragraph(each, about, BOLD if look == "bold" else "") + text(each) for each in texts
    )


def headings(body: str, folder: Path) -> list[tuple[int, str]]:
    result = import_bytes(built(body), folder)
    return [(each.level, each.text) for each in result.case.document.headings]


def test_sections_without_numbers_and_numbered_lines_below_them(tmp_path: Path):
    body = lines("plain", "企业概况", "质量管理模式或方法简介") + paragraph("实施与运行情况")
    body += lines("plain", "一、建立组织", "1、领导小组", "2、工作小组") + paragraph("主要任务有：")
    body += paragraph("1、制定计划") + paragraph("2、组织培训") + paragraph("3、检查考核")
    body += lines("plain", "3、专家小组", "二、开展培训", "实施效果")
    assert headings(body, tmp_path) == [
        (2, "一、企业概况"),
        (2, "二、质量管理模式或方法简介"),
        (2, "三、实施与运行情况"),
        (3, "一、建立组织"),
        (4, "1、领导小组"),
        (4, "2、工作小组"),
        (4, "3、专家小组"),
        (3, "二、开展培训"),
        (2, "四、实施效果"),
    ]


def test_sections_numbered_in_brackets_with_full_stops(tmp_path: Path):
    body = lines("bold", "（一）企业概况。", "(二)质量管理模式或方法简介。")
    body += paragraph("（三）推进和应用情况。", "", BOLD) + lines(
        "bold", "1．第一阶段", "（1）调研", "2．第二阶段"
    )
    body += lines("bold", "（四）实施效果。")
    assert headings(body, tmp_path) == [
        (2, "（一）企业概况"),
        (2, "（二）质量管理模式或方法简介"),
        (2, "（三）推进和应用情况"),
        (3, "1.第一阶段"),
        (4, "（1）调研"),
        (3, "2.第二阶段"),
        (2, "（四）实施效果"),
    ]


def test_one_style_set_on_every_heading(tmp_path: Path):
    names = ["一、企业概况", "二、质量管理模式或方法简介", "三、实施与运行情况", "（一）策划", "1.目标", "2.指标",
             "（二）实施", "1.培训", "2.改善", "四、实施效果", "（一）质量", "（二）效益"]  # fmt: skip
    levels = [2, 2, 2, 3, 4, 4, 3, 4, 4, 2, 3, 3]
    assert headings(lines("h1", *names), tmp_path) == list(zip(levels, names, strict=True))


def test_a_title_in_the_first_style_is_no_heading(tmp_path: Path):
    title = paragraph("湘江（示例）有限公司实施5S管理的实践经验", '<w:pStyle w:val="h1"/>')
    body = (
        title
        + lines("h2", "一、企业概况", "二、方法简介", "三、实施情况")
        + lines("h3", "（一）策划")
    )
    body += lines("h2", "四、实施效果", "五、下一步打算")
    assert headings(body, tmp_path) == [
        (2, "一、企业概况"),
        (2, "二、质量管理模式或方法简介"),
        (2, "三、实施与运行情况"),
        (3, "（一）策划"),
        (2, "四、实施效果"),
        (2, "五、下一步打算"),
    ]


def test_a_bold_beginning_of_a_paragraph_is_no_heading(tmp_path: Path):
    runs = run("（一）加强领导。", BOLD) + run("公司成立了领导小组，由总经理任组长。")
    body = (
        lines("bold", "一、企业概况")
        + paragraph(runs)
        + paragraph(run("要点：", BOLD) + run("全员参与。"))
    )
    result = import_bytes(built(body), tmp_path)
    assert [each.text for each in result.case.document.headings] == ["一、企业概况"]
    assert "**（一）加强领导**。公司成立了" in result.body


def test_a_section_name_inside_another_section_opens_none(tmp_path: Path):
    body = lines("bold", "一、企业概况", "二、质量管理模式或方法简介", "三、实施与运行情况")
    body += lines("bold", "（一）策划", "（二）实施效果", "四、实施效果")
    assert (3, "（二）实施效果") in headings(body, tmp_path)


def test_numbered_lists_of_several_depths_are_no_headings(tmp_path: Path):
    def item(words: str, list_id: int, level: int = 0) -> str:
        about = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        return paragraph(words, about)

    body = lines("bold", "一、企业概况") + item("定点", 4) + item("清扫", 4) + text("其后")
    body += item("制定计划", 3) + item("组织培训", 3)
    result = import_bytes(built(body), tmp_path)
    assert "- 定点\n- 清扫\n\n" in result.body
    assert "\n1. 制定计划\n2. 组织培训\n" in result.body
    assert len(result.case.document.headings) == 1


@pytest.fixture
def captioned(tmp_path: Path) -> Result:
    package = Package()
    ids = [package.add("image", f"media/{n}.jpeg", picture([n * 40, 9, 9])) for n in range(4)]
    body = (
        lines("bold", "一、企业概况")
        + paragraph("图1 上方的题")
        + paragraph(inline_picture(ids[0]))
    )
    body += text("其一") + paragraph(
        run("图2 同段的题") + "<w:r><w:br/></w:r>" + inline_picture(ids[1])
    )
    body += paragraph("图2是流程图，说明了过程。")
    body += paragraph(inline_picture(ids[2]) + inline_picture(ids[3])) + paragraph(
        "图3 左边\t\t图4 右边"
    )
    body += table([[cell("表1 首行的题", span=2)], ["项目", "数值"], ["合格率", "98%"]])
    body += text("其二") + table([["项目", "数值"], ["废品率", "2%"]]) + paragraph("表2 下方的题")
    body += paragraph(_box(paragraph("图5 框中的题") + paragraph(inline_picture(ids[0]))))
    body += table([["只有一格的框"]])
    return import_bytes(built(body, package), tmp_path)


def test_captions_find_their_figures_wherever_they_stand(captioned: Result):
    figures = captioned.case.document.figures
    assert [figure.caption.text for figure in figures if figure.caption] == [
        "图1 上方的题", "图2 同段的题", "图3 左边", "图4 右边", "图5 框中的题",
    ]  # fmt: skip
    assert all(figure.alone for figure in figures)
    assert "\n图2是流程图，说明了过程。\n" in captioned.body


def test_captions_find_their_tables_wherever_they_stand(captioned: Result):
    tables = captioned.case.document.tables
    assert [each.caption.text for each in tables if each.caption] == [
        "表1 首行的题",
        "表2 下方的题",
    ]
    assert tables[0].rows == (("项目", "数值"), ("合格率", "98%"))


def test_a_frame_of_one_cell_is_no_table(captioned: Result):
    assert "\n只有一格的框\n" in captioned.body
    assert len(captioned.case.document.tables) == 2


def test_a_caption_that_word_counts(tmp_path: Path):
    package = Package()
    id = package.add("image", "media/1.jpeg", picture([9, 9, 90]))
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="图%1"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    package.add("numbering", "numbering.xml", part("w:numbering", numbering))
    caption = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    package.body = lines("bold", "一、企业概况") + paragraph(inline_picture(id))
    package.body += paragraph("改善路线图", caption, BOLD)
    result = import_bytes(package.bytes(), tmp_path)
    assert "![图1 改善路线图](gaishanluxiantu.jpg)" in result.body


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("（三）", 3), ("3", 3), ("方向二", 2), ("第三个申报方向", 3), ("专精特新中小企业", 3),
        ("□（一）质量变革 ☑（二）关键基础材料 □（三）专精特新", 2), ("□（一） □（二）", None),
        ("关键基础材料、核心基础零部件（元器件）、先进基础工艺领域企业", 2), ("", None),
        ("申报方向1：运用先进质量管理", 1),
    ],
)  # fmt: skip
def test_directions_in_every_wording(text: str, direction: int | None):
    notice = corpus().notice(2021)
    assert notice is not None
    assert (find_direction(text, notice) if text else None) == direction


def test_numbers_restart_as_word_restarts_them(tmp_path: Path):
    def level(number: int, form: str, shown: str, more: str = "") -> str:
        return (
            f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val="{shown}"/></w:lvl>'
        )

    levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    levels += level(2, "decimalEnclosedCircle", "%3", '<w:lvlRestart w:val="0"/>')
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbering += (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    package = Package()
    package.add("numbering", "numbering.xml", part("w:numbering", numbering))

    def item(words: str, step: int, list_id: int = 1) -> str:
        about = f'<w:outlineLvl w:val="{step}"/>' if step < 2 else ""
        about += f'<w:numPr><w:ilvl w:val="{step}"/><w:numId w:val="{list_id}"/></w:numPr>'
        return paragraph(words, about) + text(words)

    package.body = item("甲", 0) + item("子", 1) + item("丑", 1) + item("细", 2)
    package.body += item("乙", 0) + item("寅", 1) + item("目", 2) + item("丙", 0, 2)
    result = import_bytes(package.bytes(), tmp_path)
    shown = [each.text for each in result.case.document.headings]
    assert shown == ["一、甲", "1.1 子", "1.2 丑", "二、乙", "2.1 寅", "五、丙"]
    assert "\n①细\n" in result.body
    assert "\n②目\n" in result.body


def test_nothing_of_the_text_is_taken_for_markdown(tmp_path: Path):
    odd = ["- 不是列表", "1. 不是列表", "# 不是标题", "> 不是引用", "+ 加号", "===", "| 竖线 | 开头 |",
           "---", "[^1]: 注",
           "2*3*4，5~10，20~30，[见注]，<b>，<10>，&amp;，a_b，_c_，C:\\路径，`code`，![图](x)"]  # fmt: skip
    body = lines("bold", "一、企业概况") + "".join(map(paragraph, odd))
    result = import_bytes(built(body), tmp_path)
    assert [block.text for block in result.case.document.blocks][2:] == odd
    assert len(result.case.document.headings) == 1
    assert not result.case.document.dropped
    assert not result.case.document.figures


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ([("重要", True), ("的话", False)], "**重要**的话"),
        ([("他说", False), ("重要，", True), ("真的", False)], "他说**重要**，真的"),
        ([("他说", False), ("（重要）", True), ("真的", False)], "他说（**重要**）真的"),
        ([("（重要）", True), ("真的", False)], "（**重要**）真的"),
        ([("要点：", True)], "**要点：**"),
        ([("重 ", True), (" 要", True), ("。", False)], "**重 要**。"),
        ([("前", False), ("“甲”和“乙", True), ("”后", False)], "前“甲”和“乙”后"),
        ([("前", False), ("，", True), ("后", False)], "前，后"),
    ],
)
def test_emphasis_reads_back_without_extensions(
    runs: list[tuple[str, bool]], written: str, tmp_path: Path
):
    content = "".join(run(words, BOLD if bold else "") for words, bold in runs)
    body = lines("bold", "一、企业概况") + paragraph(content + run("", "")) + text("后文")
    result = import_bytes(built(body), tmp_path)
    assert result.body.split("\n\n")[2] == written
    assert "*" not in result.case.document.blocks[2].text


@pytest.mark.parametrize(("total", "told"), [("100", False), ("99", True)])
def test_a_total_that_does_not_add_up_is_told_of(total: str, told: bool, tmp_path: Path):
    rows = [
        ["项目", "件数", "比率（%）"],
        ["毛刺", "60", "61"],
        ["砂眼", "40", "40"],
        ["合计", total, "99"],
    ]
    result = import_bytes(
        built(lines("bold", "一、企业概况") + paragraph("表1 缺陷") + table(rows)), tmp_path
    )
    assert (
        any("「表1 缺陷」的合计与各行之和不符（件数列）" in line for line in result.imported.todo)
        is told
    )


def test_a_title_on_two_lines(tmp_path: Path):
    centred = '<w:jc w:val="center"/>'
    body = paragraph("洞庭渔机（示例）有限公司", centred) + paragraph(
        "实施六西格玛管理的实践经验", centred
    )
    result = import_bytes(built(body + lines("bold", "一、企业概况")), tmp_path)
    assert result.case.front.title == "洞庭渔机（示例）有限公司实施六西格玛管理的实践经验"
    assert result.case.front.enterprise == "洞庭渔机（示例）有限公司"
    assert result.body.startswith("## 一、企业概况")


def test_a_field_that_never_ends_hides_nothing_after_it(tmp_path: Path):
    contents = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    body = paragraph(contents) + lines("bold", "一、企业概况")
    assert headings(body, tmp_path) == [(2, "一、企业概况")]


def test_captions_of_one_line_go_to_as_many_figures(tmp_path: Path):
    package = Package()
    one = inline_picture(package.add("image", "media/1.jpeg", picture([9, 90, 9])))
    two = inline_picture(package.add("image", "media/2.jpeg", picture([90, 9, 9])))
    body = lines("bold", "一、企业概况") + paragraph(one + two) + paragraph("图1 改善前 图2 改善后")
    body += text("对比") + paragraph(one) + paragraph("图3 与 图4 的对比")
    figures = import_bytes(built(body, package), tmp_path).case.document.figures
    captions = [each.caption.text for each in figures if each.caption]
    assert captions == ["图1 改善前", "图2 改善后", "图3 与 图4 的对比"]


def test_emphasis_beside_other_emphasis_leaves_no_stars(tmp_path: Path):
    body = lines("bold", "一、企业概况")
    body += paragraph(run("甲") + run("斜", "<w:i/>") + run("粗", BOLD) + run("乙"))
    assert "甲*斜*粗乙" in import_bytes(built(body), tmp_path).body
