"""Writes the specimens and the hostile files to a folder, and prints how the specimens score.

`python -m tests.importers.making FOLDER`; scripts/bench.py runs it and then measures each file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.importers.hostile import HOSTILE, bomb
from tests.importers.importing import import_bytes
from tests.importers.raw import Package, inline_picture, paragraph
from tests.importers.scoring import AIMS, Score, score
from tests.importers.specimens import SPECIMENS
from tests.importers.writer import picture

_PHOTOGRAPHS = 40
_SIDE = (4000, 3000)
_QUALITY = 93


def main(folder: Path) -> None:
    for name in ("ordinary", "hostile", "large"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    scores: dict[str, Score] = {}
    for number, specimen in enumerate(SPECIMENS, start=1):
        if not specimen.available:
            print(f"没有安装「{specimen.needs}」，跳过「{specimen.name}」")
            continue
        data = specimen.make(specimen.habits)
        (folder / "ordinary" / f"{number:02}{specimen.suffix}").write_bytes(data)
        with tempfile.TemporaryDirectory() as scratch:
            result = import_bytes(data, Path(scratch), f"report{specimen.suffix}")
            scores[specimen.name] = score(specimen, result)
    for number, hostile in enumerate(HOSTILE, start=1):
        (folder / "hostile" / f"{number:02} {hostile.name}{hostile.suffix}").write_bytes(
            hostile.make()
        )
    (folder / "hostile" / "99 压缩炸弹 1.2 GB.docx").write_bytes(bomb(1200))
    (folder / "large" / "photographs.docx").write_bytes(large())
    print(feature_table(scores))


def large() -> bytes:
    """A report of 20 MB with forty photographs."""
    package = Package()
    body = paragraph("一、企业概况") + paragraph("公司生产主轴，供应全省的机床企业。" * 20)
    for number in range(1, _PHOTOGRAPHS + 1):
        colour = [number * 5, 120, 255 - number * 5]
        id = package.add("image", f"media/image{number}.jpeg", picture(colour, _SIDE, _QUALITY))
        body += paragraph("现场情况如图所示，设备运行平稳，记录完整。" * 10)
        body += paragraph(inline_picture(id)) + paragraph(f"图{number} 现场照片之{number}")
    package.body = body
    return package.bytes()


def feature_table(scores: dict[str, Score]) -> str:
    """Features down, the aim, the least share, and the share over all specimens."""
    lines = [f"{len(scores)} 个文件", "特征\t目标\t最低\t合计"]
    for feature, aim in AIMS.items():
        shares = [share for each in scores.values() if (share := each.share(feature)) is not None]
        if not shares:
            continue
        found, wanted = (
            sum(each.counts.get(feature, (0.0, 0.0))[at] for each in scores.values())
            for at in (0, 1)
        )
        lines.append(f"{feature}\t{aim:.1%}\t{min(shares):.1%}\t{found / wanted:.2%}")
    missed = [f"{name}　{what}" for name, each in scores.items() for what in each.missed]
    return "\n".join([*lines, *(["没有达到的："] if missed else []), *missed])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
