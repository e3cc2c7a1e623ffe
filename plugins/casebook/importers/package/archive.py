"""The zip archive that a .docx is: every byte is counted as it comes out, none is written by its name."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from casebook.importers.package.limits import (
    FREE_OF_RATIO,
    LARGEST_DIRECTORY,
    LARGEST_FILE,
    LARGEST_RATIO,
    LARGEST_TOTAL,
    MEGABYTE,
)
from casebook.model.errors import CasebookError

_END = b"PK\x05\x06"
_TAIL = 22 + 0xFFFF
_CHUNK = 256 * 1024
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those of OPC (ECMA-376 part 2, annex B); zipfile unpacks others without a limit on what comes out."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    ValueError,
    IndexError,
    NotImplementedError,
    OverflowError,
)


class Archive:
    """Names are looked up without regard to case, as OPC does (ECMA-376 part 2, 9.1.1.4)."""

    def __init__(self, path: Path) -> None:
        """Raises CasebookError when the file is no sound archive."""
        self._name = path.name
        _check_directory(path)
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise self._broken() from error
        self._total = 0
        self._entries: dict[str, zipfile.ZipInfo] = {}
        try:
            self._list()
        except CasebookError:
            self._zip.close()
            raise

    def _list(self) -> None:
        """Two parts of one name, or in the same bytes, are one file to us and another to Word."""
        end = 0
        for info in sorted(self._zip.infolist(), key=lambda each: each.header_offset):
            name = info.filename.replace("\\", "/").lstrip("/").casefold()
            if info.header_offset < end:
                raise self._doubtful("部件互相重叠")
            end = info.header_offset + 30 + info.compress_size
            if name in self._entries and name.endswith((".xml", ".rels")):
                raise self._doubtful(f"部件「{info.filename}」有两个")
            self._entries[name] = info

    def _doubtful(self, what: str) -> CasebookError:
        return CasebookError(
            f"文件「{self._name}」里的{what}，不知道该读哪个",
            "用 Word 或 WPS 打开，另存为 .docx 再导入",
        )

    def close(self) -> None:
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """In lower case."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._entries

    def read(self, name: str, most: int) -> bytes:
        """The part's bytes; KeyError when it is not there.

        Raises CasebookError once it turns out broken, a bomb, or larger than `most` bytes.
        """
        info = self._entries[name.casefold()]
        if info.flag_bits & 1:
            raise CasebookError(
                f"文件「{self._name}」里的内容加了密", "用 Word 打开，去掉密码后另存"
            )
        if info.compress_type not in _METHODS:
            raise CasebookError(
                f"文件「{self._name}」里的「{info.filename}」压缩方式不对（只读 Word 用的 Deflate）",
                "用 Word 或 WPS 打开，另存为 .docx 再导入",
            )
        # What the directory says may be a lie, but one that admits to be a bomb need not be opened.
        self._check(info, info.file_size, most)
        parts: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._total += len(chunk)
                    if self._total > LARGEST_TOTAL:
                        raise CasebookError(
                            f"文件「{self._name}」展开后太大（上限 {LARGEST_TOTAL // MEGABYTE} MB）",
                            "可能是压缩炸弹；在 Word 里压缩图片后另存",
                        )
                    self._check(info, size, most)
                    parts.append(chunk)
        except _BROKEN as error:
            raise self._broken() from error
        except RuntimeError as error:  # zipfile's word for a password
            raise self._broken() from error
        return b"".join(parts)

    def _check(self, info: zipfile.ZipInfo, size: int, most: int) -> None:
        if size > FREE_OF_RATIO and size > LARGEST_RATIO * max(1, info.compress_size):
            raise CasebookError(
                f"文件「{self._name}」里的「{info.filename}」压缩比异常（上限 {LARGEST_RATIO} 倍）",
                "可能是压缩炸弹；请提供方另存一份",
            )
        if size > most:
            raise CasebookError(
                f"文件「{self._name}」里的「{info.filename}」展开后太大（上限 {most // MEGABYTE} MB）",
                "可能是压缩炸弹；正常的报告没有这么大，请提供方另存一份",
            )

    def _broken(self) -> CasebookError:
        return CasebookError(
            f"文件「{self._name}」坏了，压缩包读不出来", "重新拷贝或请提供方另存一份 .docx"
        )


def _check_directory(path: Path) -> None:
    """Before zipfile reads the list of entries, which it does whole."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise CasebookError(
            f"文件「{path.name}」有 {size // MEGABYTE} MB（上限 {LARGEST_FILE // MEGABYTE} MB）",
            "在 Word 里压缩图片后另存",
        )
    with path.open("rb") as file:
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or at + 22 > len(tail):
        return  # zipfile says that it is broken
    entries, length = struct.unpack_from("<HI", tail, at + 10)
    if entries == 0xFFFF or length > LARGEST_DIRECTORY:
        raise CasebookError(
            f"文件「{path.name}」里的部件太多（目录上限 {LARGEST_DIRECTORY // MEGABYTE} MB）",
            "正常的报告没有这么多；请提供方另存一份",
        )
