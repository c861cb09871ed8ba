"""The server within this process, with a small program in the place of the app: it echoes what is typed."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.processes import is_running
from tui.serving import server, window
from tui.serving.server import Server

ECHO = """
import os, sys
life = int(sys.argv[1])
print("a warning before", flush=True)
os.write(1, b"__GANGLION__\\n")
while head := sys.stdin.buffer.read(5):
    content = sys.stdin.buffer.read(int.from_bytes(head[1:], "big"))
    if head[:1] == b"M" and b'"quit"' in content or content == b"q":
        os.write(1, b"M" + len(b'{"type": "exit"}').to_bytes(4, "big") + b'{"type": "exit"}')
        break
    if content == b"huge":
        os.write(1, b"D\\xff\\xff\\xff\\xff")
    elif content == b"fail":
        sys.exit("the app has failed\\x1b[31m")
    else:
        content = content if content != b"pid" else str(os.getpid()).encode()
        os.write(1, b"D" + len(content).to_bytes(4, "big") + content)
"""
STUBBORN = "import os, sys, time; os.write(1, b'__GANGLION__\\nD\\0\\0\\0\\7' + b'%7d' % os.getpid()); time.sleep(600)"


class Running:
    """A server that runs, what it reports, and a browser."""

    def __init__(self, code: str) -> None:
        self.lines: list[str] = []
        command = [sys.executable, "-I", "-S", "-c", code]
        self.server = Server(lambda life: [*command, str(life)], server.listening(0), self.lines.append)
        self.address = self.server.address
        self.host = self.address.split("/")[2]
        self.browser = aiohttp.ClientSession()

    def window(self, query: str = "", **more: str) -> Any:
        return self.browser.ws_connect(f"{self.address}ws{query}", headers=more)

    async def status(self, path: str, method: str = "GET", **headers: str) -> int:
        async with self.browser.request(method, f"http://{self.host}{path}", headers=headers) as answer:
            assert answer.status != 200 or answer.headers["X-Content-Type-Options"] == "nosniff"
            return int(answer.status)

    async def raw(self, request: bytes) -> bytes:
        """What comes back for these bytes."""
        reader, writer = await asyncio.open_connection(*self.host.split(":"))
        writer.write(request)
        found = await reader.read()
        writer.close()
        return found


@pytest.fixture
def code() -> str:
    return ECHO


@pytest.fixture
async def running(code: str) -> AsyncIterator[Running]:
    made = Running(code)
    task = asyncio.create_task(made.server.run())
    yield made
    await made.browser.close()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def until(there: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not there():
            await asyncio.sleep(0.01)


async def test_only_the_address_with_the_token_opens_anything(running: Running) -> None:
    token = running.address.split("/")[3]
    assert len(token) >= 43
    assert await running.status(f"/{token}/") == 200
    assert await running.status(f"/{token}/static/css/xterm.css") == 200
    assert await running.status(f"/{token}/static/../server.py") == 404
    assert await running.status(f"/{token}/?fontsize=99999999999999999999") == 200
    others = ["/", "/ws", "/static/css/xterm.css", f"/{token[:-1]}/", f"/{token}x/", f"/{token.swapcase()}/", "/%ff/"]
    for path in others:
        assert await running.status(path) == 403
        assert await running.status(f"{path.rstrip('/')}/ws") == 403
    assert len(running.lines) == 14
    assert not any(token in line for line in running.lines)


async def test_another_server_has_another_token(running: Running) -> None:
    other = Running(ECHO)
    assert other.address.split("/")[3] != running.address.split("/")[3]
    await other.browser.close()


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "attacker.example"},
        {"Host": "attacker.example", "Origin": "http://attacker.example"},
        {"Origin": "http://attacker.example"},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1"},
    ],
)
async def test_other_pages_are_refused_even_with_the_token(running: Running, headers: dict[str, str]) -> None:
    token = running.address.split("/")[3]
    assert await running.status(f"/{token}/", **headers) == 403
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await running.window(**headers)
    assert await running.status(f"/{token}/", "POST") == 403


async def test_it_listens_on_this_machine_only(running: Running) -> None:
    assert running.host.startswith("127.0.0.1:")
    with socket.socket() as outside:
        assert outside.connect_ex(("127.0.0.2", int(running.host.split(":")[1]))) == errno.ECONNREFUSED


async def test_keys_reach_the_app_and_what_it_draws_comes_back(running: Running) -> None:
    async with running.window("?width=90&height=x") as window:
        await window.send_json(["stdin", "é"])
        assert (await window.receive()).data == "é".encode()
        await window.send_json(["ping", "5"])
        assert (await window.receive()).data == '["pong", "5"]'
        await window.send_json(["stdin", "x" * 1_000_000])
        assert len((await window.receive()).data) == 1_000_000
        await window.send_json(["stdin", "q"])
        assert (await window.receive()).type == aiohttp.WSMsgType.CLOSE
    assert running.lines == []


@pytest.mark.parametrize("sent", ["[", '["quit"]', '["resize", {"width": null}]', b"D\0\0\0\1q", "huge"])
async def test_a_wrong_message_closes_the_window_with_one_line(running: Running, sent: str | bytes) -> None:
    async with running.window() as window:
        if sent == "huge":
            await window.send_json(["stdin", sent])
        elif isinstance(sent, bytes):
            await window.send_bytes(sent)
        else:
            await window.send_str(sent)
        assert (await window.receive()).type == aiohttp.WSMsgType.CLOSE
    await until(lambda: len(running.lines) == 1)
    assert running.lines[0].startswith("A window was closed because of a ")


async def test_a_message_too_long_closes_the_window(running: Running) -> None:
    async with running.window() as window:
        await window.send_json(["stdin", "x" * (3 << 20)])
        assert (await window.receive()).type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}
    await until(lambda: running.lines == ["A window was closed because of a broken message."])


async def test_an_app_that_fails_is_reported(running: Running) -> None:
    async with running.window() as window:
        await window.send_json(["stdin", "fail"])
        assert (await window.receive()).type == aiohttp.WSMsgType.CLOSE
    assert running.lines == ["the app has failed\x1b[31m"]  # which the terminal shows without control characters


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 10_000 + b"\r\n",
        b"GET / HTTP/1.1\r\nA: \x1b]0;x\x07\n\r\n",
        b"\0" * 100_000,
        b"GET http:// HTTP/1.1\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\nabc",
    ],
)
async def test_a_malformed_request_is_one_line(running: Running, request_bytes: bytes) -> None:
    assert (await running.raw(request_bytes)).startswith((b"HTTP/1.1 4", b"HTTP/1.0 4"))
    assert len(running.lines) == 1
    assert "\n" not in running.lines[0]
    assert "Traceback" not in running.lines[0]
    assert await running.status(f"/{running.address.split('/')[3]}/") == 200


async def test_a_flood_of_bad_requests_is_few_lines(running: Running) -> None:
    for _ in range(60):
        await running.raw(b"nonsense\r\n\r\n")
    assert len(running.lines) == 20


async def test_so_many_windows_are_open_at_once(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "WINDOWS", 2)
    async with running.window() as one, running.window():
        with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
            await running.window()
        await one.send_json(["stdin", "q"])
        assert (await one.receive()).type == aiohttp.WSMsgType.CLOSE
        async with running.window() as other:
            await other.send_json(["stdin", "again"])
            assert (await other.receive()).data == b"again"


async def test_connections_without_a_request_leave_room_for_others(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_CONNECTIONS", 5)
    host, port = running.host.split(":")
    async with running.window() as window:
        idle = [await asyncio.open_connection(host, int(port)) for _ in range(20)]
        assert await running.status(f"/{running.address.split('/')[3]}/") == 200
        await window.send_json(["stdin", "here"])
        assert (await window.receive()).data == b"here"
        for _, writer in idle:
            writer.close()


async def test_a_process_ends_with_its_window(running: Running) -> None:
    async with running.window() as window:
        await window.send_json(["stdin", "pid"])
        process = int((await window.receive()).data)
        assert is_running(process)
    await until(lambda: not is_running(process))


@pytest.mark.parametrize("code", [STUBBORN])
async def test_a_process_that_does_not_listen_is_killed(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.serving.window._LEAVING", 0.05)
    async with running.window() as window:
        process = int((await window.receive()).data)
    await until(lambda: not is_running(process))


@pytest.mark.parametrize("code", ["print('no app')", "raise SystemExit('cannot be read')", "pass"])
async def test_what_is_no_app_closes_the_window(running: Running) -> None:
    async with running.window() as window:
        assert (await window.receive()).type == aiohttp.WSMsgType.CLOSE


async def test_a_browser_that_sends_too_fast_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("tui.serving.window.asyncio.sleep", sleep)
    monkeypatch.setattr("tui.serving.window.time.monotonic", lambda: 0.0)
    allowance = window._Allowance()
    for _ in range(int(window._MESSAGES * window._BURST)):
        await allowance.take(10)
    assert waits == []
    await allowance.take(window._BYTES)
    assert waits == [pytest.approx(1.0)]


def test_the_files_of_the_page_are_there() -> None:
    from tui.serving import page

    assert all(page.file(name) for name in page._FILES)
    assert page.file("../server.py") is None
    assert 'data-font-size="16"' in page.page("ws://x", "-3")
    assert 'data-font-size="60"' in page.page("ws://x", "999")
    assert Path(page.__file__).with_name("page.html").is_file()
    assert os.sep in str(page._PAGE)
