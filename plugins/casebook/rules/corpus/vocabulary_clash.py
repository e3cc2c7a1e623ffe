from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.lint import CorpusRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.corpus import Corpus
from casebook.model.normal_form import normalise_term
from casebook.model.source_file import Place
from casebook.model.vocabulary import Clash


class VocabularyClash(CorpusRule):
    """词表里的名称重复。

    ## 检查什么

    同一词表里，一个名称或别名只属于一个词条。空格、大小写、全角半角的差别不计，“西格玛”与“Sigma”“σ”算同一个词。

    ## 为什么

    案例用名称或别名指明词条，一个名称属于两个词条，就不知道指哪一个。本库设定。

    ## 反例

    ```yaml vocabulary/sizes.yml
    sizes:
      - {id: zhong, name: 中型, employees: {}, revenue: {}, aliases: [中等]}
      - {id: xiao, name: 小型, employees: {}, revenue: {}, aliases: [中等]}
    ```

    ## 正例

    ```yaml vocabulary/sizes.yml
    sizes:
      - {id: zhong, name: 中型, employees: {}, revenue: {}, aliases: [中等]}
      - {id: xiao, name: 小型, employees: {}, revenue: {}, aliases: [小微]}
    ```
    """

    code = "C012"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        files = {file.source.path: file for file in corpus.vocabulary_files}
        for clash in corpus.vocabulary.clashes():
            file = files[f"vocabulary/{clash.kind}.yml"]
            places = [file.at(clash.kind, position) for position in clash.positions]
            yield _finding(_spelling(clash, corpus), clash.names, places)


def _finding(term: str, names: Sequence[str], places: Sequence[Place]) -> Finding:
    listed = "、".join(dict.fromkeys(names))
    return Finding(
        places[-1],
        f"{quote(term)}属于 {len(places)} 个词条（{listed}）",
        "只留在一个词条里，其余的删去",
        tuple(Related(place, name) for place, name in zip(places[:-1], names, strict=False)),
    )


def _spelling(clash: Clash, corpus: Corpus) -> str:
    """The term as the last of the entries spells it."""
    terms: tuple[str, ...] = getattr(corpus.vocabulary, clash.kind)[clash.positions[-1]].terms
    return next(term for term in terms if normalise_term(term) == clash.term)
