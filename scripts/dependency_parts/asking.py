"""The locked packages against what is known of them, from the index or from a file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import children
from dependency_parts.lock import pins
from dependency_parts.osv import Vulnerability, known
from problem import Problem

if TYPE_CHECKING:
    from environment import Environment

_VULNERABLE = 1
_OFFLINE = "检查网络；内网在别处取来 OSV 的 PyPI/all.zip，再用 --osv 指明它。"


def ask(environment: Environment, lock: Path) -> int:
    """Ask the index's own database with pip-audit; raise Problem when it does not know all packages."""
    with tempfile.TemporaryDirectory() as room:
        answer = Path(room) / "answer.json"
        # The lock is complete and hashed: nothing is resolved, nothing downloaded.
        asked = ("--requirement", lock, "--disable-pip", "--require-hashes", "--format", "json")
        quiet = ("--progress-spinner", "off", "--output", answer)
        _, said = children.capture(
            environment.module("pip_audit", *asked, *quiet), environment.root
        )
        if not answer.exists():
            raise Problem(f"没有查成：{said.strip().splitlines()[-1:]}", _OFFLINE)
        told = json.loads(answer.read_text("utf-8"))["dependencies"]
    unknown = [each["name"] for each in told if "skip_reason" in each]
    if unknown:
        raise Problem(f"漏洞数据库答不上 {len(unknown)} 个软件包，如「{unknown[0]}」", _OFFLINE)
    found = [
        Vulnerability(
            each["name"],
            each["version"],
            vuln["id"],
            vuln["description"].strip(),
            tuple(vuln["fix_versions"]),
        )
        for each in told
        for vuln in each["vulns"]
    ]
    return _tell(found, len(told))


def look_up(database: Path, lock: Path) -> int:
    """Compare with a file of OSV entries."""
    pinned = pins(lock)
    return _tell(known(database, pinned), len(pinned))


def _tell(found: list[Vulnerability], count: int) -> int:
    for each in found:
        remedy = f"，{'、'.join(each.fixed)} 已修好" if each.fixed else ""
        print(
            f"{each.package} {each.version}：{each.id}{remedy}\n  {each.summary.partition(chr(10))[0]}"
        )
    print(f"查了 {count} 个软件包，发现 {len(found)} 个公开的漏洞")
    return _VULNERABLE if found else 0
