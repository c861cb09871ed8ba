"""Send keys, pastes and what is neither through the guard and Textual's parser, and some to the app in a real terminal.

    python -m tests.soak.keyboard [--runs 100000] [--terminals 5] [--seed S]

Every key must come out as itself, of a paste nothing but text, and of the rest nothing at all, wherever the bytes are
split. Random bytes, of which nothing is known, must be read without an error, and leave the next key a key.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from textual import events
from textual.message import Message

from tests.soak.keyboard_parts import BEGIN, Part, part, split
from tui.app.terminal.key_reader import KeyReader

_LONG = 3.0
"""Seconds after which everything is decided."""
_PARTS = 12
"""Parts of one run."""
_ALLOWED = (events.Key, events.Paste, events.AppFocus, events.AppBlur, events.MouseEvent)


class Fall(Exception):  # noqa: N818 - a finding and no error of this program
    """What came out is not what was sent."""


class _Terminal:
    """A reader of keys with a clock of its own."""

    def __init__(self) -> None:
        self.now = 0.0
        self._reader = KeyReader(lambda: (80, 24), lambda: self.now)
        self.keys: list[str] = []

    def send(self, data: bytes) -> None:
        """Let bytes be read at once."""
        self._take(self._reader.feed(data))

    def wait(self, seconds: float) -> None:
        """Let nothing come for a while."""
        for _ in range(round(seconds / 0.05)):
            self.now += 0.05
            self._take(self._reader.tick())

    def _take(self, found: object) -> None:
        for event in found:  # type: ignore[attr-defined]
            self._check(event)

    def _check(self, event: Message) -> None:
        if isinstance(event, events.Key):
            self.keys.append(event.character if event.key.startswith("latin") and event.character else event.key)
        elif isinstance(event, events.Paste):
            if any(char < " " and char not in "\n\t" for char in event.text) or "\x7f" in event.text:
                raise Fall(f"a paste holds a control: {event.text[:60]!r}")
        elif isinstance(event, events.MouseEvent):
            if not (0 <= event.x < 80 and 0 <= event.y < 24):
                raise Fall(f"the mouse is outside: {event.x} {event.y}")
        elif not isinstance(event, _ALLOWED):
            raise Fall(f"{type(event).__name__} came out")


def _known(chance: random.Random) -> None:
    """Parts of which each is known to be what."""
    terminal = _Terminal()
    parts: list[Part] = []
    for _ in range(_PARTS):
        one = part(chance)
        parts.append(one)
        before = len(terminal.keys)
        pieces = [*split(one.sent, chance)]
        sent = 0
        for piece in pieces:
            terminal.send(piece)
            sent += len(piece)
            if one.name == "paste" and sent >= len(BEGIN) and len(pieces) < 9 and chance.random() < 0.3:
                terminal.wait(chance.choice((0.05, 0.3, 0.6)) if not _is_ending(one.sent, piece) else 0.05)
        terminal.wait(_LONG)
        if terminal.keys[before:] != [*one.keys]:
            raise Fall(f"{one.name} {one.sent[:200]!r} came out as {terminal.keys[before:][:9]}")


def _is_ending(sent: bytes, piece: bytes) -> bool:
    """Whether a silence now could end the paste before its last end mark comes."""
    return b"\x1b[201~" in sent[:-6] or b"201" in piece


def _unknown(chance: random.Random) -> None:
    """Any bytes, in any reads."""
    terminal = _Terminal()
    for _ in range(_PARTS):
        terminal.send(
            bytes(chance.choice((chance.randrange(256), 27, 91, 93, 59)) for _ in range(chance.randrange(30)))
        )
        terminal.wait(chance.choice((0, 0, 0.05, 0.2, 1.5)))
    terminal.wait(_LONG)
    for _ in range(2):  # a paste that was never ended is over with the first
        terminal.send(b"\x1b[B")
        terminal.wait(_LONG)
    if terminal.keys[-1:] != ["down"]:
        raise Fall("a key is no key afterwards")


def _in_terminal(chance: random.Random) -> None:
    """The app itself: it must still be there, with no edit made, and quit when it is asked to."""
    from tests.test_pty import Terminal
    from tui.resources import samples

    with tempfile.TemporaryDirectory() as name:
        terminal = Terminal([str(samples())], folder=Path(name))
        terminal.await_text("── 1 of")
        for _ in range(60):
            one = part(chance)
            if one.name == "key":
                continue
            os.write(terminal.child.child_fd, one.sent)
            end = time.monotonic() + (1.3 if one.name == "neither" and chance.random() < 0.2 else 0.15)
            while time.monotonic() < end:
                terminal.read()
            if not terminal.child.isalive():
                logs = [path.read_text() for path in Path(name).rglob("*.log")]
                raise Fall(f"the app ended: {terminal.text[:300]}\n{logs}")
        time.sleep(2)
        for key in ("\x1b[B", "\x1b[B", "q"):
            time.sleep(1.2)
            terminal.child.send(key)
        if (code := terminal.await_end()) != 0:
            raise Fall(f"the app ended with {code}")
        session = Path(name) / "home" / "crossread" / "sessions.sqlite3"
        if session.exists():
            with sqlite3.connect(session) as opened:
                if found := opened.execute("SELECT kind, target FROM stroke").fetchall():
                    raise Fall(f"edits were made: {found[:5]}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run both parts; 1 and a line for each fall if there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--terminals", type=int, default=3)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    chosen = parser.parse_args(arguments)
    falls = 0
    kinds = [(_known, chosen.runs), (_unknown, chosen.runs), (_in_terminal, chosen.terminals)]
    for run, times in kinds:
        for number in range(times):
            try:
                run(random.Random(f"{chosen.seed} {run.__name__} {number}"))  # noqa: S311 - repeats by its seed
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
                falls += 1
                sys.stdout.write(f"{run.__name__} {number}: {type(error).__name__}: {error}\n")
            if falls > 20:
                break
        sys.stdout.write(f"{run.__name__}: {times:,} runs\n")
    sys.stdout.write(f"seed {chosen.seed}: {falls} falls\n")
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
