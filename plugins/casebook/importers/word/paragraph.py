"""Paragraphs: what is seen of their runs, and how they look."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from casebook.importers.package.markup import local_name, qn
from casebook.importers.word.content import (
    Break,
    Inline,
    Label,
    NoteMark,
    Paragraph,
    Raised,
    Text,
)
from casebook.importers.word.drawing import read_drawing
from casebook.importers.word.equation import read_equation
from casebook.importers.word.fields import Field
from casebook.importers.word.flattening import children
from casebook.importers.word.properties import is_on, value
from casebook.importers.word.story import Seen, Story
from casebook.importers.word.styles import ParagraphLook, RunLook, read_paragraph, read_run
from casebook.importers.word.symbols import is_symbol_font, to_unicode

_RAISED: dict[str, Raised] = {"superscript": "sup", "subscript": "sub"}
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_PUBLIC = ("http://", "https://", "mailto:")
_DEEPEST_LIST = 8


@dataclass(slots=True)
class ReadParagraph:
    """`joined` when its end was deleted or hidden, so that the next paragraph goes on from it."""

    paragraph: Paragraph
    joined: bool


def read(element: etree._Element, story: Story) -> ReadParagraph:
    """A w:p."""
    properties = element.find(qn("w:pPr"))
    own = read_paragraph(properties)
    style_id = value(properties, "w:pStyle")
    style = story.styles.paragraph(style_id)
    look = own.over(style)
    paragraph = Paragraph(
        style=style.name,
        outline=look.outline if look.outline is not None and look.outline < 9 else None,
        alignment=look.alignment or "",
        breaks_page=bool(look.breaks_page),
        indented=bool(look.indented),
        in_contents=story.fields.in_contents,
    )
    reader = _Runs(story, paragraph, look.run)
    reader.read(element)
    paragraph.in_contents = paragraph.in_contents or reader.in_contents
    mark = None if properties is None else properties.find(qn("w:rPr"))
    joined = mark is not None and (
        mark.find(qn("w:del")) is not None
        or mark.find(qn("w:moveFrom")) is not None
        or (bool(is_on(mark, "w:vanish")) and not paragraph.text.strip())
    )
    if not joined and (paragraph.text.strip() or paragraph.drawn):
        paragraph.label = _label(look, style_id or story.styles.default, story)
    return ReadParagraph(paragraph, joined)


def _label(look: ParagraphLook, style_id: str, story: Story) -> Label | None:
    if look.num_id is None or look.num_id == "0":
        return None
    level = look.num_level
    if level is None:
        level = story.numbering.level_of_style(look.num_id, style_id) or 0
    label = story.numbering.label(look.num_id, min(level, _DEEPEST_LIST))
    if label is not None and not label.is_bullet:
        # A number in a symbol font would be a character of that font.
        label.text = label.text.replace("\u3000", " ")
    return label if label is not None and (label.is_bullet or label.text.strip()) else None


class _Runs:
    def __init__(self, story: Story, paragraph: Paragraph, base: RunLook) -> None:
        self.story = story
        self.paragraph = paragraph
        self.base = base
        self.in_contents = False

    def read(self, element: etree._Element, link: str = "") -> None:
        for child in children(element):
            name = local_name(child)
            if name == "r" and child.tag == qn("w:r"):
                self.run(child, link)
            elif name == "hyperlink":
                self.read(child, self.address(child) or link)
            elif name == "fldSimple":
                self.simple_field(child, link)
            elif name in ("oMath", "oMathPara"):
                self.equation(child)
            elif name == "subDoc":
                self.story.seen[Seen.ALTERNATIVE] += 1
            elif name in ("drawing", "pict", "object"):
                self.drawing(child)

    def address(self, element: etree._Element) -> str:
        relation = self.story.relations.get(element.get(qn("r:id"), ""))
        if relation is None or not relation.external:
            return ""
        if not relation.target.lower().startswith(_PUBLIC):
            self.story.seen[Seen.EXTERNAL_LINK] += 1
        return relation.target

    def simple_field(self, element: etree._Element, link: str) -> None:
        field = Field(element.get(qn("w:instr"), ""), in_code=False)
        self.story.fields.open.append(field)
        self.read(element, link or self.story.fields.link)
        self.story.fields.open.remove(field)
        self.add(self.story.fields.close(field), self.base, link)

    def equation(self, element: etree._Element) -> None:
        if self.story.fields.shows:
            self.paragraph.inlines += read_equation(element)

    def drawing(self, element: etree._Element) -> None:
        if self.story.fields.shows:
            self.story.fields.note_shown()
            self.paragraph.inlines += read_drawing(element, self.story)

    def run(self, element: etree._Element, link: str) -> None:
        properties = element.find(qn("w:rPr"))
        own = read_run(properties)
        style = self.story.styles.run(value(properties, "w:rStyle"))
        look = own.over(_toggled(style, self.base))
        if look.hidden:
            self.hidden(element)
            return
        if look.placeholder:
            self.story.seen[Seen.PLACEHOLDER] += 1
            self.marks(element)
            return
        for child in children(element):
            self.part(child, look, link)

    def hidden(self, element: etree._Element) -> None:
        self.story.seen[Seen.HIDDEN] += any(each.text for each in element.iter(qn("w:t")))
        self.marks(element)

    def marks(self, element: etree._Element) -> None:
        """Unseen, but a field's marks count all the same."""
        for mark in element.iterfind(qn("w:fldChar")):
            self.story.fields.mark(mark)

    def part(self, child: etree._Element, look: RunLook, link: str) -> None:
        name = local_name(child)
        if name == "t":
            self.add(child.text or "", look, link)
        elif name in ("tab", "ptab"):
            self.add("\t", look, link)
        elif name in ("br", "cr"):
            self.line_end(child)
        elif name == "noBreakHyphen":
            self.add("-", look, link)
        elif name == "sym":
            self.symbol(child, look, link)
        elif name == "fldChar":
            self.add(self.story.fields.mark(child), look, link)
            self.in_contents = self.in_contents or self.story.fields.in_contents
        elif name == "instrText":
            if self.story.fields.open:
                self.story.fields.open[-1].code += child.text or ""
        elif name in ("drawing", "pict", "object"):
            self.drawing(child)
        elif name in ("footnoteReference", "endnoteReference"):
            if self.story.fields.shows:
                key = f"{name[:-9]}:{child.get(qn('w:id'), '')}"
                self.paragraph.inlines.append(NoteMark(key))
        elif name == "ruby":
            self.ruby(child, look, link)

    def ruby(self, child: etree._Element, look: RunLook, link: str) -> None:
        """The characters, without the reading that stands above them."""
        if (base := child.find(qn("w:rubyBase"))) is not None:
            for run in children(base):
                if local_name(run) == "r":
                    for part in children(run):
                        self.part(part, look, link)

    def line_end(self, child: etree._Element) -> None:
        if not self.story.fields.shows:
            return
        if child.get(qn("w:type")) in ("page", "column"):
            if not self.paragraph.text.strip():
                self.paragraph.breaks_page = True
            return
        self.paragraph.inlines.append(Break())

    def symbol(self, child: etree._Element, look: RunLook, link: str) -> None:
        font = child.get(qn("w:font"), "")
        try:
            text = to_unicode(chr(int(child.get(qn("w:char"), ""), 16)), font)
        except (ValueError, OverflowError):
            text = ""
        self.add(text, replace(look, latin=""), link)

    def add(self, text: str, look: RunLook, link: str) -> None:
        if not text or not self.story.fields.shows:
            self.in_contents = self.in_contents or (bool(text) and self.story.fields.in_contents)
            return
        self.story.fields.note_shown()
        if is_symbol_font(look.latin) and all(not "\u2e80" <= each <= "\uffef" for each in text):
            text = to_unicode(text, look.latin)
        self.story.seen[Seen.SYMBOL] += len(_PRIVATE_USE.findall(text))
        self.paragraph.inlines.append(
            Text(
                text,
                bool(look.bold),
                bool(look.italic),
                bool(look.struck),
                _RAISED.get(look.raised or "", ""),
                link or self.story.fields.link,
                look.size,
                look.font,
            )
        )


def _toggled(style: RunLook, base: RunLook) -> RunLook:
    """Bold in a paragraph style and in a character style cancel out (ECMA-376 part 1, 17.7.3)."""
    look = style.over(base)
    if style.bold and base.bold:
        look = replace(look, bold=False)
    if style.italic and base.italic:
        look = replace(look, italic=False)
    return look


def has_anything(inlines: list[Inline]) -> bool:
    return any(
        not isinstance(each, Text | Break) or each.text.strip()
        for each in inlines
        if not isinstance(each, Break)
    )
