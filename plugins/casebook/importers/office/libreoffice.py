"""LibreOffice as a converter, shut in: a profile of its own, no network, no macros, bounded time and memory."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from casebook.model.errors import CasebookError

TIMEOUT = 60
"""Seconds; a report of a hundred pages takes five."""

_WAIT: float = TIMEOUT
_MOST_MEMORY = 3 * 1024**3
_LARGEST_OUTPUT = 512 * 1024**2
_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
</item>
</oor:items>
"""


@cache
def find_soffice() -> str | None:
    """Path of the program, None where LibreOffice is not installed."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return found
    return next((place for place in _PLACES if Path(place).is_file()), None)


def convert(files: list[Path], to: str, folder: Path, infilter: str = "") -> list[Path]:
    """Convert `files` to the format `to` (docx, png) into `folder`; those that came out, in order.

    Raises CasebookError when LibreOffice is not there, fails to start or takes too long.
    """
    program = find_soffice()
    if program is None:
        raise CasebookError("没有安装 LibreOffice", "安装 LibreOffice，或用 Word、WPS 另存为 .docx")
    with tempfile.TemporaryDirectory(prefix="casebook-office-") as scratch:
        profile = Path(scratch, "profile")
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        command = [
            *_cut_off(),
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
            *([f"--infilter={infilter}"] if infilter else []),
            "--convert-to", to,
            "--outdir", str(folder),
            *map(str, files),
        ]  # fmt: skip
        _run(command, scratch)
    made = [folder / f"{file.stem}.{to.partition(':')[0]}" for file in files]
    return [path for path in made if path.is_file() and path.stat().st_size]


@cache
def _cut_off() -> tuple[str, ...]:
    """A network namespace without any network, where the system lets us have one."""
    unshare = shutil.which("unshare") if sys.platform == "linux" else None
    if unshare is None:
        return ()
    for options in (("-n",), ("-r", "-n")):
        probe = subprocess.run([unshare, *options, "true"], capture_output=True, check=False)
        if probe.returncode == 0:
            return (unshare, *options)
    return ()


def _run(command: list[str], scratch: str) -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.lower().endswith("_proxy") and key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment |= {"HOME": scratch, "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=scratch,
        env=environment,
        start_new_session=True,
        preexec_fn=_limits(),
    )
    try:
        process.wait(_WAIT)
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise CasebookError(
            f"LibreOffice 转换超时（上限 {TIMEOUT} 秒）", "用 Word 或 WPS 打开，另存为 .docx 再导入"
        ) from error


def _limits() -> Callable[[], None] | None:
    if sys.platform == "win32":
        return None
    import resource

    def limit() -> None:
        for what, most in (
            (resource.RLIMIT_AS, _MOST_MEMORY),
            (resource.RLIMIT_FSIZE, _LARGEST_OUTPUT),
            (resource.RLIMIT_CPU, TIMEOUT),
        ):
            # A limit that is already lower stays: it cannot be raised.
            _, hard = resource.getrlimit(what)
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (most, most))

    return limit


def _end(process: subprocess.Popen[bytes]) -> None:
    """The program starts others; all of them go."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
