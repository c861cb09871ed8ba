"""The served app: who can reach it, what its page loads, and that it runs in a real browser."""

from __future__ import annotations

import json
import re
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, Popen
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.chromium import needed, page
from tests.cli.conftest import COMMAND
from tui.cli import main
from tui.errors import ExitCode

pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")


@pytest.fixture
def port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@pytest.fixture
def served(articles: Path, environment: dict[str, str], port: int) -> Iterator[str]:
    command = [*COMMAND, str(articles), "--serve", str(port)]
    with Popen(command, env=environment, stdout=DEVNULL, stderr=DEVNULL) as server:
        address = f"http://127.0.0.1:{port}"
        for _ in range(200):
            try:
                urlopen(address, timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
        server.terminate()


def status(address: str, **headers: str) -> int:
    try:
        with urlopen(Request(address, headers=headers), timeout=5) as answer:  # noqa: S310 - our own server
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_only_its_own_page_can_reach_it(served: str) -> None:
    assert status(served) == 200
    assert status(served, Host="attacker.example") == 403
    assert status(f"{served}/ws", Origin="http://attacker.example") == 403
    assert status(f"{served}/ws", Origin="null") == 403


def test_the_page_loads_nothing_remote(served: str) -> None:
    with urlopen(served, timeout=5) as answer:  # noqa: S310 - our own server
        page, policy = answer.read().decode(), answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert set(re.findall(r"(?:https?|wss?)://[^/\"]+", page)) == {served, f"ws{served[4:]}"}


@needed
async def test_in_a_browser_the_articles_appear_and_keys_work(served: str, tmp_path: Path) -> None:
    async with page(f"{served}/", "document.body.classList.contains('-first-byte')", tmp_path) as browser:
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
    assert any("/ws" in url for url in ours)
    assert not [url for url in asked - ours if "font" in url]
    # A blank page of this size takes some 5,000 bytes.
    assert len(picture) > 20_000


def test_missing_articles_and_a_port_in_use_are_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--serve"]) == ExitCode.USAGE
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["--demo", "--serve", str(taken.getsockname()[1])]) == ExitCode.USAGE
    errors = capsys.readouterr().err
    assert "before --serve" in errors
    assert "cannot be used" in errors


def test_without_textual_serve_the_error_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    assert main(["--demo", "--serve"]) == ExitCode.USAGE
    assert "uv tool install '.[serve]'" in capsys.readouterr().err
