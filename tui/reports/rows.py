"""What the reports written for people have in common: the rows of a comparison as words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.claims.claim import NAMES, Claim, Reason, Relation
from tui.comparison import Comparison
from tui.reading.documents import Document
from tui.reading.sanitise import visible

HEADINGS: dict[Relation, str] = {
    "differ": "Where they differ",
    "single": "What only one of them says",
    "related": "Related, not comparable",
    "agree": "Where they agree",
}


@dataclass(frozen=True, slots=True)
class Witness:
    """One passage of a row: the article's number, its words on one line, where it stands."""

    number: int
    name: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as words: `why` says each reason once, weightiest first."""

    claim: Claim
    number: int
    label: str
    standing: str
    witnesses: tuple[Witness, ...]
    why: tuple[str, ...]


def headline(comparison: Comparison) -> str:
    """`4 articles: 2 differ, 12 agree, 9 related, 61 only here`."""
    told = ", ".join(f"{number} {NAMES[relation]}" for relation, number in comparison.counts.items())
    return f"{counted(len(comparison.documents), 'article')}: {told}"


def counted(number: int, noun: str) -> str:
    """`1 article`, `4 articles`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def rows(comparison: Comparison) -> Iterator[Row]:
    """The rows of the claims table, in its order."""
    numbers = {document.id: number for number, document in enumerate(comparison.documents, 1)}
    for number, claim in enumerate(comparison.claims, 1):
        witnesses = tuple(
            _witness(comparison.documents[numbers[p.document] - 1], numbers[p.document], p.span.start, p.span.end)
            for p in claim.passages
        )
        yield Row(
            claim=claim,
            number=number,
            label=visible(claim.label),
            standing=_standing(claim, len(comparison.documents)),
            witnesses=witnesses,
            why=tuple(_told(reason) for reason in _reasons(claim)),
        )


def _witness(document: Document, number: int, start: int, end: int) -> Witness:
    words = " ".join(document.text[start:end].split())
    return Witness(number, visible(document.name), visible(words), start, end)


def _standing(claim: Claim, articles: int) -> str:
    witnesses = len({passage.document for passage in claim.passages})
    unsure = any(not pair.sure for pair in claim.pairs)
    told = f"{NAMES[claim.relation]}, {witnesses} of {articles} articles"
    if claim.apart:
        told += f", {distance(claim.apart)} apart"
    return told + (", not sure" if unsure else "")


def distance(percent: float) -> str:
    """A distance in percent with two figures that mean something: `0.04 %`, `12 %`."""
    digits = f"{percent:.2g}"
    return f"{float(digits):g} %" if percent < 1000 else f"{percent:.0f} %"


def _reasons(claim: Claim) -> list[Reason]:
    seen: dict[tuple[str, str], Reason] = {}
    for pair in claim.pairs:
        for reason in pair.reasons:
            seen.setdefault((reason.kind, reason.text), reason)
    return sorted(seen.values(), key=lambda reason: (-abs(reason.weight), reason.kind, reason.text))


def _told(reason: Reason) -> str:
    return visible(reason.text)


def described(document: Document) -> str:
    """An article in a few words: its name, date and source as far as they are known, and its size."""
    parts = [visible(document.name)]
    if document.title and document.title != document.name:
        parts.append(f"“{visible(document.title)}”")
    if document.source:
        parts.append(visible(document.source))
    parts.append(day(document))
    parts.append(counted(len(document.sentences), "sentence"))
    if document.hidden:
        parts.append(f"{counted(document.hidden, 'hidden character')} made visible")
    return ", ".join(parts)


def day(document: Document) -> str:
    """The day it was published, `20 Feb 2025`, or that it is not known."""
    if document.published is None:
        return "date unknown"
    return f"{document.published.day} {document.published:%b %Y}"
