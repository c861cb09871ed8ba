"""The pairs of a claim as entries: what decides, and every reason for and against the match with its weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.claims.claim import Claim, Pair
from tui.claims.worded import Worded, worded
from tui.figures import wording
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.rows.sources import Source, by_document, sources

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reading.documents import Comment, Document

_BAR = 8
_FULL = 2.0
"""The weight that fills the bar."""


def entries(comparison: Comparison, claim: Claim, named: Sequence[Source] = ()) -> tuple[ListEntry, ...]:
    """Pair by pair: the two passages, the deciding reasons, and the parts of the score. Equal wordings once.

    The pairs that decide the relation of the claim come first.
    """
    whole = _Claim(comparison, claim, by_document(named or sources(comparison.documents)))
    if not claim.pairs:
        words = "No other source says this, so there is nothing to explain."
        return (heading(one_line(claim.label)), *_passages(whole, 0), heading(words), *_refused(whole, 0))
    alike = _alike(whole)
    found: list[ListEntry] = []
    if len(alike) < len(claim.pairs):
        relations = Counter(_relation(claim, pair) for pairs in alike for pair in pairs)
        counts = ", ".join(f"{number:,} {relation}" for relation, number in relations.items())
        found.append(heading(f"{len(claim.pairs):,} pairs: {counts}", "those with the same words are explained once"))
    for pairs in alike:
        found += _pair(whole, pairs)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim with its comparison, and the sources by the ids of their documents."""

    comparison: Comparison
    claim: Claim
    named: Mapping[str, Source]

    def source(self, position: int) -> Source:
        return self.named[self.claim.passages[position].document]

    def document(self, position: int) -> Document:
        return self.comparison.documents[self.source(position).index]


def _relation(claim: Claim, pair: Pair) -> str:
    """The relation of a pair, in the words of the sections."""
    if pair.relation == "differ":
        return "dispute" if claim.dispute else "conflict" if pair.sure else "to check"
    return pair.relation


def _alike(whole: _Claim) -> list[list[Pair]]:
    """The pairs of a claim, grouped by equal wordings and results."""
    claim = whole.claim
    words = [one_line(whole.document(at).slice(passage.span)) for at, passage in enumerate(claim.passages)]
    found: dict[tuple[frozenset[str], str, bool], list[Pair]] = {}
    for pair in claim.pairs:
        found.setdefault((frozenset((words[pair.a], words[pair.b])), pair.relation, pair.sure), []).append(pair)
    return sorted(found.values(), key=lambda pairs: pairs[0].relation != claim.relation)


def _pair(whole: _Claim, alike: Sequence[Pair]) -> Iterator[ListEntry]:
    """The first of some pairs with the same words, and a list of the others."""
    # Imported here because it loads the engine.
    from tui.claims.reasons import replay  # noqa: PLC0415
    from tui.claims.similarity import BIAS  # noqa: PLC0415

    pair = alike[0]
    names = [" and ".join(whole.source(position).short for position in (each.a, each.b)) for each in alike]
    relation = _relation(whole.claim, pair)
    doubt = "" if pair.sure else " · may not be about the same thing"
    yield heading(f"{names[0]}: {relation}{doubt}")
    yield from _passages(whole, pair.a, pair.b)
    weighed = sorted(
        worded(pair.reasons, whole.document(pair.a), whole.document(pair.b)), key=lambda each: -abs(each.reason.weight)
    )
    total = BIAS + sum(reason.weight for reason in pair.reasons)
    deciding = sorted(
        (each for each in weighed if not each.reason.weight or _differs(each)), key=lambda each: not _differs(each)
    )
    lines = [_decides(each, first=not at) for at, each in enumerate(deciding)]
    lines.append(
        Paragraph("", f"Match score {replay(pair.reasons):.2f} of 1: what speaks for the match, and against it")
    )
    lines += [_reason(each) for each in weighed if each.reason.weight]
    lines.append(_weighed(BIAS, "where every pair starts, since most passages say different things", "furniture"))
    lines.append(
        Paragraph(f"{total:+6.2f} {'':{_BAR}} ", f"in total, which is the score of {replay(pair.reasons):.2f}")
    )
    if names[1:]:
        lines.append(Paragraph(" " * 7, f"also, with the same words: {', '.join(names[1:])}", look="excerpt"))
    yield ListEntry(tuple(lines))
    yield from _refused(whole, pair.a, pair.b)


def _refused(whole: _Claim, *positions: int) -> Iterator[ListEntry]:
    """The numbers of these passages that are not quantities, each with the rule that excludes it."""
    from tui.figures.find import refusals  # noqa: PLC0415 - loads the engine
    from tui.figures.rules import RULES  # noqa: PLC0415 - loads the engine

    for position in positions:
        source, document = whole.source(position), whole.document(position)
        for each in refusals(document, whole.claim.passages[position].span):
            text = f"{one_line(each.text)} is not read as a figure: {RULES[each.rule].why} ({each.rule})"
            paragraph = Paragraph(f"{source.short}  ", text, head_look="label")
            yield ListEntry((paragraph,), Destination(source.index, each.span))


def _passages(whole: _Claim, *positions: int) -> Iterator[ListEntry]:
    heads = []
    for position in positions:
        passage, document = whole.claim.passages[position], whole.document(position)
        places = {sentence.id: number for number, sentence in enumerate(document.sentences, 1)}
        heads.append(f"{whole.source(position).short}, {places.get(passage.sentence, 0)}")
    cells = max(map(cell_len, heads), default=0)
    for position, head in zip(positions, heads, strict=True):
        passage, document, source = whole.claim.passages[position], whole.document(position), whole.source(position)
        indent = " " * (cells - cell_len(head) + 2)
        words = Paragraph(f"{head}{indent}", one_line(document.slice(passage.span)))
        yield ListEntry((words,), Destination(source.index, passage.span), notable=True, claim=whole.claim.id)
        for comment in document.comments:
            if comment.span is not None and comment.span.overlaps(passage.span):
                paragraph = Paragraph(" " * (cells + 2), _comment(comment), head_look="label")
                yield ListEntry((paragraph,), Destination(source.index, comment.span))


def _comment(comment: Comment) -> str:
    """A comment in the margin of a draft, which often names a source."""
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


def _differs(each: Worded) -> bool:
    return each.reason.outcome == "differs"


def _decides(each: Worded, *, first: bool) -> Paragraph:
    """A reason that decides how the two relate."""
    reason = each.reason
    sides = "" if " | " in reason.text else " | ".join(dict.fromkeys(filter(None, (each.a, each.b))))
    named = any(side in reason.text for side in (each.a, each.b) if side)
    text = f"{reason.text}: {sides}" if sides and not named else reason.text
    look = "differ" if _differs(each) else "label"
    return Paragraph(f"{'decides' if first else '':<7} ", one_line(text), head_look=look)
