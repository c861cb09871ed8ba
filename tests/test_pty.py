"""The command in a real terminal, end to end: what is typed, what is on the screen, which bytes were sent."""

from __future__ import annotations

import os
import shlex
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

from tests.benchmarks.texts import archive
from tui.resources import samples

PATIENCE = 90
"""Seconds until a wait times out; far more than is ever needed."""
OSC_52 = "\x1b]52;c;cGF3bmVk\x07"
NASTY = (
    f"[/] [sic] [/usr/bin] [@click=app.quit]quit[/] {OSC_52} \u202egpj.exe\u202c \x9b31mred\x9b0m nul\x00nul \x1b[2J."
)


class Terminal:
    """A process in a pty, with the screen it draws and every byte it sent."""

    def __init__(
        self,
        arguments: list[str],
        *,
        columns: int = 120,
        lines: int = 40,
        folder: Path,
        stdin: str = "",
        **environment: str,
    ):
        """`stdin` is a file that replaces the terminal at standard input."""
        self.screen = pyte.Screen(columns, lines)
        self.sent = b""
        self._stream = pyte.ByteStream(self.screen)
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name not in {"NO_COLOR", "PYTHONDONTWRITEBYTECODE", "COLUMNS", "LINES"}
        }
        home = str(folder / "home")
        own = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), home)
        command = [sys.executable, "-m", "tui", *arguments]
        if stdin:
            command = ["/bin/sh", "-c", f'exec "$@" < {shlex.quote(stdin)}', "sh", *command]
        self.child = pexpect.spawn(
            command[0],
            command[1:],
            dimensions=(lines, columns),
            timeout=PATIENCE,
            cwd=str(folder),
            env={
                **inherited,
                **own,
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "PYTHONPATH": str(Path.cwd()),
                **environment,
            },
        )

    def read(self, seconds: float = 0.05) -> bool:
        """Read the available output; returns whether there was any."""
        try:
            found: bytes = self.child.read_nonblocking(65536, timeout=seconds)  # type: ignore[assignment]  # no encoding is set
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.sent += found
        # pyte mistakes the queries of newer terminals for text; they end in u, p or q and draw nothing.
        self._stream.feed(found)
        return True

    @property
    def text(self) -> str:
        """The content of the screen."""
        return "\n".join(self.screen.display)

    def press(self, *keys: str) -> None:
        """Type keys, each as the bytes a terminal sends."""
        for key in keys:
            self.child.send(key)

    def await_text(self, words: str, *, gone: bool = False) -> str:
        """Read until some words are on the screen, or are gone."""
        end = time.monotonic() + PATIENCE
        while (words in self.text) == gone:
            self.read()
            assert time.monotonic() < end, f"{words!r} {'still' if gone else 'not'} on the screen:\n{self.text}"
        return self.text

    def await_end(self) -> int:
        """Read until the process has ended; returns its exit code."""
        end = time.monotonic() + PATIENCE
        while self.child.isalive():
            self.read()
            assert time.monotonic() < end, "still running"
        # Its last output may still be in transit.
        while self.read():
            pass
        self.child.wait()
        self.child.close()
        assert self.child.exitstatus is not None, "a signal ended it"
        return int(self.child.exitstatus)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.child.close(force=True)


def test_the_samples_are_compared_gone_through_and_left(terminals: list[Terminal], tmp_path: Path) -> None:
    terminal = Terminal([str(samples())], folder=tmp_path)
    terminals.append(terminal)
    terminal.await_text("Marketing Brief")
    terminal.await_text("── 1 of")
    terminal.await_text("1 conflict")
    terminal.press("j")
    terminal.await_text("── 2 of")
    terminal.press("\r")
    terminal.await_text("Backspace back")
    terminal.press("\x7f")
    terminal.await_text("Enter to the source")
    terminal.press("?")
    terminal.await_text("Keys in the claims")
    terminal.press("q")
    terminal.await_text("Keys in the claims", gone=True)
    terminal.press("q")
    assert terminal.await_end() == 0
    assert "\x1b[?1049l" in terminal.sent.decode()


def test_the_text_comes_first_and_leaving_is_at_once(terminals: list[Terminal], tmp_path: Path) -> None:
    terminal = Terminal([str(samples())], folder=tmp_path)
    terminals.append(terminal)
    text = terminal.await_text("Alibaba")
    assert "── 1 of" not in text
    terminal.press("\x11")
    assert terminal.await_end() == 0
    assert b"Traceback" not in terminal.sent


def hostile(folder: Path) -> list[str]:
    """Two articles and a missing one, with hostile text, titles and names."""
    names = ["one [@click=app.quit]x[] \x1b]52;c;eA==\x07.txt", "two [bold]\u202etxt.txt"]
    for number, name in enumerate(names):
        (folder / name).write_text(
            f"[to top of page {number}] {NASTY}\n\n"
            f"The quarry sold 4{number} tonnes of slate in May, the owner said.\n\n{NASTY} It employs 12 people.\n",
            encoding="utf-8",
        )
    return [*names, "gone [/] [@click=app.quit]y[/] \x1b]52;c;eQ==\x07.txt"]


def through_the_lists(terminal: Terminal) -> None:
    """Open every list and panel, and paste hostile text wherever something can be typed."""
    pasted = f"\x1b[200~{NASTY}\x1b[201~"
    terminal.press("0", "c")
    terminal.await_text("Note on")
    terminal.press(pasted, "\r")
    terminal.await_text("Note saved")
    lists = {"t": "Figures ──", '"': "Quotations", "o": "Overlap ──", "S": "Digest ──", "i": "Explain ──"}
    for key, title in lists.items():
        terminal.press(key)
        terminal.await_text(title)
        terminal.press("j", "q")
        terminal.await_text(title, gone=True)
    terminal.press("E")
    terminal.await_text("Enter or letter: write")
    terminal.press("\t", pasted, "\x1b")
    terminal.await_text("Enter or letter: write", gone=True)


@pytest.mark.parametrize("bare", [False, True], ids=["colours", "NO_COLOR"])
def test_hostile_text_is_not_run_sent_or_lost(terminals: list[Terminal], tmp_path: Path, *, bare: bool) -> None:
    environment = {"NO_COLOR": "1"} if bare else {}
    terminal = Terminal(hostile(tmp_path), folder=tmp_path, columns=160, lines=50, **environment)
    terminals.append(terminal)
    terminal.await_text("── 1 of")
    text = terminal.text
    for literal in (
        "[to top of page 0]",
        "[sic]",
        "[/usr/bin]",
        "[@click=app.quit]quit[/]",
        "Two [bold]",
        "gone [/] [@click",
    ):
        assert literal in text, literal
    place = next(
        (y, line.index("[@click=app.quit]quit"))
        for y, line in enumerate(terminal.screen.display)
        if "[@click=app.quit]quit" in line
    )
    click = f"{place[1] + 3};{place[0] + 1}"
    terminal.press(f"\x1b[<0;{click}M", f"\x1b[<0;{click}m", "?", "G")
    terminal.await_text("read only in part")
    terminal.press("q", ":")
    terminal.await_text("Enter: run")
    terminal.press("\x1b")
    terminal.await_text("Enter: run", gone=True)
    through_the_lists(terminal)
    terminal.press("j", "j", "q")
    assert terminal.await_end() == 3
    sent = terminal.sent.decode()
    assert "\x1b]52" not in sent
    for nasty in ("\x00", "\x9b", "\u202e", "\u202c"):
        assert nasty not in sent, ascii(nasty)
    if bare:
        assert "38;2;" not in sent
        assert "48;2;" not in sent


# Many articles


def many(folder: Path, stories: int, articles: int) -> Path:
    """A folder with this many stories, each in this many articles."""
    made = folder / "many"
    made.mkdir()
    for number, (_, article) in enumerate(archive(stories, articles)):
        (made / f"{number}.txt").write_text(article.text, encoding="utf-8")
    return made


def test_many_articles_are_read_inside_the_app(terminals: list[Terminal], tmp_path: Path) -> None:
    folder = many(tmp_path, 30, 10)
    (folder / "empty.txt").write_bytes(b"")
    terminal = Terminal([str(folder)], folder=tmp_path)
    terminals.append(terminal)
    text = terminal.await_text("with several sources")
    assert "300 articles" in text
    assert "is empty" in text
    sent = terminal.sent.decode()
    assert sent.index("\x1b[?1049h") < sent.index("Reading the articles") < sent.index("300 articles")
    terminal.press("\r")
    terminal.await_text("10 articles")
    terminal.press("q")
    terminal.await_text("with several sources")
    terminal.press("q")
    assert terminal.await_end() == 3


def test_if_none_of_many_can_be_read_the_app_ends_with_a_line_each(terminals: list[Terminal], tmp_path: Path) -> None:
    for number in range(101):
        (tmp_path / f"{number}.txt").write_bytes(b"")
    terminal = Terminal(["."], folder=tmp_path)
    terminals.append(terminal)
    assert terminal.await_end() == 3
    output = terminal.sent.decode().partition("\x1b[?1049l")[2]
    assert output.count("is empty; there is nothing in it to compare.\r\n") == 101
    assert "Traceback" not in output


def test_a_date_for_a_missing_article_ends_the_app(terminals: list[Terminal], tmp_path: Path) -> None:
    folder = many(tmp_path, 11, 10)
    terminal = Terminal([str(folder), "--date", "gone.txt=2024-03-04"], folder=tmp_path)
    terminals.append(terminal)
    assert terminal.await_end() == 2
    output = terminal.sent.decode().partition("\x1b[?1049l")[2]
    assert "crossread: --date names 'gone.txt', but no article has that name.\r\n" in output


@pytest.mark.parametrize("more", [0, 110], ids=["few", "many"])
def test_keys_come_from_the_terminal_if_an_article_is_piped_in(
    terminals: list[Terminal], tmp_path: Path, more: int
) -> None:
    (tmp_path / "piped.txt").write_text("The quarry sold 41 tonnes of slate in May, the owner said.", encoding="utf-8")
    paths = [str(many(tmp_path, more // 10, 10))] if more else [str(samples())]
    terminal = Terminal(["-", *paths], folder=tmp_path, stdin="piped.txt")
    terminals.append(terminal)
    terminal.await_text("111 articles" if more else "Stdin")
    terminal.press("?")
    terminal.await_text("Keys in the")
    terminal.press("q")
    terminal.await_text("Keys in the", gone=True)
    terminal.press("q")
    assert terminal.await_end() == 0
