from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from casebook.lint import FileRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.case import Case
from casebook.model.data_file import Key
from casebook.model.fault import FaultKind
from casebook.model.front_matter import required_fields
from casebook.model.position import START
from casebook.model.source_file import Place
from casebook.rules.front_matter.fields import labelled, sample
from casebook.rules.front_matter.schema import find_spot

_MAY_BE_BLANK = "unit"  # an index (Cpk) has no unit


class MissingField(FileRule):
    """缺少必填的内容。

    ## 检查什么

    必填：title、enterprise、uscc、city、industry、year、direction、methods、summary、status、
    pledge、metrics，以及 approval、withdrawal、pledge、metrics 等里面的必填项。
    留空和空列表都算缺少。`approval` 由 A002 检查，`withdrawal` 由 A004 检查。

    ## 为什么

    通知附件2的推荐表要求填写申报单位、统一社会信用代码、申报方向、标杆名称，附件3要求签署承诺书，
    附件4要求“数据支撑”。其余各项供检索和分类之用（本库设定）。

    ## 反例

    ```yaml
    methods: []
    ```

    ## 正例

    ```yaml
    methods: [精益生产]
    ```
    """

    code = "F006"
    suppressible = False

    def check(self, file: AnyFile) -> Iterator[Finding]:
        for fault in file.faults:
            if fault.kind is FaultKind.MISSING_KEY:
                holder = find_spot(file, fault.subject.rpartition(".")[0]).name
                key = fault.subject.rpartition(".")[2]
                place = Place.of(file.source, fault.position)
                yield _missing(place, key, holder, in_case=isinstance(file, Case))
        if isinstance(file, Case):
            yield from _empty_fields(file)


def _empty_fields(case: Case) -> Iterator[Finding]:
    unread = any(fault.kind is FaultKind.NO_FRONT_MATTER for fault in case.faults)
    if not case.places or unread:
        return
    faulty = {fault.subject for fault in case.faults}
    # What one item of a list got wrong leaves the whole list out of the model.
    faulty |= {subject.split(".")[0] for subject in faulty}
    yield from _in_record(case, case.front, (), faulty)


def _in_record(
    case: Case, record: BaseModel, path: tuple[Key, ...], faulty: set[str]
) -> Iterator[Finding]:
    required = required_fields(type(record))
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        here = (*path, name)
        subject = ".".join(map(str, here))
        must = name in required or (field.is_required() and name != _MAY_BE_BLANK)
        empty = value is None or value in ((), {}) or (isinstance(value, str) and not value.strip())
        if must and empty:
            if subject not in faulty:
                yield _empty(case, here)
        elif isinstance(value, BaseModel):
            yield from _in_record(case, value, here, faulty)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _in_record(case, item, (*here, index), faulty)


def _empty(case: Case, path: tuple[Key, ...]) -> Finding:
    holder = find_spot(case, ".".join(map(str, path[:-1]))).name
    key = str(path[-1])
    if path not in case.places:
        return _missing(case.at(*path[:-1]) if holder else case.place(START), key, holder)
    where = f"「{holder}」的" if holder else ""
    return Finding(
        case.at(*path), f"{where}{labelled(key)}是空的", f"填上内容，如「{sample(key)}」"
    )


def _missing(place: Place, key: str, holder: str, in_case: bool = True) -> Finding:
    label, line = (labelled(key), sample(key)) if in_case else (f"「{key}」", f"{key}: …")
    if holder:
        return Finding(place, f"「{holder}」缺少{label}", f"在其中补上「{line}」")
    return Finding(place, f"缺少{label}", f"补上一行「{line}」")
