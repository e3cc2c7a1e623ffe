"""The notice's blank forms as Word files, all from the notice's data."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.exporters.forms import add_cover, add_form, add_pledge, add_skeleton
from casebook.exporters.paper import new_document, to_bytes
from casebook.model.notice import Notice

SLUGS = ("cover", "form", "pledge", "report")
"""The attachments in their order, as files on the site are named."""


def blank_forms(notice: Notice) -> Iterator[tuple[str, str, bytes]]:
    """Slug, Chinese name and .docx of each attachment."""
    for number, (slug, name) in enumerate(zip(SLUGS, notice.attachments, strict=False), start=1):
        document = new_document(f"附件{number} {name}")
        # An attachment begins its page; add_form and add_pledge turn to a new one first.
        if slug == "cover":
            add_cover(document, notice, {})
        elif slug == "form":
            add_form(document, notice, {}, new_page=False)
        elif slug == "pledge":
            add_pledge(document, notice, "", None, new_page=False)
        else:
            add_skeleton(document, notice)
        yield slug, f"附件{number} {name}", to_bytes(document)
