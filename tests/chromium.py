"""A real headless browser, where one is installed: for the tests of what is written or served for browsers."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest

PATH = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
needed = pytest.mark.skipif(not PATH, reason="no Chromium is installed (apt-get install chromium)")

_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def chromium(*arguments: str, timeout: float = 90) -> subprocess.CompletedProcess[str]:
    """Run the browser without a window, with a profile of its own and nothing asked of the network by itself."""
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        command = [
            PATH, *_QUIET, f"--user-data-dir={profile}", *arguments,
        ]  # fmt: skip
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=timeout, encoding="utf-8")


def measured(page: str, script: str, width: int, folder: Path) -> str:
    """What `script`, an expression over `page` (a document) shown at `width` pixels, comes to.

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


async def shown(address: str, ready: str, folder: Path, seconds: float = 30) -> bytes:
    """A picture (PNG) of the live page at `address` once the expression `ready` holds, and two seconds later.

    The browser's own switch for pictures does not wait for a socket, so it is driven by its debugging protocol.
    """
    import aiohttp

    quiet = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
    told = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        *quiet,
        "--remote-debugging-port=0",
        "--window-size=1200,800",
    )
    log = folder / "net.json"
    process = await asyncio.create_subprocess_exec(
        PATH, *told, f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}", "about:blank",
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        port = await asyncio.wait_for(_port(process), seconds)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                pages = [page for page in await answer.json() if page["type"] == "page"]
            async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                await _ask(socket, "Page.navigate", url=address)
                for _ in range(int(seconds * 5)):
                    await asyncio.sleep(0.2)
                    held = await _ask(socket, "Runtime.evaluate", expression=ready)
                    if held["result"].get("value") is True:
                        break
                await asyncio.sleep(2)
                picture = await _ask(socket, "Page.captureScreenshot")
                await _ask(socket, "Browser.close")
        return base64.b64decode(picture["data"])
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


async def _ask(socket: Any, method: str, **parameters: str) -> dict[str, Any]:
    await socket.send_json({"id": 1, "method": method, "params": parameters})
    while True:
        answer = await socket.receive_json()
        if answer.get("id") == 1:
            return dict(answer.get("result", {}))
