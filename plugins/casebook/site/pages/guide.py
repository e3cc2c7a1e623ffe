"""The guide for applicants: each year's notice as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casebook.exporters.templates import form_names
from casebook.model.notice import Notice
from casebook.site import address
from casebook.site.page import Entry, Page, Part
from casebook.site.shell import Shell

HEADINGS = {
    "directions": "申报方向",
    "conditions": "申报条件",
    "materials": "申报材料",
    "requirements": "有关要求",
    "quotas": "推荐名额",
    "title": "标杆名称",
    "report": "典型经验材料",
    "form": "申请推荐表",
    "pledge": "承诺书",
    "contacts": "咨询",
    "notes": "原文说明",
}
"""Parts of the page by the id of their heading."""


def guide_pages(shell: Shell) -> Iterator[Page]:
    files = shell.catalogue.corpus.notices
    notices = [file.value for file in files if file.value is not None]
    notices.sort(key=lambda notice: -notice.year)
    yield shell.page(
        address.GUIDE,
        "guides.html",
        Part.GUIDE,
        "申报指南",
        "各年通知的申报方向、条件、材料、名额和编写要求。",
        notices=notices,
    )
    for notice in notices:
        yield _guide(shell, notice)


def _guide(shell: Shell, notice: Notice) -> Page:
    catalogue = shell.catalogue
    headings = {
        anchor: text for anchor, text in HEADINGS.items() if anchor != "notes" or notice.annotations
    }
    return shell.page(
        address.guide_path(notice.year),
        "guide.html",
        Part.GUIDE,
        f"{notice.year} 年申报指南",
        f"{notice.title}：申报方向、条件、材料、名额和编写要求。",
        [Entry(2, anchor, text) for anchor, text in headings.items()],
        notice=notice,
        forms=[(address.form_path(notice.year, slug), name) for slug, name in form_names(notice)],
        headings=headings,
        quotas=list(_quotas(shell, notice)),
        shelved={id for year, id in catalogue.by_direction if year == notice.year},
        count=len(catalogue.by_year.get(notice.year, ())),
    )


def _quotas(shell: Shell, notice: Notice) -> Iterator[tuple[str, int, str, int]]:
    """Each city's name, quota, address (empty where it has no case at all), and cases of the year."""
    catalogue = shell.catalogue
    counts = Counter(case.city.code for case in catalogue.by_year.get(notice.year, ()))
    for name, quota in notice.quotas.cities.items():
        city = catalogue.corpus.vocabulary.city(name)
        if city is None or city.code not in catalogue.by_city:
            yield name, quota, "", 0
        else:
            yield name, quota, address.city_path(city), counts[city.code]
