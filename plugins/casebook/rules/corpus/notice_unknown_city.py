from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding
from casebook.lint.wording import quote
from casebook.model.corpus import Corpus
from casebook.model.vocabulary import Vocabulary


class NoticeUnknownCity(CorpusRule):
    """通知的限额里有词表没有的市州。

    ## 检查什么

    通知文件`quotas.cities`里的每个市州，都用词表`vocabulary/cities.yml`里的全称，不用简称。

    ## 为什么

    限额按市州的全称查找，名称对不上，这个市州的限额就不起作用。本库设定。

    ## 反例

    ```yaml notices/2021.yml
    quotas: {cities: {湘西土家族苗族自治州: null, 湘西自治州: 1}}
    ```

    ## 正例

    ```yaml notices/2021.yml
    quotas: {cities: {湘西土家族苗族自治州: 1}}
    ```
    """

    code = "C008"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        vocabulary = corpus.vocabulary
        if not vocabulary.cities:
            return
        names = {city.name for city in vocabulary.cities}
        for file in corpus.notices:
            for key in file.value.quotas.cities if file.value else ():
                if key not in names:
                    yield Finding(file.at("quotas", "cities", key), *_fault(key, vocabulary))


def _fault(key: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Message and help."""
    city = vocabulary.city(key)
    if city is not None:
        return f"限额里的市州{quote(key)}不是全称（全称：{city.name}）", f"改为“{city.name}”"
    nearest = vocabulary.nearest("cities", key)
    return (
        f"限额里的市州{quote(key)}不在词表中（vocabulary/cities.yml）",
        f"改为“{nearest}”" if nearest else "改正市州名称，或把它加进词表",
    )
