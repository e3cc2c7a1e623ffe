from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.target import Target

_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20]+")
_REMEDIES = {
    "mailto": "删去邮箱链接；邮箱是个人信息，联系方式由主管部门掌握",
    "tel": "删去电话链接；电话是个人信息，联系方式由主管部门掌握",
    "//": "在前面写上 https:",
    "file": "把文件放进案例的文件夹，只写文件名",
}


class UnsafeLink(CaseRule):
    """链接的地址不安全。

    ## 检查什么

    链接只能是`http://`、`https://`开头的网址，相对路径，或`#`开头的本页位置。不能是`javascript:`、`data:`、`file:`等别的地址，不能以`//`开头，也不能是邮箱（`mailto:`）和电话（`tel:`）。

    ## 为什么

    `javascript:`和`data:`能执行程序，本机路径别人打不开，邮箱和电话是个人信息。本库设定。

    ## 反例

    ```markdown
    见[附表](javascript:alert(1))，[联系我们](mailto:lianxi@example.com)。
    ```

    ## 正例

    ```markdown
    见[路线图](luxian.svg)和[第一节](#s1)。
    ```
    """

    code = "X003"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for link in case.document.links:
            target = Target.of(_IGNORED_BY_BROWSERS.sub("", link.target))
            if target.scheme and not target.is_web:
                yield Finding(
                    case.place(link.position),
                    f"链接{quote(link.target)}不安全（只能是 http、https、相对路径或 # 位置）",
                    _remedy(target.scheme),
                )


def _remedy(scheme: str) -> str:
    # A single letter is a drive: C:\Users\…
    return _REMEDIES.get("file" if len(scheme) == 1 else scheme, "删去链接，只留文字")
