"""Makes events of the bytes of a terminal: the guard before Textual's own parser."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.app.terminal.guard import Guard, Pasted, Piece

_MOST_KEYS: Final = 2
"""Keys that one sequence stands for."""
_HARMLESS: Final = (events.Key, events.AppFocus, events.AppBlur, TerminalSupportsSynchronizedOutput)
"""What a sequence may lead to: neither sizes nor positions, which nobody asks for, nor pastes."""


class KeyReader:
    """Reads one terminal, whose window has this `size` of columns and lines, by a `clock` of seconds."""

    def __init__(self, size: Callable[[], tuple[int, int]], clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._guard = Guard(is_known, size)
        self._parser = XTermParser()

    def feed(self, data: bytes) -> Iterator[Message]:
        """The events that bytes complete."""
        return self._events(self._guard.feed(data, self._clock()))

    def tick(self) -> Iterator[Message]:
        """The events that are complete because nothing more is there to be read."""
        return self._events(self._guard.tick(self._clock()))

    def _events(self, pieces: Iterable[Piece]) -> Iterator[Message]:
        for piece in pieces:
            if isinstance(piece, Pasted):
                yield events.Paste(piece.text)
            elif piece.text[0] == "\x1b" and len(piece.text) < 3:
                yield from _alone(piece.text)
            else:
                yield from self._parser.feed(piece.text)


@lru_cache(maxsize=2048)
def is_known(sequence: str) -> bool:
    """Whether Textual understands a complete sequence, and goes on after it with the next key."""
    try:
        found = [*XTermParser().feed(f"{sequence}x")]
    except Exception:  # noqa: BLE001 - whatever it cannot read is no key
        return False
    keys = [one for one in found if isinstance(one, events.Key)]
    # What it does not understand it may give out character by character.
    ended = 1 < len(found) <= _MOST_KEYS + 1 and bool(keys) and found[-1] is keys[-1] and keys[-1].key == "x"
    return ended and all(isinstance(one, _HARMLESS) for one in found) and all(map(_has_character, keys))


def _has_character(key: events.Key) -> bool:
    """Whether what a key is called and types are characters, and not halves of some."""
    return not any("\ud800" <= char <= "\udfff" for char in f"{key.key}{key.character or ''}")


def _alone(sequence: str) -> Iterator[Message]:
    """Escape, or a key with Alt, as Textual reads them when nothing more comes."""
    parser = XTermParser()
    yield from parser.feed(sequence)
    yield from parser.feed("")
