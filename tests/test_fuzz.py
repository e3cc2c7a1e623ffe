"""Nothing that can stand in content/ stops a check: reading, all rules and all reporters never raise."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import casebook.rules
from casebook.lint import find_rules, lint
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice
from casebook.model.vocabulary import Vocabulary
from casebook.model.vocabulary.files import VOCABULARY_FILES
from casebook.reporters import formats
from casebook.reporters import json as json_reporter
from casebook.reporters import text as text_reporter
from casebook.reporters.report import Outcome
from casebook.source.case import read_case
from casebook.source.data_file import read_data_file
from casebook.source.reading import Reading
from tests.rules.corpora import BASE, BASE_CASE, CONTENT, make_corpus

RULES = find_rules(casebook.rules)
CASE = (BASE / BASE_CASE).read_text("utf-8")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030", "gbk", "utf-7")
# What a value, a key or a line of a file may wrongly be.
ODD = (
    *("", "null", "~", "[]", "{}", "[null]", "- 甲", "{甲: 乙}", "true", "yes", "0", "-1", "1e400"),
    *(".nan", ".inf", "010", "0x1F", "1:30", "2021", "'2021'", "2021-02-30", "2021-13-01T1:1:1Z"),
    *("9" * 70, "0x" + "F" * 60, "&a [*a]", "*b", "!!bool x", "!!int x", "!x y", "<<: {a: 1}", "|"),
    *(">-", "---", "...", "%YAML 9", '"\\0"', "'", '"', "# 甲", ": ", "- ", "? ", "\t", "\0", "\r"),
    *("\u2028", "\ufeff", "\u202e", "\x1b[31m", "😀", "𠮷", "e\u0301", "&#0;", "&#x1f;", "\\", "​"),
    *(
        "## 一、企业概况",
        "#### 4.",
        "# ",
        "###### 六",
        "![图1 甲](x.png)",
        "![](//x/y)",
        "[甲](../..)",
    ),
    *("表1 甲", "|a|\n|-|", "| 甲 |", "> " * 70, "<div>", "</table>", "<script>", "<!--", "[^1]"),
    *("[^1]: 甲", "```", "13800138000", "430102199003070011", "a@b.cn", "湖南（示例）有限公司"),
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return make_corpus(tmp_path_factory.mktemp("fuzz") / "content", {})


def check(corpus: Corpus) -> None:
    report = lint(corpus, RULES)
    outcome = Outcome(report, corpus, corpus.cases, 0.0, 0.0)
    text = text_reporter.report(outcome)
    document = json.loads(json_reporter.report(outcome).encode("utf-8", "replace"))
    for form in formats().values():
        assert form(outcome).encode("utf-8", "replace")
    assert text.count("帮助：") >= len(document["diagnostics"])
    for diagnostic in report.diagnostics:
        assert diagnostic.message
        assert diagnostic.help
        position = diagnostic.place.position
        assert position.line >= 1
        assert position.column >= 1
        assert position.length >= 1


def check_case(corpus: Corpus, data: bytes) -> None:
    file = corpus.root / BASE_CASE
    file.write_bytes(data)
    case = read_case(file, BASE_CASE)
    check(replace(corpus, cases=(case,)))
    reading = Reading(True, case.front, case.faults)
    assert Reading.load(reading.dump()) == reading
    assert all(place.line <= len(case.source.lines) for place in case.places.values())
    document = case.document
    positions = [
        *(block.position for block in document.blocks),
        *(link.position for link in document.links),
        *(figure.position for figure in document.figures),
        *(dropped.position for dropped in document.dropped),
    ]
    assert all(position.line <= len(case.source.lines) for position in positions)


@st.composite
def mutations(draw: st.DrawFn, text: str) -> str:
    """`text` with a few lines lost, doubled, swapped, or given an odd value, key or insertion."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, len(lines) - 1))
        odd = draw(st.sampled_from(ODD))
        line = lines[number]
        half = len(line) // 2
        instead = (
            (),
            (odd,),
            (line, line),
            (line, odd),
            (odd + line,),
            (line[:half] + odd + line[half:],),
            (f"{line.split(':')[0]}: {odd}",),
            (f"{odd}:{line.partition(':')[2]}",),
            (f"  {line}",),
            (line.lstrip(),),
        )
        lines[number : number + 1] = draw(st.sampled_from(instead))
        if not lines:
            break
    return "\n".join(lines)


EXAMPLES = int(os.environ.get("CASEBOOK_FUZZ_EXAMPLES", "300"))
"""Of each kind; scripts/fuzz.py runs many more of another make."""

FUZZ = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(data=st.binary(max_size=600))
@FUZZ
def test_any_bytes(corpus: Corpus, data: bytes):
    check_case(corpus, data)


@given(text=st.text(max_size=600), encoding=st.sampled_from(ENCODINGS))
@FUZZ
def test_any_text(corpus: Corpus, text: str, encoding: str):
    check_case(corpus, text.encode(encoding, "replace"))


@given(text=st.text(max_size=200))
@FUZZ
def test_any_text_as_front_matter(corpus: Corpus, text: str):
    check_case(corpus, f"---\n{text}\n---\n## 一、企业概况\n".encode("utf-8", "replace"))


@given(text=mutations(CASE), encoding=st.sampled_from(ENCODINGS))
@FUZZ
def test_a_case_with_slips(corpus: Corpus, text: str, encoding: str):
    check_case(corpus, text.encode(encoding, "replace"))


@given(text=mutations((CONTENT / "notices/2021.yml").read_text("utf-8")))
@settings(FUZZ, max_examples=120)
def test_a_notice_with_slips(corpus: Corpus, text: str):
    file = corpus.root / "notices/2021.yml"
    file.write_text(text, "utf-8", "replace")
    check(replace(corpus, notices=(read_data_file(file, "notices/2021.yml", Notice),)))


@pytest.mark.parametrize("name", VOCABULARY_FILES)
def test_a_vocabulary_with_slips(corpus: Corpus, name: str):
    others = tuple(each for each in corpus.vocabulary_files if not each.source.path.endswith(name))
    file = corpus.root / "vocabulary" / name
    lines = (CONTENT / "vocabulary" / name).read_text("utf-8").split("\n")[:80]

    @given(text=mutations("\n".join(lines)))
    @settings(FUZZ, max_examples=40)
    def run(text: str) -> None:
        file.write_text(text, "utf-8", "replace")
        read = read_data_file(file, f"vocabulary/{name}", VOCABULARY_FILES[name])
        files = (*others, read)
        vocabulary = Vocabulary.of(each.value for each in files if each.value is not None)
        check(replace(corpus, vocabulary=vocabulary, vocabulary_files=files))

    run()


def test_a_file_that_is_only_a_fence_or_nothing(corpus: Corpus):
    for data in (b"", b"\n", b"---", b"---\n---", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\r"):
        check_case(corpus, data)


@pytest.mark.parametrize("size", [5_000_000, 1_000_000])
def test_a_huge_line(corpus: Corpus, size: int):
    check_case(corpus, CASE.encode() + b"a" * size)
