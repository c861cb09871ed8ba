"""The pairs of a claim as entries: every reason for and against, with its weight, and what they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.entries.entry import Entry, Paragraph, Target, heading
from tui.claims.claim import MARKS, NAMES, Claim, Pair
from tui.claims.worded import Worded, worded
from tui.figures import wording
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reading.documents import Comment

_BAR = 8
_FULL = 2.0
"""A weight of this much fills the bar."""


def entries(comparison: Comparison, claim: Claim) -> tuple[Entry, ...]:
    """Pair by pair: the two passages, then the reasons, the weightiest first. Two wordings are weighed once.

    First come the pairs that make the claim what it is.
    """
    if not claim.pairs:
        words = f"{one_line(claim.label)}: no other article says this, so there is nothing to weigh."
        return (heading("Why"), *_passages(comparison, claim, 0), heading(words), *_refused(comparison, claim, 0))
    alike = _alike(comparison, claim)
    found: list[Entry] = []
    if len(alike) < len(claim.pairs):
        relations = Counter(pair.relation for pair in claim.pairs)
        first = sorted(relations, key=lambda relation: relation != claim.relation)
        counts = ", ".join(f"{relations[relation]:,} {NAMES[relation]}" for relation in first)
        found.append(heading(f"{len(claim.pairs):,} pairs: {counts}", "those of the same words are shown once"))
    for pairs in alike:
        found += _pair(comparison, claim, pairs)
    return tuple(found)


def _alike(comparison: Comparison, claim: Claim) -> list[list[Pair]]:
    """The pairs of a claim, those of the same two wordings that came out alike together."""
    texts = {document.id: document for document in comparison.documents}
    words = [one_line(texts[passage.document].slice(passage.span)) for passage in claim.passages]
    found: dict[tuple[frozenset[str], str, bool], list[Pair]] = {}
    for pair in claim.pairs:
        found.setdefault((frozenset((words[pair.a], words[pair.b])), pair.relation, pair.sure), []).append(pair)
    return sorted(found.values(), key=lambda pairs: pairs[0].relation != claim.relation)


def _pair(comparison: Comparison, claim: Claim, alike: Sequence[Pair]) -> Iterator[Entry]:
    """The first of some pairs that are alike, and which the others are."""
    # Imported here because it loads the engine.
    from tui.claims.reasons import replay  # noqa: PLC0415
    from tui.claims.similarity import BIAS  # noqa: PLC0415

    numbers = {document.id: (index, document) for index, document in enumerate(comparison.documents, 1)}
    pair = alike[0]
    names = [
        " and ".join(str(numbers[claim.passages[position].document][0]) for position in (each.a, each.b))
        for each in alike
    ]
    doubt = "" if pair.sure else ", not sure that they belong together"
    yield heading(names[0], f"{MARKS[pair.relation]} {NAMES[pair.relation]}{doubt} · score {pair.score:.2f}")
    yield from _passages(comparison, claim, pair.a, pair.b)
    one, other = (numbers[claim.passages[position].document][1] for position in (pair.a, pair.b))
    weighed = sorted(worded(pair.reasons, one, other), key=lambda each: -abs(each.reason.weight))
    total = BIAS + sum(reason.weight for reason in pair.reasons)
    lines = [_reason(each) for each in weighed if each.reason.weight]
    lines.append(_weighed(BIAS, "where every pair starts: most passages say different things", "furniture"))
    lines.append(Paragraph(f"{total:+6.2f} {'':{_BAR}} ", f"together, which is a score of {replay(pair.reasons):.2f}"))
    lines += [_told(each) for each in weighed if not each.reason.weight]
    if names[1:]:
        lines.append(Paragraph(" " * 7, f"in the same words: {', '.join(names[1:])}", look="excerpt"))
    yield Entry(tuple(lines))
    yield from _refused(comparison, claim, pair.a, pair.b)


def _refused(comparison: Comparison, claim: Claim, *positions: int) -> Iterator[Entry]:
    """The numbers of these passages that were left out as no quantities, each with the rule."""
    from tui.figures.find import refusals  # noqa: PLC0415 - loads the engine
    from tui.figures.rules import RULES  # noqa: PLC0415 - loads the engine

    numbers = {document.id: (index, document) for index, document in enumerate(comparison.documents)}
    for position in positions:
        index, document = numbers[claim.passages[position].document]
        for each in refusals(document, claim.passages[position].span):
            said = f"{one_line(each.text)} is not read as a figure: {RULES[each.rule].why} ({each.rule})"
            yield Entry((Paragraph(f"{index + 1:<6} ", said, head_look="label"),), Target(index, each.span))


def _passages(comparison: Comparison, claim: Claim, *positions: int) -> Iterator[Entry]:
    numbers = {document.id: (index, document) for index, document in enumerate(comparison.documents)}
    for position in positions:
        passage = claim.passages[position]
        index, document = numbers[passage.document]
        places = {sentence.id: number for number, sentence in enumerate(document.sentences, 1)}
        words = Paragraph(f"{index + 1}, {places.get(passage.sentence, 0):<4}", one_line(document.slice(passage.span)))
        yield Entry((words,), Target(index, passage.span), notable=True, claim=claim.id)
        for comment in document.comments:
            if comment.span is not None and comment.span.overlaps(passage.span):
                said = Paragraph(f"{index + 1:<6} ", _comment(comment), head_look="label")
                yield Entry((said,), Target(index, comment.span))


def _comment(comment: Comment) -> str:
    """What somebody wrote in the margin of a draft, which often names its source."""
    by = f" by {one_line(comment.author)}" if comment.author else ""
    day = f", {wording.format_day(comment.day)}" if comment.day else ""
    return f"comment{by}{day}: “{one_line(' '.join(comment.text.split()))}”"


def _reason(each: Worded) -> Paragraph:
    reason = each.reason
    text = one_line(reason.text)
    missing = [one_line(side) for side in (each.a, each.b) if side and side not in reason.text]
    if missing:
        text += f": {' and '.join(dict.fromkeys(missing))}"
    return _weighed(reason.weight, text, "agree" if reason.weight > 0 else "differ")


def _weighed(weight: float, text: str, look: str) -> Paragraph:
    cells = min(_BAR, max(1, round(abs(weight) / _FULL * _BAR)))
    bar = ("+" if weight > 0 else "-") * cells
    return Paragraph(f"{weight:+6.2f} {bar:<{_BAR}} ", text, head_look=look)


def _told(each: Worded) -> Paragraph:
    """A reason that weighs nothing, and says how the two relate."""
    look = "differ" if each.reason.outcome == "differs" else "label"
    return Paragraph(f"{'':6} {'so':<{_BAR}} ", _reason(each).text, head_look=look)
