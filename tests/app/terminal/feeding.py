"""Bytes sent to the guard of the keyboard in parts, with silences between them, by a clock of our own."""

from __future__ import annotations

from collections.abc import Iterable

from tui.app.terminal.guard import Guard, Keys, Pasted, Piece
from tui.app.terminal.key_reader import is_known

SIZE = (80, 24)
_STEP = 0.05
_LONG = 3.0
"""Seconds after which everything is decided."""


def read(*parts: bytes | float) -> tuple[list[str], list[str]]:
    """The keys and the pastes that parts come to; a number is a silence of so many seconds."""
    guard, now = Guard(is_known, lambda: SIZE), 0.0
    pieces: list[Piece] = []
    for part in (*parts, _LONG):
        if isinstance(part, bytes):
            pieces.extend(guard.feed(part, now))
            continue
        for _ in range(round(part / _STEP)):
            now += _STEP
            pieces.extend(guard.tick(now))
    return joined(pieces)


def joined(pieces: Iterable[Piece]) -> tuple[list[str], list[str]]:
    """Keys and pastes apart."""
    keys: list[str] = []
    pastes: list[str] = []
    for piece in pieces:
        if isinstance(piece, Keys):
            keys.extend([piece.text] if piece.text[0] == "\x1b" else piece.text)
        else:
            assert isinstance(piece, Pasted)
            pastes.append(piece.text)
    return keys, pastes
