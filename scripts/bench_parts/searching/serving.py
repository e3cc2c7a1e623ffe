"""nginx on the measured folder: precompressed copies, the site's own policy, a log of what was sent."""

from __future__ import annotations

import contextlib
import gzip
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from problem import Problem
from system_packages import find_program

POLICY = "default-src 'self'; img-src 'self' data:"
# Pagefind compiles WebAssembly, which the site's policy does not let it.
PEER = "pagefind"
PEER_POLICY = f"{POLICY}; script-src 'self' 'wasm-unsafe-eval'"

_WORTH = 0.95
_CONFIGURATION = """
{user}
daemon off;
pid {work}/nginx.pid;
error_log {work}/error.log;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types;
  log_format sent '$uri $body_bytes_sent';
  access_log {work}/access.log sent;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  charset utf-8;
  gzip_static on;
  keepalive_timeout 600;
  keepalive_requests 100000;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    add_header Content-Security-Policy "{policy}" always;
    location /{peer}/ {{
      add_header Content-Security-Policy "{peer_policy}" always;
    }}
  }}
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
        with self._log.open(encoding="utf-8") as file:
            file.seek(self._read)
            lines = file.read().splitlines()
            self._read = file.tell()
        return Sent(len(lines), sum(int(line.rpartition(" ")[2]) for line in lines))


@contextlib.contextmanager
def serving(site: Path, work: Path) -> Iterator[Server]:
    """Serve `site`; raises Problem where nginx is missing or does not start."""
    program = find_program("nginx")
    if program is None:
        raise Problem("没有「nginx」", "Debian、Ubuntu 请运行 apt-get install nginx。")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    configuration = work / "nginx.conf"
    names = {"policy": POLICY, "peer": PEER, "peer_policy": PEER_POLICY}
    configuration.write_text(
        _CONFIGURATION.format(user=_user(), work=work, port=port, site=site, **names), "utf-8"
    )
    server = subprocess.Popen([program, "-c", str(configuration), "-p", str(work)])
    try:
        _wait(port)
        yield Server(port, work / "access.log")
    finally:
        server.terminate()
        server.wait(timeout=20)


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


def _user() -> str:
    """Under root the workers would be another user, who cannot reach the folders of the run."""
    if os.geteuid():
        return ""
    import grp
    import pwd

    return f"user {pwd.getpwuid(0).pw_name} {grp.getgrgid(os.getegid()).gr_name};"


def _wait(port: int) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise Problem("nginx 没有启动", "看它的报错，再运行一次。")
