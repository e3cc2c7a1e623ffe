"""Series proposed from tables that hold the base years (notice, 附件4 二（五）), for the author to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.importers.draft.form import read_number
from casebook.importers.draft.items import DataTable, Item, Series
from casebook.importers.word.content import Table

_YEAR = re.compile(r"(20\d\d)\s*年?(?:度|底|末|实际|实绩|值|全年)*(?:[（(][^（）()]*[）)])?")
_BENCHMARK = re.compile(r"行业|标杆|对标|竞争|同行|平均|先进|国际|国内")
_UNIT = re.compile(r"[（(/／]\s*([^（）()]{1,12}?)\s*[）)]?\s*$")
_UNIT_OF_CAPTION = re.compile(r"[（(](?:单位[：:]\s*)?([^（）()]{1,8})[）)]\s*$")
_LOWER = re.compile(
    r"不良|不合格|废品|报废|返工|返修|缺陷|故障|投诉|异议|损失|成本|费用|能耗|电耗|水耗|耗[量电水气]|排放"
    r"|周期|时间|天数|时长|次数|事故|差错|失误|失效|流失|离职|退货|库存|在制|占用|停机|超差|PPM|ppm|波动|偏差"
)
_HIGHER = re.compile(
    r"及时|准时|关闭率|合格率|达标|完成率|满意|通过|提高|降低率|下降率|改善率|响应率|周转率|节约|无故障"
)
_NAME_HEADS = frozenset(
    {"指标", "指标名称", "项目", "名称", "类别", "指标项目", "主要指标", "序号", "绩效指标"}
)
_UNIT_HEADS = frozenset({"单位", "计量单位", "计算单位"})
_MONEY = re.compile(r"^(?:资产总额|销售收入|利润总额|从业人员|营业收入|净利润|总资产)")
_MOST = 12


def propose_metrics(items: list[Item], base_years: tuple[int, ...]) -> list[Series]:
    """Rows (or columns) of tables with a number for each base year, each name once."""
    found: dict[str, Series] = {}
    for item in items:
        if isinstance(item, DataTable):
            for series in _of_table(item, base_years):
                found.setdefault(series.name, series)
    return list(found.values())[:_MOST]


def _of_table(item: DataTable, base_years: tuple[int, ...]) -> Iterator[Series]:
    grid = table_grid(item.table)
    if len(grid) < 2:
        return
    caption_unit = _UNIT_OF_CAPTION.search(item.caption)
    unit = caption_unit[1] if caption_unit else ""
    for candidate in (grid, [list(column) for column in zip(*grid, strict=True)]):
        rows = list(_rows(candidate, base_years, unit))
        if rows:
            yield from rows
            return


def table_grid(table: Table) -> list[list[str]]:
    """Texts by row and column; a spanning cell stands in each place that it covers."""
    width = max(
        table.columns, max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    )
    grid: list[list[str | None]] = [[None] * width for _ in table.rows]
    for at, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while column < width and grid[at][column] is not None:
                column += 1
            text = " ".join(cell.text.split())
            for down in range(at, min(len(grid), at + cell.rows)):
                for across in range(column, min(width, column + cell.columns)):
                    grid[down][across] = text
            column += cell.columns
    return [[text or "" for text in row] for row in grid]


def _rows(grid: list[list[str]], base_years: tuple[int, ...], unit: str) -> Iterator[Series]:
    for at, head in enumerate(grid[:3]):
        years: dict[int, int] = {}
        for column, text in enumerate(head):
            if match := _YEAR.fullmatch(text.strip()):
                years.setdefault(int(match[1]), column)
        if not set(base_years) <= set(years):
            continue
        name_column = _name_column(head, min(years.values()))
        unit_column = next((i for i, text in enumerate(head) if text in _UNIT_HEADS), None)
        for row in grid[at + 1 :]:
            series = _series(row, head, years, name_column, unit_column, unit)
            if series is not None and set(base_years) <= set(series.values):
                yield series
        return


def _name_column(head: list[str], first_year: int) -> int:
    for column, text in enumerate(head[:first_year]):
        if text in _NAME_HEADS and text != "序号":
            return column
    return 1 if head and head[0] == "序号" and first_year > 1 else 0


def _series(
    row: list[str],
    head: list[str],
    years: dict[int, int],
    name_column: int,
    unit_column: int | None,
    unit: str,
) -> Series | None:
    name = row[name_column].strip()
    if not name or _YEAR.fullmatch(name) or _MONEY.match(name) or len(name) > 30:
        return None
    values: dict[int, float] = {}
    percent = False
    for year, column in sorted(years.items()):
        text = row[column].strip()
        number = read_number(text) if re.fullmatch(r"[-−]?[\d.,，\s]+[%％]?", text) else None
        if number is not None:
            values[year] = number
            percent = percent or text.endswith(("%", "％"))
    own = _UNIT.search(name)
    if own and not own[1].isdigit():
        name = name[: own.start()].strip()
        unit = own[1]
    if unit_column is not None and row[unit_column].strip() not in ("", "—", "-", "/"):
        unit = row[unit_column].strip()
    unit = {"％": "%", "—": "", "-": ""}.get(unit, unit) or ("%" if percent else "")
    if not name:
        return None
    return Series(name, unit, _better(name), values, _benchmark(row, head, years))


def _better(name: str) -> str:
    return "lower" if _LOWER.search(name) and not _HIGHER.search(name) else "higher"


def _benchmark(
    row: list[str], head: list[str], years: dict[int, int]
) -> tuple[str, dict[int, float]] | None:
    for column, text in enumerate(head):
        if column in years.values() or not _BENCHMARK.search(text):
            continue
        number = read_number(row[column])
        if number is None:
            continue
        year = re.search(r"20\d\d", text)
        name = re.sub(r"[（(]?20\d\d\s*年?度?[）)]?", "", text).strip() or text
        return name, {int(year[0]) if year else max(years): number}
    return None
