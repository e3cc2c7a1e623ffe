"""A real nginx on a release, with the configuration that operators install (scripts/hosting/nginx)."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from problem import Problem
from system_packages import find_program

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTING = Path(__file__).with_name("hosting") / "nginx"
_SYSTEM = Path("/etc/nginx")
_MODULES = Path("/usr/share/nginx/modules")
_BROTLI = "ngx_http_brotli_static_module.so"
_PLACE = "/srv/casebook"
_LISTENING = ("    listen 80;\n    listen [::]:80;\n", "    listen 127.0.0.1:{port};\n")

_FRAME = """
{modules}
{user}
daemon off;
pid {work}/nginx.pid;
error_log {work}/error.log;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
  include {system}/mime.types;
  default_type application/octet-stream;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
{more}
  include {work}/casebook.conf;
}}
"""


@dataclass(frozen=True)
class Nginx:
    """On `place`, a release folder; `more` are directives of the http block, `locations` of the server."""

    place: Path
    work: Path
    more: str = "access_log off;"
    locations: str = ""

    @contextlib.contextmanager
    def serving(self) -> Iterator[int]:
        """The port on 127.0.0.1; raises Problem where nginx is missing or does not start."""
        program = find_program("nginx")
        if program is None:
            raise Problem("没有「nginx」", "Debian、Ubuntu 请运行 apt-get install nginx。")
        port = free_port()
        configuration = self._write(port)
        # With an error log of its own it has nothing to say; what it says anyhow may tell why it ended.
        server = subprocess.Popen([program, "-c", str(configuration), "-p", str(self.work)])
        try:
            _wait(server, port)
            yield port
        finally:
            server.terminate()
            server.wait(timeout=20)

    def _write(self, port: int) -> Path:
        shipped = (HOSTING / "casebook.conf").read_text("utf-8")
        assert _PLACE in shipped
        assert _LISTENING[0] in shipped
        own = shipped.replace(_PLACE, str(self.place))
        listening = _LISTENING[1].format(port=port)
        own = own.replace(_LISTENING[0], f"{listening}{self.locations}")
        (self.work / "casebook.conf").write_text(own, "utf-8")
        beside = self.work / "casebook"
        beside.mkdir(exist_ok=True)
        shutil.copy(HOSTING / "headers.conf", beside)
        if has_brotli():
            shutil.copy(HOSTING / "brotli.conf", beside)
        file = self.work / "nginx.conf"
        frame = _FRAME.format(
            modules=f"load_module {_MODULES / _BROTLI};" if has_brotli() else "",
            user=_user(), system=_SYSTEM, work=self.work, more=self.more,
        )  # fmt: skip
        file.write_text(frame, "utf-8")
        return file


def has_brotli() -> bool:
    """Whether nginx has the module that sends the brotli copies."""
    return (_MODULES / _BROTLI).exists()


def place_of(site: Path, work: Path) -> Path:
    """A release folder in `work` whose live release is a site that was only built."""
    current = work / "place" / "current"
    current.mkdir(parents=True)
    (current / "site").symlink_to(site, target_is_directory=True)
    return current.parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _user() -> str:
    """Under root the workers would be another user, who cannot reach the folders of the run."""
    if os.geteuid():
        return ""
    import grp  # not on Windows, where there is no such server
    import pwd

    return f"user {pwd.getpwuid(0).pw_name} {grp.getgrgid(os.getegid()).gr_name};"


def _wait(server: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(100):
        if server.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise Problem("nginx 没有启动", "看它的报错，再运行一次。")
