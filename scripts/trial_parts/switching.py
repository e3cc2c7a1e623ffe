"""Publishes again and again while wrk and readers ask nginx for pages."""

from __future__ import annotations

import gzip
import http.client
import json
import re
import signal
import subprocess
import tempfile
import threading
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from casebook.release.place import Place
from casebook.release.publishing import Request, publish
from casebook.release.rolling_back import roll_back
from environment import ROOT
from nginx_server import Nginx
from problem import Problem
from system_packages import find_program
from trial_parts.small_site import SmallBuilder, marks, passing

_SCRIPT = re.compile(r'<script src="(.*?)">')
_PAGES = 2
_FOREVER = 3600
_EVERY = 5
"""One switch of so many goes back to the release before."""


@dataclass
class Load:
    """What was asked of the server; `loads` are pages that were read with the script they name."""

    switches: int = 0
    requests: int = 0
    seconds: float = 0.0
    failures: dict[str, int] = field(default_factory=dict)
    loads: int = 0
    broken: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        told = "、".join(f"{name} {count}" for name, count in self.failures.items())
        return [
            f"切换 {self.switches} 次；wrk 请求 {self.requests} 次，历时 {self.seconds:.1f} 秒",
            f"失败：{told}",
            f"读者整页读取（页面和它的脚本）{self.loads} 次，不对的 {len(self.broken)} 次",
            *self.broken[:20],
        ]

    @property
    def clean(self) -> bool:
        return not any(self.failures.values()) and not self.broken


def switch(count: int, connections: int = 16) -> Load:
    """Publish `count` releases under load; raises Problem where wrk or nginx is missing."""
    program = find_program("wrk")
    if program is None:
        raise Problem("没有「wrk」", "Debian、Ubuntu 请运行 apt-get install wrk。")
    load = Load()
    with tempfile.TemporaryDirectory(prefix="casebook-trial-") as name:
        place, work = Place(Path(name) / "place"), Path(name) / "work"
        work.mkdir()
        _publish(place, "begin")
        with Nginx(place.root, work).serving() as port, Reader(port, load):
            command = [program, "-t2", f"-c{connections}", f"-d{_FOREVER}s", "--timeout", "10s"]
            script = Path(__file__).with_name("page.lua")
            wrk = subprocess.Popen(
                [*command, "-s", script, f"http://127.0.0.1:{port}"],
                stdout=subprocess.PIPE,
                text=True,
            )
            try:
                for number in range(count):
                    if number % _EVERY == _EVERY - 1:
                        roll_back(place)
                    else:
                        _publish(place, f"{number}")
                    load.switches += 1
            finally:
                wrk.send_signal(signal.SIGINT)
                told, _ = wrk.communicate()
    _count(load, told)
    return load


def _publish(place: Place, mark: str) -> None:
    publish(Request(ROOT / "content", place), SmallBuilder(mark, pages=_PAGES), passing)


def _count(load: Load, told: str) -> None:
    found = json.loads(told.strip().splitlines()[-1])
    load.requests = found.pop("requests")
    load.seconds = found.pop("microseconds") / 1e6
    del found["bytes"]
    load.failures = found


class Reader(threading.Thread):
    """Reads pages as a browser does: compressed, then the script that the page names."""

    def __init__(self, port: int, load: Load) -> None:
        super().__init__()
        self._port = port
        self._load = load
        self._end = threading.Event()

    def __enter__(self) -> None:
        self.start()

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self.join()

    def run(self) -> None:
        while not self._end.is_set():
            try:
                self._read()
            except (OSError, http.client.HTTPException) as error:
                self._load.broken.append(repr(error))
            self._load.loads += 1

    def _read(self) -> None:
        page = self._get("/")
        found = _SCRIPT.search(page)
        script = self._get(found[1]) if found else ""
        told = marks(page) | marks(script)
        if len(told) != 1 or not script:
            self._load.broken.append(f"a page and its script are of {sorted(told)}")

    def _get(self, path: str) -> str:
        with closing(http.client.HTTPConnection("127.0.0.1", self._port, timeout=20)) as line:
            line.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = line.getresponse()
            body = answer.read()
        if answer.status != 200:
            self._load.broken.append(f"{path}: {answer.status}")
            return ""
        packed = answer.getheader("Content-Encoding") == "gzip"
        return (gzip.decompress(body) if packed else body).decode()
