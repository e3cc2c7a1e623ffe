"""A line to a server with the delay and the rate of a real one, workers' requests included.

Chromium's own emulation holds for a page alone: what its worker fetches is not slowed by it.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import Future

ROUND_TRIP = 0.03
"""Seconds."""
RATE = 20e6 / 8
"""Bytes a second towards the reader, all connections together."""

_PIECE = 16 * 1024


class _Line:
    def __init__(self, port: int) -> None:
        self._port = port
        self._free = 0.0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream, onward = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            await asyncio.gather(
                self._carry(reader, onward, limited=False),
                self._carry(upstream, writer, limited=True),
            )
        except ConnectionError:
            pass  # A browser may hang up at any time.
        finally:
            for each in (onward, writer):
                each.close()

    async def _carry(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, *, limited: bool
    ) -> None:
        waiting: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        delivery = asyncio.create_task(_deliver(waiting, target))
        now = asyncio.get_running_loop().time
        while piece := await source.read(_PIECE):
            sent = now()
            if limited:
                sent = self._free = max(sent, self._free) + len(piece) / RATE
            waiting.put_nowait((sent + ROUND_TRIP / 2, piece))
        waiting.put_nowait((now(), b""))
        await delivery


async def _deliver(
    waiting: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter
) -> None:
    now = asyncio.get_running_loop().time
    while True:
        when, piece = await waiting.get()
        if not piece:
            target.close()
            return
        await asyncio.sleep(max(0.0, when - now()))
        target.write(piece)
        await target.drain()


_Running = tuple[int, asyncio.AbstractEventLoop, asyncio.Event]


async def _run(port: int, running: Future[_Running]) -> None:
    server = await asyncio.start_server(_Line(port).serve, "127.0.0.1", 0)
    end = asyncio.Event()
    running.set_result((server.sockets[0].getsockname()[1], asyncio.get_running_loop(), end))
    await end.wait()
    server.close()


@contextlib.contextmanager
def slow_line(port: int) -> Iterator[int]:
    """The port at which the server at `port` of this machine is reached over the line."""
    running: Future[_Running] = Future()
    thread = threading.Thread(target=lambda: asyncio.run(_run(port, running)))
    thread.start()
    number, loop, end = running.result()
    try:
        yield number
    finally:
        loop.call_soon_threadsafe(end.set)
        thread.join()
