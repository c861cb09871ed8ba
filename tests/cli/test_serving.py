"""The served app: who can reach it, what its page loads, and that it runs in a real browser."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run
from urllib.request import urlopen

import aiohttp
import pytest

from tests.chromium import needed, page
from tests.cli.conftest import COMMAND
from tests.processes import is_running, until
from tui.cli import main, serving
from tui.cli.arguments import parse
from tui.errors import ExitCode


@pytest.fixture
def server(articles: Path, environment: dict[str, str]) -> Iterator[Popen[str]]:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port = tried.getsockname()[1]
    command = [*COMMAND, str(articles), "--serve", str(port)]
    with Popen(command, env=environment, stdout=DEVNULL, stderr=PIPE, text=True) as started:
        yield started
        started.kill()


@pytest.fixture
def served(server: Popen[str]) -> str:
    """The address of a server that listens."""
    assert server.stderr
    said = server.stderr.readline()
    found = re.fullmatch(r"crossread: Serving on (http://127\.0\.0\.1:[0-9]+/\S{43}/) \(Ctrl\+C stops\)\n", said)
    assert found, said
    return found[1]


def test_the_page_loads_nothing_remote(served: str) -> None:
    with urlopen(served, timeout=5) as answer:  # noqa: S310 - our own server
        page, policy = answer.read().decode(), answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert set(re.findall(r"(?:https?|wss?)://[^\"]+", page)) == {f"ws{served[4:]}ws"}


def children(process: int) -> list[int]:
    found = run(["ps", "-o", "pid=", "--ppid", str(process)], stdout=PIPE, text=True, check=False)
    return list(map(int, found.stdout.split()))


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP])
async def test_windows_end_with_the_server_however_it_ends(
    server: Popen[str], served: str, number: signal.Signals
) -> None:
    async with aiohttp.ClientSession() as browser, browser.ws_connect(f"{served}ws?width=80&height=24") as window:
        while (await window.receive()).type != aiohttp.WSMsgType.BINARY:
            pass
        (process,) = children(server.pid)
        server.send_signal(number)
        while (await window.receive()).type == aiohttp.WSMsgType.BINARY:
            pass
    code = server.wait(30)
    assert code == (-number if number == signal.SIGKILL else ExitCode.DONE)
    until(lambda: not is_running(process))
    assert server.stderr
    assert server.stderr.read() == ""


@needed
async def test_in_a_browser_the_articles_appear_and_keys_work(served: str, tmp_path: Path) -> None:
    async with page(served, "document.body.classList.contains('-first-byte')", tmp_path) as browser:
        await browser.until("One $38 m · Two $43 m")
        picture = await browser.picture()
        await browser.press("?")
        await browser.until("Keys in the claims")
        assert await browser.picture() != picture
        await browser.press("q")
        await browser.until("Keys in the claims", gone=True)
        await browser.press("t")
        await browser.until("Figures ──")
        await browser.press("q", "v", "d")
        await browser.until("disputed")
        for key in "eEA":
            await browser.press(key)
            await browser.until("In a browser")
            await browser.press("j")
            await browser.until("In a browser", gone=True)
    assert b"\x1b]52" not in browser.sent
    log = json.loads((tmp_path / "net.json").read_text("utf-8"))
    asked = {str(event.get("params", {}).get("url", "")) for event in log["events"]}
    ours = {url for url in asked if url.startswith((served, f"ws{served[4:]}"))}
    assert any(url.endswith(".ttf") for url in ours)
    assert any("/ws?" in url for url in ours)
    assert not [url for url in asked - ours if "font" in url]
    # A blank page of this size takes some 5,000 bytes.
    assert len(picture) > 20_000


def test_missing_articles_and_a_port_in_use_are_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--serve"]) == ExitCode.USAGE
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["--demo", "--serve", str(taken.getsockname()[1])]) == ExitCode.USAGE
    assert main(["--demo", "--serve", "--format", "json"]) == ExitCode.USAGE
    errors = capsys.readouterr().err
    assert "before --serve" in errors
    assert "writes no report" in errors
    assert "cannot be used" in errors


def test_the_windows_have_the_arguments_of_the_command() -> None:
    words = ["--summary=kl", "--sentences=3", "--session=s", "--check=d.txt", "--primary=p.txt", "--date=2025-02-21"]
    assert serving._words(parse(["a.txt", "--serve", *words, "--", "-b.txt"])) == [*words, "--", "a.txt", "-b.txt"]
    assert serving._words(parse(["--demo", "--serve", "--no-cache"])) == ["--demo", "--no-cache", "--"]


def test_without_textual_serve_the_error_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    assert main(["--demo", "--serve"]) == ExitCode.USAGE
    assert "uv tool install '.[serve]'" in capsys.readouterr().err
