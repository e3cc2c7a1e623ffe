from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.beside import FilePlaces, quote_file
from casebook.rules.data.file_name import LONGEST_NAME, portability_fault


class UnportableFileName(CaseRule):
    r"""文件名在有的系统上不能用。

    ## 检查什么

    案例文件夹里的文件名没有空格和`<>:"|?*\`，不以句点结尾，不是Windows的保留名称（CON、NUL等），连同子文件夹不超过100个字符。

    ## 为什么

    这样的文件在Windows上取不下来，整个仓库都会更新失败；空格会使Markdown不认得图片。Windows的规定见微软文档《命名文件、路径和命名空间》，长度是本库设定。

    ## 反例

    ```text file=con.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D018"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        places = FilePlaces(case)
        for name in sorted(case.files):
            if fault := portability_fault(name):
                limit = f"（上限 {LONGEST_NAME} 个）" if len(name) > LONGEST_NAME else ""
                yield Finding(
                    places.of(name),
                    f"文件名{quote_file(name)}{fault}{limit}",
                    "改名，只用小写字母、数字和连字符，如 luxian-tu.png",
                )
