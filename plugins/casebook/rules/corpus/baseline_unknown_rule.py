from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from casebook.lint import Finding, Rule, SettingRule
from casebook.lint.wording import quote
from casebook.model.baseline import BaselineEntry
from casebook.model.corpus import Corpus


class BaselineUnknownRule(SettingRule):
    """基线里的规则不存在或不能豁免。

    ## 检查什么

    `baseline.yml`里的每个`code`是不是一条能豁免的规则。

    ## 为什么

    基线让已有的案例不因新规则而受阻；认定与承诺、个人信息、不安全内容等规则关系到能不能公开，任何时候都要改好。本库设定。

    ## 反例

    ```yaml baseline.yml
    entries:
      - {file: cases/2021/base/index.md, code: P001, fingerprint: ffffffffffffffffffffffffffffffff, message: 有手机号}
    ```

    ## 正例

    ```yaml baseline.yml
    entries:
      - {file: cases/2021/base/index.md, code: T004, fingerprint: ffffffffffffffffffffffffffffffff, message: 结尾不对}
    ```
    """

    code = "C015"

    def check(
        self, corpus: Corpus, rules: Mapping[str, Rule], stale: Collection[BaselineEntry]
    ) -> Iterator[Finding]:
        file = corpus.baseline
        for index, entry in enumerate(file.value.entries if file and file.value else ()):
            rule = rules.get(entry.code)
            if file is not None and (rule is None or not rule.suppressible):
                fault = "不能豁免" if rule else "不存在"
                yield Finding(
                    file.at("entries", index, "code"),
                    f"基线里的规则{quote(entry.code)}{fault}",
                    "删去这一条，按诊断改正内容"
                    if rule
                    else "运行 casebook check --update-baseline 重写基线",
                )
