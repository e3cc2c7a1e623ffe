"""The notice's own forms, filled in as far as may be or left blank (notice, 附件1 to 附件4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import Table, _Cell

from casebook.exporters.paper import BLACK_FONT, SMALL_SIZE, TITLE_SIZE, indent
from casebook.exporters.typefaces import set_font
from casebook.model.notice import FormField, Notice, ReportSection
from casebook.rules.structure.numbering import chinese

Values = Mapping[str, str]
"""By a field's id; a personal field never has one."""


def add_cover(document: Document, notice: Notice, values: Values) -> None:
    """附件1."""
    _attachment(document, 1)
    for _ in range(3):
        document.add_paragraph()
    for text, size in ((notice.cover.title, TITLE_SIZE), (notice.cover.subtitle, Pt(36))):
        line = document.add_paragraph(style="Title")
        line.add_run(text).font.size = size
    for _ in range(5):
        document.add_paragraph()
    for field in notice.cover.fields:
        line = document.add_paragraph()
        line.paragraph_format.left_indent = Pt(64)
        value = values.get(field.id, "")
        blank = "    年   月   日" if field.id == "date" else ""
        line.add_run(f"{field.name}：{value or blank}")


def add_form(document: Document, notice: Notice, values: Values, *, new_page: bool = True) -> None:
    """附件2; the yearly figures and the office's opinion stay blank."""
    if new_page:
        document.add_page_break()
    _attachment(document, 2)
    title = document.add_paragraph(style="Title")
    title.add_run(notice.form.title).font.size = Pt(18)
    years = notice.base_years
    width = len(years) + 3
    table = _grid(document, width)
    fields = list(notice.form.fields)
    at = 0
    while at < len(fields):
        at += _add_fields(table, fields, at, values, width)
    _add_figures(table, notice, width)
    row = table.add_row().cells
    _write(row[0], _spaced(notice.form.opinion.name))
    _write(row[1].merge(row[-1]), f"\n\n{notice.form.opinion.note}\n年   月   日")


def _grid(document: Document, width: int) -> Table:
    table: Table = document.add_table(rows=0, cols=width)
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    return table


def _add_fields(table: Table, fields: list[FormField], at: int, values: Values, width: int) -> int:
    """One row; a person's post and number stand beside the name, as on the notice's form."""
    group = [fields[at]]
    while at + len(group) < len(fields) and len(group) < width // 2:
        following = fields[at + len(group)]
        if not (following.personal and following.id.endswith(("_post", "_mobile"))):
            break
        group.append(following)
    row = table.add_row().cells
    for number, field in enumerate(group):
        note = f"\n{field.note}" if field.note and number == 0 else ""
        _write(row[number * 2], field.name + (note if field.id == "enterprise" else ""))
        last = width - 1 if number == len(group) - 1 else number * 2 + 1
        value = values.get(field.id, "") if not field.personal else ""
        _write(row[number * 2 + 1].merge(row[last]), value)
    return len(group)


def _add_figures(table: Table, notice: Notice, width: int) -> None:
    first = table.add_row().cells
    rows = [first]
    _write(first[1].merge(first[width - len(notice.base_years) - 1]), "年  度")
    for place, year in enumerate(notice.base_years, start=width - len(notice.base_years)):
        _write(first[place], str(year))
    for figure in notice.form.figures:
        row = table.add_row().cells
        _write(row[1].merge(row[width - len(notice.base_years) - 1]), figure.text)
        rows.append(row)
    label = rows[0][0].merge(rows[-1][0])
    _write(label, f"近{notice.form.base_years}年\n基本情况")


def add_pledge(
    document: Document,
    notice: Notice,
    enterprise: str,
    day: date | None,
    *,
    new_page: bool = True,
) -> None:
    """附件3."""
    if new_page:
        document.add_page_break()
    _attachment(document, 3)
    document.add_paragraph(notice.pledge.title, style="Title")
    indent(document.add_paragraph(notice.pledge.opening))
    sentences = notice.pledge.sentences.model_dump().values()
    for number, sentence in enumerate(sentences, start=1):
        indent(document.add_paragraph(f"{chinese(number)}、{sentence}"))
    document.add_paragraph()
    signature, *_ = notice.pledge.signature
    line = document.add_paragraph(f"{signature}：{enterprise}" if enterprise else signature)
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    shown = f"{day.year}年{day.month}月{day.day}日" if day else "年   月   日"
    document.add_paragraph(shown).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_skeleton(document: Document, notice: Notice) -> None:
    """附件4: the sections, each with its length and what belongs in it as a hint to be overwritten."""
    _attachment(document, 4)
    title = document.add_paragraph(style="Title")
    title.add_run(notice.title_rule.example)
    _hint(
        document,
        f"{notice.title_rule.name}（{notice.title_rule.max_text}）。{notice.title_rule.text}",
    )
    _hint(document, f"全文{notice.report.total.text}。{notice.report.quality}")
    for number, section in enumerate(notice.report.sections, start=1):
        document.add_heading(f"{chinese(number)}、{section.name}", 1)
        _hint(document, hint(section))


def hint(section: ReportSection) -> str:
    return f"（{section.length.text}。{section.guidance}写好后删去这一段。）"


def _hint(document: Document, text: str) -> None:
    paragraph = document.add_paragraph()
    indent(paragraph)
    run = paragraph.add_run(text)
    run.italic = True
    run.font.size = SMALL_SIZE


def _attachment(document: Document, number: int) -> None:
    set_font(document.add_paragraph().add_run(f"附件{number}"), BLACK_FONT)


def _write(cell: _Cell, text: str) -> None:
    paragraph = cell.paragraphs[0]
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    for number, line in enumerate(text.split("\n")):
        target = paragraph if number == 0 else cell.add_paragraph()
        target.alignment = WD_ALIGN_PARAGRAPH.CENTER
        target.paragraph_format.line_spacing = Pt(20)
        target.add_run(line).font.size = SMALL_SIZE


def _spaced(name: str) -> str:
    """市州工信局意见 on two lines, as the notice sets it."""
    return name.replace("意见", "\n意  见")
