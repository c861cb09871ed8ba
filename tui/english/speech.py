"""Verbs of saying: writers choose among them freely, and another one says nothing else."""

from __future__ import annotations

from tui.english.forms import lemmas

_NEUTRAL = frozenset(
    {"say", "state", "tell", "add", "note", "write", "report", "announce", "remark", "comment", "observe", "declare"}
    | {"mention", "explain", "tweet", "post", "continue", "reply", "respond", "answer", "recall", "describe", "quote"}
    | {"argue", "insist", "stress", "conclude", "ask", "read", "testify", "message", "warn"}
)
"""Those that do not tell whether the writer believes it, or that somebody denies it."""


def says(word: str) -> bool:
    """Whether a word in lower case is such a verb in any of its forms."""
    return not lemmas(word).isdisjoint(_NEUTRAL)
