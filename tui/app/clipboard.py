"""The clipboard: a sentence or a row with its citation, as text for the terminal and formatted in a file.

A terminal's clipboard accepts plain text (OSC 52). Formatted text is only offered in a file: kitty's OSC 5522, which
can set HTML, makes the terminal send a reply, and Textual 8.2 mistakes unknown replies for keys.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.errors import CrossreadError
from tui.reading.sanitise import one_line, visible

if TYPE_CHECKING:
    from textual.app import App

    from tui.claims.claim import Claim, Passage
    from tui.comparison import Comparison
    from tui.reports.copies import Copy
    from tui.sessions.session import Review

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Copied from crossread</title>
</head><body>
"""
"""The beginning of a file of formatted copies; browsers close the open elements at its end."""


def sentence(comparison: Comparison, passage: Passage, review: Review | None = None) -> Copy:
    """The sentence of a passage, with its citation."""
    from tui.reports import copies  # noqa: PLC0415 - it loads the engine, which the first frame does not need

    return copies.sentence(comparison, passage, review)


def row(comparison: Comparison, claim: Claim, review: Review | None) -> Copy:
    """A row of the claims, with what the reader did."""
    from tui.reports import copies  # noqa: PLC0415 - as above

    return copies.row(comparison, claim, review)


def copy(app: App[Any], text: str) -> None:
    """Send text to the terminal's clipboard, if it has one that may be written (OSC 52), cleaned once more."""
    app.copy_to_clipboard(visible(text))


def save(copied: Copy, file: Path) -> Path:
    """Add a copy to a text file, and formatted to an HTML file beside it, which is returned.

    For terminals without a clipboard, and for pasting with bold type into a text processor. CrossreadError if that
    cannot be done.
    """
    formatted = file.with_suffix(".html")
    _append(file, visible(copied.text).rstrip("\n") + "\n\n", "")
    _append(formatted, copied.html, _HEAD)
    return formatted


def _append(file: Path, text: str, head: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Not blocking, as there may be a pipe of this name.
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(file, flags, 0o666), "a", encoding="utf-8") as opened:
            opened.write(text if opened.tell() else head + text)
    except OSError as error:
        reason = one_line(error.strerror or str(error))
        raise CrossreadError(f"{one_line(str(file))} could not be written: {reason}.") from None
