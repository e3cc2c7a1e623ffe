"""What an import did, as an author reads it: beside the case, on the screen, and all files at once."""

from __future__ import annotations

from casebook.importers.importing import Imported


def report_text(imported: Imported) -> str:
    """Plain text of one file's import; ends with a newline."""
    folder = f"{imported.folder.parent.name}/{imported.folder.name}"
    lines = [f"导入「{imported.source}」→ {folder}（文件 {len(imported.files)} 个）"]
    for title, entries in (
        ("做了什么", imported.done),
        ("没有带过来的", imported.left_out),
        ("接下来请您", imported.todo),
    ):
        if entries:
            lines += [f"{title}：", *(f"  {n}. {entry}" for n, entry in enumerate(entries, 1))]
    return "\n".join(lines) + "\n"


def summary_text(imported: list[Imported], failed: list[str]) -> str:
    """One line for all files, then those that failed."""
    line = f"导入了 {len(imported)} 个文件"
    if failed:
        line += f"，{len(failed)} 个没有导入：{'、'.join(failed)}"
    return line + "\n"
