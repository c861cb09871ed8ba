"""What a reader should know of how an office document was read."""

from __future__ import annotations


def doubt(changes: int, *, struck: bool) -> str:
    """The end of a sentence that begins with the file's name; empty if nothing is in doubt.

    `changes` are tracked changes that alter the text; `struck` is whether words were left out that somebody had struck
    through by hand.
    """
    words = "words that are struck through by hand"
    if not changes:
        return f"has {words}; they are left out" if struck else ""
    changed = "1 tracked change that is" if changes == 1 else f"{changes} tracked changes that are"
    if struck:
        return f"has {changed} pending, and {words}; the newest version is read without them"
    return f"has {changed} pending; the newest version is read"
