from __future__ import annotations

import pytest

from casebook.model.fault import FaultKind
from casebook.model.limits import STANDARD
from casebook.source.decode import decode

K = FaultKind
TEXT = "标题：湘江精工\n正文\n"


@pytest.mark.parametrize(
    ("data", "text", "kinds"),
    [
        pytest.param(b"", "", [], id="empty"),
        pytest.param(TEXT.encode(), TEXT, [], id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), TEXT, [K.BYTE_ORDER_MARK], id="mark"),
        pytest.param(b"\xef\xbb\xbf", "", [K.BYTE_ORDER_MARK], id="mark alone"),
        pytest.param(b"\xef\xbb\xbf" * 5000 + b"a", "a", [K.BYTE_ORDER_MARK], id="5000 marks"),
        pytest.param("\ufeff，a".encode(), "，a", [K.BYTE_ORDER_MARK], id="mark, then its bytes"),
        pytest.param(
            TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
            TEXT,
            [K.BYTE_ORDER_MARK, K.LINE_ENDINGS],
            id="Notepad",
        ),
        pytest.param(b"a\r\nb\nc\r\n", "a\nb\nc\n", [K.LINE_ENDINGS], id="mixed line ends"),
        pytest.param(b"a\rb\r", "a\nb\n", [K.LINE_ENDINGS], id="lone CR"),
        pytest.param(b"a\r\r\nb", "a\n\nb", [K.LINE_ENDINGS], id="CR CR LF"),
        pytest.param(TEXT.encode("gbk"), TEXT, [K.ENCODING], id="GBK"),
        pytest.param("𠮷林\n".encode("gb18030"), "𠮷林\n", [K.ENCODING], id="GB18030 only"),
        pytest.param(TEXT.encode("utf-16"), TEXT, [K.ENCODING], id="UTF-16 LE"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, [K.ENCODING], id="UTF-16 BE"),
        pytest.param(b"\xff\xfea", "\ufffd", [K.ENCODING], id="half a UTF-16 unit"),
        pytest.param(b"\xff\xfe\x00\xd8", "\ufffd", [K.ENCODING], id="lone surrogate"),
        pytest.param(b"a\xff\xffb", "a\ufffd\ufffdb", [K.ENCODING], id="no encoding at all"),
        pytest.param(b"a\x00b\x1b[31m", "a b [31m", [K.CONTROL_CHARACTER], id="NUL and escape"),
        pytest.param("a\u2028b\x85\x9b".encode(), "a b  ", [K.CONTROL_CHARACTER], id="separators"),
        pytest.param("a\ufffeb\uffff".encode(), "a b ", [K.CONTROL_CHARACTER], id="non-characters"),
        pytest.param(b"a\tb\n", "a\tb\n", [], id="tab is fine"),
        pytest.param(b"a" * STANDARD.file_bytes, "a" * STANDARD.file_bytes, [], id="largest"),
        pytest.param(b"a" * (STANDARD.file_bytes + 1), "", [K.TOO_LARGE], id="too large"),
    ],
)
def test_text_and_faults(data, text, kinds):
    decoded, faults = decode(data)
    assert decoded == text
    assert [fault.kind for fault in faults] == kinds


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_mark_is_named_and_yields_no_control_character(encoding):
    text, faults = decode("---\ntitle: 湘江\n---\n".encode(encoding))
    assert faults
    assert "\x00" not in text


@pytest.mark.parametrize(
    ("data", "kind", "subject", "line", "column"),
    [
        ("甲\n乙\n丙".encode("gbk"), K.ENCODING, "GBK", 1, 1),
        (b"a\nb\n" + "丙".encode("gbk"), K.ENCODING, "GBK", 3, 1),
        (b"a\n" + "𠮷".encode("gb18030"), K.ENCODING, "GB18030", 2, 1),
        (b"a\n\xff\xff\xff", K.ENCODING, "", 2, 1),
        (b"a\nb\r\nc\r\n", K.LINE_ENDINGS, "", 2, 1),
        ("甲\n乙丙\x00".encode(), K.CONTROL_CHARACTER, "U+0000", 2, 3),
        ("甲\r\n乙\u2028".encode(), K.CONTROL_CHARACTER, "U+2028", 2, 2),
        (b"a" * (5 * 1024 * 1024), K.TOO_LARGE, "5.0 MB", 1, 1),
    ],
)
def test_place_and_subject_of_a_fault(data, kind, subject, line, column):
    fault = decode(data)[1][-1]
    assert (fault.kind, fault.subject) == (kind, subject)
    assert (fault.position.line, fault.position.column) == (line, column)
