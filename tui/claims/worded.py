"""A reason with the words at its places in the two articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.claims.claim import Reason
from tui.reading.documents import Document, Span


class Worded(NamedTuple):
    """A reason and its words on either side, on one line; empty on a side where it has no place."""

    reason: Reason
    a: str = ""
    b: str = ""


def worded(reasons: Iterable[Reason], a: Document, b: Document) -> Iterator[Worded]:
    """The reasons of a pair whose first passage is of article `a` and whose second is of `b`."""
    for reason in reasons:
        yield Worded(reason, _words(a, reason.a), _words(b, reason.b))


def _words(document: Document, span: Span | None) -> str:
    return "" if span is None else document.slice(span)
