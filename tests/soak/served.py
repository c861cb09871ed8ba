"""Attack the served app: malformed requests and messages, many windows, and servers that are ended or killed.

    python -m tests.soak.served --runs 100 [--seed S]

The server must go on and answer its page, say little and never a traceback, stay within its memory and its windows, and
leave no process behind however it ends.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import aiohttp

from tui.serving.server import WINDOWS

PATIENCE = 60.0
"""Seconds after which it hangs."""
MEMORY = 300 << 20
"""Bytes that the server may take, without its windows."""
ARTICLES = (
    "Mill Corp. said its revenue fell to $38 million in 2024.\n",
    "Mill Corp. revenue fell to $43 million in 2024, it said.\n",
)
ENDS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
MESSAGES = ('["stdin", "j"]', '["resize", {"width": 90, "height": 30}]', '["ping", "1"]', '["focus"]', '["blur"]')


class FallError(Exception):
    """What must not be; its text says what."""


class Served:
    """A server of two articles, with a mark on all its processes."""

    def __init__(self, folder: Path, mark: str) -> None:
        self._mark = mark
        self._said = folder / mark
        paths = [folder / f"{number}.txt" for number in range(len(ARTICLES))]
        for path, text in zip(paths, ARTICLES, strict=True):
            path.write_text(text, encoding="utf-8")
        own = ["--no-cache", "--session", str(folder / "session.sqlite3"), "--serve", str(_free_port())]
        with self._said.open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tui", *paths, *own],
                stderr=said,
                env={**os.environ, mark: "1", "XDG_STATE_HOME": str(folder)},
            )
        until(lambda: "Serving on" in self.said)
        found = re.search(r"http://(\S+):(\d+)/\S+/", self.said)
        assert found
        self.address, self.host, self.port = found[0], found[1], int(found[2])

    @property
    def said(self) -> str:
        """What the server has said so far."""
        return self._said.read_text("utf-8")

    @property
    def processes(self) -> list[int]:
        """The processes that live, the server itself aside."""
        found = []
        for file in Path("/proc").glob("[0-9]*/environ"):
            with suppress(OSError):
                if self._mark.encode() in file.read_bytes() and int(file.parent.name) != self.process.pid:
                    found.append(int(file.parent.name))
        return found

    async def check(self) -> None:
        """No window is left; the server lives within its limits, answers its page, and has said nothing but lines."""
        until(lambda: not self.processes)
        if self.process.poll() is not None:
            raise FallError(f"the server has ended: {self.said[-300:]}")
        if "Traceback" in self.said or len(self.said) > 200_000 or re.search(r"[\0-\x09\x0b-\x1f\x7f-\x9f]", self.said):
            raise FallError(f"the server said {self.said[-300:]!r}")
        taken = int(Path(f"/proc/{self.process.pid}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE")
        if taken > MEMORY:
            raise FallError(f"the server takes {taken >> 20:,} MB")
        async with aiohttp.ClientSession() as browser, browser.get(self.address) as answer:
            if answer.status != 200:
                raise FallError(f"the page is answered with {answer.status}")

    def end(self, number: signal.Signals) -> None:
        """End the server by a signal: nothing is left."""
        self.process.send_signal(number)
        self.process.wait(PATIENCE)
        until(lambda: not self.processes)


def until(there: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not there():
        if time.monotonic() > end:
            raise FallError("it took too long")
        time.sleep(0.01)


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, cut, doubled or put in."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randint(0, len(changed))
        match chance.randrange(5):
            case 0:
                changed[place:place] = chance.randbytes(chance.choice((1, 4, 40)))
            case 1:
                del changed[place : place + chance.randint(1, 20)]
            case 2:
                changed[place:place] = changed[: chance.choice((10, 1000))] * chance.choice((1, 50))
            case 3:
                changed[place : place + 1] = chance.choice(
                    (b"\0", b"\r", b"\n", b"\x1b", b"\xff", b":", b"%", b"9" * 500)
                )
            case _:
                changed = changed[:place] if chance.random() < 0.2 else changed
    return bytes(changed)


async def malformed_requests(served: Served, chance: random.Random) -> None:
    """Requests with damage, with the token and without, some of them upgraded to a web socket."""
    for _ in range(20):
        path = served.address.partition(f":{served.port}")[2] if chance.random() < 0.5 else "/"
        path += chance.choice(("", "ws", "static/js/textual.js", "ws?width=90&height=20"))
        lines = [f"GET {path} HTTP/1.1", f"Host: {served.host}:{served.port}"]
        if chance.random() < 0.5:
            lines += ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"]
            lines += ["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
        request = damaged("\r\n".join([*lines, "", ""]).encode(), chance)
        if chance.random() < 0.3:
            request += chance.randbytes(chance.choice((10, 5000)))
        reader, writer = await asyncio.open_connection(served.host, served.port)
        with suppress(OSError):
            writer.write(request)
            with suppress(TimeoutError):
                await asyncio.wait_for(reader.read(chance.choice((1, 100_000))), 0.05)
        writer.close()


async def malformed_messages(served: Served, chance: random.Random) -> None:
    """A window that sends messages, the last ones with damage."""
    async with (
        aiohttp.ClientSession() as browser,
        browser.ws_connect(f"{served.address}ws?width=90&height=20") as window,
    ):
        with suppress(aiohttp.ClientError, OSError):
            for _ in range(chance.randrange(20)):
                await window.send_str(chance.choice(MESSAGES))
            for _ in range(5):
                wrong = damaged(chance.choice(MESSAGES).encode(), chance)
                if chance.random() < 0.3:
                    await window.send_bytes(wrong)
                else:
                    await window.send_str(wrong.decode("utf-8", "replace"))
            if chance.random() < 0.3:
                await window.send_str(json.dumps(["stdin", "x" * chance.choice((10**5, 3 << 20))]))
            with suppress(TimeoutError):
                await asyncio.wait_for(window.receive(), 0.2)


async def many_windows(served: Served, chance: random.Random) -> None:
    """More windows than there may be, left at random instants, some without a word."""

    async def one() -> bool:
        try:
            window = await browser.ws_connect(f"{served.address}ws?width=90&height=20")
        except aiohttp.WSServerHandshakeError as error:
            if error.status != 503:
                raise
            return False
        with suppress(aiohttp.ClientError, OSError, TimeoutError):
            for _ in range(chance.randrange(10)):
                await window.send_str(chance.choice(MESSAGES))
                await asyncio.wait_for(window.receive(), 0.1)
        if chance.random() < 0.5:
            await window.close()
        return True

    async with aiohttp.ClientSession() as browser:
        opened = await asyncio.gather(*(one() for _ in range(WINDOWS + 4)))
        if len([process for process in served.processes if _parent(process) == served.process.pid]) > WINDOWS:
            raise FallError("too many windows are open")
    if not any(opened):
        raise FallError("no window could be opened")


def _parent(process: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[1])
    return 0


async def ended_server(served: Served, chance: random.Random) -> None:
    """The server ends in the middle of some windows."""
    async with aiohttp.ClientSession() as browser:
        for _ in range(chance.randint(1, 3)):
            await browser.ws_connect(f"{served.address}ws?width=90&height=20")
        await asyncio.sleep(chance.uniform(0, 2))
        await asyncio.to_thread(served.end, chance.choice(ENDS))


ATTACKS = (malformed_requests, malformed_requests, malformed_messages, malformed_requests, many_windows, ended_server)


def main() -> int:
    """Print a line for each fall and one for all; returns 1 if there was a fall."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=100)
    asked.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - attacks, no secrets
    given = asked.parse_args()
    print(f"seed {given.seed}", flush=True)  # noqa: T201 - a command
    done: Counter[str] = Counter()
    falls = 0
    with tempfile.TemporaryDirectory() as folder:
        served = None
        for number in range(given.runs):
            chance = random.Random(f"{given.seed} {number}")  # noqa: S311 - as above
            attack = ATTACKS[number % len(ATTACKS)]
            try:
                served = served or Served(Path(folder), f"SOAK_{os.getpid()}_{number}")
                asyncio.run(attack(served, chance))
                if attack is ended_server:
                    served = None
                else:
                    asyncio.run(served.check())
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a fall
                falls += 1
                where = f"run {number} of seed {given.seed}: {attack.__name__}"
                print(f"{where}: {type(error).__name__}: {error}", flush=True)  # noqa: T201 - a command
            done[attack.__name__] += 1
        if served:
            served.end(signal.SIGTERM)
    each = ", ".join(f"{name} {count:,}" for name, count in sorted(done.items()))
    print(f"{given.runs:,} runs, falls {falls}: {each}")  # noqa: T201 - a command
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
