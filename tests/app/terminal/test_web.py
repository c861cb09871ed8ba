"""The app as a server runs it for a browser: what it is sent, and how it ends."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_pty import PATIENCE
from tui.resources import SERVED

_DIRECTORIES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


class _Window:
    """A process of the app and the packets that it is sent."""

    def __init__(self, folder: Path) -> None:
        article = folder / "ferry.txt"
        article.write_text("The ferry Osterby carried 155 people.", encoding="utf-8")
        environment = {
            **os.environ, **dict.fromkeys(_DIRECTORIES, str(folder)), "PYTHONPATH": str(Path.cwd()),
            "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "COLUMNS": "100", "ROWS": "30", SERVED: "1",
        }  # fmt: skip
        command = [sys.executable, "-m", "tui", str(article), "--no-cache"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, env=environment, cwd=folder
        )
        self.drawn = b""

    def send(self, kind: bytes, payload: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(kind + len(payload).to_bytes(4, "big") + payload)

    def await_text(self, words: bytes) -> None:
        assert self.process.stdout is not None
        end = time.monotonic() + PATIENCE
        while words not in self.drawn:
            assert time.monotonic() < end, self.drawn[-500:]
            if select.select([self.process.stdout], (), (), 0.1)[0]:
                self.drawn += os.read(self.process.stdout.fileno(), 65536)


@pytest.fixture
def window(tmp_path: Path) -> Iterator[_Window]:
    opened = _Window(tmp_path)
    yield opened
    for stream in (opened.process.stdin, opened.process.stdout):
        assert stream is not None
        stream.close()
    opened.process.kill()
    opened.process.wait()


def test_keys_go_through_the_guard_and_the_app_ends_with_its_server(window: _Window) -> None:
    window.await_text(b"Osterby")
    window.send(b"D", b"\xff\xfe\x9b31m\x1b[99999999u\x1b[200~Q\rq\x1b[201~")
    window.await_text(b"what was pasted is ignored")
    for size in ({}, {"width": "x", "height": None}, {"width": -1, "height": 0}, {"width": 90, "height": 25}):
        window.send(b"M", json.dumps({"type": "resize", **size}).encode())
    window.send(b"D", b"?")
    window.await_text(b"Keys in")
    assert window.process.stdin is not None
    window.process.stdin.close()
    assert window.process.wait(PATIENCE) == 0
