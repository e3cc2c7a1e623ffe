from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.writing.characters import CLOSING, HAN
from casebook.rules.writing.prose import MASK, place_in_line, prose_lines

_BEFORE = rf"(?:(?<=[{HAN}{CLOSING}].)|(?<=[{HAN}{CLOSING}]\*.)|(?<=[{HAN}{CLOSING}]\*\*.))"
_POINT = re.compile(rf"[,;:?!](?:{_BEFORE}|(?=\*{{0,2}}[{HAN}])(?<![，。；：？！、].))")
_BRACKET = re.compile(r"[()]")
_HAN_BEFORE = re.compile(rf"[()]{_BEFORE}")
_HAN_AFTER = re.compile(rf"[()](?=\*{{0,2}}[{HAN}])")
_ANY = re.compile(rf"[,;:?!()](?:{_BEFORE}|(?=[ *]{{0,2}}[{HAN}]))")
_LIST_MARK = re.compile(rf"[\s>*+-]*(?:\d+\.\s+)?\(\d{{1,3}}\) ?(?=[{HAN}*])")
_HEADING_MARK = re.compile(r"#{1,6}\s+\(\w{1,4}\)")
_OPERATOR = re.compile(r"[=+\-−×÷/^<>≤≥±]")
_FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")


class HalfWidthPunctuation(CaseRule):
    """中文里用了半角标点。

    ## 检查什么

    紧挨汉字的 `,` `;` `:` `?` `!` `(` `)` 是否用了半角。一行只报一次。

    数字（1,000）、比和时刻（1:2、8:30）、外文词句、算式、代码和网址不算。

    ## 为什么

    《标点符号用法》（GB/T 15834—2011）规定，逗号、分号、冒号、问号、叹号、括号在中文里各占一个字的位置，即全角。

    半角的挤在一起，看不清断句。

    ## 反例

    ```markdown
    公司推行精益生产(2018年起),合格率逐年提高。
    ```

    ## 正例

    ```markdown
    公司推行精益生产（2018年起），产量1,000件，8:30开班，配比1:2，依据PDCA (Plan, Do)循环。
    ```
    """

    code = "W001"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for number, line in prose_lines(case, _ANY):
            if wrong := sorted({*_points(line), *_brackets(line)}):
                marks = dict.fromkeys(line[index] for index in wrong)
                count = f"（本行 {len(wrong)} 处）" if len(wrong) > 1 else ""
                yield Finding(
                    place_in_line(case, number, wrong[0], wrong[0] + 1),
                    f"中文里用了半角{''.join(f'「{mark}」' for mark in marks)}{count}",
                    f"改用全角的{''.join(f'“{mark.translate(_FULL_WIDTH)}”' for mark in marks)}",
                    fix=Fix(
                        tuple(
                            case.source.edit(number, at, at + 1, line[at].translate(_FULL_WIDTH))
                            for at in wrong
                        )
                    ),
                )


def _points(line: str) -> Iterator[int]:
    return (match.start() for match in _POINT.finditer(line))


def _brackets(line: str) -> Iterator[int]:
    """Brackets next to Chinese; a pair is judged as one, by what stands before and inside it."""
    heading = _HEADING_MARK.match(line)  # the number of a heading is S008's
    mark = _LIST_MARK.match(line)
    open_brackets: list[int] = []
    for match in _BRACKET.finditer(line, heading.end() if heading else 0):
        index = match.start()
        if match[0] == "(":
            open_brackets.append(index)
        elif not open_brackets:
            if _HAN_BEFORE.match(line, index) or _HAN_AFTER.match(line, index):
                yield index
        else:
            start = open_brackets.pop()
            beside = _HAN_BEFORE.match(line, start) or _HAN_AFTER.match(line, start)
            listed = mark is not None and index < mark.end()
            if listed or (
                (beside or _HAN_BEFORE.match(line, index)) and not _formula(line, start, index)
            ):
                yield from (start, index)
    for index in open_brackets:
        if _HAN_BEFORE.match(line, index) or _HAN_AFTER.match(line, index):
            yield index


def _formula(line: str, start: int, end: int) -> bool:
    """Whether an operator joins the brackets to what stands beside them, or code does."""
    before = line[max(0, start - 3) : start].rstrip()[-1:]
    after = line[end + 1 : end + 4].lstrip()[:1]
    return MASK in (before, after) or bool(_OPERATOR.match(before) or _OPERATOR.match(after))
