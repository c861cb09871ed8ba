"""The terminal of the app, whatever standard input and standard error are."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import os, sys
from tui.cli import screen
try:
    with screen.taken():
        print("drawn", file=sys.stderr)
        print(os.isatty(0), os.isatty(2), os.get_blocking(0), os.get_blocking(2))
except Exception as error:
    print(error)
print("said", file=sys.stderr)
"""


def shown(tmp_path: Path, redirected: str, *, waits: bool = True, **environment: str) -> str:
    """What is on the terminal, with newlines as spaces; standard output is always one."""
    ours, theirs = pty.openpty()
    os.set_blocking(theirs, waits)
    command = ["/bin/sh", "-c", f'exec "$@" {redirected}', "sh", sys.executable, "-c", _PROGRAM]
    done = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), **environment},
        start_new_session=True,
    )
    os.close(theirs)
    seen = b""
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:  # Linux has this for the end
        pass
    os.close(ours)
    assert done.wait(timeout=60) == 0
    return " ".join(seen.decode().split())


@pytest.mark.parametrize(
    ("redirected", "waits"),
    [("", True), ("< /dev/null", True), ("2> errors", True), ("< /dev/null 2> errors", True), ("", False)],
)
def test_the_app_has_the_terminal_and_messages_go_where_they_went(tmp_path: Path, redirected: str, waits: bool) -> None:
    elsewhere = "2>" in redirected
    assert shown(tmp_path, redirected, waits=waits) == f"drawn True True True True{'' if elsewhere else ' said'}"
    if elsewhere:
        assert (tmp_path / "errors").read_text() == "said\n"


def test_in_a_browser_nothing_is_taken(tmp_path: Path) -> None:
    assert shown(tmp_path, "< /dev/null", CROSSREAD_SERVED="1") == "drawn False True True True said"
