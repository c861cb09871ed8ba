"""One window: a process of the app, and the web socket through which a browser shows it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import WebSocketError, WSMsgType

from tui import helper
from tui.resources import SERVED
from tui.serving import packets

if TYPE_CHECKING:
    from aiohttp.web import WebSocketResponse

_LEAVING = 3.0
"""Seconds that the app has for ending by itself."""
_OPENING = 60.0
"""Seconds until the app is ready to draw."""
_LINES = 10
"""Of something else that it may print before."""
_MESSAGES, _BYTES = 500, 1 << 20
"""The most a browser may send in a second, on average; what is beyond that waits."""
_BURST = 4
"""Seconds of it that may come at once."""
_WORDS = 2000
"""Bytes of what the process says on stderr."""


class Window:
    """A process of the app that lives as long as the web socket."""

    def __init__(
        self, command: Sequence[str], life: int, socket: WebSocketResponse, report: Callable[[str], None]
    ) -> None:
        self._command = command
        self._life = life
        self._socket = socket
        self._report = report
        self._process: asyncio.subprocess.Process | None = None

    async def run(self, width: int, height: int) -> None:
        """Show the app until it ends or the browser leaves."""
        self._process = await self._started(*packets.size(width, height))
        words = asyncio.ensure_future(self._words())
        tasks = [asyncio.ensure_future(self._to_app()), asyncio.ensure_future(self._to_browser())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            for end in await asyncio.gather(*tasks, return_exceptions=True):
                if isinstance(end, packets.WrongError):
                    self._report(f"A window was closed because of {end}.")
            if isinstance(self._socket.exception(), WebSocketError):
                self._report("A window was closed because of a broken message.")
            await self.end()
        if self._process.returncode and (said := await words):
            self._report(said)
        await self._socket.close()

    async def end(self) -> None:
        """End the process: it is asked to, and killed if it takes long."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        assert process.stdin is not None  # noqa: S101 - it was asked for
        with suppress(OSError, RuntimeError):
            process.stdin.write(packets.meta("quit"))
            process.stdin.close()  # at its end the app leaves too
        try:
            await asyncio.wait_for(process.wait(), _LEAVING)
        except TimeoutError:
            self.kill()
            await process.wait()

    def kill(self) -> None:
        """End the process at once, with all in its session."""
        process = self._process
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                if hasattr(os, "killpg"):
                    os.killpg(process.pid, signal.SIGKILL)
                else:
                    process.kill()

    async def _started(self, width: int, height: int) -> asyncio.subprocess.Process:
        environment = {
            **helper.environment(),
            "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
            "TEXTUAL_FPS": "60",
            "TEXTUAL_COLOR_SYSTEM": "truecolor",
            "TERM_PROGRAM": "textual",
            "COLUMNS": str(width),
            "ROWS": str(height),
            SERVED: "1",
        }
        return await asyncio.create_subprocess_exec(
            *self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            pass_fds=(self._life,) if self._life >= 0 else (),
            start_new_session=True,  # Ctrl+C is for the server
        )

    async def _to_app(self) -> None:
        """Pass on what the browser sends, as fast as a reader may be and the app takes it."""
        assert self._process is not None  # noqa: S101 - it was started
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        allowance = _Allowance()
        async for sent in self._socket:
            if sent.type != WSMsgType.TEXT:
                if sent.type == WSMsgType.ERROR:
                    return
                raise packets.WrongError("a message of bytes")
            await allowance.take(len(sent.data))
            given = packets.message(sent.data)
            if given.answer:
                await self._socket.send_str(given.answer)
            elif given.packet:
                self._process.stdin.write(given.packet)
                await self._process.stdin.drain()

    async def _to_browser(self) -> None:
        """Pass on what the app draws, until it ends."""
        assert self._process is not None  # noqa: S101 - it was started
        stream = self._process.stdout
        assert stream is not None  # noqa: S101 - it was asked for
        async with asyncio.timeout(_OPENING):
            for _ in range(_LINES):
                if await stream.readline() == packets.READY:
                    break
            else:
                return
        # A browser that has left takes nothing more.
        with suppress(EOFError, ConnectionError):
            while True:
                kind, content = await packets.read(stream)
                if kind == packets.DATA:
                    await self._socket.send_bytes(content)
                elif kind == packets.META and json.loads(content).get("type") == "exit":
                    return

    async def _words(self) -> str:
        """The beginning of what the process says on stderr, which is read to its end."""
        assert self._process is not None  # noqa: S101 - it was started
        assert self._process.stderr is not None  # noqa: S101 - it was asked for
        said = b""
        while part := await self._process.stderr.read(4096):
            said = (said + part)[:_WORDS]
        return said.decode("utf-8", "replace").strip()


class _Allowance:
    """How much may come: so much in each second, and some seconds' worth at once."""

    def __init__(self) -> None:
        self._full_at = time.monotonic()
        """When it is whole again."""

    async def take(self, size: int) -> None:
        """Take one message of this size from it, as soon as it suffices."""
        now = time.monotonic()
        self._full_at = max(self._full_at, now) + max(1 / _MESSAGES, size / _BYTES)
        if (wait := self._full_at - now - _BURST) > 0:
            await asyncio.sleep(wait)
