"""The pairs of a claim as entries: every reason for and against, with its weight, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.app.entries.entry import Entry, Paragraph, Target, heading
from tui.claims.claim import MARKS, NAMES, Claim, Pair, Reason
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.comparison import Comparison

_BAR = 8
_FULL = 2.0
"""A weight of this much fills the bar."""


def entries(comparison: Comparison, claim: Claim) -> tuple[Entry, ...]:
    """Pair by pair: the two passages, then the reasons, the weightiest first."""
    if not claim.pairs:
        words = f"{one_line(claim.label)}: no other article says this, so there is nothing to weigh."
        return (heading("Why"), *_passages(comparison, claim, 0), heading(words))
    found: list[Entry] = []
    for pair in claim.pairs:
        found += _pair(comparison, claim, pair)
    return tuple(found)


def _pair(comparison: Comparison, claim: Claim, pair: Pair) -> Iterator[Entry]:
    # Imported here because it loads the engine.
    from tui.claims.reasons import replay  # noqa: PLC0415
    from tui.claims.similarity import BIAS  # noqa: PLC0415

    numbers = {document.id: index + 1 for index, document in enumerate(comparison.documents)}
    a, b = (numbers[claim.passages[position].document] for position in (pair.a, pair.b))
    doubt = "" if pair.sure else ", not sure that they belong together"
    yield heading(f"{a} and {b}", f"{MARKS[pair.relation]} {NAMES[pair.relation]}{doubt} · score {pair.score:.2f}")
    yield from _passages(comparison, claim, pair.a, pair.b)
    weighed = sorted(pair.reasons, key=lambda reason: -abs(reason.weight))
    total = BIAS + sum(reason.weight for reason in pair.reasons)
    lines = [_reason(reason) for reason in weighed if reason.weight]
    lines.append(_weighed(BIAS, "where every pair starts: most passages say different things", "furniture"))
    lines.append(Paragraph(f"{total:+6.2f} {'':{_BAR}} ", f"together, which is a score of {replay(pair.reasons):.2f}"))
    lines += [_told(reason) for reason in weighed if not reason.weight]
    yield Entry(tuple(lines))


def _passages(comparison: Comparison, claim: Claim, *positions: int) -> Iterator[Entry]:
    numbers = {document.id: (index, document) for index, document in enumerate(comparison.documents)}
    for position in positions:
        passage = claim.passages[position]
        index, document = numbers[passage.document]
        places = {sentence.id: number for number, sentence in enumerate(document.sentences, 1)}
        words = Paragraph(f"{index + 1}, {places.get(passage.sentence, 0):<4}", one_line(document.slice(passage.span)))
        yield Entry((words,), Target(index, passage.span), notable=True, claim=claim.id)


def _reason(reason: Reason) -> Paragraph:
    text = one_line(reason.text)
    missing = [one_line(" ".join(side.split())) for side in (reason.a, reason.b) if side and side not in reason.text]
    if missing:
        text += f": {' and '.join(dict.fromkeys(missing))}"
    return _weighed(reason.weight, text, "agree" if reason.weight > 0 else "differ")


def _weighed(weight: float, text: str, look: str) -> Paragraph:
    cells = min(_BAR, max(1, round(abs(weight) / _FULL * _BAR)))
    bar = ("+" if weight > 0 else "-") * cells
    return Paragraph(f"{weight:+6.2f} {bar:<{_BAR}} ", text, head_look=look)


def _told(reason: Reason) -> Paragraph:
    """A reason that weighs nothing, and says how the two relate."""
    look = "differ" if reason.verdict == "differs" else "label"
    return Paragraph(f"{'':6} {'so':<{_BAR}} ", _reason(reason).text, head_look=look)
