"""The records of what is said: passages, the evidence between two of them, and the claim they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.figures.outcome import Outcome
from tui.items.judged import JudgedKind
from tui.reading.documents import Span

Relation = Literal["agree", "differ", "related", "single"]
"""`related`: the same measure of another period, scope or holder, so not comparable; `single`: only here."""

ReasonKind = Literal[
    JudgedKind, "quote", "verbatim", "attribution", "term", "wording", "part", "pin", "language",
]  # fmt: skip
"""The sort of evidence: that of two things which were judged, or of words, places and sources."""

MARKS: dict[Relation, str] = {"differ": "≠", "agree": "=", "related": "~", "single": "·"}
"""The sign that stands for a relation wherever claims are shown, so that none is told by colour alone."""

NAMES: dict[Relation, str] = {"differ": "differ", "agree": "agree", "related": "related", "single": "only here"}
"""The words that stand for a relation wherever claims are shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a sentence that says one thing: a clause, or the whole sentence."""

    document: str
    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence for (`weight` above 0) or against (below 0) a pair.

    `kind` names the sort of evidence (`figure`, `name`, `term`, `quote`, `verbatim`, `direction`, `polarity`, …);
    `text` says it in words a reader understands; `a` and `b` are its places, in the article of the first passage and in
    that of the second, None where it has none; `outcome` is that of the two things that stand there, where they were
    held against each other.
    """

    kind: ReasonKind
    text: str
    a: Span | None = None
    b: Span | None = None
    outcome: Outcome | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages of a claim held against each other; `a` and `b` are positions in the claim's passages.

    `score` is from 0 to 1. `sure` is false where the line-up is doubtful and should be shown so.
    """

    a: int
    b: int
    score: float
    relation: Relation
    sure: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said, with every passage that says it; `relation` is `single` where only one article does.

    `label` names it in a few words taken from the texts; `gap_percent` is the largest relative distance of two figures
    that differ, in percent, 0 where none does. `copies` are positions of passages that share a long verbatim run, each
    group of them one witness and not several. `dispute` tells of one that differs because the parties disagree whom the
    articles name, and not the articles.
    """

    id: str
    relation: Relation
    label: str
    score: float
    passages: tuple[Passage, ...]
    pairs: tuple[Pair, ...] = ()
    gap_percent: float = 0.0
    copies: tuple[tuple[int, ...], ...] = ()
    dispute: bool = False
