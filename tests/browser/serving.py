"""A real nginx on a site folder, sending the headers that the site must live with."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

POLICY = "default-src 'self'; img-src 'self' data:"

_CONFIGURATION = """
{user}
daemon off;
pid {work}/nginx.pid;
error_log {work}/error.log;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  charset utf-8;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    error_page 404 /404.html;
    add_header Content-Security-Policy "{policy}" always;
  }}
}}
"""


@contextlib.contextmanager
def nginx(site: Path, work: Path) -> Iterator[str]:
    """Address of the server, ending in `/`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    configuration = work / "nginx.conf"
    configuration.write_text(
        _CONFIGURATION.format(user=_user(), work=work, port=port, site=site, policy=POLICY), "utf-8"
    )
    server = subprocess.Popen(["nginx", "-c", str(configuration), "-p", str(work)])
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _user() -> str:
    """Under root the workers would be another user, who cannot reach the test's own folders."""
    if os.geteuid():
        return ""
    import grp  # not on Windows, where these tests are skipped
    import pwd

    return f"user {pwd.getpwuid(0).pw_name} {grp.getgrgid(os.getegid()).gr_name};"


def _wait(port: int) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise AssertionError("nginx does not answer")
