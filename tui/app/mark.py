"""The mark in the margin beside a passage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tui.claims.claim import Claim
from tui.claims.sections import SECTIONS, Section, section_of
from tui.reading.documents import Document, Span
from tui.records import dataclass

_WEIGHTS: Final[dict[Section, int]] = {
    "single": 0, "related": 1, "agree": 2, "dispute": 3, "check": 4, "conflict": 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a passage: the sign of the `section` of its claim, and the claim to go to."""

    span: Span
    symbol: str
    section: Section
    claim_id: str

    @property
    def weight(self) -> int:
        """Its priority if there is room for only one mark."""
        return _WEIGHTS[self.section]


def marks_of(document: Document, claims: Iterable[Claim]) -> list[Mark]:
    """The marks of an article's margin: one for each of its passages in a claim."""
    return [
        Mark(passage.span, SECTIONS[section_of(claim)].sign, section_of(claim), claim.id)
        for claim in claims
        for passage in claim.passages
        if passage.document == document.id
    ]
