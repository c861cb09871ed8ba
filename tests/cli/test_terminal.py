"""The command in a real terminal: colour, progress, and Ctrl+C."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pexpect
import pytest

from tests.cli.conftest import COMMAND
from tui.errors import ExitCode

Environment = dict[str, str]


def at_terminal(environment: Environment, *arguments: object, **more: str) -> tuple[str, int]:
    """What the terminal receives, and the exit code."""
    command = [*COMMAND[1:], *map(str, arguments)]
    child = pexpect.spawn(COMMAND[0], command, env={**environment, **more}, timeout=60, dimensions=(24, 200))
    sent = io.BytesIO()
    child.logfile_read = sent
    child.expect(pexpect.EOF)
    child.wait()
    child.close()
    assert child.exitstatus is not None, "a signal ended it"
    return sent.getvalue().decode(), int(child.exitstatus)


def words(sent: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", sent)


def test_the_plain_report_has_colour_only_in_a_terminal(articles: Path, environment: Environment) -> None:
    sent, code = at_terminal(environment, articles, "--plain")
    assert code == ExitCode.DONE
    piped = subprocess.run([*COMMAND, str(articles), "--plain"], env=environment, capture_output=True, check=True)
    assert b"\x1b" not in piped.stdout
    assert piped.stderr == b""
    title = piped.stdout.decode().splitlines()[0]
    assert f"\x1b[1m{title}\x1b[0m" in sent


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_reader_who_wants_no_colour_gets_none(articles: Path, environment: Environment, more: dict[str, str]) -> None:
    sent, _ = at_terminal(environment, articles, "--plain", **more)
    assert "\x1b[1m" not in sent
    assert "Made by crossread" in sent


def test_colour_can_be_forced_and_turned_off(articles: Path, environment: Environment) -> None:
    always = [*COMMAND, str(articles), "--plain", "--color", "always"]
    assert b"\x1b[1m" in subprocess.run(always, env=environment, capture_output=True, check=True).stdout
    sent, _ = at_terminal(environment, articles, "--plain", "--color", "never")
    assert "\x1b[1m" not in sent


def test_progress_is_shown_and_cleared_and_quiet_shows_none(articles: Path, environment: Environment) -> None:
    sent, _ = at_terminal(environment, articles, "--plain")
    assert "Ctrl+C stops" in sent
    assert sent.rindex("\r\x1b[K") < sent.index("One")
    quiet, code = at_terminal(environment, articles, "--quiet")
    assert (quiet, code) == ("", ExitCode.DONE)


def test_ctrl_c_ends_it_silently(environment: Environment, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"  # so that the work cannot finish before the interrupt arrives
    long.write_text("\n\n".join(f"Yard {n} of Lorne sold {n} boats for ${n} million." for n in range(20_000)))
    command = [*COMMAND[1:], str(long), "--format", "json", "--output", str(tmp_path / "report.json")]
    child = pexpect.spawn(COMMAND[0], command, env=environment, timeout=60, dimensions=(24, 200))
    seen = io.BytesIO()
    child.logfile_read = seen
    child.expect_exact("Ctrl+C stops")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.wait()
    child.close()
    assert child.exitstatus == ExitCode.INTERRUPTED
    assert seen.getvalue().endswith(b"^C\r\x1b[K")
    assert [path.name for path in tmp_path.iterdir() if "report" in path.name or "part" in path.name] == []
