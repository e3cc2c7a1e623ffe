"""The index and the browser fold alike, and read what the other wrote."""

from __future__ import annotations

import datetime
import json
import sys
import unicodedata
from pathlib import Path

import pytest

from casebook.search.folding import Folder, fold, simplified
from tests.rules.corpora import Change, make_corpus
from tests.search.engine import engine
from tests.site.building import small

CHARACTERS = [
    chr(code)
    for code in range(0x20, sys.maxunicode + 1)
    if unicodedata.category(chr(code)) not in ("Cc", "Cs", "Cn", "Co", "Cf")
]


def test_whole_texts_fold_as_their_characters() -> None:
    folder = Folder()
    text = "".join(CHARACTERS)
    assert "".join(map(chr, folder.codes(text))) == fold(text)
    assert "".join(map(chr, folder.codes("ＧＢ/Ｔ ℃ 質量"))) == "gb/t °c 质量"
    assert len(folder.codes("")) == 0


def test_characters_used_in_simplified_text_stay() -> None:
    for character in "著乾后里干只台云面斗准":
        assert fold(character) == character
    assert simplified()["質"] == "质"


@pytest.mark.node
def test_any_character_of_a_text_is_found(tmp_path: Path) -> None:
    """Of every block of Unicode a few, in the order of their codes, a hundred a paragraph."""
    chosen = [each for number, each in enumerate(CHARACTERS) if number % 41 == 0 and each.strip()]
    odd = [each for each in "℃㎡①²½ﬁ…—～＂Σςßİŉ㈱㍿𠮷ḿ質體" if each.strip()]
    lines = ["".join(chosen[at : at + 100]) for at in range(0, len(chosen), 100)]
    lines += [f"甲{each}乙" for each in odd]
    body = "\n\n".join("段" + "".join(f"&#{ord(each)};" for each in line) + "落" for line in lines)
    day = datetime.date(2021, 8, 20)
    approval = {"document": "湘工信科技〔2021〕000号", "date": day, "level": "省级"}
    corpus = make_corpus(
        tmp_path / "content",
        {
            "cases/2021/other/index.md": Change(
                {"approval": approval}, f"## 一、企业概况\n\n{body}\n"
            )
        },
    )
    with engine(small(corpus), tmp_path, tmp_path) as ask:
        for each in odd:
            paths = ask("all", f'"甲{each}乙"', {})["paths"]
            assert "cases/2021/other/" in paths, each
        lost = []
        for line in lines[: -len(odd)]:
            for at in range(0, len(line) - 3, 17):
                piece = line[at : at + 3]
                if '"' in piece or fold(piece).strip() != fold(piece):
                    continue
                if "cases/2021/other/" not in ask("all", f'"{piece}"', {})["paths"]:
                    lost.append(json.dumps(piece))
        assert lost == []
