from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case, former_folder
from casebook.model.corpus import Corpus


class InvalidFormerSlug(CaseRule):
    """曾用目录名不合格式。

    ## 检查什么

    `formerly`的每一项是不是目录名：小写字母和数字，中间可用单个连字符隔开；年份也换过的，前面加年份和斜杠，如`2020/jiu-mulu-ming`。不能是现在的目录名，也不能重复。

    ## 为什么

    旧网址靠它转到新网址，写错了旧网址就打不开（本库设定）。

    ## 反例

    ```yaml
    formerly: [湘江精工]
    ```

    ## 正例

    ```yaml
    formerly: [xiangjiang-6xigema, 2020/xiangjiang]
    ```
    """

    code = "T010"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        seen = {case.folder}
        for number, name in enumerate(case.front.formerly):
            folder = former_folder(name, case.year_folder)
            place = case.at("formerly", number)
            if folder is None:
                yield Finding(
                    place,
                    f"曾用目录名{quote(name)}不合格式（小写字母、数字和单个连字符，前面可加年份和斜杠）",
                    "写公开时的目录名，如 xiangjiang-6xigema 或 2020/xiangjiang-6xigema",
                )
            elif folder in seen:
                what = "就是现在的目录名" if folder == case.folder else "写了两遍"
                yield Finding(place, f"曾用目录名{quote(name)}{what}", "删去这一项")
            else:
                seen.add(folder)
