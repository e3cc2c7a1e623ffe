"""Where the references of a site lead: to a file that is there, to another host, or nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from casebook.release.audit.content import Reference
from casebook.release.audit.report import Found

FILINGS = (
    "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/", "http://www.beian.gov.cn/",
)  # fmt: skip
"""Where the law has the foot of every page lead (非经营性互联网信息服务备案管理办法 第十三条)."""

_IGNORED = re.compile(r"[\x00-\x20]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST = re.compile(r"[/\\]{2}")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml)[;,]", re.IGNORECASE)
_PROGRAMS = frozenset({"javascript", "vbscript", "livescript"})
_TO_PEOPLE = frozenset({"mailto", "tel"})


@dataclass(frozen=True)
class Links:
    """`files` are the paths of the output, `anchors` the ids of its pages by path.

    `base_url` is the site's own address, empty where it has none, `outside` what plain links may lead
    to besides.
    """

    files: Collection[str]
    anchors: Mapping[str, frozenset[str]]
    base_url: str
    outside: Collection[str]

    def found(self, path: str, references: list[Reference]) -> Iterator[Found]:
        for reference in references:
            code, message = self._judge(path, reference)
            if code:
                yield Found(code, reference.where, message)

    def _judge(self, path: str, reference: Reference) -> tuple[str, str]:
        target = _IGNORED.sub("", reference.target)
        if self.base_url and target.startswith(self.base_url):
            target = "/" + target[len(self.base_url) :].lstrip("/")
        shown = reference.target[:80]
        scheme = match[1].lower() if (match := _SCHEME.match(target)) else ""
        if scheme in _PROGRAMS or (scheme == "data" and not _PICTURE.match(target)):
            return "inline-code", f"地址「{shown}」会执行程序"
        if scheme == "data" or scheme in _TO_PEOPLE:
            return "", ""
        if scheme or _HOST.match(target):
            if not reference.loads and self.is_known_outside(target):
                return "", ""
            return "other-host", f"地址「{shown}」在别的主机上"
        return self._inside(path, target, shown)

    def is_known_outside(self, target: str) -> bool:
        return target in self.outside or target.startswith(FILINGS)

    def _inside(self, path: str, target: str, shown: str) -> tuple[str, str]:
        address, _, anchor = target.partition("#")
        place = unquote(address.partition("?")[0])
        file = _resolved(path.rpartition("/")[0], place) if place else path
        if file not in self.files:
            return "broken-link", f"地址「{shown}」没有对应的文件"
        # What follows ":~:" is for the browser, and "#top" or nothing is the page's head.
        anchor = unquote(anchor).partition(":~:")[0]
        ids = self.anchors.get(file)
        if anchor and anchor != "top" and ids is not None and anchor not in ids:
            return "broken-anchor", f"地址「{shown}」的页面里没有「{anchor[:40]}」"
        return "", ""


def _resolved(folder: str, place: str) -> str:
    """The file that an address leads a page in `folder` to."""
    # A browser stops at the root, however many steps up it is asked to go.
    file = posixpath.normpath(posixpath.join("/", folder, place)).lstrip("/")
    if place.endswith(("/", "/.", "/..")) or place in (".", "..") or not file:
        file = f"{file}/index.html".lstrip("/")
    return file
