"""A whole Word file to its blocks and notes."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from casebook.importers.package.limits import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_DRAWINGS,
    MOST_PARAGRAPHS,
    MOST_RUNS,
)
from casebook.importers.package.markup import local_name, qn
from casebook.importers.package.parts import Parts
from casebook.importers.word import paragraph as paragraphs
from casebook.importers.word import table as tables
from casebook.importers.word.alt_chunk import read_chunk
from casebook.importers.word.content import Block, Flow, Inline, Paragraph
from casebook.importers.word.fields import drop_unclosed
from casebook.importers.word.flattening import chosen_branch, gallery, shows_placeholder
from casebook.importers.word.numbering import Numbering
from casebook.importers.word.story import Seen, Story
from casebook.importers.word.styles import Styles
from casebook.model.errors import CasebookError

_WRAPPERS = frozenset({"customXml", "smartTag", "ins", "moveTo", "sdtContent"})
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def read_document(parts: Parts, *, is_inner: bool = False) -> tuple[Flow, Counter[Seen]]:
    """Blocks and notes of the main document, and what was met on the way.

    Raises CasebookError when the document itself cannot be read.
    """
    main = parts.main
    root = parts.tree(main)
    seen: Counter[Seen] = Counter()
    story = Story(
        parts,
        main,
        Styles(_optional(parts, "styles", seen)),
        Numbering(_optional(parts, "numbering", seen)),
        read_blocks,
        seen,
        is_inner=is_inner,
    )
    body = root.find(qn("w:body"))
    if body is None:
        raise CasebookError("文件里没有正文", "用 Word 或 WPS 打开，确认有内容后另存为 .docx")
    _check_size(root)
    _count(parts, root, seen)
    drop_unclosed(root)
    flow = Flow(read_blocks(body, story))
    for kind, name in _NOTES.items():
        flow.notes.update(_notes(parts, kind, name, story))
    return flow, seen


_COUNTED = (
    ("段落", MOST_PARAGRAPHS, "w:p"),
    ("文字片段", MOST_RUNS, "w:r"),
    ("表格单元格", MOST_CELLS, "w:tc"),
    ("换行", MOST_PARAGRAPHS, "w:br"),
    ("域", MOST_PARAGRAPHS, "w:fldChar"),
    ("图", MOST_DRAWINGS, "w:drawing"),
    ("图", MOST_DRAWINGS, "w:pict"),
)


def _check_size(root: etree._Element) -> None:
    """A report of ordinary size comes nowhere near these limits."""
    for what, most, name in _COUNTED:
        if sum(1 for _ in root.iter(qn(name))) > most:
            raise CasebookError(
                f"文件里的{what}太多（上限 {most} 个）", "一个文件只放一家企业的报告"
            )
    if sum(len(each.text or "") for each in root.iter(qn("w:t"))) > MOST_CHARACTERS:
        raise CasebookError(
            f"文件里的文字太多（上限 {MOST_CHARACTERS // 10_000} 万字）",
            "一个文件只放一家企业的报告",
        )


def read_blocks(container: etree._Element, story: Story) -> list[Block]:
    """Paragraphs and tables below a w:body, w:tc, w:txbxContent or note, in their order."""
    found: list[Block] = []
    carried: list[Inline] = []
    _collect(container, story, found, carried)
    if paragraphs.has_anything(carried):
        found.append(Paragraph(carried))
    return found


def _collect(
    container: etree._Element, story: Story, found: list[Block], carried: list[Inline]
) -> None:
    for child in container:
        name = local_name(child)
        if name == "p" and child.tag == qn("w:p"):
            result = paragraphs.read(child, story)
            result.paragraph.inlines[:0] = carried
            carried.clear()
            if result.joined:
                carried += result.paragraph.inlines
            else:
                found.append(result.paragraph)
        elif name == "tbl":
            found.append(tables.read(child, story))
        elif name == "sdt":
            _control(child, story, found, carried)
        elif name == "AlternateContent":
            if (branch := chosen_branch(child)) is not None:
                _collect(branch, story, found, carried)
        elif name in _WRAPPERS:
            _collect(child, story, found, carried)
        elif name == "altChunk":
            found += _chunk(child, story)
        elif name in ("oMath", "oMathPara"):
            lone = etree.Element(qn("w:p"))
            lone.append(child)
            found.append(paragraphs.read(lone, story).paragraph)


def _chunk(element: etree._Element, story: Story) -> list[Block]:
    """The text of a document inside this one; of one inside that one, nothing."""
    relation = story.relations.get(element.get(qn("r:id"), ""))
    if relation is not None and not relation.external and relation.target in story.parts:
        try:
            data = b"" if story.is_inner else story.parts.bytes(relation.target)
            blocks = read_chunk(data, _read_inner) if data else None
        except CasebookError:
            blocks = None
        if blocks is not None:
            return blocks
    story.seen[Seen.ALTERNATIVE] += 1
    return []


def _read_inner(parts: Parts) -> Flow:
    return read_document(parts, is_inner=True)[0]


def _control(
    control: etree._Element, story: Story, found: list[Block], carried: list[Inline]
) -> None:
    """A content control may hold the whole report, or a prompt that nobody filled in."""
    if gallery(control) == "Table of Contents":
        story.seen[Seen.CONTENTS] += 1
        _skip(control, story)
    elif shows_placeholder(control):
        story.seen[Seen.PLACEHOLDER] += 1
    elif (inner := control.find(qn("w:sdtContent"))) is not None:
        _collect(inner, story, found, carried)


def _skip(control: etree._Element, story: Story) -> None:
    """The marks of fields inside count, so that none stays open behind it."""
    for mark in control.iter(qn("w:fldChar")):
        story.fields.mark(mark)


def _optional(parts: Parts, kind: str, seen: Counter[Seen]) -> etree._Element | None:
    name = parts.related(parts.main, kind)
    if name is None:
        return None
    try:
        return parts.tree(name)
    except CasebookError:
        seen[Seen.BROKEN_PART] += 1
        return None


def _notes(parts: Parts, kind: str, name: str, story: Story) -> dict[str, list[Block]]:
    root = _optional(parts, kind, story.seen)
    part = parts.related(parts.main, kind)
    if root is None or part is None:
        return {}
    _check_size(root)
    own = Story(parts, part, story.styles, story.numbering, read_blocks, story.seen)
    return {
        f"{name}:{note.get(qn('w:id'), '')}": read_blocks(note, own)
        for note in root.iterfind(qn(f"w:{name}"))
        if note.get(qn("w:type"), "normal") == "normal"
    }


def _count(parts: Parts, root: etree._Element, seen: Counter[Seen]) -> None:
    """What is told of and left out."""
    comments = _optional(parts, "comments", seen)
    seen[Seen.COMMENT] += 0 if comments is None else len(comments.findall(qn("w:comment")))
    for name, kind in (("w:ins", Seen.INSERTION), ("w:del", Seen.DELETION),
                       ("w:moveTo", Seen.INSERTION), ("w:moveFrom", Seen.DELETION)):  # fmt: skip
        seen[kind] += sum(1 for _ in root.iter(qn(name)))
    relations = parts.relations(parts.main).values()
    seen[Seen.HEADER] += sum(each.kind in ("header", "footer") for each in relations)
    seen[Seen.MACRO] += parts.has_macros
