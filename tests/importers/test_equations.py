"""Equations as lines that read as they do."""

from __future__ import annotations

import pytest
from lxml import etree

from casebook.importers.word.content import Text
from casebook.importers.word.eq_field import read_eq
from casebook.importers.word.equation import read_equation
from tests.importers.raw import part


def _r(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def _e(text: str) -> str:
    return f"<m:e>{_r(text)}</m:e>"


def _shown(xml: str) -> str:
    """Raised and lowered parts in braces behind ^ and _."""
    root = etree.fromstring(part("m:oMath", xml))
    marks = {"sup": "^", "sub": "_", "": ""}
    return "".join(
        f"{marks[each.raised]}{{{each.text}}}" if each.raised else each.text
        for each in read_equation(root)
        if isinstance(each, Text)
    )


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (f"<m:f><m:num>{_r('a+b')}</m:num><m:den>{_r('2')}</m:den></m:f>", "(a+b)/2"),
        (f"<m:f><m:num>{_r('甲')}</m:num><m:den>{_r('乙')}</m:den></m:f>", "甲/乙"),
        (f"<m:sSup>{_e('x')}<m:sup>{_r('2')}</m:sup></m:sSup>", "x^{2}"),
        (f"<m:sSub>{_e('x')}<m:sub>{_r('i')}</m:sub></m:sSub>", "x_{i}"),
        (f"<m:sSubSup>{_e('x')}<m:sub>{_r('i')}</m:sub><m:sup>{_r('2')}</m:sup></m:sSubSup>", "x_{i}^{2}"),
        (f"<m:rad><m:radPr><m:degHide/></m:radPr><m:deg/>{_e('a+b')}</m:rad>", "√(a+b)"),
        (f"<m:rad><m:deg>{_r('3')}</m:deg>{_e('x')}</m:rad>", "^{3}√x"),
        (
            '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
            f"<m:sub>{_r('i=1')}</m:sub><m:sup>{_r('n')}</m:sup>{_e('x')}</m:nary>",
            "∑_{i=1}^{n}x",
        ),
        (f"<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr>{_e('a')}{_e('b')}</m:d>", "[a|b]"),
        (f"<m:func><m:fName>{_r('sin')}</m:fName>{_e('x')}</m:func>", "sin x"),
        (f"<m:limLow>{_e('lim')}<m:lim>{_r('n→∞')}</m:lim></m:limLow>", "lim_{n→∞}"),
        (f"<m:bar><m:barPr><m:pos m:val='top'/></m:barPr>{_e('X')}</m:bar>", "X\u0304"),
        (f"<m:acc>{_e('p')}</m:acc>", "p\u0302"),
        (f"<m:m><m:mr>{_e('1')}{_e('0')}</m:mr><m:mr>{_e('0')}{_e('1')}</m:mr></m:m>", "1, 0; 0, 1"),
        (f"<m:eqArr>{_e('a&amp;=1')}{_e('b&amp;=2')}</m:eqArr>", "a=1； b=2"),
        (f"<m:sSup>{_e('e')}<m:sup><m:sSup>{_e('x')}<m:sup>{_r('2')}</m:sup></m:sSup></m:sup></m:sSup>", "e^(x2)"),
    ],
)  # fmt: skip
def test_omml(xml: str, expected: str):
    assert _shown(xml) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (r"EQ \f(1,2)", "1/2"),
        (r"eq \r(3,x)", "3√x"),
        (r"EQ \o\ac(○,10)", "⑩"),
        (r"EQ \s\up5(上)\do5(下)", "上下"),
        (r"EQ \f(a+b,\r(2,c))", "(a+b)/(2√c)"),
        (r"EQ \f(1", "1"),
        ("EQ", ""),
    ],
)
def test_eq_fields(code: str, expected: str):
    assert read_eq(code) == expected
