"""The terminal of the app, whatever standard input and standard error are."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tui import interrupts
from tui.errors import CrossreadError
from tui.resources import served

_KEYS, _SCREEN, _DRAWN_ON = 0, 1, 2
"""Standard input and output, and standard error, on which Textual draws."""


@contextmanager
def taken() -> Iterator[None]:
    """Read keys from the terminal and draw on it meanwhile; CrossreadError if there are no keys to read.

    What was piped into the command is an article, and has been read by now. Messages go where they went before, after
    the app.
    """
    if served():
        yield
        return
    if not os.isatty(_KEYS):
        _put(_terminal(), _KEYS)
    given = None if os.isatty(_DRAWN_ON) else os.dup(_DRAWN_ON)
    if given is not None:
        os.dup2(_SCREEN, _DRAWN_ON)
    for place in (_KEYS, _DRAWN_ON):
        if not os.get_blocking(place):
            _reopen(place)
    try:
        yield
    finally:
        interrupts.end_process()  # the app had its own
        if given is not None:
            sys.stderr.flush()
            _put(given, _DRAWN_ON)


def _terminal() -> int:
    """The terminal of this process, or the one that is drawn on."""
    with suppress(OSError):
        return os.open("/dev/tty", os.O_RDWR)
    with suppress(OSError):
        return os.open(os.ttyname(_SCREEN), os.O_RDWR | os.O_NOCTTY)
    raise CrossreadError("There is no terminal to read keys from; add --plain for a report.")


def _reopen(place: int) -> None:
    """Have a terminal that is waited for: the one given is shared with programs that do not want to wait for it."""
    try:
        _put(os.open(os.ttyname(place), os.O_RDWR | os.O_NOCTTY), place)
    except OSError:
        os.set_blocking(place, True)


def _put(opened: int, place: int) -> None:
    os.dup2(opened, place)
    os.close(opened)
