"""The server: on the loopback address, for whoever has the address with its token, and within limits."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import signal
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import web

from tui.serving import page
from tui.serving.window import Window

if TYPE_CHECKING:
    from aiohttp.web_protocol import RequestHandler

HOST = "127.0.0.1"
WINDOWS = 8
"""That may be open at once."""
_CONNECTIONS = 64
"""At once, of which the oldest without a window makes room for a new one."""
_SECONDS = 10.0
"""In which a request has to come, and a connection without one ends."""
_MESSAGE = 2 << 20
"""Bytes of one message of a browser: a paste is one."""
_LINE = 4096
"""Bytes of the first line of a request, and of each of its other lines."""
_TOKEN = 32
"""Bytes of chance in the token."""


class Server:
    """Serves one window of the app to each web socket that has the token.

    `command` makes the command line of a window from the pipe that ends with this process.
    """

    def __init__(
        self, command: Callable[[int], Sequence[str]], listening: socket.socket, show: Callable[[str], None]
    ) -> None:
        # The windows watch one end of a pipe, whose other end closes with this process.
        self._life, self._alive = os.pipe() if os.name == "posix" else (-1, -1)
        self._command = command(self._life)
        self._listening = listening
        self._port = int(listening.getsockname()[1])
        self._token = secrets.token_urlsafe(_TOKEN)
        self._report = _Reports(show)
        self._windows: dict[RequestHandler | None, Window] = {}

    @property
    def address(self) -> str:
        """The address of the page, which nobody can guess."""
        return f"http://{HOST}:{self._port}/{self._token}/"

    async def run(self) -> int:
        """Serve until a signal ends it, whose number is returned; then all windows end."""
        loop, ended, received = asyncio.get_running_loop(), asyncio.Event(), [0]

        def end(number: int) -> None:
            received.append(number)
            ended.set()

        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) != signal.SIG_IGN:
                with suppress(NotImplementedError):  # on Windows Ctrl+C is an exception
                    loop.add_signal_handler(number, end, number)
        loop.set_exception_handler(
            lambda _, context: self._report(f"A fault: {context.get('exception') or context['message']!r}.")
        )
        manager = web.Server(
            self._answer,
            handler_cancellation=True,
            keepalive_timeout=_SECONDS,
            lingering_time=0,
            access_log=None,
            logger=_logger(self._report),
            max_line_size=_LINE,
            max_field_size=_LINE,
        )
        accepting = await loop.create_server(lambda: self._accept(manager), sock=self._listening)
        try:
            await ended.wait()
        finally:
            accepting.close()
            try:
                await asyncio.gather(*(window.end() for window in self._windows.values()), return_exceptions=True)
                await manager.shutdown(1)
            finally:
                for window in self._windows.values():
                    window.kill()
                for life in (self._life, self._alive):
                    with suppress(OSError):
                        os.close(life)
        return received[-1]

    def _accept(self, manager: web.Server) -> RequestHandler:
        waiting = [connection for connection in manager.connections if connection not in self._windows]
        if len(waiting) + len(self._windows) >= _CONNECTIONS and waiting:
            waiting[0].force_close()
        return manager()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """The answer to a request. It says nothing to one that does not come from our own page."""
        refusal = self._refusal(request)
        if refusal:
            self._report(f"Refused a request {refusal}.")
            raise web.HTTPForbidden(text="crossread answers only its own page, at the address that it printed.")
        _, _, name = request.path.removeprefix("/").partition("/")
        if name == "ws":
            return await self._show_window(request)
        answer = self._page_or_file(request, name)
        answer.headers.update(page.headers(str(request.host)))
        return answer

    def _refusal(self, request: web.BaseRequest) -> str:
        """Why a request is refused, if it is.

        Any page in the reader's browser can open a socket to this machine, and so can any user of it. The host name is
        checked too, since an attacker's name can be made to resolve to this machine (DNS rebinding).
        """
        own = {f"{HOST}:{self._port}", f"localhost:{self._port}"}
        origin = request.headers.get("Origin", "")
        if request.method != "GET":
            return "that is no GET"
        if request.host not in own:
            return "for another host"
        if origin and origin.removeprefix("http://") not in own:
            return "from another page"
        given = request.path.removeprefix("/").partition("/")[0].encode("utf-8", "replace")
        return "" if secrets.compare_digest(given, self._token.encode()) else "without the token of the address"

    def _page_or_file(self, request: web.BaseRequest, name: str) -> web.Response:
        if not name:
            if not request.path.endswith("/"):
                return web.Response(status=302, headers={"Location": f"/{self._token}/"})
            text = page.page(f"ws://{request.host}/{self._token}/ws", request.query.get("fontsize", ""))
            return web.Response(text=text, content_type="text/html")
        found = page.file(name.removeprefix("static/"))
        if found is None:
            return web.Response(status=404, text="There is no such file.")
        return web.Response(body=found[0], content_type=found[1])

    async def _show_window(self, request: web.BaseRequest) -> web.StreamResponse:
        if len(self._windows) >= WINDOWS:
            self._report(f"Refused a window: {WINDOWS} are open.")
            return web.Response(status=503, text=f"{WINDOWS} windows are open; close one.")
        browser = web.WebSocketResponse(heartbeat=15, max_msg_size=_MESSAGE, compress=False)
        window = Window(self._command, self._life, browser, self._report)
        self._windows[request.protocol] = window
        try:
            await browser.prepare(request)
            await window.run(_number(request, "width", 80), _number(request, "height", 24))
        finally:
            window.kill()
            del self._windows[request.protocol]
        return browser


def listening(port: int) -> socket.socket:
    """A socket on the loopback address; OSError if the port cannot be used."""
    return socket.create_server((HOST, port), backlog=_CONNECTIONS)


def _number(request: web.BaseRequest, name: str, usual: int) -> int:
    given = request.query.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 6 else usual


class _Reports:
    """Lines for the terminal: a few in each period, and then how many more there were."""

    LINES, PERIOD = 20, 60.0

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self._since = 0.0
        self._count = 0

    def __call__(self, line: str) -> None:
        now = time.monotonic()
        if now - self._since >= self.PERIOD:
            if self._count > self.LINES:
                self._show(f"{self._count - self.LINES:,} more lines were left out.")
            self._since, self._count = now, 0
        self._count += 1
        if self._count <= self.LINES:
            self._show(line[:500])


def _logger(report: Callable[[str], None]) -> logging.Logger:
    """aiohttp's log, each record as one line without a traceback."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            error = record.exc_info[1] if record.exc_info else None
            what = f"{type(error).__name__}: {error}" if error else record.getMessage()
            report(f"Refused a malformed request ({' '.join(what.split())[:200]}).")

    made = logging.Logger("crossread", logging.DEBUG)
    made.addHandler(Handler())
    return made
