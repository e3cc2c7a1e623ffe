"""nginx on the measured folder: precompressed copies, the site's own policy, a log of what was sent."""

from __future__ import annotations

import contextlib
import gzip
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from nginx_server import Nginx, place_of
from problem import Problem

# Pagefind compiles WebAssembly, which the site's policy does not let it.
PEER = "pagefind"
PEER_POLICY = "default-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'"

_MARKER = "/what-was-sent"
_WORTH = 0.95
_MORE = """
  log_format sent '$request_uri $body_bytes_sent';
  access_log {work}/access.log sent;
  keepalive_timeout 600;
  keepalive_requests 100000;
"""
_LOCATIONS = """
    location /{peer}/ {{
      add_header Content-Security-Policy "{policy}" always;
    }}
"""


@dataclass(frozen=True, slots=True)
class Sent:
    """Answers of the server, and the bytes of their bodies as they went over the line."""

    requests: int
    size: int


class Server:
    """`sent` tells what went out since it was last asked."""

    def __init__(self, port: int, log: Path) -> None:
        self.port = port
        self._log = log
        self._read = 0

    def sent(self) -> Sent:
        """Raises Problem when the server does not answer.

        A line is written just after its answer: once a marker's own line is there, all before it are.
        """
        with contextlib.suppress(HTTPError):
            urlopen(f"http://127.0.0.1:{self.port}{_MARKER}", timeout=10).close()
        for _ in range(200):
            with self._log.open(encoding="utf-8") as file:
                file.seek(self._read)
                lines = file.read().splitlines()
                end = file.tell()
            if any(line.startswith(_MARKER) for line in lines):
                self._read = end
                told = [line for line in lines if not line.startswith(_MARKER)]
                return Sent(len(told), sum(int(line.rpartition(" ")[2]) for line in told))
            time.sleep(0.01)
        raise Problem("nginx 没有写日志", "检查磁盘空间，再运行一次。")


@contextlib.contextmanager
def serving(site: Path, work: Path) -> Iterator[Server]:
    """Serve `site`; raises Problem where nginx is missing or does not start."""
    server = Nginx(
        place_of(site, work),
        work,
        _MORE.format(work=work),
        _LOCATIONS.format(peer=PEER, policy=PEER_POLICY),
    )
    with server.serving() as port:
        yield Server(port, work / "access.log")


def precompress(folder: Path) -> tuple[int, int]:
    """Put a gzip copy beside every file that becomes smaller by it, as a release does.

    Returns the bytes of all files, and of the copies or files that go out.
    """
    raw = out = 0
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        packed = gzip.compress(data, 6, mtime=0)
        worth = len(packed) < _WORTH * len(data)
        if worth:
            file.with_name(f"{file.name}.gz").write_bytes(packed)
        raw += len(data)
        out += len(packed) if worth else len(data)
    return raw, out
