"""The records of claims: passages, the evidence between two of them, and the claim they share."""

from __future__ import annotations

from typing import Literal

from tui.figures.outcome import Outcome
from tui.items.judged import JudgedKind
from tui.reading.documents import Span
from tui.records import dataclass

Relation = Literal["agree", "differ", "related", "single"]
"""`related`: the same measure for another period, scope or holder, so not comparable; `single`: only in one source."""

ReasonKind = Literal[
    JudgedKind, "quote", "verbatim", "attribution", "term", "wording", "part", "pin", "language",
]  # fmt: skip
"""The kind of evidence: two items that were judged, or words, places and sources."""

MARKS: dict[Relation, str] = {"differ": "≠", "agree": "=", "related": "~", "single": "·"}
"""The sign for a relation wherever claims are shown, so none is shown by colour alone."""

NAMES: dict[Relation, str] = {"differ": "differ", "agree": "agree", "related": "related", "single": "only here"}
"""The words for a relation wherever claims are shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a sentence that says one thing: a clause, or the whole sentence."""

    document: str
    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence for (`weight` above 0) or against (below 0) a pair.

    `kind` names the kind of evidence (`figure`, `name`, `term`, `quote`, `verbatim`, `direction`, `polarity`, …);
    `text` states it for a reader; `a` and `b` are its places, in the article of the first passage and in that of the
    second, None if it has none; `outcome` is that of the two items at these places, if they were compared.
    """

    kind: ReasonKind
    text: str
    a: Span | None = None
    b: Span | None = None
    outcome: Outcome | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages of a claim compared with each other; `a` and `b` are positions in the claim's passages.

    `score` is from 0 to 1. `sure` is false where the alignment is doubtful and should be shown as such.
    """

    a: int
    b: int
    score: float
    relation: Relation
    sure: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, with every passage that makes it; `relation` is `single` if only one article does.

    `label` names it in a few words taken from the texts; `gap_percent` is the largest relative gap between two figures
    that differ, in percent, or 0. `copies` are positions of passages that share a long verbatim run, each group of them
    one source and not several. `dispute` marks a claim that differs because the parties named in the articles disagree,
    and not the articles themselves.
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
