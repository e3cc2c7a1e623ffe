from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.case import Case, former_folder
from casebook.model.corpus import Corpus
from casebook.model.position import START


class FormerSlugTaken(CorpusRule):
    """曾用目录名已有案例在用。

    ## 检查什么

    `formerly`里的目录名，有没有案例（草稿和已撤回的也算）现在用着，或者别的案例也说是自己用过的。

    ## 为什么

    一个网址只能通到一处：现在有案例的，旧网址转不走；两个案例都说用过的，不知该转到哪里。本库设定。

    ## 反例

    ```yaml
    formerly: [other]
    ```

    ```yaml cases/2021/other/index.md
    year: 2021
    ```

    ## 正例

    ```yaml
    formerly: [another]
    ```

    ```yaml cases/2021/other/index.md
    year: 2021
    ```
    """

    code = "C017"
    suppressible = False

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        first: dict[str, Case] = {}
        for case in sorted(corpus.cases, key=lambda case: case.path):
            for number, name in enumerate(case.front.formerly):
                folder = former_folder(name, case.year_folder)
                if folder is None or folder == case.folder:
                    continue
                now = corpus.cases_by_folder.get(folder)
                other = now or first.setdefault(folder, case)
                if other is not case:
                    said = "现在有案例在用" if now else "别的案例也说用过"
                    yield Finding(
                        case.at("formerly", number),
                        f"曾用目录名{quote(name)}{said}",
                        "核对哪个案例用过它，从不该写的案例里删去",
                        (Related(other.place(START), f"在这里：{other.title}"),),
                    )
