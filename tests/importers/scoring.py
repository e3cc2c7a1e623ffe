"""Scores an imported case against the report that its file was written from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from casebook.importers.word.numerals import counting
from casebook.source import page_html
from tests.importers.importing import Result, corpus
from tests.importers.specimens import Specimen
from tests.importers.writer import report

AIMS = {
    "text": 0.998, "precision": 0.995, "headings": 0.99, "heading precision": 0.99, "levels": 0.98,
    "numbers": 0.98, "sections": 1.0, "cells": 0.995, "spans": 1.0, "nested": 1.0, "figures": 1.0,
    "captions": 0.99, "charts": 1.0, "boxes": 1.0, "equations": 0.95, "notes": 1.0, "lists": 1.0,
    "links": 1.0, "marks": 1.0, "markup": 1.0, "front": 1.0, "private": 1.0,
}  # fmt: skip
"""Least share of each feature (the issue's aims)."""

_SPACE = re.compile(r"\s+")


@dataclass
class Score:
    """Shares by feature, and what was missed, for a reader."""

    counts: dict[str, tuple[float, float]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)

    def add(self, feature: str, found: float, wanted: float, what: str = "") -> None:
        before = self.counts.get(feature, (0.0, 0.0))
        self.counts[feature] = (before[0] + found, before[1] + wanted)
        if found < wanted and what:
            self.missed.append(f"{feature}：{what}")

    def share(self, feature: str) -> float | None:
        found, wanted = self.counts.get(feature, (0.0, 0.0))
        return found / wanted if wanted else None


def score(specimen: Specimen, result: Result) -> Score:
    scored = Score()
    root = page_html.parse(result.case.document.html)
    truth = list(_truth(specimen))
    _texts(scored, truth, result, root)
    _headings(scored, specimen, result)
    _tables(scored, specimen, root)
    _figures(scored, specimen, result)
    _small(scored, specimen, result, root)
    _front(scored, specimen, result)
    _private(scored, result)
    for feature in specimen.lossy:
        scored.counts.pop(feature, None)
        scored.missed = [each for each in scored.missed if not each.startswith(feature)]
    return scored


def plain(text: str) -> str:
    return _SPACE.sub("", text)


def _text_of(value: str | list[Any]) -> str:
    if isinstance(value, str):
        return value
    parts = []
    for each in value:
        if isinstance(each, str):
            parts.append(each)
        else:
            ((kind, content),) = each.items()
            parts.append("" if kind == "note" else content[0] if kind == "link" else content)
    return "".join(parts)


def _truth(specimen: Specimen) -> Iterator[str]:
    """Every line that a reader must find, once each."""
    for block in report()["blocks"]:
        ((kind, value),) = block.items()
        if kind == "heading":
            yield plain(specimen.habits.sections.get(value[1], value[1]))
        elif kind == "text":
            yield plain(_text_of(value))
        elif kind == "box":
            yield plain(value)
        elif kind == "list":
            yield from map(plain, value["items"])
        elif kind == "formula":
            yield plain(value["reads"])


def _texts(scored: Score, truth: list[str], result: Result, root: etree._Element) -> None:
    found = Counter(
        plain(_strip_number(_NOTE_MARK.sub("", block.text)))
        for block in result.case.document.blocks
        if block.kind in ("paragraph", "item", "heading")
    )
    notes = [plain(_text_of(note)) for note in _notes()]
    wanted = Counter(truth)
    for line in wanted:
        there = min(wanted[line], found[line])
        if not there and any(plain(name) == line for name in _renamed()):
            continue
        scored.add("text", there * len(line), wanted[line] * len(line), line)
    known = {
        *truth,
        _DATA_OF_CHART,
        *map(plain, _renamed()),
        *(plain(each) for each in _section_names()),
    }
    extra = 0
    for line, count in found.items():
        bare = line.rstrip("↩0123456789")
        if line in known or bare in notes or line in notes:
            extra += len(line) * max(0, count - max(1, wanted.get(line, 1)))
        else:
            extra += len(line) * count
            scored.missed.append(f"多出：{line[:60]}")
    total = sum(len(line) * count for line, count in found.items())
    scored.add("precision", total - extra, total)


def _renamed() -> list[str]:
    from tests.importers.specimens import OTHER_NAMES

    return list(OTHER_NAMES.values())


def _section_names() -> list[str]:
    notice = corpus().notice(2021)
    assert notice is not None
    return [name for section in notice.report.sections for name in section.names]


def _notes() -> list[Any]:
    return [
        part["note"]
        for block in report()["blocks"]
        if isinstance(block.get("text"), list)
        for part in block["text"]
        if isinstance(part, dict) and "note" in part
    ]


_NOTE_MARK = re.compile(r"(?<=规矩)\d")
_DATA_OF_CHART = "图3的数据"
_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+(?:\.\d+)+\s*|\d+\.(?!\d)|\d+\s+(?=[\u4e00-\u9fff]))\s*"
)


def _strip_number(text: str) -> str:
    return _NUMBER.sub("", text)


def _headings(scored: Score, specimen: Specimen, result: Result) -> None:
    counts = [0] * 5
    wanted: list[tuple[int, str, str]] = []
    for block in report()["blocks"]:
        if "heading" in block:
            level, words = block["heading"]
            counts[level] += 1
            counts[level + 1 :] = [0] * (4 - level)
            wanted.append((level, _number(specimen, level, counts), words))
    names = specimen.habits.sections
    found = [(each.level, each.text) for each in result.case.document.headings]
    used: set[int] = set()
    for level, number, words in wanted:
        accepted = {plain(words), plain(names.get(words, words)), *_names_like(words)}
        at = next(
            (n for n, (_, text) in enumerate(found)
             if n not in used and plain(_strip_number(text)) in accepted), None
        )  # fmt: skip
        scored.add("headings", at is not None, 1, words)
        if at is None:
            continue
        used.add(at)
        scored.add("levels", found[at][0] == level, 1, f"{found[at]} 应为 {level} 级")
        shown = plain(found[at][1])
        scored.add(
            "numbers",
            not number or shown.startswith(plain(number)),
            1,
            f"{found[at][1]} 应有 {number}",
        )
    scored.add("heading precision", len(used), max(1, len(found)),
               "、".join(text for n, (_, text) in enumerate(found) if n not in used))  # fmt: skip
    notice = corpus().notice(2021)
    assert notice is not None
    ids = [notice.section(each.heading.text) for each in result.case.document.sections]
    right = [each.id if each else None for each in ids] == [
        each.id for each in notice.report.sections
    ]
    scored.add(
        "sections", right, 1, str([each.heading.text for each in result.case.document.sections])
    )


def _names_like(words: str) -> set[str]:
    notice = corpus().notice(2021)
    section = notice.section(words) if notice else None
    return {plain(name) for name in section.names} if section else set()


def _number(specimen: Specimen, level: int, counts: list[int]) -> str:
    if specimen.habits.numbers == "none":
        return ""
    if specimen.habits.numbers == "dotted":
        return ".".join(str(count) for count in counts[2 : level + 1])
    count = counts[level]
    return (f"{counting(count)}、", f"（{counting(count)}）", f"{count}.")[level - 2]


def _grid(table: etree._Element) -> list[list[tuple[str, int, int, int]]]:
    """Rows of (own text, columns, rows, tables inside)."""
    return [
        [
            (plain(_own(cell)), int(cell.get("colspan", 1)), int(cell.get("rowspan", 1)),
             len(cell.findall(".//table")))
            for cell in row if cell.tag in ("td", "th")
        ]
        for row in table.iter("tr")
        if next(row.iterancestors("table")) is table
    ]  # fmt: skip


def _own(element: etree._Element) -> str:
    """Its text without that of tables inside."""
    parts = [element.text or ""]
    for child in element:
        parts += ["" if child.tag == "table" else _own(child), child.tail or ""]
    return "".join(parts)


def _wanted_grid(rows: list[list[Any]]) -> list[list[tuple[str, int, int, int]]]:
    grid = []
    for row in rows:
        cells = []
        for value in row:
            about = value if isinstance(value, dict) else {"text": value}
            cells.append((plain(str(about.get("text", ""))), about.get("columns", 1), about.get("rows", 1),
                          int("table" in about)))  # fmt: skip
        grid.append(cells)
    return grid


def _tables(scored: Score, specimen: Specimen, root: etree._Element) -> None:
    tables = [each for each in root.iter("table") if not list(each.iterancestors("table"))]
    grids = [_grid(table) for table in tables]
    for block in report()["blocks"]:
        if "table" not in block:
            continue
        wanted = _wanted_grid(block["table"]["rows"])
        texts = {text for row in wanted for text, *_ in row}
        best = max(
            grids, key=lambda grid: len(texts & {t for row in grid for t, *_ in row}), default=[]
        )
        flat = Counter(text for row in best for text, *_ in row)
        for row in wanted:
            for text, columns, rows, nested in row:
                scored.add("cells", flat[text] > 0, 1, text)
                if (columns, rows) != (1, 1):
                    there = any((text, columns, rows) == each[:3] for line in best for each in line)
                    scored.add("spans", there, 1, f"{text} {columns}×{rows}")
                if nested:
                    there = any(each[3] == nested for line in best for each in line)
                    scored.add("nested", there, 1, block["table"]["caption"])
        captions = {plain("".join(map(str, each.itertext()))) for each in root.iter("figcaption")}
        scored.add(
            "captions", plain(block["table"]["caption"]) in captions, 1, block["table"]["caption"]
        )
        scored.add("cells", [len(row) for row in best] == [len(row) for row in wanted], 1, "行列数")


def _figures(scored: Score, specimen: Specimen, result: Result) -> None:
    shown = {
        plain(each.caption.text): each.target
        for each in result.case.document.figures
        if each.caption is not None
    }
    wanted = [each["figure"]["caption"] for each in report()["blocks"] if "figure" in each]
    pictures = [
        each for each in result.case.document.figures if each.target in result.imported.files
    ]
    scored.add("figures", min(len(pictures), len(wanted)), len(wanted), str(result.imported.files))
    for caption in wanted:
        target = shown.get(plain(caption))
        scored.add("captions", target is not None, 1, caption)
        if target:
            data = (result.imported.folder / target).read_bytes()
            scored.add("figures", b"SECRETCAM" not in data and b"Exif" not in data, 1, "EXIF")
    for block in report()["blocks"]:
        if "chart" not in block:
            continue
        chart = block["chart"]
        cells = {
            cell for table in result.case.document.tables for row in table.rows for cell in row
        }
        numbers = [f"{number:g}" for series in chart["series"].values() for number in series]
        scored.add("charts", sum(number in cells for number in numbers), len(numbers), str(numbers))
        scored.add("charts", plain(chart["caption"]) in shown, 1, chart["caption"])


def _small(scored: Score, specimen: Specimen, result: Result, root: etree._Element) -> None:
    page = plain("".join(map(str, root.itertext())))
    bold = {plain("".join(map(str, each.itertext()))) for each in root.iter("strong")}
    for block in report()["blocks"]:
        ((kind, value),) = block.items()
        if kind == "box":
            scored.add("boxes", page.count(plain(value)) == 1, 1, value)
        elif kind == "formula":
            scored.add("equations", plain(value["reads"]) in page, 1, value["reads"])
        elif kind == "list":
            items = {
                plain(_strip_number(each.text))
                for each in result.case.document.blocks
                if each.kind == "item"
            }
            items |= {
                plain(each)
                for each in value["items"]
                if value["ordered"] and f"{each}" in result.text
            }
            scored.add(
                "lists",
                sum(plain(each) in items for each in value["items"]),
                len(value["items"]),
                str(value["items"]),
            )
        elif kind == "text" and isinstance(value, list):
            for each in (each for each in value if isinstance(each, dict)):
                ((name, content),) = each.items()
                if name == "note":
                    linked = (
                        root.find(".//section//li") is not None
                        and root.find(".//sup//a") is not None
                    )
                    scored.add("notes", linked and plain(content) in page, 1, content)
                elif name == "link":
                    targets = {link.target for link in result.case.document.links}
                    scored.add("links", content[1] in targets, 1, content[1])
                elif name == "bold":
                    scored.add(
                        "marks",
                        any(plain(content).strip("，（）") == text.strip("（）") for text in bold),
                        1,
                        content,
                    )
                else:
                    there = any(each.text == content for each in root.iter(name))
                    scored.add("marks", there, 1, f"{name} {content}")
    left = re.findall(r"\*\*|&lt;|</?\w+>|\\[*_\[|~]|\[\^", "".join(map(str, root.itertext())))
    scored.add("markup", not left, 1, str(left))


def _front(scored: Score, specimen: Specimen, result: Result) -> None:
    front, wanted = result.case.front, report()["front"]
    names = wanted if specimen.habits.forms else ("title", "enterprise", "city")
    for name in names:
        scored.add(
            "front", getattr(front, name) == wanted[name], 1, f"{name}={getattr(front, name)}"
        )
    metrics = {metric.name: metric.values for metric in front.metrics or ()}
    scored.add(
        "front", metrics.get("综合废品率") == {2018: 6.8, 2019: 4.1, 2020: 2.9}, 1, str(metrics)
    )
    if specimen.habits.forms:
        pledge = front.pledge
        right = pledge is not None and pledge.complete and pledge.date == report()["pledged"]
        scored.add("front", right, 1, str(pledge))


def _private(scored: Score, result: Result) -> None:
    secrets = [*report()["private"].values(), "SECRETCAM", "我的图片"]
    for values in report()["figures"].values():
        secrets += [str(value) for value in values if value > 1000]
    leaked = [each for each in secrets if each.encode() in result.written]
    scored.add("private", not leaked, 1, str(leaked))
    unwanted = ["已删的话", "隐藏的话", "请核实", "单击此处", "页眉："]
    left = [each for each in unwanted if each.encode() in result.written]
    scored.add("precision", not left, 1, str(left))
