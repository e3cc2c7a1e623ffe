"""The memory that a page takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

_PRIVATE = ("Private_Clean:", "Private_Dirty:")
_MIB = 1024 * 1024


def process_memory(browser: Browser) -> float:
    """MiB that Chromium's page processes have for themselves, engine and all. Linux only."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return sum(_private(each["id"]) for each in processes if each["type"] == "renderer")


def _private(process: int) -> float:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(_PRIVATE)) / 1024


def heap(browser: Browser, page: Page) -> float:
    """MiB of the scripts' own objects and buffers, the page's and its workers', after a collection."""
    own = page.context.new_cdp_session(page)
    own.send("HeapProfiler.collectGarbage")
    used = _size(own.send("Runtime.getHeapUsage"))
    own.detach()
    whole = browser.new_browser_cdp_session()
    for target in whole.send("Target.getTargets")["targetInfos"]:
        if target["type"] == "worker":
            _asked(page, whole, target["targetId"], "HeapProfiler.collectGarbage")
            used += _size(_asked(page, whole, target["targetId"], "Runtime.getHeapUsage"))
    whole.detach()
    return used


def _size(usage: dict[str, Any]) -> float:
    return float(usage["usedSize"] + usage.get("backingStorageSize", 0)) / _MIB


def _asked(page: Page, whole: CDPSession, target: str, method: str) -> dict[str, Any]:
    """What the target answers: its session is reached through the browser's by messages only."""
    answers: list[dict[str, Any]] = []

    def received(event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            answers.append(message["result"])

    whole.on("Target.receivedMessageFromTarget", received)
    session = whole.send("Target.attachToTarget", {"targetId": target, "flatten": False})
    name = {"sessionId": session["sessionId"]}
    message = json.dumps({"id": 1, "method": method})
    whole.send("Target.sendMessageToTarget", {**name, "message": message})
    while not answers:
        page.wait_for_timeout(10)
    whole.send("Target.detachFromTarget", name)
    whole.remove_listener("Target.receivedMessageFromTarget", received)
    return answers[0]
