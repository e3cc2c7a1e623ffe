from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix
from casebook.lint.wording import quote
from casebook.model.case import SLUG, Case
from casebook.model.corpus import Corpus
from casebook.rules.title.slug_proposal import LONGEST, propose_slug


class InvalidSlug(CaseRule):
    """案例的目录名不合格式。

    ## 检查什么

    案例的目录名由小写字母和数字组成，中间可用单个连字符隔开，不超过 80 个字符。

    ## 为什么

    目录名就是网址的一部分；汉字、空格、大写和下划线在不同的系统上会变样（本库设定）。

    ## 反例

    ```yaml cases/2021/XiangJiang_JingGong/index.md
    year: 2021
    ```

    ## 正例

    ```yaml cases/2021/xiangjiangjinggong-jingyiliuxigema/index.md
    year: 2021
    ```
    """

    code = "T006"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        slug = case.slug
        if len(slug) > LONGEST:
            message = f"目录名{quote(slug)}有 {len(slug)} 个字符（上限 {LONGEST} 个）"
        elif not SLUG.fullmatch(slug):
            message = f"目录名{quote(slug)}不合格式（只用小写字母、数字和单个连字符）"
        else:
            return
        methods = case.front.methods or ("",)
        proposal = propose_slug(case.front.enterprise or "", methods[0], corpus.vocabulary.pinyin)
        help = f"把目录改名为「{proposal}」" if proposal else "用企业名称和方法名称的拼音作目录名"
        fix = Fix(folder=proposal) if proposal else None
        yield Finding(case.at(), message, help, fix=fix)
