from __future__ import annotations

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class WrongEncoding(FaultRule):
    """文件不是 UTF-8 编码。

    ## 检查什么

    `content/` 里的文字文件都用 UTF-8 编码保存。

    ## 为什么

    记事本的“ANSI”就是 GBK；换一台电脑或放到网页上会变成乱码（本库设定，编码见 RFC 3629）。

    ## 反例

    ```yaml encoding=gbk
    city: 长沙市
    ```

    ## 正例

    ```yaml
    city: 长沙市
    ```
    """

    code = "F008"
    kinds = (FaultKind.ENCODING,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        remedy = "用记事本打开，点“另存为”，编码选“UTF-8”"
        if not fault.subject:
            return Finding(
                place, "文件里有 UTF-8 读不出的字节（应为 UTF-8）", f"{remedy}；有乱码的字重新输入"
            )
        return Finding(place, f"文件的编码是「{fault.subject}」（应为 UTF-8）", remedy)
