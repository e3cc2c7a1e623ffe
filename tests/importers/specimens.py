"""The specimens: the same report from different hands."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from casebook.importers.office.libreoffice import convert, find_soffice
from tests.importers.writer import Habits, write

OTHER_NAMES = {
    "企业概况": "企业基本概况",
    "质量管理模式或方法简介": "质量管理方法介绍",
    "实施与运行情况": "质量管理方法（技术）的推进和应用情况",
    "实施效果": "取得的实施成效",
}


@dataclass(frozen=True)
class Specimen:
    """`needs` is a program without which it cannot be made; `lossy` are features its maker itself loses."""

    name: str
    habits: Habits
    make: Callable[[Habits], bytes] = write
    needs: str = ""
    lossy: frozenset[str] = frozenset()
    suffix: str = ".docx"

    @property
    def available(self) -> bool:
        if self.needs == "soffice":
            return find_soffice() is not None
        return not self.needs or shutil.which(self.needs) is not None


def _through_office(to: str) -> Callable[[Habits], bytes]:
    def make(habits: Habits) -> bytes:
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch, "report.docx")
            source.write_bytes(write(habits))
            (Path(scratch) / "out").mkdir()
            return convert([source], to, Path(scratch, "out"))[0].read_bytes()

    return make


def _through_pandoc(habits: Habits) -> bytes:
    with tempfile.TemporaryDirectory() as scratch:
        source, target = Path(scratch, "report.docx"), Path(scratch, "made.docx")
        source.write_bytes(write(habits))
        subprocess.run(["pandoc", str(source), "-o", str(target)], check=True, timeout=60)
        return target.read_bytes()


SPECIMENS = (
    Specimen("样式标题、手打序号", Habits()),
    Specimen("样式标题、自动编号", Habits(numbers="auto", captions="fields", pictures="floating")),
    Specimen("样式标题、1.1.1 编号", Habits(numbers="dotted", pictures="box")),
    Specimen("大纲级别", Habits(headings="outline", pictures="cells")),
    Specimen("自建样式", Habits(headings="custom", captions="fields", pictures="vml")),
    Specimen("加粗段落", Habits(headings="bold", indent="full-width", pictures="vml")),
    Specimen("加粗段落、自动编号", Habits(headings="bold", numbers="auto", pictures="floating")),
    Specimen("字体区分", Habits(headings="fonts", indent="full-width", captions="fields")),
    Specimen("普通段落", Habits(headings="plain", indent="full-width")),
    Specimen("字号区分、没有序号", Habits(headings="sizes", numbers="none")),
    Specimen("没有序号的样式", Habits(numbers="none", pictures="cells")),
    Specimen("Strict、整篇在控件里", Habits(strict=True, control=True, numbers="auto")),
    Specimen("修订、批注、隐藏文字", Habits(revisions=True)),
    Specimen("封面、推荐表、承诺书、报告", Habits(forms=True, headings="bold")),
    Specimen("相近的章节名", Habits(sections=OTHER_NAMES)),
    Specimen("附件4的章节名、普通段落", Habits(headings="plain", sections=OTHER_NAMES)),
    # LibreOffice without its spreadsheet does not open a .docx with a chart.
    Specimen("LibreOffice 存的 docx", Habits(charts=False), _through_office("docx"), "soffice",
             frozenset({"charts"})),
    Specimen("LibreOffice 存的 doc", Habits(charts=False), _through_office("doc"), "soffice",
             frozenset({"charts"}), ".doc"),
    # pandoc reads neither text boxes nor charts, and loses what merged cells hold.
    Specimen("pandoc 转的 docx", Habits(), _through_pandoc, "pandoc",
             frozenset({"text", "precision", "charts", "boxes"})),
)  # fmt: skip
