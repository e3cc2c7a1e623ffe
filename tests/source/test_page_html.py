"""What a page may hold, whatever the report's author wrote."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.source.body import read_body
from casebook.source.markdown import TAGS
from tests.source.visible import page

ATTRIBUTES = {
    *("id", "class", "href", "title", "src", "alt", "loading", "decoding", "start", "align"),
    *("tabindex", "role", "aria-label", "colspan", "rowspan", "scope"),
}
ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
    "甲<script>alert(1)</script>乙",
    "<style>*{display:none}</style>",
    "<div style='position:fixed'>甲</div>",
    "<img src=x onerror=alert(1)>",
    "<p onclick='alert(1)'>甲</p>",
    "<svg onload=alert(1)><a href='javascript:alert(1)'>甲</a></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>甲</mi></math>",
    "<iframe src='https://x.example'></iframe>",
    "<object data='x'></object><embed src='x'><base href='//x.example'>",
    "<form action='//x.example'><input><button>甲</button></form>",
    "<meta http-equiv=refresh content='0;url=//x.example'><link rel=stylesheet href=x>",
    "<a href='javascript:alert(1)'>甲</a>",
    "<a href='JaVaScRiPt:alert(1)'>甲</a>",
    "<a href='java\tscript:alert(1)'>甲</a>",
    "<a href='&#106;avascript:alert(1)'>甲</a>",
    "<a href=' javascript:alert(1)'>甲</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>甲</a>",
    "<a href='vbscript:x'>甲</a><a href='file:///etc/passwd'>乙</a>",
    "[甲](javascript:alert(1))",
    "[甲](<javascript:alert(1)>)",
    "[甲](data:text/html;base64,PHNjcmlwdD4=)",
    "[甲][j]\n\n[j]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![甲](data:image/svg+xml;base64,PHN2Zz4=)",
    "![甲](javascript:alert(1))",
    '![图1 "><script>alert(1)</script>](a.png "t\\"onerror=alert(1)")',
    '表1 "><script>\n\n| a |\n|---|\n| <script>alert(1)</script> |',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<title><img src=x onerror=alert(1)></title>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><img src=x onerror=alert(1)>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=alert(1)>'>",
    "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php <img src=x onerror=alert(1)> ?>",
    "<div title='\n\n甲\n\n' onclick=alert(1)>",
    "<template><img src=x onerror=alert(1)></template>",
    "<p data-sourcepos='1:1-1:1' data-x='1'>甲</p>",
    "</body></html><script>alert(1)</script>",
    "<frameset onload=alert(1)>",
    "<details ontoggle=alert(1) open>甲</details>",
]


def assert_harmless(html: str) -> None:
    for name, attributes in page(html).elements:
        assert name in TAGS
        assert set(attributes) <= ATTRIBUTES, (name, attributes)
        for key in ("href", "src"):
            scheme = re.match(
                r"[\s\x00-\x1f]*([a-z][a-z0-9+.\s-]*):", attributes.get(key) or "", re.I
            )
            assert scheme is None or scheme[1].lower() in ("http", "https"), attributes


@pytest.mark.parametrize("markdown", ATTACKS)
def test_attacks_leave_nothing_that_acts(markdown):
    document, _ = read_body(markdown)
    assert_harmless(document.html)


@given(
    st.lists(st.sampled_from([*ATTACKS, "\n\n", "> ", "- ", "`", "| a |\n|---|\n| "]), max_size=6)
)
@settings(max_examples=300, deadline=None)
def test_attacks_in_any_combination(parts):
    document, _ = read_body("".join(parts))
    assert_harmless(document.html)


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("../an-li/index.md", "../an-li/"),
        ("../an-li/index.md#s1-2", "../an-li/#s1-2"),
        ("index.md", ""),
        ("../../2020/an-li/index.md?x", "../../2020/an-li/?x"),
        ("../an-li/reindex.md", "../an-li/reindex.md"),
        ("https://x.example/index.md", "https://x.example/index.md"),
        ("a.png", "a.png"),
        ("#s1", "#s1"),
    ],
)
def test_a_link_to_a_case_file_becomes_one_to_its_page(target, shown):
    document, _ = read_body(f"[甲]({target})")
    assert page(document.html).elements[1] == ("a", {"href": shown})
    assert document.links[0].target == target


def test_a_figure_has_its_caption_below_and_a_table_above():
    markdown = "![图1 甲](a.png)\n\n表1 乙\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n"
    document, _ = read_body(markdown)
    names = [name for name, _ in page(document.html).elements]
    assert names[:3] == ["figure", "img", "figcaption"]
    assert names[3:7] == ["figure", "figcaption", "div", "table"]
    elements = page(document.html).elements
    assert elements[0][1]["id"] == "figure-1"
    assert elements[1][1]["alt"] == "图1 甲"
    assert elements[3][1]["id"] == "table-1"
    assert elements[5][1] == {
        "tabindex": "0",
        "role": "region",
        "class": "table-scroll",
        "aria-label": "表1 乙",
    }


def test_a_table_without_caption_is_named_by_its_number():
    document, _ = read_body("| a |\n|---|\n| 1 |\n")
    labels = [
        each["aria-label"] for _, each in page(document.html).elements if "aria-label" in each
    ]
    assert labels == ["表 1"]


def test_alignment_is_an_attribute_and_no_style():
    document, _ = read_body("| a | b |\n|:-:|--:|\n| 1 | 2 |\n")
    aligned = [each.get("align") for name, each in page(document.html).elements if name == "td"]
    assert aligned == ["center", "right"]
    assert "style" not in document.html


def test_no_source_position_is_published():
    document, _ = read_body("## 甲\n\n- 乙\n\n| a |\n|---|\n| 1 |\n\n![图](a.png)\n")
    assert "sourcepos" not in document.html


def test_footnotes_link_there_and_back():
    document, _ = read_body("甲[^n]\n\n[^n]: 注\n")
    elements = page(document.html).elements
    ids = {attributes["id"] for _, attributes in elements if "id" in attributes}
    targets = [attributes["href"] for name, attributes in elements if name == "a"]
    assert len(targets) == 2
    assert {(target or "").removeprefix("#") for target in targets} <= ids
    assert document.links == ()


def test_an_anchor_without_a_target_does_not_become_a_link():
    document, _ = read_body('<a id="jia">甲</a>，[乙](../yi/index.md#s1)')
    assert '<a id="jia">甲</a>' in document.html
    assert 'href="../yi/#s1"' in document.html
