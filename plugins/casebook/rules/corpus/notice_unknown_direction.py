from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding, Related
from casebook.model.corpus import Corpus


class NoticeUnknownDirection(CorpusRule):
    """通知的申报方向编号有误。

    ## 检查什么

    通知文件里申报方向的编号（`id`）不重复；推选全国标杆的方向（`nomination.directions`）都在其中。

    ## 为什么

    通知一列出三个申报方向，“拟从后2个申报方向”推选。案例用编号指明方向，编号重复或落空就无从判断。

    ## 反例

    ```yaml notices/2021.yml
    nomination: {directions: [2, 4]}
    ```

    ## 正例

    ```yaml notices/2021.yml
    nomination: {directions: [2, 3]}
    ```
    """

    code = "C010"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        for file in corpus.notices:
            if file.value is None:
                continue
            first: dict[int, int] = {}
            for index, direction in enumerate(file.value.directions):
                earlier = first.setdefault(direction.id, index)
                if earlier != index:
                    yield Finding(
                        file.at("directions", index, "id"),
                        f"申报方向的编号「{direction.id}」重复",
                        "按通知原文的次序重编",
                        (Related(file.at("directions", earlier, "id"), "先在这里"),),
                    )
            known = "、".join(map(str, sorted(first))) or "无"
            for index, number in enumerate(file.value.nomination.directions):
                if number not in first:
                    yield Finding(
                        file.at("nomination", "directions", index),
                        f"推选全国标杆的方向「{number}」不存在（方向：{known}）",
                        "对照通知原文改正",
                    )
