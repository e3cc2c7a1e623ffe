"""The guide of a year offers the notice's forms, and they go out with the site."""

from __future__ import annotations

from casebook.site import address
from tests.site.building import Site


def test_every_form_is_linked_and_goes_out(sample_site: Site):
    guide = sample_site.pages[address.guide_path(2021)].body
    for slug in ("cover", "form", "pledge", "report"):
        assert sample_site.files[address.form_path(2021, slug)].startswith(b"PK")
        assert f'href="../../guide/2021/{slug}.docx"' in guide
    assert 'download="附件2 申请推荐表.docx"' in guide
