"""Streams that are closed, full, broken off or set not to wait: one sentence where it can be said, and no traceback."""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND
from tui.cli import main
from tui.errors import ExitCode

Environment = dict[str, str]


def at_shell(environment: Environment, folder: Path, line: str) -> tuple[int, str]:
    """The exit code and what was said of the command with these redirections."""
    words = ["/bin/sh", "-c", f'exec "$@" {line}', "sh", *COMMAND, "--text", "one.txt"]
    done = subprocess.run(words, cwd=folder, env=environment, stderr=subprocess.PIPE, check=False, timeout=60)
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (">&-", ExitCode.USAGE, "crossread: Standard output could not be written: it is closed.\n"),
        ("> /dev/full", ExitCode.USAGE, "crossread: Standard output could not be written: No space left on device.\n"),
        ("> /dev/full 2> /dev/full", ExitCode.USAGE, ""),
        ("<&- > printed 2>&-", ExitCode.DONE, ""),
        (">&- 2>&-", ExitCode.USAGE, ""),
    ],
)
def test_what_cannot_be_printed_is_said_where_that_can_be(
    articles: Path, environment: Environment, line: str, code: ExitCode, said: str
) -> None:
    before = (articles / "one.txt").read_text()
    assert at_shell(environment, articles, line) == (code, said)
    if "printed" in line:
        assert (articles / "printed").read_text() == before


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_a_page_that_cannot_be_printed_is_one_sentence(option: str, environment: Environment) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    done = subprocess.run([*COMMAND, option], env=environment, stdout=full, stderr=subprocess.PIPE, check=False)
    os.close(full)
    assert done.returncode == ExitCode.USAGE
    assert done.stderr.decode() == "crossread: Standard output could not be written: No space left on device.\n"


def test_streams_that_do_not_wait_are_waited_for(articles: Path, environment: Environment) -> None:
    reading, text = os.pipe()
    printed, writing = os.pipe()
    for end in (reading, writing):
        os.set_blocking(end, False)
    process = subprocess.Popen([*COMMAND, "--text", "-"], env=environment, stdin=reading, stdout=writing)
    os.close(reading)
    os.close(writing)
    words = b"The quarry sold 41 tonnes of slate.\n" * 3_000  # more than a pipe holds

    def write() -> None:
        with os.fdopen(text, "wb") as file:
            file.write(words)

    writer = threading.Thread(target=write)
    writer.start()
    with os.fdopen(printed, "rb") as file:
        assert file.read() == words
    writer.join()
    assert process.wait() == ExitCode.DONE


def test_the_reader_of_a_pipe_may_leave_and_the_exit_code_stays(articles: Path, environment: Environment) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    arguments = ["--versions", "one.txt", "two.txt", "--fail-on", "changed", "--plain"]
    done = subprocess.run(
        [*COMMAND, *arguments], cwd=articles, env=environment, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (ExitCode.FOUND, b"")


def test_what_is_beyond_the_limit_is_named_and_not_cut(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.reading.opening.LARGEST", 50)
    with (articles / "one.txt").open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert main(["--text", "-"]) == ExitCode.UNREADABLE
    assert "Standard input is larger than" in capsys.readouterr().err
