"""`casebook new`: what it makes passes the naming rules, whoever answers how."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebook.cli import main
from casebook.cli.main import casebook
from tests.cli.command import casebook as run
from tests.rules.corpora import make_corpus

FLAGS = {
    "enterprise": "岳阳云溪（示例）有限公司",
    "uscc": "91430600MA00000036",
    "city": "岳阳",
    "industry": "C26",
    "direction": "2",
    "method": "六西格玛",
}
LEFT = {"summary", "pledge", "metrics"}


def flags(**more: str | None) -> list[str]:
    chosen = {**FLAGS, **more}
    return [
        part for name, value in chosen.items() if value is not None for part in (f"--{name}", value)
    ]


@pytest.fixture
def content(tmp_path: Path, monkeypatch) -> Path:
    make_corpus(tmp_path / "content", {})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def cases(content: Path) -> set[str]:
    return {each.name for each in (content / "cases/2021").iterdir()}


def codes(capsys, slug: str) -> set[str]:
    capsys.readouterr()
    main(["check", "--format", "json", f"cases/2021/{slug}"])
    return {each["code"] for each in json.loads(capsys.readouterr().out)["diagnostics"]}


def test_with_all_flags_nothing_is_asked_and_the_naming_rules_pass(content: Path, capsys):
    assert main(["new", *flags()]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    slug = "yueyangyunxi-liuxigemaguanli"
    assert out.startswith(f"已建立 content/cases/2021/{slug}/index.md\n")
    found = codes(capsys, slug)
    # What is left for the author to write, and nothing else.
    assert found <= {"F006", "S005", "S006", "S010", "D010", "D011"}


def test_what_is_left_is_named(content: Path, capsys):
    main(["new", *flags(uscc="无")])
    capsys.readouterr()
    main(["check", "--format", "json", "cases/2021/yueyangyunxi-liuxigemaguanli"])
    text = capsys.readouterr().out
    for key in (*LEFT, "uscc"):
        assert f"「{key}」" in text or f"{key}" in text


def test_sections_of_the_notice_with_their_lengths(content: Path):
    main(["new", *flags()])
    text = (content / "cases/2021/yueyangyunxi-liuxigemaguanli/index.md").read_text("utf-8")
    assert "## 三、实施与运行情况\n\n<!-- 7000字左右（5600～8400 字）。" in text
    assert text.count("\n## ") == 4


def test_it_never_overwrites(content: Path, capsys):
    main(["new", *flags(slug="mine")])
    file = content / "cases/2021/mine/index.md"
    file.write_text("写了一半", "utf-8")
    assert main(["new", *flags(slug="mine")]) == 2
    assert "已经有案例用了" in capsys.readouterr().err
    (content / "cases/2021/empty").mkdir()
    assert main(["new", *flags(slug="empty")]) == 2
    assert "已经存在" in capsys.readouterr().err
    assert file.read_text("utf-8") == "写了一半"


def test_the_same_name_again_gets_the_year(content: Path):
    main(["new", *flags()])
    main(["new", *flags()])
    assert {"yueyangyunxi-liuxigemaguanli", "yueyangyunxi-liuxigemaguanli-2021"} <= cases(content)


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("uscc", "91430600MA0000003A", "校验码"),
        ("city", "武汉", "市州"),
        ("industry", "Z99", "行业代码"),
        ("direction", "9", "方向"),
        ("direction", "二", "方向"),
        ("method", "没有这种方法呀", "方法"),
        ("title", "实践", "标杆名称"),
        ("title", "岳阳云溪（示例）有限公司实施六西格玛" + "很" * 40 + "的实践经验", "40"),
        ("slug", "Aa", "目录名「Aa」不合格式"),
        ("slug", "base", "已经有案例用了"),
        ("slug", "../../x", "不合格式"),
        ("year", "1999", "没有「1999」年的通知（已有：2021）"),
        ("enterprise", " ", "企业名称是空的"),
    ],
)
def test_a_wrong_option_is_refused(content: Path, capsys, option: str, value: str, told: str):
    before = cases(content)
    assert main(["new", *flags(**{option: value})]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "  = 帮助：" in err
    assert cases(content) == before


def test_questions_are_asked_again_until_the_answer_is_right(content: Path):
    answers = [
        *("岳阳云溪（示例）有限公司", "123", "无", "武汉", "岳阳市", "C26", "9", "2", "六西格玛"),
        *("", "Aa", "yunxi"),
    ]
    done = CliRunner().invoke(casebook, ["new"], "\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    text = (content / "cases/2021/yunxi/index.md").read_text("utf-8")
    assert "title: 岳阳云溪（示例）有限公司实施六西格玛的实践经验\n" in text
    assert "city: 岳阳市\n" in text
    assert "uscc: #" in text
    assert "Error" not in done.output


def test_a_name_that_is_too_long_is_asked_for(content: Path):
    long = "岳阳云溪区长岭炼化精细化工新材料股份（示例）有限责任公司分厂"
    done = CliRunner().invoke(
        casebook,
        ["new", *flags(enterprise=long, method="六西格玛管理")],
        f"{long}六西格玛的实践经验\n",
    )
    assert done.exit_code in (0, 1), done.output


def test_nobody_answers(content: Path):
    done = run("new", cwd=content.parent)
    assert done.status == 2
    assert "错误：没有回答「申报单位全称」" in done.err


@pytest.mark.parametrize(
    "enterprise", ["甲: 乙（示例）有限公司", "“甲”#（示例）公司", "- 甲（示例）厂", "yes"]
)
def test_any_name_stays_yaml(content: Path, capsys, enterprise: str):
    assert main(["new", *flags(enterprise=enterprise, slug="odd")]) == 0
    assert not codes(capsys, "odd") & {"F001", "F002", "F003", "F005", "F007"}
