"""The offline edition: a built site as one zip that opens from a disk (file://), search and all.

It is made of the built site and of nothing else, so that it holds what has passed the gate and no
more. A page on a disk may load scripts but fetch nothing, and a folder names no page by itself:
data go in as scripts, and links lead to …/index.html.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from typing import BinaryIO

from casebook.search import script_chunks
from casebook.site import data_file
from casebook.site.searching import FOLDER as SEARCH

TOP = "casebook"
"""The folder that holds everything, so that unpacking strews no files about."""

_STAMP = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = re.compile(r"404\.html|sitemap\.xml|robots\.txt|.*\.(?:gz|br|zst)")
"""What only a server uses."""

_PACKED = re.compile(r".*\.(?:png|jpe?g|gif|webp|zip|docx|woff2?)", re.IGNORECASE)
_LINK = re.compile(r'( (?:href|action)=")([^"]*)(")')
_REFRESH = re.compile(r'(http-equiv="refresh" content="\d+; url=)([^"]*)(")')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_README = """\
{name}（离线版）

1. 先把压缩包整个解开，不要在压缩软件里直接打开。
2. 双击本目录里的 index.html，用浏览器打开；不需要网络。
3. 搜索、筛选、比较、打印都能用。
"""


def write_offline(site: Path, target: BinaryIO) -> int:
    """Write the edition of the built `site`; the same site gives the same bytes. Returns the number of files.

    Raises OSError when something cannot be read or written.
    """
    count = 0
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in offline_files(site):
            entry = zipfile.ZipInfo(f"{TOP}/{name}", _STAMP)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            packed = _PACKED.fullmatch(name)
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
            count += 1
    return count


def offline_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the edition's files, sorted by what they are made of."""
    title = _TITLE.search((site / "index.html").read_text("utf-8"))
    readme = _README.format(name=unescape(title[1]) if title else "质量标杆典型经验库")
    yield "说明.txt", readme.replace("\n", "\r\n").encode("utf-8-sig")
    for name in sorted(_names(site)):
        if not _LEFT_OUT.fullmatch(name):
            yield from _edition(name, (site / name).read_bytes())


def _names(site: Path) -> Iterator[str]:
    for path in site.rglob("*"):
        if path.is_file():
            yield path.relative_to(site).as_posix()


def _edition(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    if name.endswith(".html"):
        yield name, on_disk(content.decode("utf-8")).encode("utf-8")
    elif name.startswith(f"{SEARCH}/") and not name.endswith(".js"):
        file = name.removeprefix(f"{SEARCH}/")
        for script, chunk in script_chunks(file, content, not file.endswith(".bin")):
            yield f"{SEARCH}/{script}", chunk
    elif name.startswith(f"{data_file.FOLDER}/"):
        yield f"{name}.js", data_file.as_script(name, content)
    else:
        yield name, content


def on_disk(page: str) -> str:
    """The page with links that lead to files."""
    page = _LINK.sub(lambda match: f"{match[1]}{_file_address(match[2])}{match[3]}", page)
    return _REFRESH.sub(lambda match: f"{match[1]}{_file_address(match[2])}{match[3]}", page)


def _file_address(address: str) -> str:
    """`../cases/?q=1#a` as `../cases/index.html?q=1#a`; what leads elsewhere, or to a file, as it is."""
    match = re.fullmatch(r"([^?#]*)((?:\?[^#]*)?(?:#.*)?)", unescape(address), re.DOTALL)
    if match is None or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", match[1]):
        return address
    path, rest = match.groups()
    if path in (".", "..") or path.endswith(("/.", "/..")):
        path += "/"
    return escape(f"{path}index.html{rest}") if path.endswith("/") else address
