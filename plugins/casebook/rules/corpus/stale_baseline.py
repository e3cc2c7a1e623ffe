from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from casebook.lint import Finding, Rule, SettingRule, Severity
from casebook.lint.wording import quote
from casebook.model.baseline import BaselineEntry
from casebook.model.corpus import Corpus


class StaleBaseline(SettingRule):
    """基线里的诊断已经没有了。

    ## 检查什么

    `baseline.yml`里登记的每条诊断是否还在。按规则、文件、说法和所指的文字认，不看行号，前面增删几行不影响。

    ## 为什么

    毛病改好了，登记还留着，以后同样的毛病就没人看见。本库设定。

    ## 反例

    ```yaml baseline.yml
    entries:
      - {file: cases/2021/base/index.md, code: T004, fingerprint: ffffffffffffffffffffffffffffffff, message: 结尾不对}
    ```

    ## 正例

    ```yaml baseline.yml
    entries: []
    ```
    """

    code = "C016"
    severity = Severity.WARNING

    def check(
        self, corpus: Corpus, rules: Mapping[str, Rule], stale: Collection[BaselineEntry]
    ) -> Iterator[Finding]:
        file = corpus.baseline
        for index, entry in enumerate(file.value.entries if file and file.value else ()):
            # One that names no rule that may be let off: C015's to say.
            rule = rules.get(entry.code)
            if file is not None and entry in stale and rule and rule.suppressible:
                yield Finding(
                    file.at("entries", index),
                    f"基线登记的诊断{quote(entry.message)}已经没有了（{entry.code}，{entry.file}）",
                    "运行 casebook check --update-baseline 去掉它",
                )
