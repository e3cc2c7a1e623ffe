"""Walking past what only wraps: content controls, tags, accepted changes, alternative forms."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from casebook.importers.package.markup import local_name, qn

_WRAPPERS = frozenset({"smartTag", "customXml", "dir", "bdo", "ins", "moveTo", "sdtContent"})
_REMOVED = frozenset({"del", "moveFrom"})
_READABLE = frozenset(
    qn(name)
    for name in (
        "a:blip", "wps:txbx", "c:chart", "cx:chart", "dgm:relIds", "v:imagedata", "v:textbox",
        "w:t", "m:t",
    )
)  # fmt: skip


def children(element: etree._Element) -> Iterator[etree._Element]:
    """Children as a reader of the accepted text meets them.

    Insertions count, deletions do not; of mc:AlternateContent the first branch that holds anything
    readable is taken (ECMA-376 part 3, 7.6); a content control that shows its placeholder is empty.
    """
    for child in element:
        name = local_name(child)
        if name in _WRAPPERS:
            yield from children(child)
        elif name == "sdt":
            if (
                not shows_placeholder(child)
                and (inner := child.find(qn("w:sdtContent"))) is not None
            ):
                yield from children(inner)
        elif name == "AlternateContent":
            if (branch := chosen_branch(child)) is not None:
                yield from children(branch)
        elif name not in _REMOVED:
            yield child


def shows_placeholder(control: etree._Element) -> bool:
    """Whether a w:sdt still shows its prompt (单击此处输入文字)."""
    properties = control.find(qn("w:sdtPr"))
    return properties is not None and properties.find(qn("w:showingPlcHdr")) is not None


def gallery(control: etree._Element) -> str:
    """The gallery that a w:sdt was made from, as "Table of Contents"; "" for none."""
    for name in ("w:docPartObj", "w:docPartList"):
        found = control.find(f"{qn('w:sdtPr')}/{qn(name)}/{qn('w:docPartGallery')}")
        if found is not None:
            return found.get(qn("w:val"), "")
    return ""


def chosen_branch(element: etree._Element) -> etree._Element | None:
    """The branch of an mc:AlternateContent to read; never two of them."""
    branches = [each for each in element if local_name(each) in ("Choice", "Fallback")]
    for branch in branches:
        if any(each.tag in _READABLE for each in branch.iter()):
            return branch
    return branches[0] if branches else None
