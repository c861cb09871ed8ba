"""The comparison: its options, its result, and its steps in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tui.claims.claim import Claim
from tui.errors import CrossreadError, StoppedError
from tui.figures.figure import Figure
from tui.quotes import Quote
from tui.reading.documents import Document
from tui.summaries.summary import Digest, Summary

Progress = Callable[[str, int, int], None]
"""Told the step, how many of its articles are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a comparison is asked for.

    `summary` names a method of `tui.summaries.methods.METHODS`; `sentences` is a number, or a percentage such as `10%`.
    """

    summary: str = "lexrank"
    sentences: int | str = 3


@dataclass(frozen=True, slots=True)
class Comparison:
    """The finished result. Everything is in document order; the claims are in the order of the table."""

    documents: tuple[Document, ...] = ()
    options: Options = field(default_factory=Options)
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    summaries: tuple[Summary, ...] = ()
    digest: Digest = field(default_factory=Digest)
