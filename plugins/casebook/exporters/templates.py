"""The notice's blank forms as Word files, all from the notice's data."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.exporters.forms import add_cover, add_form, add_pledge, add_skeleton
from casebook.exporters.paper import new_document, to_bytes
from casebook.model.notice import Notice

SLUGS = ("cover", "form", "pledge", "report")
"""The attachments in their order, as files on the site are named."""


def form_names(notice: Notice) -> list[tuple[str, str]]:
    """Slug and Chinese name of each attachment, in their order."""
    numbered = enumerate(zip(SLUGS, notice.attachments, strict=False), start=1)
    return [(slug, f"附件{number} {name}") for number, (slug, name) in numbered]


def blank_forms(notice: Notice) -> Iterator[tuple[str, str, bytes]]:
    """Slug, Chinese name and .docx of each attachment."""
    for slug, name in form_names(notice):
        document = new_document(name)
        # An attachment begins its page; add_form and add_pledge turn to a new one first.
        if slug == "cover":
            add_cover(document, notice, {})
        elif slug == "form":
            add_form(document, notice, {}, new_page=False)
        elif slug == "pledge":
            add_pledge(document, notice, "", None, new_page=False)
        else:
            add_skeleton(document, notice)
        yield slug, name, to_bytes(document)
