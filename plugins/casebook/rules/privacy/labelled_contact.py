from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.privacy.contacts import find_contacts, label_words
from casebook.rules.privacy.reporting import finding, mask
from casebook.rules.privacy.suspects import suspects


class LabelledContact(CaseRule):
    """报告里留有申报表的联系人栏。

    ## 检查什么

    有没有“联系人：”“法人代表：”“手机：”“微信号：”“家庭住址：”一类的栏目和所填的内容，表格里的也算；
    栏目名取自当年通知里标为个人信息的各栏。一行只报一处。单位座机（0731-88955568）和公众号不算。

    ## 为什么

    通知附件1有“联系人”“手机号码”，附件2有“法人代表”“手机”“申报联系人”“电子邮箱”，供申报时联系用，
    不是典型经验的内容，不该公开。本库设定，不得豁免。

    ## 反例

    ```markdown
    申报联系人：张三
    ```

    ## 正例

    ```markdown
    联系部门：质量部，电话：0731-88955568。设兼职联系人，由各车间主任担任。
    ```
    """

    code = "P005"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        notice = corpus.notice(case.front.year)
        fields = (*notice.cover.fields, *notice.form.fields) if notice else ()
        names = [field.name for field in fields if field.personal]
        for line in suspects(case.source).named(label_words(names)):
            found = next(find_contacts(line, names), None)
            if found:
                label, span = found
                value = line.text[span.start : span.end]
                shown = label if value == label else f"{label}：{mask(value, 1)}"
                yield finding(
                    case,
                    line,
                    span,
                    f"个人联系信息「{shown}」不得公开（申报表的栏目，不进案例）",
                    "删去这一项；要留联系方式的，写部门名称和单位座机",
                )
