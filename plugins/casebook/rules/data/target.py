"""What the target of a link or an image names."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SPELLING = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Target:
    """`scheme` is lower case, "" when there is none; `path` and `anchor` are percent-decoded."""

    scheme: str
    path: str
    anchor: str

    @classmethod
    def of(cls, text: str) -> Target:
        """A target as the page's HTML holds it; a `//host` address has the scheme `//`."""
        decoded = unquote(text).strip()
        if decoded.startswith("//"):
            return cls("//", decoded, "")
        if match := _SCHEME.match(decoded):
            return cls(match[1].lower(), decoded, "")
        path, _, anchor = text.partition("#")
        return cls("", unquote(path.partition("?")[0]).strip(), unquote(anchor))

    @property
    def is_web(self) -> bool:
        return self.scheme in ("http", "https")


def resolve(folder: str, path: str) -> str:
    """`path` as seen from `folder`; both relative to the content folder."""
    return posixpath.normpath(posixpath.join(folder, path))


def same_but_for_spelling(path: str, files: Iterable[str]) -> str | None:
    """The file that `path` means when letter case, width, spaces or slashes are left aside."""
    wanted = _bare(path)
    return next((file for file in sorted(files) if _bare(file) == wanted), None)


def _bare(path: str) -> str:
    plain = unicodedata.normalize("NFKC", path).casefold().replace("\\", "/")
    return _SPELLING.sub("", posixpath.normpath(plain))
