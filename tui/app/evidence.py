"""The content of the diff pane: the passages of a claim compared word by word with one of them, and the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.claims.claim import Claim, Pair
from tui.claims.clashes import clashes, clashing
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.rows.sources import Source, sources

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.diff import Diff
    from tui.figures.figure import Figure

SIGNS = {"clash": ("[", "]"), "changed": ("‹", "›")}
"""The signs around marked words, visible without colour too."""
COMMON = 0.5
"""If two passages share less than this part of their words, only clashes are marked: the rest would be noise."""
_LONGEST = 2_000
"""The maximum length of a passage whose words are compared: longer ones would delay the next key."""
_POINTS = ",.;:"
"""Punctuation after marked words that is not part of them."""
_TOO_LONG = "too long to compare word by word"
_MOST = 30
"""The maximum number of wordings compared with one; the others are shown unmarked, for the same reason."""
_TOO_MANY = f"only the first {_MOST} other wordings are compared word by word"

Wording = tuple[int, ...]
"""The passages of a claim that have the same words, by their positions in it."""
Piece = tuple[Span, str]
"""A part of a passage, in offsets of its article, and its mark."""


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One wording: the sources that have it, its words with the signs in them, and the spans of what is marked."""

    sources: tuple[Source, ...]
    text: str
    marks: tuple[Piece, ...] = ()

    @property
    def number(self) -> int:
        """The number of the first source, from 1."""
        return self.sources[0].index + 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """The wordings, first the one that the others are compared with, and the reasons as lines.

    `hidden` counts the wording-only differences that are not marked; `reference` is the place of the passage that the
    others are compared with, from 1, and `passages` how many there are. `loose` where the wordings share too few words
    for anything but what clashes to be marked.
    """

    lines: tuple[EvidenceLine, ...] = ()
    why: tuple[str, ...] = ()
    hidden: int = 0
    reference: int = 1
    passages: int = 0
    loose: bool = False

    @property
    def comparable(self) -> bool:
        """Whether there are passages to compare."""
        return self.passages > 1

    @property
    def marked(self) -> frozenset[str]:
        """The marks that are drawn."""
        return frozenset(mark for line in self.lines for _, mark in line.marks)

    @property
    def wording_only(self) -> int:
        """The number of wording-only differences, hidden or shown; each is marked on both sides."""
        shown = (sum(mark == "immaterial" for _, mark in line.marks) for line in self.lines)
        return max(self.hidden, *shown, 0)

    def material(self) -> Evidence:
        """The same without the marks of wording-only differences."""
        lines = tuple(
            replace(line, marks=tuple(mark for mark in line.marks if mark[1] != "immaterial")) for line in self.lines
        )
        return replace(self, lines=lines, hidden=self.wording_only)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim with its wordings, and the documents and sources of its passages."""

    claim: Claim
    groups: tuple[Wording, ...]
    documents: Mapping[str, Document]
    named: Mapping[str, Source]
    clashing: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)

    def document(self, position: int) -> Document:
        return self.documents[self.claim.passages[position].document]

    def source(self, position: int) -> Source:
        return self.named[self.claim.passages[position].document]

    def span(self, position: int) -> Span:
        return self.claim.passages[position].span

    def clashes(self, group: Wording) -> list[Span]:
        """The clashes of all passages of a wording, at their places in the first passage."""
        start = self.span(group[0]).start
        found = set()
        for position in group:
            by = start - self.span(position).start
            alike = len(self.span(position)) == len(self.span(group[0]))
            found |= {Span(each.start + by, each.end + by) for each in self.clashing.get(position, ()) if alike}
        return sorted(found)


def load() -> None:
    """Load what `evidence` needs, which takes a while the first time; callable from any thread."""
    from tui import diff  # noqa: F401, PLC0415 - as below
    from tui.language.words import stem  # noqa: PLC0415 - as below

    stem("word")


def wordings(documents: Iterable[Document], claim: Claim, reference: int = 0) -> tuple[Wording, ...]:
    """The passages of a claim, by their positions, each wording once with all that have it.

    First that of `reference`, itself in front; then those in conflict with it, or with another; then the rest in order.
    """
    texts = {document.id: document for document in documents}
    together: dict[str, list[int]] = {}
    for position in (reference, *(each for each in range(len(claim.passages)) if each != reference)):
        passage = claim.passages[position]
        together.setdefault(one_line(texts[passage.document].slice(passage.span)), []).append(position)
    first, *others = map(tuple, together.values())
    ranks = _ranks(claim, first)
    clashing_at = {position for pair in claim.pairs if pair.relation == "differ" for position in (pair.a, pair.b)}
    return first, *sorted(
        others,
        key=lambda group: (all(ranks.get(position) != 0 for position in group), clashing_at.isdisjoint(group)),
    )


def first_in_conflict(claim: Claim) -> int:
    """The first passage that another one contradicts, which is the most informative; 0 if there is none."""
    return min((min(pair.a, pair.b) for pair in claim.pairs if pair.relation == "differ"), default=0)


def evidence(comparison: Comparison, claim: Claim, reference: int = 0, named: Sequence[Source] = ()) -> Evidence:
    """The passages of `claim` compared with the one at `reference`; the sources are `named`, if given."""
    known = named or sources(comparison.documents)
    groups = wordings(comparison.documents, claim, reference)
    documents = {document.id: document for document in comparison.documents}
    whole = _Claim(claim, groups, documents, {source.document: source for source in known}, clashes(claim))
    too_long = len(groups) > 1 and any(len(passage.span) > _LONGEST for passage in claim.passages)
    pieces, loose = ({}, False) if too_long else _pieces(comparison, whole)
    lines = tuple(_line(whole, group, pieces.get(group[0], ())) for group in groups)
    notes = [_TOO_LONG] if too_long else [_TOO_MANY] if len(groups) > _MOST + 1 else []
    return Evidence(lines, (*_why(whole), *notes), reference=reference + 1, passages=len(claim.passages), loose=loose)


def _line(whole: _Claim, group: Wording, pieces: Iterable[Piece]) -> EvidenceLine:
    span = whole.span(group[0])
    cut = overlaid(tuple(pieces) or ((span, "same"),), whole.clashes(group))
    found = dict.fromkeys(whole.source(position) for position in group)
    return replace(marked(whole.document(group[0]), cut), sources=tuple(found))


# Word by word


def _pieces(comparison: Comparison, whole: _Claim) -> tuple[Mapping[int, Iterable[Piece]], bool]:
    """The pieces of the first passage of each wording compared with the first of all; whether none of them is alike."""
    # Imported here because it loads the engine, and this module's records are needed before that.
    from tui.diff import Side, diff  # noqa: PLC0415

    (reference, *_), *others = whole.groups
    if not others:
        return {}, False
    own: dict[str, list[Figure]] = {passage.document: [] for passage in whole.claim.passages}
    for figure in comparison.figures:
        if figure.document in own:
            own[figure.document].append(figure)

    def side(position: int) -> Side:
        span, document = whole.span(position), whole.document(position)
        return Side(document, span, tuple(figure for figure in own[document.id] if span.contains(figure.span)))

    against = side(reference)
    found: dict[int, Diff] = {group[0]: diff(against, side(group[0])) for group in others[:_MOST]}
    alike = {position: each for position, each in found.items() if each.common >= COMMON}
    pieces: dict[int, Iterable[Piece]] = {position: each.right for position, each in alike.items()}
    # The reference is compared with the most relevant passage: one in conflict with it, else the next.
    ranks = _ranks(whole.claim, whole.groups[0])
    facing = min(others[:_MOST], key=lambda group: (min(ranks.get(position, 2) for position in group), group))[0]
    if facing in alike:
        pieces[reference] = alike[facing].left
    return pieces, not alike


def _ranks(claim: Claim, group: Wording) -> dict[int, int]:
    """The relevance of passages to a group: 0 for those in conflict with it, 1 for others paired with it."""
    found: dict[int, int] = {}
    here = set(group)
    for pair in claim.pairs:
        rank = 0 if pair.relation == "differ" else 1
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if one in here and other not in here:
                found[other] = min(rank, found.get(other, rank))
    return found


def overlaid(pieces: Sequence[Piece], clashing: Sequence[Span]) -> list[Piece]:
    """The pieces, with each clash as a whole piece of its own, regardless of the diff."""
    if not clashing or not pieces:
        return list(pieces)
    start, end = pieces[0][0].start, pieces[-1][0].end
    inside = [span for span in clashing if start <= span.start < span.end <= end]
    edges = {edge for span in inside for edge in (span.start, span.end)}
    found: list[Piece] = []
    for span, mark in pieces:
        cuts = sorted({span.start, span.end, *(edge for edge in edges if span.start < edge < span.end)})
        for left, right in pairwise(cuts):
            over = next((each for each in inside if each.start <= left and right <= each.end), None)
            if over is None:
                found.append((Span(left, right), mark))
            elif not found or found[-1] != (over, "clash"):
                found.append((over, "clash"))
    return found


def marked(document: Document, pieces: Iterable[Piece]) -> EvidenceLine:
    """The words of the pieces of a diff, with the signs of their marks around them."""
    text = ""
    marks = []
    for span, mark in pieces:
        words = one_line(span.of(document.text).replace("\n", " "))
        before, after = SIGNS.get(mark, ("", ""))
        inner = words.strip()
        # The full stops of `a.m.` are part of it.
        bare = (inner.rstrip(_POINTS) if mark == "changed" else "") or inner
        if not inner:
            text += words
            continue
        text += words[: len(words) - len(words.lstrip())]
        start = len(text)
        text += before + bare + after
        if mark != "same":
            marks.append((Span(start, len(text)), mark))
        text += inner[len(bare) :]
        text += words[len(words.rstrip()) :]
    return EvidenceLine((), text.strip(), tuple(_shifted(marks, len(text) - len(text.lstrip()))))


def _shifted(marks: Iterable[Piece], by: int) -> Iterable[Piece]:
    return ((Span(span.start - by, span.end - by), mark) for span, mark in marks)


# The reasons


def _why(whole: _Claim) -> Iterable[str]:
    """The reasons of one pair for each wording, conflicts first, naming the other source if there are several.

    Conflicts that do not involve the first wording come before them: the decisive one is always listed.
    """
    pairs = _decisive(whole)
    found = []
    for place, pair in sorted(pairs.items(), key=lambda each: (each[1].relation != "differ", each[0] == 0, each[0])):
        other = whole.groups[place][0] if place else whole.groups[0][1]
        head = _verdict(whole.claim, pair, whole.source(other).short if len(pairs) > 1 else "")
        reasons = " · ".join(_reasons(whole, pair))
        found += [f"{head}: {reasons}" if head else reasons] if reasons else []
    if whole.claim.relation == "differ" and all(pair.relation != "differ" for pair in pairs.values()):
        yield from _elsewhere(whole)
    yield from found


def _elsewhere(whole: _Claim) -> Iterable[str]:
    """The conflicts of a claim that do not involve the first wording, each once."""
    known = set()
    for pair in whole.claim.pairs:
        deciding = tuple(dict.fromkeys(one_line(each.text) for each in pair.reasons if clashing(each)))
        if pair.relation == "differ" and deciding and deciding not in known:
            known.add(deciding)
            between = f"between {whole.source(pair.a).short} and {whole.source(pair.b).short}"
            yield f"{_verdict(whole.claim, pair, '')} {between}: {' · '.join(deciding)}"


def _decisive(whole: _Claim) -> dict[int, Pair]:
    """The pair of each wording, by its place, with the first wording; preferably that of its first passage."""
    groups = whole.groups
    places = {position: place for place, group in enumerate(groups) for position in group}
    found: dict[int, Pair] = {}
    for pair in whole.claim.pairs:
        one, other = sorted((places[pair.a], places[pair.b]))
        first = groups[0][0]
        if one == 0 and (other not in found or (first in {pair.a, pair.b} and first not in _ends(found[other]))):
            found[other] = pair
    return found


def _ends(pair: Pair) -> tuple[int, int]:
    return pair.a, pair.b


def _reasons(whole: _Claim, pair: Pair) -> Iterable[str]:
    """The reasons of a pair: the conflict first, then doubts, then what they have in common."""
    # Imported here because it loads the engine.
    from tui.claims.reasons import describe_reasons  # noqa: PLC0415
    from tui.claims.worded import worded  # noqa: PLC0415

    texts = [
        one_line(text)
        for text in describe_reasons(worded(pair.reasons, whole.document(pair.a), whole.document(pair.b)))
    ]
    deciding = {one_line(reason.text) for reason in pair.reasons if clashing(reason)}
    yield from (text for text in texts if text in deciding)
    if not pair.sure:
        yield "may not be about the same thing"
    yield from (text for text in texts if text not in deciding)


def _verdict(claim: Claim, pair: Pair, other: str) -> str:
    """What a pair is, and with which source where that has to be said."""
    if pair.relation != "differ":
        known = {"agree": f"agrees with {other}", "related": f"related to {other}"} if other else {}
        return known.get(pair.relation, "")
    if claim.dispute:
        return f"dispute with {other}" if other else "dispute"
    if pair.sure:
        return f"conflict with {other}" if other else "conflict"
    return f"to check against {other}" if other else "to check"
