"""Nobody's personal data comes out, wherever in the file it stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.importing import Result, import_bytes
from tests.importers.raw import Package, cell, inline_picture, paragraph, part, run, table
from tests.importers.test_structures import built, text
from tests.importers.writer import _box, picture

SECRETS = (
    "13907340001", "139 0734 0002", "１３９０７３４０００３", "zhaoliu@example.com", "0734-8880001",
    "0734 8880002", "430402198001010015", "赵六郎", "孙七娘", "wx_zhaoliu", "衡阳市虚构巷9号201室",
    "6222020200112233445",
    "13907340004", "13907340005", "13907340006", "13907340007", "13907340008", "13907340009",
    "400-800-1234", "SECRETCAM", "C:\\Users\\zhaoliu",
)  # fmt: skip


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    package = Package()
    image = package.add("image", "media/1.jpeg", picture([9, 90, 9]))
    mail = package.relate("hyperlink", "mailto:zhaoliu@example.com", external=True)
    local = package.relate("hyperlink", "file:///C:/Users/zhaoliu/原稿.doc", external=True)
    package.add("header", "header1.xml", part("w:hdr", paragraph("13907340009")))
    package.add(
        "comments",
        "comments.xml",
        part("w:comments", f'<w:comment w:id="1">{paragraph("13907340009")}</w:comment>'),
    )
    note = f'<w:footnote w:id="1">{paragraph("垂询13907340004")}</w:footnote>'
    package.add("footnotes", "footnotes.xml", part("w:footnotes", note))
    package.parts["docProps/core.xml"] = "<a>赵六郎</a>"
    form = [
        ["申报单位", cell("衡岳机械（示例）有限公司", span=3)],
        ["法人代表", "孙七娘", "手机", "13907340005"],
        ["申报联系人", "赵六郎", "电子邮箱", "zhaoliu@example.com"],
        ["通讯地址", cell("衡阳市虚构巷9号201室", span=3)],
    ]
    body = table(form) + paragraph("一、企业概况", "", "<w:b/>") + text("公司")
    body += paragraph(
        "法定代表人孙七娘，手机13907340001，备用139 0734 0002，另有１３９０７３４０００３。"
    )
    body += paragraph("联系人：赵六郎　电话：0734-8880001　微信：wx_zhaoliu")
    body += paragraph("咨询电话：0734 8880002，服务热线400-800-1234，账号6222020200112233445。")
    body += paragraph("身份证号430402198001010015的职工，家庭住址：衡阳市虚构巷9号201室。")
    body += paragraph(run("见附注") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    body += paragraph(
        f'<w:hyperlink r:id="{mail}">{run("写信给zhaoliu@example.com")}</w:hyperlink>'
    )
    body += paragraph(f'<w:hyperlink r:id="{local}">{run("原稿")}</w:hyperlink>')
    body += paragraph(_box(paragraph("框里的13907340006")))
    body += paragraph(inline_picture(image, "C:\\Users\\zhaoliu\\13907340007.jpg"))
    body += paragraph("图1 班组长13907340007")
    body += table([["姓名", "手机"], ["赵六郎", "13907340008"], ["班组", "13907340008"]])
    body += paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>13907340009</w:t></w:r>")
    folder = tmp_path_factory.mktemp("private")
    return import_bytes(built(body, package), folder, "赵六郎13907340009.docx")


@pytest.mark.parametrize("secret", SECRETS)
def test_it_is_nowhere(secret: str, result: Result):
    assert secret.encode() not in result.written
    assert secret not in str(result.imported)


def test_the_author_is_told_how_much_was_taken_out(result: Result):
    assert any("个人信息：" in line for line in result.imported.left_out)


def test_the_text_around_it_stays(result: Result):
    assert "法定代表人（略），手机（略）" in result.body
    assert "咨询电话：（略）" in result.body


def test_product_numbers_stay(tmp_path: Path):
    body = paragraph("一、企业概况", "", "<w:b/>") + text("公司")
    body += paragraph(
        "批号13812345678的产品，产值13812345678元，图号XJ-13812345678-A，标准GB/T 19580—2012。"
    )
    result = import_bytes(built(body), tmp_path)
    assert result.body.count("13812345678") == 3
