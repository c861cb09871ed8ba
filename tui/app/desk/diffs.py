"""The diffs of rows, each computed once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.evidence import Evidence, evidence

if TYPE_CHECKING:
    from tui.claims.claim import Claim
    from tui.comparison import Comparison
    from tui.rows.sources import Source

_MOST = 256


class Diffs:
    """Remembers the last ones of one comparison, under the names its sources have now."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, int], Evidence] = {}
        self._comparison: Comparison | None = None
        self._sources: Sequence[Source] = ()

    def of(self, comparison: Comparison, claim: Claim, passage: int, sources: Sequence[Source]) -> Evidence:
        """The passages of a claim compared with one of them."""
        if comparison is not self._comparison or sources is not self._sources:
            self._comparison, self._sources = comparison, sources
            self._made.clear()
        key = claim.id, passage
        if key not in self._made:
            if len(self._made) >= _MOST:
                del self._made[next(iter(self._made))]
            self._made[key] = evidence(comparison, claim, passage, sources)
        return self._made[key]
