"""The records of a diff: the two sides, and each side's passage cut into marked pieces."""

from __future__ import annotations

from typing import Literal

from tui.figures.figure import Figure
from tui.reading.documents import Document, Span
from tui.records import dataclass

Mark = Literal["same", "changed", "only", "moved", "immaterial"]
"""`changed`: something else is in its place; `moved`: it is elsewhere in the other passage; `immaterial`: the same
thing written differently; `only`: it has no counterpart."""


@dataclass(frozen=True, slots=True)
class Side:
    """A passage of a document, with the figures found in it (others are passed over)."""

    document: Document
    span: Span
    figures: tuple[Figure, ...] = ()

    @property
    def text(self) -> str:
        """The characters of the passage, hard wraps and all."""
        return self.span.of(self.document.text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters under one mark; the span is in document offsets.

    Pieces of the two sides that correspond have the same `link`, from 1; 0 has no counterpart. `note` says what kind of
    change it is: of the immaterial ones `case`, `contraction`, `figure`, `hyphen`, `name`, `possessive`, `punctuation`,
    `quotes`, `rounding`, `spelling` or `tense`; of a changed word `form`; of changed figures how they compare.
    """

    span: Span
    mark: Mark
    link: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Diff:
    """Two passages compared. The pieces of a side follow one another and cover its whole passage.

    `common` is the share of their words and figures, from 0 to 1, that both have, wherever and however written.
    """

    left_pieces: tuple[Piece, ...] = ()
    right_pieces: tuple[Piece, ...] = ()
    common: float = 1.0

    @property
    def left(self) -> tuple[tuple[Span, Mark], ...]:
        """The spans of the left passage with their marks."""
        return tuple((piece.span, piece.mark) for piece in self.left_pieces)

    @property
    def right(self) -> tuple[tuple[Span, Mark], ...]:
        """The spans of the right passage with their marks."""
        return tuple((piece.span, piece.mark) for piece in self.right_pieces)
