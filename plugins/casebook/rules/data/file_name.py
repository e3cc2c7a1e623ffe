"""What a file may be called so that every system can hold it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

LONGEST_NAME = 100
"""Characters of a file's path below its case; set here, to stay below the 260 of Windows."""

_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\..*)?", re.IGNORECASE)


def portability_fault(name: str) -> str | None:
    """Why Windows or an address cannot hold the name, with `/` between folders; None when they can."""
    for part in PurePosixPath(name).parts:
        if found := _FORBIDDEN.search(part):
            return f"含有“{found[0]}”" if found[0].isprintable() else "含有控制字符或乱码"
        if any(character.isspace() for character in part):
            return "含有空格"
        if part.endswith("."):
            return "以句点结尾"
        if _RESERVED.fullmatch(part):
            return "是 Windows 的保留名称"
    return f"长 {len(name)} 个字符" if len(name) > LONGEST_NAME else None
