"""Values of a case that its vocabulary does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebook.lint import Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.data_file import Key
from casebook.model.vocabulary import Kind, Vocabulary


def find_unknown_terms(
    case: Case,
    corpus: Corpus,
    find: Callable[[str], object | None],
    field: str,
    kind: Kind,
    noun: str,
) -> Iterator[Finding]:
    """One finding for each value of `field` that `find` knows no entry of `kind` for.

    `noun` names the kind. Where it has no entries at all, its file could not be read, which is
    another rule's to say.
    """
    vocabulary = corpus.vocabulary
    if not getattr(vocabulary, kind):
        return
    for path, text in _values(case, field):
        if not text.strip():
            yield Finding(case.at(*path), f"{noun}有一项是空的", "填上内容，或删去这一项")
        elif find(text) is None:
            message = f"{noun}{quote(text)}不在词表里"
            yield Finding(case.at(*path), message, _remedy(vocabulary, kind, text))


def _values(case: Case, field: str) -> Iterator[tuple[tuple[Key, ...], str]]:
    value: str | tuple[str, ...] | None = getattr(case.front, field)
    if isinstance(value, str):
        if value.strip():
            yield (field,), value
    else:
        yield from (((field, index), text) for index, text in enumerate(value or ()))


def _remedy(vocabulary: Vocabulary, kind: Kind, text: str) -> str:
    nearest = vocabulary.nearest(kind, text)
    file = f"vocabulary/{kind}.yml"
    if kind == "cities":
        return _city_remedy(vocabulary, text)
    if kind == "sizes":
        names = "、".join(size.name for size in vocabulary.sizes)
        return f"改成「{nearest}」" if nearest else f"改成其中之一：{names}"
    if nearest:
        return f"改成「{nearest}」，或先在 {file} 里加上它"
    return f"从 {file} 里选一个，或先在那里加上它"


def _city_remedy(vocabulary: Vocabulary, text: str) -> str:
    """The nearest name would be wrong advice: 浏阳 is as like 衡阳 as a misprint is."""
    for city in vocabulary.cities:
        if city.short in text:
            return f"改成「{city.name}」"
    names = "、".join(city.short for city in vocabulary.cities)
    return f"改成其中之一（县市区写所属的市州）：{names}"
