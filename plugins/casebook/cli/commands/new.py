"""`casebook new`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.options import content_option
from casebook.cli.output import say
from casebook.cli.question import ask
from casebook.cli.scaffold import scaffold
from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.source.corpus import CASE_FILE, read_corpus

if TYPE_CHECKING:
    from casebook.cli.new_case import NewCase


@click.command(
    cls=ChineseCommand,
    help="新建一个案例：建立文件夹和 index.md，名称、目录名、章节都合乎当年的通知。没有用选项给出的，逐项提问。",
    options_metavar="[选项]",
)
@help_option
@content_option
@click.option("--year", type=int, metavar="年份", help="通知的年份，默认最近一年")
@click.option("--enterprise", metavar="名称", help="申报单位全称")
@click.option("--uscc", metavar="代码", help="统一社会信用代码，可以先不填")
@click.option("--city", metavar="市州", help="所在市州")
@click.option("--industry", metavar="代码", help="行业代码，如 C34")
@click.option("--direction", metavar="序号", help="申报方向在通知里的序号")
@click.option("--method", metavar="方法", help="主要的质量管理方法")
@click.option("--title", metavar="名称", help="标杆名称，默认由企业名称和方法拼成")
@click.option("--slug", metavar="目录名", help="文件夹的名字，默认取拼音")
def new(content: Path, year: int | None, **given: str | None) -> None:
    """Make a folder for a case."""
    # It takes in the rules, which half of the commands do without.
    from casebook.cli.new_case import NewCase

    corpus = read_corpus(content)
    case = NewCase(corpus, _notice(corpus, year))
    known = _answers(case, given)
    method = known["methods"][0]
    proposal = case.slug(known["enterprise"], method)
    slug = given["slug"] or (
        proposal if given["enterprise"] else ask("目录名", "--slug", case.slug_fault, proposal)
    )
    if fault := case.slug_fault(slug):
        raise CasebookError(*_parted(fault, "--slug"))
    file = content / "cases" / str(case.notice.year) / slug / CASE_FILE
    _write(file, scaffold(known, case.notice))
    say(
        f"已建立 {file}\n"
        "接下来：填上空着的各项，按提示写四个章节，图放在同一文件夹；\n"
        f"写完运行 casebook check {file.parent}\n"
    )


def _notice(corpus: Corpus, year: int | None) -> Any:
    years = sorted(file.value.year for file in corpus.notices if file.value is not None)
    notice = corpus.notice(year if year is not None else max(years, default=None))
    if notice is None:
        known = "、".join(map(str, years)) or "无"
        raise CasebookError(
            f"没有「{year}」年的通知（已有：{known}）", "用 --year 给出有通知的年份"
        )
    return notice


def _answers(case: NewCase, given: dict[str, str | None]) -> dict[str, Any]:
    """Front matter from the options, and from questions where they leave something out."""
    known: dict[str, Any] = {"year": case.notice.year, "status": "draft"}
    directions = "；".join(f"{each.id} {each.name}" for each in case.notice.directions)
    questions = {
        "enterprise": ("申报单位全称", "--enterprise"),
        "uscc": ("统一社会信用代码（还不知道就填“无”）", "--uscc"),
        "city": ("市州", "--city"),
        "industry": ("行业代码或名称，如 C34", "--industry"),
        "direction": (f"申报方向（{directions}）", "--direction"),
        "methods": ("主要的质量管理方法", "--method"),
    }
    for key, (label, option) in questions.items():
        method = _settle(case, known, key, label, option, given[option.removeprefix("--")])
    proposal = case.title(known["enterprise"], method)  # in the author's own words for it
    fits = case.fault("title", {**known, "title": proposal}) is None
    title = given["title"] or (proposal if fits and given["enterprise"] else None)
    _settle(case, known, "title", "标杆名称", "--title", title, proposal if fits else None)
    return known


def _settle(
    case: NewCase,
    known: dict[str, Any],
    key: str,
    label: str,
    option: str,
    given: str | None,
    default: str | None = None,
) -> str:
    """Put the value of `key` into `known` and return the answer.

    A wrong option is refused, a wrong answer asked again.
    """

    def judge(answer: str) -> str | None:
        if key == "enterprise" and not answer.strip():
            return "企业名称是空的"
        value = _value(case, key, answer)
        return None if value is None else case.fault(key, {**known, key: value})

    if given is not None and (fault := judge(given)):
        raise CasebookError(*_parted(fault, option))
    answer = given if given is not None else ask(label, option, judge, default)
    if (value := _value(case, key, answer)) is not None:
        known[key] = value
    return answer.strip()


def _value(case: NewCase, key: str, answer: str) -> Any:
    """The answer as the front matter holds it; None for one that is left for later."""
    answer = answer.strip()
    if key == "uscc" and answer in ("", "无"):
        return None
    if key == "direction":
        return int(answer) if answer.isdecimal() else 0
    official = case.official(key, answer)
    return (official,) if key == "methods" else official


def _parted(fault: str, option: str) -> tuple[str, str]:
    message, _, remedy = fault.partition("；")
    return message, f"{remedy}（选项 {option}）" if remedy else f"改正选项 {option}"


def _write(file: Path, text: str) -> None:
    """Never over anything: the folder must be new."""
    try:
        file.parent.mkdir(parents=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise CasebookError(f"「{file.parent}」已经存在", "用 --slug 另起一个目录名") from error
    except OSError as error:
        raise CasebookError(f"「{file}」写不了", "检查目录的写入权限和磁盘空间") from error
