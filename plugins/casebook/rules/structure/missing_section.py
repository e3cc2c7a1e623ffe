from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Heading
from casebook.model.notice import Notice, ReportSection
from casebook.model.source_file import Place
from casebook.rules.structure.numbering import chinese
from casebook.rules.structure.recognition import heading_for, recognised, unknown_headings


class MissingSection(NoticeRule):
    """缺少章节。

    ## 检查什么

    通知规定的章节是否都有，并且都是二级标题（`##`）。章节有两种叫法的，写哪一种都可以。

    ## 为什么

    通知附件4一：“（一）企业概况。（二）质量管理模式或方法简介。（三）实施与运行情况。（四）实施效果。”

    ## 反例

    ```markdown
    ## 一、企业概况

    ## 二、质量管理模式或方法简介

    ## 四、实施效果
    ```

    ## 正例

    ```markdown
    ## 一、企业概况

    ## 二、质量管理模式或方法简介

    ## 三、质量管理方法（技术）的推进和应用情况

    ## 四、实施效果
    ```
    """

    code = "S001"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        if not case.body_parsed:
            return
        present = {each.wanted.id: each for each in reversed(recognised(case, notice))}
        meant = {section.id for section in unknown_headings(case, notice).values() if section}
        place = case.place(case.document.position)
        findings = []
        for section in reversed(notice.report.sections):
            if section.id in present:
                place = case.place(present[section.id].found.heading.position)
            elif section.id not in meant:
                misplaced = next(
                    (each for each in case.document.headings if section.is_called(each.text)), None
                )
                if misplaced is None:
                    findings.append(_missing(section, notice, place))
                elif misplaced.level > 1:
                    findings.append(_too_low(section, notice, case, misplaced))
        yield from reversed(findings)


def _missing(section: ReportSection, notice: Notice, place: Place) -> Finding:
    aliases = "、".join(quote(alias) for alias in section.aliases)
    return Finding(
        place,
        f"缺少章节{quote(section.name)}" + (f"（又名{aliases}）" if aliases else ""),
        f"补写“## {heading_for(section, notice)}”一节",
    )


def _too_low(section: ReportSection, notice: Notice, case: Case, heading: Heading) -> Finding:
    return Finding(
        case.place(heading.position),
        f"章节{quote(heading.text)}写成了{chinese(heading.level)}级标题（应为二级）",
        f"改为“## {heading_for(section, notice)}”",
    )
