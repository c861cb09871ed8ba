"""The mark that stands in the margin beside a passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tui.claims.claim import Relation
from tui.reading.documents import Span

_WEIGHTS: Final = {"agree": 0, "related": 1, "single": 2, "differ": 3}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a passage has in the other articles: the sign of the `relation`, and the claim to go to."""

    span: Span
    symbol: str
    relation: Relation
    claim_id: str

    @property
    def weight(self) -> int:
        """How much it is worth showing where there is room for one mark only."""
        return _WEIGHTS[self.relation]
