"""The records of what is worth reading first: a ranking, a summary of one document, a digest of them all."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence (its id) in a ranking, and why it stands there.

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
    """Every sentence of a document that a summary may hold, best first: summaries of any length are cut from it."""

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
class Digest:
    """Claim ids, weightiest first: what the articles share, where they differ, what only one of them says."""

    shared: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
