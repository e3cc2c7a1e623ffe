"""Nobody's personal data comes out, wherever in the file it stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.importing import Result, corpus, import_bytes
from tests.importers.raw import Package, cell, inline_picture, paragraph, part, run, table
from tests.importers.test_structures import built, text
from tests.importers.writer import _box, picture

SECRETS = (
    "13907340001", "139 0734 0002", "１３９０７３４０００３", "zhaoliu@example.com", "0734-8880001",
    "0734 8880002", "430402198001010015", "赵六郎", "孙七娘", "wx_zhaoliu", "衡阳市虚构巷9号201室",
    "6222020200112233445",
    "13907340004", "13907340005", "13907340006", "13907340007", "13907340008", "13907340009",
    "400-800-1234", "SECRETCAM", "C:\\Users\\zhaoliu",
    "钱八", "周九妹", "13907340010", "13907340011", "8880013", "200014", "13907340015", "13907340016",
    "郑十", "冯十一娘", "13907340017", "0734/0018", "07340019", "8880020", "吴十郎",
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
        ["联系人", "钱　八", "联系人及电话", "周九妹/13907340010"],
        [cell("联系人", merge="restart"), "姓名", "郑　十", "职务"],
        ["办公电话", cell("0734-8880020", span=3)],
    ]
    web = package.relate(
        "hyperlink", "https://example.com/a?tel=13907340015&m=zhaoliu@example.com", external=True
    )
    bold = "<w:b/>"
    notice = corpus().notice(2021)
    assert notice is not None
    pledge = notice.pledge
    body = table(form) + paragraph(pledge.title) + paragraph(pledge.sentences.truthful)
    body += paragraph("法定代表人（签字）：冯十一娘") + paragraph("2021年5月6日")
    body += paragraph("执笔人：吴十郎")
    body += paragraph("一、企业概况（垂询周九妹13907340016）", "", bold) + text("公司")
    body += paragraph("姓名牌齐全，郑十和冯十一娘检查。")
    body += paragraph("钱八牵头，钱 八落实，吴十郎记录，电话8880020。")
    body += paragraph(run("董事长周九") + run("妹强调，手机", bold) + run("13907340011。"))
    body += paragraph(run("电话0734-") + run("8880013，", bold) + run("备用。"))
    body += paragraph(run("身份证430402") + run("198001", bold) + run("200014，备用。"))
    body += paragraph(f'<w:hyperlink r:id="{web}">{run("网站")}</w:hyperlink>')
    body += paragraph("设备由厂家维护，电话：07340019，每年两次。")
    body += paragraph("参见http://example.com/13907340015、2021年版。")
    body += paragraph("手机139/0734/0018，139\u201107340019。")
    body += paragraph("图9 没有图的班组长13907340017")
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
    assert "设备由厂家维护，电话：（略），每年两次。" in result.body
    assert "参见http://example.com/、2021年版。" in result.body
    assert "姓名牌齐全，（略）和（略）检查。" in result.body


def test_product_numbers_stay(tmp_path: Path):
    body = paragraph("一、企业概况", "", "<w:b/>") + text("公司")
    body += paragraph(
        "批号13812345678的产品，产值13812345678元，图号XJ-13812345678-A，标准GB/T 19580—2012。"
    )
    result = import_bytes(built(body), tmp_path)
    assert result.body.count("13812345678") == 3


def test_a_link_leads_to_the_site_alone(result: Result):
    assert "[网站](https://example.com/)" in result.body


def test_emphasis_around_what_was_taken_out_stays_whole(result: Result):
    assert "董事长（略）**强调，手机**（略）。" in result.body
    assert "电话（略），备用。" in result.body


def test_a_name_that_is_a_word_goes_only_beside_a_title(tmp_path: Path):
    form = [["申报单位", "衡岳机械（示例）有限公司"], ["联系人", "成长"], ["手机", "13907340005"]]
    body = table(form) + paragraph("一、企业概况", "", "<w:b/>") + text("公司")
    body += paragraph("员工不断成长，成长经理说好。")
    assert "员工不断成长，（略）经理说好。" in import_bytes(built(body), tmp_path).body


def test_nothing_below_a_contact_head_of_a_table_stays(tmp_path: Path):
    rows = [
        ["单位", "联 系 人", "联系电话", "产量"],
        ["一车间", "王小二", "8880020", "120"],
        ["二车间", "**欧阳**", "8880021转3", "—"],
        ["三车间", "—", "", "90"],
    ]
    body = paragraph("一、企业概况", "", "<w:b/>") + text("公司") + table(rows)
    written = import_bytes(built(body), tmp_path)
    for secret in ("王小二", "8880020", "欧阳", "8880021"):
        assert secret.encode() not in written.written, secret
    for kept in ("一车间", "120", "二车间", "三车间", "90"):
        assert kept in written.body
