from __future__ import annotations

from pathlib import Path

import comrak
import pytest

from casebook.lint import Related, Report
from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.reporters.markdown import LONGEST, report
from casebook.reporters.report import Comparison, Outcome, PageChange
from tests.reporters.outcomes import EMPTY, diagnostic, outcome
from tests.rules.corpora import make_corpus

OPTIONS = comrak.ExtensionOptions()
for name in ("table", "strikethrough", "autolink", "tasklist"):
    setattr(OPTIONS, name, True)


def html(made: Outcome) -> str:
    return comrak.render_markdown(report(made), OPTIONS)


def test_a_finding_is_a_row_with_a_link_to_its_rule():
    other = Related(Place("cases/2021/b/index.md", Position(3)), "另一处")
    made = Outcome(
        Report((diagnostic(related=(other,)),), 1),
        EMPTY,
        (),
        1,
        1,
        rule_pages={"S002": "https://a.cn/rules/s002/"},
    )
    page = html(made)
    assert "<h2>案例检查：1 个错误，0 个警告</h2>" in page
    assert '错误 <a href="https://a.cn/rules/s002/">S002</a>' in page
    assert "见 cases/2021/b/index.md 第 3 行" in page
    assert page.count("<tr>") == 2


def test_a_case_has_its_sections_with_their_lengths(tmp_path: Path):
    corpus = make_corpus(tmp_path / "content", {})
    page = html(outcome(corpus=corpus, cases=corpus.cases))
    assert "没有发现问题" in page
    assert "<td>企业概况</td>" in page
    assert '<td align="right">350～650</td>' in page


def test_pages_that_appear_change_or_vanish():
    changes = (
        PageChange("出现", "cases/2021/a/", "甲|<b>"),
        PageChange("消失", "cases/2021/b/", "乙"),
    )
    made = Outcome(Report((), 0), EMPTY, (), 1, 1, comparison=Comparison("origin/main", changes))
    page = html(made)
    assert "与 <code>origin/main</code> 相比" in page
    assert "<li>出现：<code>/cases/2021/a/</code> 甲|&lt;b&gt;</li>" in page
    assert "<li>消失：<code>/cases/2021/b/</code> 乙</li>" in page


@pytest.mark.parametrize(
    "text",
    [
        "@someone",
        "a|b",
        "<img src=x>",
        "![a](b)",
        "#12",
        "**b**",
        "`c`",
        "换\n行",
        "~~d~~",
        "$x$",
        "\\",
    ],
)
def test_what_is_quoted_stays_plain_text(text: str):
    made = outcome(diagnostic(file=f"cases/2021/{text}/index.md"))
    page = html(made)
    assert page.count("<td>") == 4
    for tag in ("<img", "<strong>", "<del>", "<a "):
        assert tag not in page
    assert "@" not in report(made)


def test_a_forge_takes_the_longest_summary():
    many = [diagnostic(file=f"cases/2021/{number}/index.md") for number in range(2000)]
    text = report(outcome(*many))
    assert len(text) < LONGEST + 1000
    assert "部分没有列出" in text
