"""Generated reports of plain kinds, each with the lines that its parts stand on."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

WORDS = st.text("湘江精工质量标杆经验改善路线缺陷率ab7，。（）", min_size=1, max_size=12)


@dataclass
class Report:
    """`headings`, `figures`, `tables` and `links` are line numbers, from 1."""

    lines: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)

    @property
    def markdown(self) -> str:
        return "\n".join(self.lines)


def _place(report: Report, lines: list[str], prefix: str, first: str) -> None:
    for number, line in enumerate(lines):
        report.lines.append(((first if number == 0 else prefix) + line).rstrip())


@st.composite
def reports(draw: st.DrawFn) -> Report:
    report = Report()
    for number in range(draw(st.integers(0, 12))):
        word = draw(WORDS)
        kind = draw(
            st.sampled_from(["heading", "figure", "table", "link", "plain", "rule", "code"])
        )
        around = draw(st.sampled_from([("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   ")]))
        inner = draw(st.sampled_from([("", ""), ("> ", "> "), ("- ", "  ")]))
        first, prefix = around[0] + inner[0], around[1] + inner[1]
        line = len(report.lines) + 1
        if kind == "heading":
            report.headings.append(line)
            _place(report, [f"{'#' * draw(st.integers(1, 6))} x{word}"], prefix, first)
        elif kind == "figure":
            report.figures.append(line)
            _place(report, [f"![图{number} x{word}](a{number}.png)"], prefix, first)
        elif kind == "table":
            caption = draw(st.sampled_from([[], ["表1 x"], ["表1 x", ""]]))
            report.tables.append(line + len(caption))
            _place(
                report, [*caption, f"| 甲{word} | 乙 |", "|---|--:|", "| 1 | x |"], prefix, first
            )
        elif kind == "link":
            report.links.append(line + 1)
            _place(report, [f"x{word}", f"又[{word}](b{number}.md)x"], prefix, first)
        elif kind == "code":
            _place(report, ["```", f"{word} # [x](y)", "```"], prefix, first)
        elif kind == "rule":
            report.lines.append("***")
        else:
            _place(report, [f"x{word}**重x**点", "", f"又一段{word}"], prefix, first)
        report.lines += [""] * draw(st.integers(1, 2))
        # Two lists that meet would be one; a comment parts them.
        report.lines += ["<!-- -->", ""]
    return report
