"""The parts of a .docx and how they refer to each other (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote

from lxml import etree

from casebook.importers.package.archive import Archive
from casebook.importers.package.limits import LARGEST_PICTURE, LARGEST_XML, MOST_RELATIONS
from casebook.importers.package.markup import parse, qn
from casebook.model.errors import CasebookError

_TYPES = "[Content_Types].xml"
_MAIN = "officeDocument"
_WORD_TYPES = ("wordprocessingml", "ms-word")
_OTHERS = {"xl/": "Excel 工作簿", "ppt/": "演示文稿", "content.xml": "OpenDocument 文档"}


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` is the last word of its type (image, chart); `target` a part's name, or an address when external."""

    kind: str
    target: str
    external: bool


class Parts:
    """Opens the archive; close it or use it as a context."""

    def __init__(self, path: Path) -> None:
        """Raises CasebookError when the file is no Word document that can be read."""
        self._archive = Archive(path)
        self._relations: dict[str, dict[str, Relation]] = {}
        try:
            self.main = self._main(path.name)
        except CasebookError:
            self.close()
            raise

    def __enter__(self) -> Parts:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._archive.close()

    @property
    def has_macros(self) -> bool:
        return any(name.endswith("vbaproject.bin") for name in self._archive.names)

    def __contains__(self, name: str) -> bool:
        return name in self._archive

    def tree(self, name: str) -> etree._Element:
        """Root of a part of markup; KeyError when it is not there."""
        return parse(self._archive.read(name, LARGEST_XML), name)

    def bytes(self, name: str) -> bytes:
        """A picture; KeyError when it is not there."""
        return self._archive.read(name, LARGEST_PICTURE)

    def relations(self, part: str) -> dict[str, Relation]:
        """By id; those of the package itself for the part "". External ones are told, never followed."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def related(self, part: str, kind: str) -> str | None:
        """Name of the first part of that kind which `part` refers to, when it is there."""
        for relation in self.relations(part).values():
            if relation.kind == kind and not relation.external and relation.target in self:
                return relation.target
        return None

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", f"{name}.rels")
        if file not in self:
            return {}
        found: dict[str, Relation] = {}
        root = self.tree(file)
        if len(root) > MOST_RELATIONS:
            raise CasebookError(
                f"文件里的「{file}」引用太多（上限 {MOST_RELATIONS // 10_000} 万个）",
                "正常的报告没有这么多；请提供方另存一份",
            )
        for element in root.iterfind(qn("rel:Relationship")):
            kind = element.get("Type", "").rpartition("/")[2]
            target = element.get("Target", "")
            external = element.get("TargetMode", "") == "External"
            if not external:
                target = _resolve(folder, target)
            found[element.get("Id", "")] = Relation(kind, target, external)
        return found

    def _main(self, name: str) -> str:
        if _TYPES not in self._archive:
            raise _not_word(name, self._other("普通的压缩包"))
        main = self.related("", _MAIN)
        if main is None:
            raise _not_word(name, self._other())
        types = self.tree(_TYPES)
        wanted = f"/{main}".casefold()
        for override in types.iterfind(qn("ct:Override")):
            if override.get("PartName", "").casefold() == wanted:
                content = override.get("ContentType", "")
                if not any(word in content for word in _WORD_TYPES):
                    raise _not_word(name, self._other())
        return main

    def _other(self, otherwise: str = "别的文件") -> str:
        for start, kind in _OTHERS.items():
            if any(name.startswith(start) for name in self._archive.names):
                return kind
        return otherwise


def _resolve(folder: str, target: str) -> str:
    """Name of a part; what leads out of the package comes to nothing."""
    target = unquote(target.replace("\\", "/").partition("#")[0])
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")


def _not_word(name: str, what: str) -> CasebookError:
    return CasebookError(
        f"文件「{name}」不是 Word 文档（其实是{what}）", "用 Word 或 WPS 打开，另存为 .docx 再导入"
    )
