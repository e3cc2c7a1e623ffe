"""A corpus of made-up cases and small rules, so that the engine is tested without the real ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from casebook.lint import CaseRule, CorpusRule, FaultRule, Finding, NoticeRule, Related, Severity
from casebook.lint.rule import AnyFile
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.front_matter import FrontMatter
from casebook.model.notice import Notice
from casebook.model.position import Position
from casebook.model.source_file import Place, SourceFile
from casebook.model.vocabulary import Vocabulary


def case(path: str, year: int | None = 2021, *faults: Fault) -> Case:
    return Case(SourceFile(path, "甲\n乙\n"), FrontMatter(year=year), faults=faults)


def corpus(*cases: Case, notice: Notice | None = None, faults: tuple[Fault, ...] = ()) -> Corpus:
    file: DataFile[Notice] = DataFile(SourceFile("notices/2021.yml", ""), notice, faults=faults)
    return Corpus(Path(), cases, (file,), Vocabulary())


class EachCase(CaseRule):
    """每个案例。

    更多的话。
    """

    code = "Y001"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        yield Finding(case.place(Position(2)), "案例", "改")


class EachWithNotice(NoticeRule):
    """有通知的案例。"""

    code = "Y002"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        yield Finding(case.place(Position(1)), f"通知 {notice.year}", "改")


class Whole(CorpusRule):
    """案例两两相比。"""

    code = "Y003"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        first, *others = corpus.cases
        for other in others:
            related = (Related(first.at("title"), "第一个"),)
            yield Finding(other.at("title"), "重复", "删", related)


class Unreadable(FaultRule):
    """打不开。"""

    code = "Y004"
    kinds = (FaultKind.UNREADABLE,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        return Finding(place, fault.subject, "修")


class Twice(CaseRule):
    """同一处说两遍。"""

    code = "Y000"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        yield Finding(case.place(Position(1)), "同", "改")
        yield Finding(case.place(Position(1)), "同", "改")
        yield Finding(case.place(Position(1, 5)), "后", "改")


class ManyRemedies(CaseRule):
    """一处有好几种改法。"""

    code = "Y005"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for help in "三万一七丈丁":
            yield Finding(case.place(Position(1)), "同", help)


class LaterRule(CaseRule):
    """后来才有的规则。"""

    code = "Y006"
    since = 2023

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        yield Finding(case.place(Position(1)), "后", "改")


class Many(CaseRule):
    """很多处。"""

    code = "Y007"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for line in range(1, 1001):
            yield Finding(case.place(Position(line)), "同", "改")
