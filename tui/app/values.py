"""The values that a row of the claims table shows: the figures its claim turns on, one a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tui.claims.claim import Claim, Pair, Reason
from tui.reading.documents import Document, Span

if TYPE_CHECKING:
    from tui.figures.figure import Figure
    from tui.figures.outcome import Outcome

Side = tuple[int, Span]
"""A passage, by its position in the claim, and a place in its article."""

_RANK: dict[Outcome | None, int] = {"differs": 0, "not_comparable": 2, None: 3}
"""Which reasons are shown first; what agrees or came later stands between what differs and what tells least."""


@dataclass(frozen=True, slots=True)
class Held:
    """The places that a reason about figures holds against each other, mostly two, and how they come out."""

    sides: tuple[Side, ...]
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Values:
    """Values in words, the figures among them, and those of the figures that a reason says differ."""

    words: str = ""
    figures: tuple[Figure, ...] = ()
    against: tuple[tuple[Figure, Figure], ...] = ()

    @property
    def apart(self) -> float:
        """The largest distance of two figures that are shown, in percent: never that of two others of the row."""
        # Imported here because it loads the engine, and this module's records are wanted before that.
        from tui.figures.verdicts import compare, judge  # noqa: PLC0415

        told = [compare(a, b).gap_percent for a, b in self.against]
        return max((*told, *(judge(a, b).gap_percent for a, b in combinations(self.figures, 2))), default=0.0)


def values(claim: Claim, documents: Mapping[str, Document], figures: Mapping[tuple[str, Span], Figure]) -> Values:
    """The values of a claim, as `280.1 | 280.2 bn CNY`; one alone where all say the same.

    `figures` are those of the comparison by the id of their article and their place.
    """
    from tui.claims.values import together  # noqa: PLC0415 - as above

    held = _held(claim)
    found = {
        (position, span): figure
        for each in held
        for position, span in each.sides
        if (figure := figures.get((claim.passages[position].document, span)))
    }
    shown = _shown(held, found)
    order = [(position, shown[position]) for position in sorted(shown)]
    said = tuple(found[side] for side in order if side in found)
    if said and len(said) == len(order):
        taken = set(order)
        apart = [each.sides for each in held if each.outcome == "differs" and taken.issuperset(each.sides)]
        return Values(together(said), said, tuple((found[sides[0]], found[sides[-1]]) for sides in apart))
    words = (documents[claim.passages[position].document].slice(span) for position, span in order)
    return Values(" | ".join(dict.fromkeys(words)))


def _held(claim: Claim) -> list[Held]:
    """What the reasons about figures hold against each other, those first that say most."""
    found = []
    for pair in claim.pairs:
        for reason in pair.reasons:
            sides = tuple(_sides(claim, pair, reason)) if reason.kind == "figure" else ()
            if sides:
                rank = _RANK.get(reason.outcome, 1), -abs(reason.weight), pair.a, pair.b
                found.append((rank, Held(sides, reason.outcome)))
    return [held for _, held in sorted(found, key=lambda each: each[0])]


def _sides(claim: Claim, pair: Pair, reason: Reason) -> Iterator[Side]:
    """The places of a reason; of what only weighs, and may be of the rest of the sentence, those in the passages."""
    for position, span in ((pair.a, reason.a), (pair.b, reason.b)):
        if span is not None and (reason.outcome or claim.passages[position].span.contains(span)):
            yield position, span


def _shown(held: Sequence[Held], found: Mapping[Side, Figure]) -> dict[int, Span]:
    """The place that each passage shows: both of the first reason, and whatever a reason holds against one shown.

    So what is counted by another noun is shown too. Passages that no reason joins to these show a figure of their unit.
    """
    shown: dict[int, Span] = dict(held[0].sides) if held else {}
    _join(shown, held)
    units = {_unit(found.get(side)) for side in shown.items()}
    for each in held:
        _add(shown, (side for side in each.sides if _unit(found.get(side)) in units))
    _join(shown, held)
    return shown


def _join(shown: dict[int, Span], held: Sequence[Held]) -> None:
    """Show what is held against a place that is shown, as long as there is more."""
    size = 0
    while size < len(shown):
        size = len(shown)
        for each in held:
            if any(shown.get(position) == span for position, span in each.sides):
                _add(shown, each.sides)


def _add(shown: dict[int, Span], sides: Iterable[Side]) -> None:
    for position, span in sides:
        shown.setdefault(position, span)


def _unit(figure: Figure | None) -> tuple[str, str]:
    return (figure.kind, figure.unit) if figure else ("", "")
