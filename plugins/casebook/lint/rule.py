"""The kinds of rules. A rule is one module of casebook.rules; its class docstring is its page."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from casebook.lint.diagnostic import Related, Severity
from casebook.lint.fix import Fix
from casebook.model.baseline import BaselineEntry
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.notice import Notice
from casebook.model.source_file import Place
from casebook.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found; the engine adds code, name and severity.

    `fix` mends it without a person's judgement, and after it the rule no longer finds it.
    """

    place: Place
    message: str
    help: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Rule(ABC):
    """`code` is the family's letter and three digits, stable and never reused."""

    code: ClassVar[str]
    severity: ClassVar[Severity] = Severity.ERROR
    timeless: ClassVar[bool] = True
    """False for a rule that asks what day it is: what it says is not remembered."""
    since: ClassVar[int | None] = None
    """Year of the first notice whose cases it judges; None for all. Not for one that cannot be let off."""
    silent: ClassVar[bool] = False
    """Whether a check says nothing of it: its findings are for `casebook fix` to mend."""

    @property
    def name(self) -> str:
        """Named after the fault: the module's name, with hyphens."""
        return type(self).__module__.rpartition(".")[2].replace("_", "-")

    @property
    def suppressible(self) -> bool:
        """Whether a case may be let off with a reason: as the family's package says, else yes.

        A rule that keeps a case off the site says no: let off, the case would vanish in silence.
        """
        family = sys.modules[type(self).__module__.rpartition(".")[0]]
        return getattr(family, "SUPPRESSIBLE", True)

    @property
    def documentation(self) -> str:
        return type(self).__doc__ or ""

    @property
    def title(self) -> str:
        """What the rule finds, in a few characters: the first line of its docstring."""
        return self.documentation.strip().split("\n", 1)[0].rstrip("。")


class CaseRule(Rule):
    """Judges one case by itself."""

    @abstractmethod
    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]: ...


class NoticeRule(Rule):
    """Judges one case by the notice of its own year; not asked when there is no such notice."""

    @abstractmethod
    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]: ...


class CorpusRule(Rule):
    """Judges the corpus as a whole."""

    @abstractmethod
    def check(self, corpus: Corpus) -> Iterator[Finding]: ...


class SuppressionRule(Rule):
    """Judges what a case asks to be let off, after all other rules have spoken."""

    suppressible = False

    @abstractmethod
    def check(
        self,
        case: Case,
        waivers: Sequence[Waiver],
        rules: Mapping[str, Rule],
        used: Collection[Waiver],
    ) -> Iterator[Finding]:
        """`rules` by code; `used` are those of the case's `waivers` that let a finding off."""


class SettingRule(Rule):
    """Judges what notices and the baseline say of rules, after all other rules have spoken."""

    suppressible = False

    @abstractmethod
    def check(
        self, corpus: Corpus, rules: Mapping[str, Rule], stale: Collection[BaselineEntry]
    ) -> Iterator[Finding]:
        """`rules` by code; `stale` are the entries of the baseline that let nothing off."""


AnyFile = Case | DataFile[Any]


class FileRule(Rule):
    """Judges one file of the corpus by itself: a case, a notice or a part of the vocabulary."""

    @abstractmethod
    def check(self, file: AnyFile) -> Iterator[Finding]: ...


class FaultRule(FileRule):
    """Gives words to faults that reading found, in every file of the corpus.

    Never let off: what could not be read right is missing from the model, and so from the site.
    """

    kinds: ClassVar[Sequence[FaultKind]]
    suppressible = False

    def check(self, file: AnyFile) -> Iterator[Finding]:
        for fault in file.faults:
            if fault.kind in self.kinds:
                yield self.describe(fault, Place.of(file.source, fault.position), file)

    @abstractmethod
    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding: ...
