"""Asks a server on this machine, and hands back what it said."""

from __future__ import annotations

import http.client
from contextlib import closing
from dataclasses import dataclass

HEADERS = {
    "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
}  # fmt: skip
IMMUTABLE = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def ask(port: int, path: str, method: str = "GET", **headers: str) -> Answer:
    """`headers` are named with `_` for `-`. No header may come twice."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request(method, path, headers=named)
        answer = connection.getresponse()
        body = answer.read()
    found: dict[str, str] = {}
    for name, value in answer.getheaders():
        # nginx runs its header filters a second time for an answer that begins as another one.
        assert found.get(name, value) == value
        assert name not in found or answer.status == 416, f"{name} is sent twice"
        found[name] = value
    return Answer(answer.status, found, body)
