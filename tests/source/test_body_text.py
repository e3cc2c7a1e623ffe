"""The rules see all that a reader sees, once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.source.body import read_body
from casebook.source.decode import CONTROL
from tests.source.documents import Report, reports
from tests.source.reading import body
from tests.source.visible import bare, page


@given(reports())
@settings(max_examples=300, deadline=None)
def test_the_blocks_are_what_a_reader_sees(report: Report):
    document = body(report.markdown)
    assert bare("".join(block.text for block in document.blocks)) == page(document.html).text


@pytest.mark.parametrize(
    "markdown",
    [
        "甲\n\n乙",
        "- 甲\n\n  乙\n\n  丙\n- 丁",
        "- 甲\n  - 乙\n    1. 丙\n  - 丁\n- 戊",
        "- 甲\n  > 乙\n\n  丙",
        "> 甲\n>\n> > 乙\n>\n> - 丙",
        "| 甲 | 乙 |\n|---|---|\n| 1 | **2** |\n| 3 |",
        "甲[^1]乙\n\n[^1]: 注*文*\n\n    又一段",
        "甲[^a]乙[^a]\n\n[^a]: 注",
        "甲`码`~~删~~<br>乙\\\n丙  \n丁",
        "```\n码 <b>\n```\n\n    又码",
        "<div>\n\n甲\n\n乙\n</div>",
        "<div>甲<p>乙</p>丙</div>",
        "<table><caption>题</caption><tr><td>甲<p>乙</p></td><td>丙</td></tr></table>",
        "<table><tr><td>甲<table><tr><td>乙</td></tr></table>丙</td></tr></table>",
        "<ul>甲<li>乙<ul><li>丙</li></ul>丁</li></ul>",
        "<dl>\n<dt>甲</dt>\n<dd>乙<p>丙</p><ul><li>丁</li></ul></dd>\n</dl>",
        "<blockquote>甲<p>乙</p>丙</blockquote>",
        "<figure><img src='a.png'><figcaption>甲</figcaption></figure>",
        "<section>甲<h3>乙</h3>丙</section>",
        "<span>\n甲\n</span>",
        "<u>\n甲<p>乙</p>丙</u>",
        "<a href='b'>\n\n甲\n\n</a>乙",
        "<details><summary>甲</summary>乙</details>",
        "<article>甲<b>乙</b></article>",
        "<x-y>\n甲\n</x-y>",
        "<p>表1 甲</p>乙<table><tr><td>丙</td></tr></table>",
        "甲 &amp; 乙 &#20013; &lt;b&gt; \\*丙\\*",
        "<div>甲</div>乙",
        "<div>",
        "</div>甲",
    ],
)
def test_no_text_is_lost_or_told_twice(markdown):
    document = body(markdown)
    told = bare("".join(block.text for block in document.blocks))
    assert sorted(told) == sorted(page(document.html).text)


MARKUP = """
<div> </div> <p> </p> <table> <tr> <td> </td> </tr> </table> <ul> <li> </li> </ul> <b> </b> <span>
</span> <details> <summary> </details> <h2> </h2> <a> </a> <pre> </pre> <section> </section> <figure>
<figcaption> </figure> <caption> <dl> <dd> </dl> <br> <hr> <select> <option> </select> <button>
</button> <form> <center> <!-- --> <title> </title> <textarea> </textarea> <noscript> </noscript>
<template> </template> <object> <video> <body> <html> <head> <frameset> <col> <input> <xmp> </xmp>
<plaintext> ]]> <![CDATA[ <?x ?> <svg> </svg> <math> <mi> <iframe> </iframe> <style> </style>
<script> </script> - > 1. | # ` ** [ ] (b) ![ ``` --- <div title=" " ' onclick=x>
"""


PARTS = st.sampled_from(["\n", "\n\n", "q1q", "q2q", "q3q", "q4q", *MARKUP.split()])


@given(st.lists(PARTS, max_size=30))
@settings(max_examples=300, deadline=None)
def test_nothing_shown_escapes_the_rules_whatever_the_markup(words):
    """A telephone number that no rule sees must not reach the page."""
    document, _ = read_body(" ".join(words))
    told = bare("".join(block.text for block in document.blocks))
    shown = page(document.html).text
    for word in ("q1q", "q2q", "q3q", "q4q"):
        assert shown.count(word) <= told.count(word)


@pytest.mark.parametrize("character", ["&#1;", "&#x1f;", "&#xFFFE;", "&#0;", "&#x85;", "&#xd800;"])
def test_an_entity_cannot_bring_in_a_control_character(character):
    document = body(
        f"甲{character}\n乙{character}\n\n![图1 丙{character}](a.png)\n\n<p>{character}</p>"
    )
    seen = page(document.html).text + "".join(block.text for block in document.blocks)
    assert not CONTROL.search(seen.replace("\n", ""))
    assert "甲" in seen
