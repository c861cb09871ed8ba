"""A real headless browser, where one is installed: for the tests of what is written or served for browsers."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

PATH = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
needed = pytest.mark.skipif(not PATH, reason="no Chromium is installed (apt-get install chromium)")


def chromium(*arguments: str, timeout: float = 90) -> subprocess.CompletedProcess[str]:
    """Run the browser without a window, with a profile of its own and nothing asked of the network by itself."""
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        quiet = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
        command = [
            PATH, "--headless", "--no-sandbox", "--disable-gpu", *quiet, f"--user-data-dir={profile}", *arguments,
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
