from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice
from casebook.rules.title.title_parts import title_parts


class TitleWithoutVerb(NoticeRule):
    """标杆名称里没有动词。

    ## 检查什么

    标杆名称里，企业名称与方法名称之间的字有没有“实施”“推行”“运用”“构建”等动词。两者之间没有字的不算错。

    ## 为什么

    通知附件4二（一）：“例如：××集团公司实施六西格玛设计的实践经验。”名称由企业、动词、方法、“实践经验”四段组成，读者一眼看出谁做了什么。本库设定，只是警告。

    ## 反例

    ```yaml
    title: 湘江精工（示例）有限公司关于精益六西格玛的实践经验
    ```

    ## 正例

    ```yaml
    title: 湘江精工（示例）有限公司全面实施精益六西格玛的实践经验
    ```
    """

    code = "T008"
    severity = Severity.WARNING

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        parts = title_parts(case, notice, corpus.vocabulary)
        if parts is not None and parts.verb and not parts.has_verb:
            yield Finding(
                case.at("title"),
                f"标杆名称里企业与方法之间的{quote(parts.verb)}不是动词（企业名称＋动词＋方法名称＋{notice.title_rule.ending}）",
                "改成“实施”“推行”“运用”等，或删去",
            )
