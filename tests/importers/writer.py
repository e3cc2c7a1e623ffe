"""Writes the report as Word files in the habits of different people and programs."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import yaml
from PIL import Image

from casebook.importers.package.markup import NAMESPACES
from casebook.importers.word.numerals import counting
from tests.importers.raw import Package, cell, inline_picture, paragraph, part, run, table

FOLDER = Path(__file__).parent
_LEVELS = (2, 3, 4)


@cache
def report() -> dict[str, Any]:
    return dict(yaml.safe_load((FOLDER / "report.yml").read_text("utf-8")))


@dataclass(frozen=True)
class Habits:
    """How a file is written.

    `headings`: styles, outline, custom (一级标题), bold, fonts, plain, sizes (bold, unnumbered).
    `numbers`: typed, auto, dotted (1.1 by Word), none. `pictures`: inline, floating, vml, box, cells.
    """

    headings: str = "styles"
    numbers: str = "typed"
    pictures: str = "inline"
    captions: str = "typed"
    indent: str = "style"
    soft_breaks: bool = False
    strict: bool = False
    control: bool = False
    revisions: bool = False
    forms: bool = False
    charts: bool = True
    sections: dict[str, str] = field(default_factory=dict)
    """Names that stand in the place of the notice's."""


def write(habits: Habits) -> bytes:
    return _Writer(habits).bytes()


def picture(colour: list[int], size: tuple[int, int] = (320, 200), quality: int = 75) -> bytes:
    """A photograph with a place in its EXIF."""
    image = Image.effect_noise(size, 40).convert("RGB")
    image.paste(tuple(colour), (40, 40, size[0] - 40, size[1] - 40))
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAM"
    exif.get_ifd(0x8825)[2] = (28.0, 13.0, 41.0)
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif, quality=quality)
    return stream.getvalue()


class _Writer:
    def __init__(self, habits: Habits) -> None:
        self.habits = habits
        self.package = Package()
        self.counts = [0] * 5
        self.notes: list[str] = []
        self.pictures = 0

    def bytes(self) -> bytes:
        habits = self.habits
        body = "".join(self.block(block) for block in report()["blocks"])
        title = paragraph(
            report()["front"]["title"], '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="44"/>'
        )
        body = title + body
        if habits.revisions:
            body = self.revised(body)
        if habits.forms:
            body = self.forms() + body
        if habits.control:
            body = f"<w:sdt><w:sdtPr/><w:sdtContent>{body}</w:sdtContent></w:sdt>"
        self.package.body = body + "<w:sectPr/>"
        self.package.add("styles", "styles.xml", part("w:styles", _styles()))
        self.package.add("numbering", "numbering.xml", part("w:numbering", _numbering()))
        self.package.add("header", "header1.xml", part("w:hdr", paragraph("页眉：内部资料")))
        if self.notes:
            notes = "".join(
                f'<w:footnote w:id="{n}">{paragraph(text)}</w:footnote>'
                for n, text in enumerate(self.notes, start=1)
            )
            self.package.add("footnotes", "footnotes.xml", part("w:footnotes", notes))
        if habits.strict:
            self.package.parts = {
                name: _strict(content) if name.endswith((".xml", ".rels")) else content
                for name, content in self.package.all_parts().items()
            }
        return self.package.bytes()

    def block(self, block: dict[str, Any]) -> str:
        (kind, value), *_ = block.items()
        return str(getattr(self, f"write_{kind}")(value))

    # headings

    def write_heading(self, value: list[Any]) -> str:
        level, words = value
        words = self.habits.sections.get(words, words)
        step = level - 2
        self.counts[step] += 1
        self.counts[step + 1 :] = [0] * (4 - step)
        shown = self.number(step) + words if self.habits.numbers == "typed" else words
        properties, look = self.heading_look(step)
        if self.habits.numbers in ("auto", "dotted"):
            list_id = 1 if self.habits.numbers == "auto" else 2
            properties += f'<w:numPr><w:ilvl w:val="{step}"/><w:numId w:val="{list_id}"/></w:numPr>'
        return paragraph(shown, properties, look)

    def number(self, step: int) -> str:
        count = self.counts[step]
        return (f"{counting(count)}、", f"（{counting(count)}）", f"{count}.")[step]

    def heading_look(self, step: int) -> tuple[str, str]:
        kind = self.habits.headings
        if kind == "styles":
            return f'<w:pStyle w:val="h{step + 1}"/>', ""
        if kind == "custom":
            return f'<w:pStyle w:val="c{step + 1}"/>', ""
        if kind == "outline":
            return f'<w:outlineLvl w:val="{step}"/>', ""
        if kind == "bold":
            return "", "<w:b/>"
        if kind == "fonts":
            font = ("黑体", "楷体", "宋体")[step]
            return "", f'<w:rFonts w:eastAsia="{font}"/>'
        return ("", f'<w:b/><w:sz w:val="{(36, 32, 30)[step]}"/>') if kind == "sizes" else ("", "")

    # text

    def write_text(self, value: str | list[Any]) -> str:
        parts = [value] if isinstance(value, str) else value
        lead = "　　" if self.habits.indent == "full-width" else ""
        runs = run(lead) if lead else ""
        for each in parts:
            if isinstance(each, str):
                half = len(each) // 2
                runs += run(each[:half]) + run(each[half:])
            else:
                (kind, content), *_ = each.items()
                runs += self.part(kind, content)
        indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
        return paragraph(runs, indent if self.habits.indent == "style" else "")

    def part(self, kind: str, content: Any) -> str:
        if kind == "bold":
            return run(content, "<w:b/>")
        if kind in ("sub", "sup"):
            return run(
                content,
                f'<w:vertAlign w:val="{kind}erscript"/>'.replace("suberscript", "subscript"),
            )
        if kind == "link":
            id = self.package.relate("hyperlink", content[1], external=True)
            return f'<w:hyperlink r:id="{id}">{run(content[0])}</w:hyperlink>'
        self.notes.append(content)
        return f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'

    def write_formula(self, value: dict[str, Any]) -> str:
        inner = ""
        for each in value["parts"]:
            if isinstance(each, str):
                inner += f"<m:r><m:t>{each}</m:t></m:r>"
            else:
                above, below = (f"<m:r><m:t>{text}</m:t></m:r>" for text in each["fraction"])
                inner += f"<m:f><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"
        return paragraph(f"<m:oMathPara><m:oMath>{inner}</m:oMath></m:oMathPara>")

    def write_list(self, value: dict[str, Any]) -> str:
        list_id = 3 if value["ordered"] else 4
        about = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>'
        return "".join(paragraph(item, about) for item in value["items"])

    # figures and tables

    def write_figure(self, value: dict[str, Any]) -> str:
        self.pictures += 1
        id = self.package.add("image", f"media/image{self.pictures}.jpeg", picture(value["colour"]))
        caption = self.caption(value["caption"])
        kind = self.habits.pictures
        if kind == "cells":
            rows = [[cell(paragraph(inline_picture(id)))], [cell(caption)]]
            return table([[*rows[0], cell(paragraph(""))], [*rows[1], cell(paragraph(""))]])
        if kind == "vml":
            shape = f'<v:shape style="width:200pt"><v:imagedata r:id="{id}"/></v:shape>'
            return paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>") + caption
        if kind == "box":
            return paragraph(_box(paragraph(inline_picture(id)) + caption))
        return (
            paragraph(inline_picture(id, "D:\\我的图片\\IMG_01.jpg", anchored=kind == "floating"))
            + caption
        )

    def caption(self, text: str) -> str:
        label, number, words = text[0], text[1], text[2:].strip()
        centred = '<w:jc w:val="center"/>'
        if self.habits.captions == "fields":
            field = (
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ '
                f'{label} \\* ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
                f'{run(number)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            )
            return paragraph(
                run(f"{label} ") + field + run(f"　{words}"), f'<w:pStyle w:val="cap"/>{centred}'
            )
        return paragraph(f"{label}{number}　{words}", centred, "<w:b/>")

    def write_table(self, value: dict[str, Any]) -> str:
        return self.caption(value["caption"]) + _table(value["rows"]) + paragraph("")

    def write_box(self, text: str) -> str:
        old = "<w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict>"
        inner = paragraph(text)
        if self.habits.pictures == "vml":
            return paragraph(f"<w:r>{old.format(inner)}</w:r>")
        return paragraph(_box(inner))

    def write_chart(self, value: dict[str, Any]) -> str:
        if not self.habits.charts:
            return ""
        id = self.package.add("chart", "charts/chart1.xml", part("c:chartSpace", _chart(value)))
        drawing = (
            '<w:r><w:drawing><wp:inline><wp:extent cx="3048000" cy="1905000"/><wp:docPr id="9" name="图表"/>'
            f'<a:graphic><a:graphicData uri="{NAMESPACES["c"]}">'
            f'<c:chart r:id="{id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
        )
        return paragraph(drawing) + self.caption(value["caption"])

    # what is not for the case

    def revised(self, body: str) -> str:
        """Changes to be accepted, comments, hidden words and prompts."""
        self.package.add(
            "comments",
            "comments.xml",
            part("w:comments", f'<w:comment w:id="0">{paragraph("批注：请核实")}</w:comment>'),
        )
        first = report()["blocks"][1]["text"]
        start = first[: len(first) // 2]
        assert escape(start) in body
        changed = (
            f'{start[:4]}</w:t></w:r><w:ins w:id="1"><w:r><w:t>{start[4:]}</w:t></w:r></w:ins>'
            '<w:del w:id="2"><w:r><w:delText>已删的话</w:delText></w:r></w:del>'
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的话</w:t></w:r>"
            '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>'
        )
        body = body.replace(start, changed, 1)
        prompt = (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            f"{paragraph('单击此处输入文字。')}</w:sdtContent></w:sdt>"
        )
        return body + prompt

    def forms(self) -> str:
        front, private = report()["front"], report()["private"]
        lines = [
            ("单位名称", front["enterprise"]), ("联 系 人", private["contact"]),
            ("手机号码", private["contact_mobile"]), ("电子邮箱", private["contact_email"]),
            ("通讯地址", private["address"]), ("申报日期", "2021年5月6日"),
        ]  # fmt: skip
        cover = paragraph("附件1") + paragraph("2021年湖南省工业质量标杆") + paragraph("申报材料")
        cover += "".join(paragraph(f"{name}：{value}") for name, value in lines)
        years = ["2018", "2019", "2020"]
        rows = [
            ["申报单位\n（加盖公章）", cell(front["enterprise"], span=5)],
            ["统一社会信用代码", cell(" ".join(front["uscc"]), span=5)],
            ["申报方向", cell(f"（{counting(front['direction'])}）", span=5)],
            ["标杆名称", cell(front["title"], span=5)],
            ["法人代表", private["representative"], "职务", "董事长", "手 机", private["representative_mobile"]],
            ["申报联系人", private["contact"], "职务", "质量部部长", "手 机", private["contact_mobile"]],
            ["", cell("电子邮箱", span=2), cell(private["contact_email"], span=3)],
            ["通讯地址", cell(f"{private['address']} 邮编{private['postcode']}", span=5)],
            [cell("近3年基本情况", merge="restart"), cell("年  度", span=2), *years],
        ]  # fmt: skip
        names = {
            "assets": "资产总额（万元）",
            "revenue": "销售收入（万元）",
            "profit": "利润总额（万元）",
            "employees": "从业人员（人）",
        }
        for id, name in names.items():
            values = [str(value) for value in report()["figures"][id]]
            rows.append([cell("", merge="continue"), cell(name, span=2), *values])
        rows.append(
            ["市州工信局意  见", cell("同意推荐。长沙市工业和信息化局（公章）2021年5月8日", span=5)]
        )
        form = paragraph("附件2") + paragraph("2021年“湖南省工业质量标杆”申请推荐表") + table(rows)
        day: date = report()["pledged"]
        pledge = paragraph("附件3") + paragraph("承 诺 书") + "".join(
            map(paragraph, (
                "我公司郑重承诺：", "一、所报材料真实准确，无虚假行为。", "二、同意分享我公司质量标杆典型经验。",
                "三、积极参加省内外质量品牌建设经验交流活动。", f"企业名称（盖章）：{front['enterprise']}",
                f"{day.year}年{day.month}月{day.day}日",
            ))
        )  # fmt: skip
        contents = (
            paragraph("目  录")
            + paragraph("一、企业概况………………1")
            + paragraph("二、方法简介………………2")
        )
        return cover + form + pledge + paragraph("附件4") + contents


def _box(inner: str) -> str:
    """A text box as Word writes it: the new form, and the old one for old programs."""
    new = (
        '<w:drawing><wp:anchor><wp:extent cx="3048000" cy="1905000"/><wp:docPr id="7" name="文本框"/>'
        f'<a:graphic><a:graphicData uri="{NAMESPACES["wps"]}"><wps:wsp>'
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _table(rows: list[list[Any]]) -> str:
    """Cells that span rows are written as Word does: each row has one, the later ones go on."""
    merging: dict[int, tuple[int, int]] = {}
    written: list[list[str]] = []
    for row in rows:
        cells: list[str] = []
        column = 0
        values = list(row)
        while values or column in merging:
            if column in merging:
                left, span = merging.pop(column)
                cells.append(cell("", span=span, merge="continue"))
                if left > 1:
                    merging[column] = (left - 1, span)
                    column += span
                    continue
                column += span
                continue
            value = values.pop(0)
            about = value if isinstance(value, dict) else {"text": value}
            span, down = about.get("columns", 1), about.get("rows", 1)
            if "table" in about:
                cells.append(cell(_table(about["table"]) + paragraph("")))
            else:
                cells.append(cell(about["text"], span=span, merge="restart" if down > 1 else ""))
            if down > 1:
                merging[column] = (down - 1, span)
            column += span
        written.append(cells)
    return table(written)


def _chart(value: dict[str, Any]) -> str:
    names = "".join(
        f'<c:pt idx="{n}"><c:v>{name}</c:v></c:pt>' for n, name in enumerate(value["categories"])
    )
    series = ""
    for name, numbers in value["series"].items():
        points = "".join(
            f'<c:pt idx="{n}"><c:v>{number}</c:v></c:pt>' for n, number in enumerate(numbers)
        )
        called = f'<c:pt idx="0"><c:v>{name}</c:v></c:pt>'
        series += (
            '<c:ser><c:idx val="0"/><c:order val="0"/>'
            f"<c:tx><c:strRef><c:strCache>{called}</c:strCache></c:strRef></c:tx>"
            f"<c:cat><c:strRef><c:strCache>{names}</c:strCache></c:strRef></c:cat><c:val><c:numRef>"
            f"<c:numCache><c:formatCode>General</c:formatCode>{points}</c:numCache></c:numRef></c:val></c:ser>"
        )
    axes = (
        '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'
    )
    kind = f"c:{value['kind']}Chart"
    plot = f'<{kind}><c:barDir val="col"/>{series}<c:axId val="1"/><c:axId val="2"/></{kind}>'
    return f"<c:chart><c:plotArea><c:layout/>{plot}{axes}</c:plotArea></c:chart>"


def _styles() -> str:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a">'
        '<w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="cap">'
        '<w:name w:val="caption"/></w:style>'
    )
    for step, name in enumerate("一二三", start=1):
        styles += (
            f'<w:style w:type="paragraph" w:styleId="h{step}"><w:name w:val="heading {step}"/>'
            f'<w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="{step - 1}"/></w:pPr>'
            "<w:rPr><w:b/></w:rPr></w:style>"
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="c{step}">'
            f'<w:name w:val="{name}级标题"/><w:basedOn w:val="a"/></w:style>'
        )
    return styles


def _numbering() -> str:
    def levels(*pairs: tuple[str, str]) -> str:
        return "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for n, (form, text) in enumerate(pairs)
        )

    lists = (
        levels(
            ("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")
        ),
        levels(("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
        levels(("decimal", "%1.")),
        levels(("bullet", "\uf0b7")),
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{text}</w:abstractNum>'
        for n, text in enumerate(lists)
    )
    numbers = "".join(
        f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(len(lists))
    )
    return abstract + numbers


def _strict(content: bytes | str) -> str:
    """The same in the names of ISO/IEC 29500 Strict."""
    text = content if isinstance(content, str) else content.decode()
    for name in ("wordprocessingml", "drawingml", "officeDocument"):
        text = text.replace(
            f"http://schemas.openxmlformats.org/{name}/2006/", f"http://purl.oclc.org/ooxml/{name}/"
        )
    return text
