"""The notice and its parts."""

from casebook.model.notice.application import Contacts, Deadline, Direction, Nomination, Quotas
from casebook.model.notice.form import (
    Cover,
    Form,
    FormField,
    FormFigure,
    PledgeSentences,
    PledgeText,
)
from casebook.model.notice.notice import Notice
from casebook.model.notice.quotation import Annotation, Numbered
from casebook.model.notice.report import Length, Report, ReportSection, TitlePart, TitleRule

__all__ = [
    "Annotation",
    "Contacts",
    "Cover",
    "Deadline",
    "Direction",
    "Form",
    "FormField",
    "FormFigure",
    "Length",
    "Nomination",
    "Notice",
    "Numbered",
    "PledgeSentences",
    "PledgeText",
    "Quotas",
    "Report",
    "ReportSection",
    "TitlePart",
    "TitleRule",
]
