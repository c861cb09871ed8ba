"""What a reader decided of the line-up: passages that belong together, and passages that do not."""

from __future__ import annotations

from dataclasses import dataclass

from tui.reading.documents import Span

Place = tuple[str, Span]
"""The id of a document and a stretch of its text."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Pairs of places that no run may take apart (`together`), and pairs that none may line up (`apart`).

    Where a pair stands in both, the two are kept apart.
    """

    together: tuple[tuple[Place, Place], ...] = ()
    apart: tuple[tuple[Place, Place], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.together or self.apart)
