"""The search's figures as tables; a ratio is the peer's over ours."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from bench_parts.searching.engines import MEMORY_QUERIES
from bench_parts.searching.pagefind import NAME
from bench_parts.text_table import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_KIB, _MIB = 1024, 1024 * 1024
_HIGH = 0.95
_STEPS = (("open", "打开"), ("first", "第一次查询"), ("later", "后来的查询"), ("again", "再查一次"))


_UNITS = (("size", "KiB", _KIB, 1), ("requests", "请求", 1, 0), ("ms", "毫秒", 1, 0))
_VALUES = (
    (f"{MEMORY_QUERIES} 次查询后脚本增加的内存（MiB）", "heap", 1),
    ("同上，整个页面进程（MiB）", "process", 1),
    ("查全率", "recall", 3),
    ("查准率", "precision", 3),
    ("命中数正确的查询", "counts_right", 3),
    ("NDCG@10", "ndcg", 3),
)
_TERMS = (
    ("misspelt", "错一个字或少一个字的词，更正的前 3 条里有"),
    ("full", "全拼，前 5 条建议或案例里有"),
    ("initials", "首字母，同上"),
    ("mixed", "字和拼音混写，同上"),
)


def high(values: Sequence[float]) -> float:
    """The 95th percentile: the least value that no more than a twentieth exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(_HIGH * len(ordered)))]


def corpus(result: dict[str, Any]) -> str:
    """Both tables of one number of cases."""
    cases, peer = result["cases"], "peer_reading" in result
    heads = ["", "casebook", *([NAME, "比"] if peer else [])]
    rows = [heads, *_build(result), *_reading(result)]
    width = len(heads)
    text = table([[*row, *["—"] * (width - len(row))] for row in rows])
    queries = len(result["reading"]["first"])
    extra = result["added"]
    return (
        f"搜索 {cases} 例，{queries} 条查询（往返 30 毫秒，20 Mbit/s，无缓存；构建取 {result['runs']} 次的中位数）\n"
        f"{text}\n"
        f"加一例改动的文件：最新认定的 {median(extra['newest']) / _KIB:.0f} KiB，"
        f"最多 {max(extra['newest']) / _KIB:.0f} KiB（接连 {len(extra['newest'])} 例）；"
        f"排在中间的 {extra['among'] / _KIB:.0f} KiB"
    )


def samples(result: dict[str, Any]) -> str:
    """What is told of the sample cases."""
    line = f"示例 {result['cases']} 例，{result['queries']} 条人工评定的查询：NDCG@10 {result['reading']['ndcg']:.3f}"
    if "peer_reading" in result:
        line += f"（{NAME} {result['peer_reading']['ndcg']:.3f}）"
    lines = [line]
    for kind, name in _TERMS:
        share, missed = (result["reading"][key].get(kind) for key in ("understood", "missed"))
        lines.append(f"{name}：{share:.1%}" + (f"，没认出：{'、'.join(missed)}" if missed else ""))
    return "\n".join(lines)


def _build(result: dict[str, Any]) -> list[list[str]]:
    ours, peer = result["build"], result.get("peer_build")
    rows = [
        ("索引，原样（MiB）", "raw", _MIB, 1),
        ("索引，gzip 后（MiB）", "out", _MIB, 1),
        ("建索引 CPU（秒）", "cpu", 1, 1),
        ("建索引用时（秒）", "wall", 1, 1),
        ("内存峰值（MiB）", "peak", 1, 0),
    ]
    made = [
        _row(name, ours[key] / by, peer and peer[key] / by, digits)
        for name, key, by, digits in rows
    ]
    return [
        *made,
        [
            "建索引 CPU，每例（毫秒）",
            f"{ours['cpu'] / result['cases'] * 1000:.2f}",
            *([f"{peer['cpu'] / result['cases'] * 1000:.2f}"] if peer else []),
        ],
        ["内存峰值，只读案例（MiB）", f"{ours['peak_reading']:.0f}"],
        ["搜索脚本，gzip 后（KiB）", f"{ours['script'] / _KIB:.1f}"],
    ]


def _reading(result: dict[str, Any]) -> list[list[str]]:
    ours, peer = result["reading"], result.get("peer_reading")
    rows = []
    for step, name in _STEPS:
        for part, unit, by, digits in _UNITS:
            for of, word in _parts(step):
                label = f"{name}，{unit}，{word}"
                rows.append(_measured(label, (step,), part, by, of, (ours, peer), digits))
    for label, part, by, of in (
        ("到第一次结果，KiB，中位", "size", _KIB, median),
        ("到第一次结果，毫秒，中位", "ms", 1, median),
        ("到第一次结果，毫秒，最大", "ms", 1, max),
    ):
        rows.append(_measured(label, ("open", "first"), part, by, of, (ours, peer), 0))
    for label, key, digits in _VALUES:
        rows.append(_row(label, ours[key], peer and peer[key], digits))
    return rows


def _measured(
    label: str,
    steps: tuple[str, ...],
    part: str,
    by: int,
    of: Callable[[list[float]], float],
    readings: tuple[dict[str, Any], dict[str, Any] | None],
    digits: int,
) -> list[str]:
    """The row of what `of` makes of each query's sum over `steps`."""

    def value(reading: dict[str, Any]) -> float:
        taken = zip(*(reading[step] for step in steps), strict=True)
        return of([sum(step[part] for step in query) / by for query in taken])

    ours, peer = readings
    return _row(label, value(ours), value(peer) if peer else None, digits)


def _parts(step: str) -> list[tuple[Callable[[list[float]], float], str]]:
    """Opening is the same for all; of the others the slow ones count too."""
    return [(median, "中位")] if step in ("open", "again") else [(median, "中位"), (high, "95%")]


def _row(name: str, ours: float, peer: float | None, digits: int) -> list[str]:
    if peer is None:
        return [name, f"{ours:.{digits}f}"]
    ratio = f"{peer / ours:.2f}" if ours else "—"
    return [name, f"{ours:.{digits}f}", f"{peer:.{digits}f}", ratio]
