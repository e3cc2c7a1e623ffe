from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from rapidfuzz import fuzz, process

from casebook.lint import Finding, Rule, SettingRule
from casebook.lint.wording import quote
from casebook.model.baseline import BaselineEntry
from casebook.model.corpus import Corpus

_SIMILAR_ENOUGH = 60.0


class NoticeUnknownRule(SettingRule):
    """通知改的规则不存在或不能改。

    ## 检查什么

    通知文件`rules`里的每个名字是不是一条规则，这条规则的轻重能不能改。

    ## 为什么

    名字写错，改动就不起作用而无人察觉。认定与承诺、个人信息、不安全内容等规则关系到能不能公开，不能改。本库设定。

    ## 反例

    ```yaml notices/2021.yml
    rules: {title-to-long: warning}
    ```

    ## 正例

    ```yaml notices/2021.yml
    rules: {title-too-long: warning}
    ```
    """

    code = "C014"

    def check(
        self, corpus: Corpus, rules: Mapping[str, Rule], stale: Collection[BaselineEntry]
    ) -> Iterator[Finding]:
        by_name = {rule.name: rule for rule in rules.values()}
        for file in corpus.notices:
            for name in file.value.rules if file.value else ():
                rule = by_name.get(name)
                if rule is None:
                    yield Finding(
                        file.at("rules", name), f"没有名为{quote(name)}的规则", _remedy(name, rules)
                    )
                elif not rule.suppressible:
                    yield Finding(
                        file.at("rules", name),
                        f"规则{quote(name)}的轻重不能改",
                        "删去这一行",
                    )


def _remedy(name: str, rules: Mapping[str, Rule]) -> str:
    if name.upper() in rules:
        return f"用规则的名字，改成“{rules[name.upper()].name}”"
    names = [rule.name for rule in rules.values()]
    best = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH)
    return f"改成“{best[0]}”" if best else "名字见网站“规则”页各条规则的标题，如 title-too-long"
