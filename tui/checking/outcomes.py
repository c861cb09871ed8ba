"""What became of each token of a sentence of the draft in its alignment with a sentence of a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tui.claims.accounts import Verdict
from tui.items.account import Account, Counterpart
from tui.reading.documents import Span
from tui.reading.spans import ByPlace


class Outcomes:
    """The counterparts of two sentences by their place, so that an item looks only at its own."""

    def __init__(self, found: Account, verdict: Verdict | None) -> None:
        judged = (*found.agreeing, *found.differing, *found.later)
        self._counterparts: Sequence[Counterpart] = (*judged, *found.stood)
        self._judged = len(judged)
        self._at: defaultdict[int, list[int]] = defaultdict(list)
        for number, each in enumerate(self._counterparts):
            for place in range(each.left[0], max(each.left[1], each.left[0] + 1)):
                self._at[place].append(number)
        self.only_figures = all(each.judgement.kind == "figure" for each in (*found.differing, *found.later))
        """Whether nothing but figures differs."""
        reasons = verdict.reasons if verdict else ()
        self._against = ByPlace(
            (each.a, each) for each in reasons if each.outcome in ("differs", "later") and each.a is not None
        )
        self.denials = [each for each in found.differing if each.judgement.kind == "polarity"]
        """Where only one of the two denies what is said."""

    def of(self, first: int, last: int) -> list[Counterpart]:
        """The counterparts of some tokens in a row: what agrees, differs, is later, and what stands in their place."""
        numbers = sorted({number for place in range(first, last) for number in self._at.get(place, ())})
        found = [self._counterparts[number] for number in numbers]
        return [
            each for each in found if each.left[0] < last and first < each.left[1] and each.right[1] > each.right[0]
        ]

    def is_judged(self, place: int) -> bool:
        """Whether a token has an outcome of its own besides having an equal."""
        numbers = [number for number in self._at.get(place, ()) if number < self._judged]
        return any(place < self._counterparts[number].left[1] for number in numbers)

    def is_decisive(self, span: Span) -> bool:
        """Whether the verdict of the sentences rests on a place of the draft."""
        return bool(self._against.overlapping(span))
