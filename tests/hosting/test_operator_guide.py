"""The operator's guide: its commands as they stand, from an empty folder with nginx to a live site.

What needs root, systemd or a package index is stood in for by a shell function of the same name;
everything else is the real thing: git, publishing, the shipped nginx configuration, nginx, curl.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from casebook.cli.commands.publish import publish
from nginx_server import free_port, has_brotli, wait_for
from tests.hosting.project_copy import ROOT, copied

GUIDE = (ROOT / "docs/help/operator.md").read_text("utf-8")
BLOCKS = re.findall(r"^```bash\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
ADDRESS = "https://git.example.cn/casebook.git"
PLACES = ("/opt/casebook", "/srv/casebook", "/etc/nginx", "/etc/systemd/system")

STANDING_IN = """
set -euo pipefail
sudo() { [ "$1" = -u ] && shift 2; "$@"; }
apt-get() { :; }
useradd() { :; }
systemctl() { case "$*" in *nginx*) command "$NGINX" -c "$ETC/nginx.conf" -s reload;; esac; }
nginx() { command "$NGINX" -c "$ETC/nginx.conf" "$@"; }
install() {
    local kept=()
    while [ $# -gt 0 ]; do case "$1" in -o|-g) shift 2;; *) kept+=("$1"); shift;; esac; done
    command install "${kept[@]}"
}
git() { [ "$1" = clone ] && set -- clone -q "$REPOSITORY" "$3"; command git "$@"; }
python3() { local script=$1; shift; ( cd "$(dirname "$script")/.." && casebook publish "$@" ); }
casebook() { PYTHONPATH=plugins "$PYTHON" -m casebook "$@"; }
curl() { local last="${@: -1}"; command curl "${@:1:$#-1}" "${last/127.0.0.1/127.0.0.1:$PORT}"; }
"""

NGINX_CONF = """
{modules}
pid {etc}/nginx.pid;
error_log {etc}/error.log;
{user}
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {etc}/body;
  proxy_temp_path {etc}/proxy;
  fastcgi_temp_path {etc}/fastcgi;
  uwsgi_temp_path {etc}/uwsgi;
  scgi_temp_path {etc}/scgi;
  include {etc}/sites-enabled/*;
}}
"""


def test_every_command_of_the_guide_is_one_that_a_shell_accepts():
    assert len(BLOCKS) >= 6
    for block in BLOCKS:
        subprocess.run(["bash", "-n"], input=block.encode(), check=True)


def test_the_options_of_the_guide_are_those_of_the_command():
    told = dict(re.findall(r"^\| `(--[a-z]+)( \S+)?` \|", GUIDE, re.MULTILINE))
    options = {
        option.opts[0]: f" {option.metavar}" if option.metavar else ""
        for option in publish.params
        if isinstance(option, click.Option) and "--help" not in option.opts
    }
    assert told == options


def test_paths_of_the_guide_and_of_the_configurations_agree():
    for file in (ROOT / "scripts/hosting").rglob("*"):
        for path in re.findall(r"/(?:opt|srv)/casebook[\w./-]*", _text(file)):
            if path.startswith("/opt/casebook/"):
                assert (ROOT / path.removeprefix("/opt/casebook/").rstrip(".")).exists(), path
    for path in re.findall(r"/opt/casebook/(scripts/[\w./-]+)", GUIDE):
        assert (ROOT / path).exists(), path


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


@pytest.mark.nginx
@pytest.mark.slow
@pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "curl", "git"))), reason="bash, curl or git is not installed"
)
def test_from_an_empty_folder_to_a_live_site(tmp_path: Path):
    etc, port = tmp_path / "etc/nginx", free_port()
    for name in ("sites-available", "sites-enabled"):
        (etc / name).mkdir(parents=True)
    (etc / "sites-enabled/default").write_text("broken on purpose", "utf-8")
    modules = "include /etc/nginx/modules-enabled/*.conf;"
    user = "user root;" if os.geteuid() == 0 else ""
    (etc / "nginx.conf").write_text(NGINX_CONF.format(etc=etc, user=user, modules=modules), "utf-8")
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
    environment = {
        **os.environ,
        "PYTHON": sys.executable,
        "REPOSITORY": str(copied(tmp_path / "repository")),
        "NGINX": nginx,
        "ETC": str(etc),
        "PORT": str(port),
    }

    def run(block: str) -> str:
        for place in PLACES:
            block = block.replace(place, f"{tmp_path}{place}")
        block = block.replace(".venv/bin/casebook ", "casebook ")
        done = subprocess.run(
            ["bash", "-c", STANDING_IN + block],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{block}\n{done.stdout}{done.stderr}"
        return done.stdout

    packages, clone, configure, look, timer, again, afterwards, brotli = BLOCKS
    (tmp_path / "etc/systemd/system").mkdir(parents=True)
    for parent in ("opt", "srv"):
        (tmp_path / parent).mkdir()
    run(packages)
    assert "新增 6 个案例" in run(clone)
    before, command, reload = configure.rpartition("sudo nginx -t\n")
    run(before)
    assert [each.name for each in (etc / "sites-enabled").iterdir()] == ["casebook"]
    _settle(etc / "sites-available/casebook", tmp_path, port)
    run(command)
    server = subprocess.Popen([nginx, "-c", etc / "nginx.conf", "-g", "daemon off;"])
    try:
        wait_for(server, port)
        run(reload)
        health = json.loads(run(look))
        assert health["cases"] == 6
        run(timer)
        assert "已发布" in run(again)
        told = run(afterwards)
        assert len(re.findall(r"^\* ", told, re.MULTILINE)) == 1
        assert "个文件与清单一致" in told
        assert f"已换回 {health['release']}" in told
        assert json.loads(run(look))["release"] == health["release"]
        if has_brotli():
            run(brotli)
    finally:
        server.terminate()
        server.wait(timeout=20)


def _settle(configuration: Path, root: Path, port: int) -> None:
    """The installed file with the folder and the port of this test."""
    text = configuration.read_text("utf-8").replace("/srv/casebook", f"{root}/srv/casebook")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("listen [::]:80;", "")
    configuration.write_text(text, "utf-8")
