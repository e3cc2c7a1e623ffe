"""Files that mean harm or are not what they say, each with what must be answered."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tests.importers.raw import Package, document, inline_picture, paragraph, part, table, zipped

REPORT = "".join(
    map(
        paragraph,
        ("一、企业概况", "公司生产主轴，" * 12 + "供应全省。", "四、实施效果", "合格率提高。" * 12),
    )
)


@dataclass(frozen=True)
class Hostile:
    """`message` is part of the refusal; "" when the file is read and the harm left out."""

    name: str
    make: Callable[[], bytes]
    message: str
    left_out: str = ""
    suffix: str = ".docx"


def _with(body: str = REPORT) -> bytes:
    return Package(body).bytes()


def _replaced(name: str, content: str | bytes) -> bytes:
    return zipped({**Package(REPORT).all_parts(), name: content})


def bomb(megabytes: int = 100) -> bytes:
    """A small file whose main part unpacks to so many megabytes of nothing."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in Package(REPORT).all_parts().items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        with archive.open("word/document.xml", "w", force_zip64=True) as target:
            for _ in range(megabytes):
                target.write(b" " * 1024 * 1024)
    return stream.getvalue()


def _lying_bomb() -> bytes:
    """A bomb whose directory says that it holds a hundred bytes."""
    data = _bomb_of(8)
    directory = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    return data[: directory + 24] + struct.pack("<I", 100) + data[directory + 28 :]


def _bomb_of(megabytes: int) -> bytes:
    return _replaced("word/document.xml", b"<a>" + b" " * megabytes * 1024 * 1024)


def _slow_bomb() -> bytes:
    """Past the absolute limit at a ratio that real files have."""
    row = "".join(
        f"<w:p><w:r><w:t>{number * 7919 % 100003}</w:t></w:r></w:p>" for number in range(60_000)
    )
    return _replaced("word/document.xml", document(row * 13))


def _picture_bomb() -> bytes:
    """A PNG of a few kilobytes that claims 60,000 pixels a side."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    png += chunk(b"IDAT", zlib.compress(b"\0" * 1_000_000)) + chunk(b"IEND", b"")
    package = Package()
    package.body = REPORT + paragraph(inline_picture(package.add("image", "media/a.png", png)))
    return package.bytes()


def _external_picture() -> bytes:
    package = Package()
    id = package.relate("image", "http://127.0.0.1:9/steal.png", external=True)
    linked = inline_picture(id).replace("r:embed", "r:link")
    package.relate("attachedTemplate", "http://127.0.0.1:9/evil.dotm", external=True)
    package.body = REPORT + paragraph(linked) + paragraph(inline_picture(id))
    return package.bytes()


def _outside() -> bytes:
    package = Package()
    id = package.relate("image", "../../../../../../etc/passwd")
    package.body = REPORT + paragraph(inline_picture(id))
    package.parts["../../escaped.txt"] = "escaped"
    return package.bytes()


def _nested_tables() -> str:
    inner = paragraph("底")
    for _ in range(8):
        inner = table([[f"<w:tc>{inner}</w:tc>", "旁"]])
    return inner


def _compound(stream: str) -> bytes:
    """A compound file (MS-CFB) with one empty stream of that name."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<I", 0) + b"\xff" * (108 * 4)
    fat = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    entries = b""
    for name, kind, child in (
        ("Root Entry", 5, 1),
        (stream, 2, 0xFFFFFFFF),
        ("", 0, 0),
        ("", 0, 0),
    ):
        text = name.encode("utf-16-le")
        entry = text.ljust(64, b"\0") + struct.pack("<HBB", len(text) + 2 if name else 0, kind, 1)
        entry += struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child) + b"\0" * 36
        entries += entry + struct.pack("<IQ", 0xFFFFFFFE, 0)
    return head.ljust(512, b"\0")[:512] + fat + entries


def _duplicate(name: str) -> bytes:
    """A second main part behind the first."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for each, content in Package(REPORT).all_parts().items():
            archive.writestr(each, content)
        archive.writestr(name, document(REPORT))
    return stream.getvalue()


def _overlapping() -> bytes:
    """A thousand entries in the directory for the bytes of one."""
    data = zipped({**Package(REPORT).all_parts(), "word/media/000.bin": b"\0" * 1_000_000})
    end = data.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack_from("<HII", data, end + 10)
    last = data[data.rindex(b"PK\x01\x02") : end]
    more = b"".join(last.replace(b"000.bin", b"%03d.bin" % n) for n in range(1, 1000))
    directory = data[start : start + size] + more
    total = count + 999
    tail = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, total, total, len(directory), start, 0)
    return data[:start] + directory + tail


def _zip64_lie() -> bytes:
    """A directory that claims a million million entries."""
    data = _with()
    end = data.rindex(b"PK\x05\x06")
    size, start = struct.unpack_from("<II", data, end + 12)
    record = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 10**12, 10**12, size, start)
    pointer = struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    most = (0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:end] + record + pointer + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, *most)


def _fields(count: int) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"<w:p>{mark.format('begin') * count}{mark.format('end') * count}</w:p>"


def _related(count: int) -> bytes:
    package = Package(REPORT)
    for number in range(count):
        package.relate("image", f"media/{number}.png")
    return package.bytes()


_LAUGHS = '<!DOCTYPE a [<!ENTITY b "哈哈">' + "".join(
    f'<!ENTITY {chr(99 + n)} "{f"&{chr(98 + n)};" * 10}">' for n in range(9)
)
HOSTILE = (
    Hostile("空文件", lambda: b"", "其实是空文件"),
    Hostile("纯文本改名", "公司概况".encode, "其实是纯文本"),
    Hostile("PDF 改名", lambda: b"%PDF-1.7\n%\xe2\xe3\n", "其实是PDF 文件"),
    Hostile("网页改名", lambda: b"<html><body>x</body></html>", "其实是网页"),
    Hostile("普通压缩包", lambda: zipped({"a.txt": "a"}), "其实是普通的压缩包"),
    Hostile(
        "工作簿改名",
        lambda: Package(
            REPORT, {"xl/workbook.xml": "<a/>"}, main="xl/workbook.xml",
            content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        ).bytes(),
        "其实是Excel 工作簿",
    ),
    Hostile("有密码的文档", lambda: _compound("EncryptedPackage"), "设了打开密码"),
    Hostile("别的复合文件", lambda: _compound("Workbook"), "其实是别的 Office 文件"),
    Hostile("截断的压缩包", lambda: _with()[:-300], "坏了，压缩包读不出来"),
    Hostile("坏了的压缩包", lambda: _with()[:200] + b"\xff" * 200 + _with()[400:], "坏了"),
    Hostile("没有正文部件", lambda: zipped({k: v for k, v in Package("").all_parts().items()
                                       if k != "word/document.xml"}), "不是 Word 文档"),
    Hostile("正文不是 XML", lambda: _replaced("word/document.xml", "<w:document"), "坏了，读不出来"),
    Hostile("压缩炸弹", bomb, "压缩比异常"),
    Hostile("谎报大小的炸弹", _lying_bomb, "坏了"),
    Hostile("别的压缩方式", lambda: zipped(Package(REPORT).all_parts(), zipfile.ZIP_LZMA), "压缩方式不对"),
    Hostile(
        "别的压缩方式的炸弹",
        lambda: zipped(Package("<w:p/>" * 5_000_000).all_parts(), zipfile.ZIP_BZIP2),
        "压缩方式不对",
    ),
    Hostile("绝对大小的炸弹", _slow_bomb, "太大"),
    Hostile("标记太多", lambda: _replaced("word/document.xml", document("<w:p/>" * 450_000)), "标记太多"),
    Hostile(
        "文字太多",
        lambda: _with("".join(paragraph(f"{n}、第{n * 7919}段" + "文字" * 20) for n in range(14_000))),
        "文字太多",
    ),
    Hostile("实体炸弹", lambda: _replaced("word/document.xml", f"{_LAUGHS}]><a>&k;</a>"), "声明了实体"),
    Hostile(
        "外部实体",
        lambda: _replaced(
            "word/document.xml",
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        ),
        "声明了实体",
    ),
    Hostile(
        "UTF-16 的外部实体",
        lambda: _replaced(
            "word/document.xml",
            '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/"><a/>'
            .encode("utf-16"),
        ),
        "声明了实体",
    ),
    Hostile(
        "UTF-7 的外部实体",
        lambda: _replaced(
            "word/document.xml",
            b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a SYSTEM "x"+AD4-+ADw-a/+AD4-',
        ),
        "word/document.xml",
    ),
    Hostile(
        "嵌套太深",
        lambda: _with("<w:sdt><w:sdtContent>" * 100 + "</w:sdtContent></w:sdt>" * 100),
        "嵌套太深",
    ),
    Hostile("无底的嵌套", lambda: _with("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000), "word/document.xml"),
    Hostile("表中表太深", lambda: _with(REPORT + _nested_tables()), "表格嵌套太深"),
    Hostile(
        "部件太多",
        lambda: zipped({**Package(REPORT).all_parts(), **{f"a{n:0100}": "" for n in range(16_000)}}),
        "部件太多",
    ),
    Hostile("zip64 谎报部件数", _zip64_lie, "部件太多"),
    Hostile("互相重叠的部件", _overlapping, "部件互相重叠"),
    Hostile("两个正文", lambda: _duplicate("word/document.xml"), "有两个"),
    Hostile("大小写不同的两个正文", lambda: _duplicate("WORD/Document.xml"), "有两个"),
    Hostile("段落太多", lambda: _with(REPORT + paragraph("5、甲") * 20_001), "段落太多"),
    Hostile("换行太多", lambda: _with(f"{REPORT}<w:p><w:r>{'<w:br/>' * 20_001}</w:r></w:p>"), "换行太多"),
    Hostile("域套得太深", lambda: _with(REPORT + _fields(100)), "域嵌套太深"),
    Hostile("关系太多", lambda: _related(10_001), "引用太多"),
    Hostile("图太多", lambda: _with(REPORT + paragraph("<w:r><w:drawing/></w:r>") * 1_001), "图太多"),
    Hostile(
        "占位太大的表格",
        lambda: _with(
            REPORT
            + "<w:tbl>"
            + "".join(
                f"<w:tr><w:trPr><w:gridBefore w:val='{n % 150}'/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
                for n in range(1000)
            )
            + "</w:tbl>"
        ),
        "表格太大",
    ),
    Hostile("OpenDocument 改名", lambda: zipped({"content.xml": "<a/>"}), "其实是OpenDocument 文档"),
    Hostile("像素炸弹", _picture_bomb, "", ""),
    Hostile("外部图片和模板", _external_picture, "", "链接到文件外面的图片（没有去取）"),
    Hostile("指向包外的部件", _outside, "", ""),
    Hostile(
        "宏", lambda: _replaced("word/vbaProject.bin", b"\xd0\xcf"), "", "宏（没有读取）", ".docm"
    ),
    Hostile(
        "编号里的实体",
        lambda: _replaced("word/numbering.xml", "<!DOCTYPE a><a/>"),
        "",
    ),
    Hostile(
        "坏了的样式表",
        lambda: _styled("<w:styles"), "", "读不出来的部件",
    ),
    Hostile("自己基于自己的样式", lambda: _styled(_looped()), ""),
)  # fmt: skip


def _styled(content: str) -> bytes:
    package = Package(REPORT)
    package.add("styles", "styles.xml", content)
    return package.bytes()


def _looped() -> str:
    return part(
        "w:styles",
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>',
    )
