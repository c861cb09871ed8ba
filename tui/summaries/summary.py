"""The records of the summaries: a ranking, a summary of one document, a digest of all documents."""

from __future__ import annotations

from tui.reading.documents import Span
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence (its id) in a ranking, and the reason for its rank.

    `rank` counts from 1; `place` is the sentence's position in reading order among those ranked, from 0; `score` is the
    method's own, higher is better; `terms` are the words of the sentence that most other sentences use too.
    """

    sentence: str
    rank: int
    place: int
    score: float
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """Every sentence of a document that a summary may include, best first, for summaries of any length."""

    document: str
    method: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences (ids, in reading order) that `method` chose of one document, and why, in the same order."""

    document: str
    method: str
    sentences: tuple[str, ...]
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedWording:
    """The words that express what several sources share: a passage of a claim, by its position, or a part of it.

    `dimmed` are the places of the words that most of the other sources do not have; `value` is the place of a figure
    if that is all that is shared.
    """

    claim: str
    passage: int
    span: Span
    dimmed: tuple[Span, ...] = ()
    value: Span | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """Claim ids, most important first: what the articles share, where they differ, what only one of them says.

    `wordings` has the words of each shared claim, in the same order.
    """

    shared: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    wordings: tuple[SharedWording, ...] = ()
