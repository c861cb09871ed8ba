"""A real headless browser, if one is installed: for the tests of what is written or served for browsers."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import shutil
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pyte
import pytest

PATH = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
needed = pytest.mark.skipif(not PATH, reason="no Chromium is installed (apt-get install chromium)")

_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip

_BINARY = 2
"""The opcode of a web socket frame with binary data."""


def chromium(*arguments: str, timeout: float = 90) -> subprocess.CompletedProcess[str]:
    """Run the browser headless, with a fresh profile and without its own network requests."""
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        command = [
            PATH, *_QUIET, f"--user-data-dir={profile}", *arguments,
        ]  # fmt: skip
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=timeout, encoding="utf-8")


def measured(page: str, script: str, width: int, folder: Path) -> str:
    """The value of `script`, an expression over `page` (a document) shown at `width` pixels.

    The page is shown in a frame of a host page, since the browser's own window cannot be as narrow as a phone's.
    """
    inner = folder / "inner.html"
    inner.write_text(page, encoding="utf-8")
    host = folder / "host.html"
    host.write_text(
        f'<body><iframe id="f" width="{width}" height="800" style="border:0" src="inner.html"></iframe><script>'
        "document.getElementById('f').onload = (event) => { const page = event.target.contentDocument;"
        f"document.body.dataset.result = String({script}); }};</script></body>",
        encoding="utf-8",
    )
    done = chromium("--allow-file-access-from-files", "--virtual-time-budget=3000", "--dump-dom", host.as_uri())
    return done.stdout.split('data-result="')[1].split('"')[0]


class Page:
    """A live page, driven by the browser's debugging protocol, with what it received through its web sockets.

    The browser's own switches for screenshots do not wait for a socket, and press no keys.
    """

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._asked = 0
        self._answers: dict[int, dict[str, Any]] = {}
        self._stream = pyte.ByteStream(screen := pyte.Screen(300, 100))
        self._screen = screen
        self.sent = b""
        """Every byte that the served app drew."""

    async def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the browser; returns its answer."""
        self._asked += 1
        number = self._asked
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        while number not in self._answers:
            await self._receive(await self._socket.receive_json())
        return self._answers.pop(number)

    async def _receive(self, message: dict[str, Any]) -> None:
        if "id" in message:
            self._answers[message["id"]] = dict(message.get("result", {}))
        elif message.get("method") == "Network.webSocketFrameReceived":
            frame = message["params"]["response"]
            if frame["opcode"] == _BINARY:
                found = base64.b64decode(frame["payloadData"])
                self.sent += found
                self._stream.feed(found)

    async def is_true(self, expression: str) -> bool:
        """Whether an expression of JavaScript is true in the page."""
        answer = await self.ask("Runtime.evaluate", expression=expression)
        return answer["result"].get("value") is True

    @property
    def text(self) -> str:
        """The text of the terminal in the page."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    async def until(self, words: str, *, gone: bool = False, seconds: float = 60) -> str:
        """Wait until words are on the terminal, or are gone."""
        end = time.monotonic() + seconds
        while (words in self.text) == gone:
            assert time.monotonic() < end, f"{words!r} {'still' if gone else 'not'} on the screen:\n{self.text}"
            # Waiting for an answer receives the events that came before it.
            await self.is_true("true")
            await asyncio.sleep(0.05)
        return self.text

    async def press(self, *characters: str) -> None:
        """Type characters into the page."""
        for character in characters:
            for kind in ("keyDown", "keyUp"):
                typed = {"text": character} if kind == "keyDown" else {}
                await self.ask("Input.dispatchKeyEvent", type=kind, key=character, **typed)

    async def picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode((await self.ask("Page.captureScreenshot"))["data"])


@contextlib.asynccontextmanager
async def page(address: str, ready: str, folder: Path, seconds: float = 30) -> AsyncIterator[Page]:
    """The page at `address` once the expression `ready` is true; its network requests are logged to `net.json`."""
    import aiohttp

    process = await asyncio.create_subprocess_exec(
        PATH, *_QUIET, "--remote-debugging-port=0", "--window-size=1200,800",
        f"--user-data-dir={folder / 'profile'}", f"--log-net-log={folder / 'net.json'}", "about:blank",
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        port = await asyncio.wait_for(_port(process), seconds)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                pages = [each for each in await answer.json() if each["type"] == "page"]
            async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                opened = Page(socket)
                await opened.ask("Network.enable")
                await opened.ask("Emulation.setFocusEmulationEnabled", enabled=True)
                await opened.ask("Page.navigate", url=address)
                for _ in range(int(seconds * 5)):
                    await asyncio.sleep(0.2)
                    if await opened.is_true(ready):
                        break
                yield opened
                await opened.ask("Browser.close")
    finally:
        if process.returncode is None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), 5)
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _port(process: asyncio.subprocess.Process) -> str:
    """Where the browser listens, from the line in which it says so."""
    assert process.stderr is not None
    async for line in process.stderr:
        if b"DevTools listening on" in line:
            return line.decode().split("127.0.0.1:")[1].split("/")[0]
    raise AssertionError("the browser ended before it listened")
