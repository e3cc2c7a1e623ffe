"""What reads as a caption: 图1 改善路线图, 表 2-1 指标, Figure 3."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

_NUMBER = r"(?:\d{1,3}(?:\s*[-–—.．－‑]\s*\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})"
_CAPTION = re.compile(
    rf"\s*(?P<label>[图表]|Fig(?:ure)?\.?|Table)\s*(?P<number>{_NUMBER})"
    r"(?P<gap>[\s\u3000:：.．、]*)(?P<title>.*)",
    re.DOTALL | re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:所示|所列|显示|可知|可见|可以|给出|表明|反映|中的?|为(?!例)|是|和|与|及|至|～|~|列出|说明了|展示了|的)"
)
_LONGEST = 60
_SEVERAL = re.compile(rf"(?<=\S)[\s\u3000]{{2,}}(?=[图表]\s*{_NUMBER})")
_SPACED = re.compile(rf"(?<=\S)[\s\u3000]+(?=[图表]\s*{_NUMBER}[\s:：、])")


@dataclass(frozen=True, slots=True)
class CaptionText:
    """`label` is 图 or 表; `number` as it stands, without spaces."""

    label: str
    number: str
    title: str

    @property
    def text(self) -> str:
        """In the form that the library uses (design.md §4): 图1 改善路线图."""
        return f"{self.label}{self.number} {self.title}".strip()


def read_caption_text(text: str) -> CaptionText | None:
    """None for what is no caption, a sentence that begins 图1所示 among them.

    >>> read_caption_text("图 3－1：改善路线图").text
    '图3-1 改善路线图'
    """
    text = text.strip(" \t\u3000\u00a0")
    match = _CAPTION.fullmatch(text)
    if match is None or len(text) > _LONGEST or text.endswith(("。", "；", "，", "：")):
        return None
    title = " ".join(match["title"].split())
    if not match["gap"] and _SENTENCE.match(title):
        return None
    label = match["label"][0].upper()
    label = {"F": "图", "T": "表"}.get(label, label)
    number = re.sub(r"\s*[-–—－‑]\s*", "-", match["number"])
    return CaptionText(label, re.sub(r"\s*[.．]\s*", ".", number), title)


def is_caption_text(text: str, label: str = "") -> bool:
    """Whether a paragraph reads as a caption, of that label if one is given."""
    caption = read_caption_text(text)
    return caption is not None and label in ("", caption.label)


def split_captions(text: str) -> list[CaptionText]:
    """The captions of pictures that stand side by side, set on one line.

    One space parts them only where their numbers count up.

    >>> [each.title for each in split_captions("图5 改善前 图6 改善后")]
    ['改善前', '改善后']
    """
    for pattern in (_SEVERAL, _SPACED):
        parts = list(map(read_caption_text, pattern.split(text.replace("\t", "  "))))
        captions = [each for each in parts if each is not None]
        if 1 < len(parts) == len(captions) and (pattern is _SEVERAL or _count_up(captions)):
            return captions
    caption = read_caption_text(text)
    return [] if caption is None else [caption]


def _count_up(captions: list[CaptionText]) -> bool:
    """图2-1 and 图2-2, or 图5 and 图6."""
    places = [(each.label, *re.split(r"[-.]", each.number)) for each in captions]
    return all(
        one[:-1] == following[:-1]
        and one[-1].isdecimal()
        and following[-1].isdecimal()
        and int(one[-1]) + 1 == int(following[-1])
        for one, following in itertools.pairwise(places)
    )
