"""Words for a text that is too long or too short."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.notice import Length


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` follows the number found in the message; `remedy` is the help."""

    reason: str
    remedy: str


def judge(characters: int, length: Length) -> Verdict | None:
    """None when the 字数 is within the tolerance."""
    limit = f"通知：{length.text}；本库允许 {length.minimum}～{length.maximum} 字"
    if characters < length.minimum:
        lacking = length.minimum - characters
        return Verdict(f"，少 {lacking} 字（{limit}）", f"补写 {lacking} 字以上")
    if characters > length.maximum:
        excess = characters - length.maximum
        return Verdict(f"，多 {excess} 字（{limit}）", f"删减 {excess} 字以上")
    return None
