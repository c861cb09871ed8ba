"""The values that a row compares: what each source gives, equal ones together, and which is the odd one out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.claims.claim import Claim, Pair, Reason
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.figures.figure import Figure
    from tui.figures.outcome import Outcome

PassageSpan = tuple[int, Span]
"""A place in the article of a passage: the position of the passage in its claim, and the characters there."""

_RANK: dict[Outcome | None, int] = {"differs": 0, "not_comparable": 2, None: 3}
"""The order of reasons; agreement and updates come between a conflict and what cannot be compared."""
_ITEMS = frozenset({"figure", "date", "time", "number", "name", "role", "party", "title", "place", "quantity", "deed"})
"""Kinds of conflicts that say more than that one source denies what another says."""
_LONGEST = 40
"""The maximum length of a value that is not a figure; a longer one is a passage, not a value."""
_MAJORITY = 3
"""The minimum number of sources for one that contradicts more than half of them to be the odd one out."""


@dataclass(frozen=True, slots=True)
class Given:
    """One value as shown, and the sources that give it, by their positions from 0.

    `odd` if more than half of the sources give another one; `figures` are the ids of its figures, and `spans` are its
    places, each with the position of its passage in the claim; `elsewhere` are those outside the passages of the
    claim, with the ids of their articles.
    """

    text: str
    sources: tuple[int, ...]
    spans: tuple[PassageSpan, ...] = ()
    figures: tuple[str, ...] = ()
    odd: bool = False
    elsewhere: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedSpans:
    """The places that a reason compares, usually two, its kind, and the outcome."""

    kind: str
    sides: tuple[PassageSpan, ...]
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Values:
    """The values of a row, most sources first if they conflict, and their figures; `kind` is that of the reason."""

    given: tuple[Given, ...] = ()
    figures: tuple[Figure, ...] = ()
    kind: str = ""

    @property
    def differ(self) -> bool:
        """Whether there is more than one value."""
        return len(self.given) > 1


def values(
    claim: Claim,
    documents: Mapping[str, Document],
    figures: Mapping[tuple[str, Span], Figure],
    indexes: Mapping[str, int],
) -> Values:
    """The values of a claim: of its conflict if it has one, else the figures that its reasons compare.

    `figures` are those of the comparison by the id of their article and their place, `indexes` the positions of the
    sources by the ids of their documents.
    """
    found = _compared(claim)
    if claim.relation == "differ" and not any(each.outcome == "differs" and each.kind in _ITEMS for each in found):
        alone = _one_sided(claim, documents, indexes)
        if alone.kind == "polarity" or (alone.given and not any(each.outcome == "differs" for each in found)):
            return alone
    if not found:
        return Values()
    kind = found[0].kind
    alike = [each for each in found if each.kind == kind]
    places = {
        side: figure
        for each in alike
        for side in each.sides
        if (figure := figures.get((claim.passages[side[0]].document, side[1])))
    }
    shown = _shown(alike, places)
    texts = _texts(claim, shown, places, documents)
    if kind != "figure" and any(len(text) > _LONGEST for text in texts.values()):
        return Values()
    return Values(
        _given(claim, shown, texts, places, indexes),
        tuple(places[side] for side in shown.items() if side in places),
        kind,
    )


def _compared(claim: Claim) -> list[ComparedSpans]:
    """What the reasons compare, most important first: any items for a conflict, else only figures."""
    found = []
    for pair in claim.pairs:
        for reason in pair.reasons:
            counts = reason.kind == "figure" or (reason.outcome == "differs" and claim.relation == "differ")
            sides = tuple(_sides(claim, pair, reason)) if counts else ()
            if sides and (reason.kind == "figure" or len(sides) > 1):
                rank = _RANK.get(reason.outcome, 1), reason.kind != "figure", -abs(reason.weight), pair.a, pair.b
                found.append((rank, ComparedSpans(reason.kind, sides, reason.outcome)))
    return [compared for _, compared in sorted(found, key=lambda each: each[0])]


def _one_sided(claim: Claim, documents: Mapping[str, Document], indexes: Mapping[str, int]) -> Values:
    """What only some sources say, such as `temporary`, or deny: the first such reason and those of its kind."""
    alone = [
        (pair.a, pair.b, reason) if reason.a else (pair.b, pair.a, reason)
        for pair in claim.pairs
        for reason in pair.reasons
        if pair.relation == "differ" and reason.outcome == "differs" and (reason.a is None) != (reason.b is None)
    ]
    if not alone:
        return Values()
    polar = any(reason.kind == "polarity" for _, _, reason in alone)
    of_kind = [each for each in alone if (each[2].kind == "polarity") == polar]
    places = {has: span for has, _, reason in reversed(of_kind) if (span := reason.a or reason.b)}
    texts = {one_line(documents[claim.passages[place].document].slice(span)) for place, span in places.items()}
    word = "" if polar else min(texts, key=len)
    having = {indexes[claim.passages[place].document] for place in places}
    without = {indexes[claim.passages[lacks].document] for _, lacks, _ in of_kind} - having
    if not polar:
        without -= {
            indexes[each.document] for each in claim.passages if _has(documents[each.document], each.span, word)
        }
    if not without or len(word) > _LONGEST or (word and len({text.casefold() for text in texts}) > 1):
        return Values()
    given = (
        Given(word or "denies it", tuple(sorted(having)), tuple(sorted(places.items()))),
        Given("leaves it out" if word else "says it", tuple(sorted(without))),
    )
    return Values(marked_odd(given), (), "word" if word else "polarity")


def _has(document: Document, span: Span, word: str) -> bool:
    return word.casefold() in document.slice(span).casefold()


def _sides(claim: Claim, pair: Pair, reason: Reason) -> Iterator[PassageSpan]:
    """The places of a reason; those without an outcome only if they are in the passages."""
    for position, span in ((pair.a, reason.a), (pair.b, reason.b)):
        if span is not None and (reason.outcome or claim.passages[position].span.contains(span)):
            yield position, span


def _shown(compared: Sequence[ComparedSpans], found: Mapping[PassageSpan, Figure]) -> dict[int, Span]:
    """The place that each passage shows: both of the first reason, and everything that a reason compares with these.

    This includes figures with another noun. Passages that no reason links to these show a figure with the same unit.
    """
    shown: dict[int, Span] = dict(compared[0].sides)
    _join(shown, compared)
    units = {_unit(found.get(side)) for side in shown.items()}
    for each in compared:
        _add(shown, (side for side in each.sides if _unit(found.get(side)) in units))
    _join(shown, compared)
    return dict(sorted(shown.items()))


def _join(shown: dict[int, Span], compared: Sequence[ComparedSpans]) -> None:
    """Show what is compared with a place already shown, repeated until nothing is added."""
    size = 0
    while size < len(shown):
        size = len(shown)
        for each in compared:
            if any(shown.get(position) == span for position, span in each.sides):
                _add(shown, each.sides)


def _add(shown: dict[int, Span], sides: Iterable[PassageSpan]) -> None:
    for position, span in sides:
        shown.setdefault(position, span)


def _unit(figure: Figure | None) -> tuple[str, str]:
    return (figure.kind, figure.unit) if figure else ("", "")


def _texts(
    claim: Claim, shown: Mapping[int, Span], found: Mapping[PassageSpan, Figure], documents: Mapping[str, Document]
) -> dict[int, str]:
    """The values as text: figures in one notation if they have one, else as written."""
    # Imported here because it loads the engine, and this module's records are needed before that.
    from tui.claims.values import notation  # noqa: PLC0415

    if all(side in found for side in shown.items()):
        written = notation([found[side] for side in shown.items()])
        return dict(zip(shown, written, strict=True))
    return {
        position: one_line(documents[claim.passages[position].document].slice(span)) for position, span in shown.items()
    }  # fmt: skip


def _given(
    claim: Claim,
    shown: Mapping[int, Span],
    texts: Mapping[int, str],
    found: Mapping[PassageSpan, Figure],
    indexes: Mapping[str, int],
) -> tuple[Given, ...]:
    together: dict[str, list[int]] = {}
    for position in shown:
        together.setdefault(texts[position].casefold(), []).append(position)
    given = [
        Given(
            text=texts[positions[0]],
            sources=tuple(sorted({indexes[claim.passages[position].document] for position in positions})),
            spans=tuple((position, shown[position]) for position in positions),
            figures=tuple(
                found[position, shown[position]].id for position in positions if (position, shown[position]) in found
            ),
        )
        for positions in together.values()
    ]
    return marked_odd(given) if claim.relation == "differ" else _in_order(given)


def _in_order(given: Iterable[Given]) -> tuple[Given, ...]:
    """In order of the number of sources, most first."""
    return tuple(sorted(given, key=lambda each: (-len(each.sources), each.sources)))


def marked_odd(given: Iterable[Given]) -> tuple[Given, ...]:
    """Values that conflict, those of most sources first, with the odd ones out marked."""
    found = _in_order(given)
    every = len({source for each in found for source in each.sources})
    majority = every >= _MAJORITY and len(found) > 1 and 2 * len(found[0].sources) > every
    return tuple(replace(each, odd=majority and place > 0) for place, each in enumerate(found))
