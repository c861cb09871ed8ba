"""What the diff pane draws: the passages of a claim against one of them, word by word, and why they are lined up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.claims.claim import Claim, Pair
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.figures.figure import Figure

_SIGNS = {"changed": ("[", "]"), "moved": ("‹", "›")}
"""What stands around marked words, so that the mark is there without colour too."""
_LONGEST = 2_000
"""Characters of a passage beyond which it is shown without marks: to find them would keep the next key waiting."""
_POINTS = ",.;:"
"""What may follow the marked words and is no part of them."""
_TOO_LONG = "too long to be marked word by word"
_MOST = 30
"""So many wordings are marked against one; of more the rest are shown as they are, for the same reason."""
_TOO_MANY = f"only the first {_MOST} other wordings are marked"

Wording = tuple[int, ...]
"""The passages of a claim that have the same words, by their positions in it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One wording: the number of its article, its words with the signs in them, and the spans of what is marked.

    `also` are the articles that have the same words.
    """

    number: int
    text: str
    marks: tuple[tuple[Span, str], ...] = ()
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The wordings, the one they are held against first, and the reasons as lines.

    `hidden` counts the immaterial differences whose marks were taken off; `witness` is the place of the passage that
    the others are held against, from 1, and `witnesses` how many there are.
    """

    lines: tuple[Line, ...] = ()
    why: tuple[str, ...] = ()
    hidden: int = 0
    witness: int = 1
    witnesses: int = 0

    def material(self) -> Evidence:
        """The same without the marks of what is only written otherwise."""
        lines = tuple(
            replace(line, marks=tuple(mark for mark in line.marks if mark[1] != "immaterial")) for line in self.lines
        )
        # Each such difference is marked on both sides.
        hidden = max((sum(mark == "immaterial" for _, mark in line.marks) for line in self.lines), default=0)
        return replace(self, lines=lines, hidden=hidden)


def load() -> None:
    """Load what `evidence` needs, which takes a while the first time; for any thread."""
    from tui import diff  # noqa: F401, PLC0415 - as below
    from tui.language.words import stem  # noqa: PLC0415 - as below

    stem("word")


def wordings(documents: Iterable[Document], claim: Claim, reference: int = 0) -> tuple[Wording, ...]:
    """The passages of a claim, by their positions, each wording once with all that have it.

    First that of `reference`, itself in front; then those of which any says otherwise; then the others in order.
    """
    texts = {document.id: document for document in documents}
    together: dict[str, list[int]] = {}
    for position in (reference, *(each for each in range(len(claim.passages)) if each != reference)):
        passage = claim.passages[position]
        together.setdefault(one_line(texts[passage.document].slice(passage.span)), []).append(position)
    first, *others = map(tuple, together.values())
    ranks = _ranks(claim, first)
    return first, *sorted(others, key=lambda group: all(ranks.get(position) != 0 for position in group))


def evidence(comparison: Comparison, claim: Claim, reference: int = 0) -> Evidence:
    """The passages of `claim` against the one at `reference`."""
    documents = {document.id: (number, document) for number, document in enumerate(comparison.documents, 1)}
    groups = wordings(comparison.documents, claim, reference)
    others = groups[1:]
    unmarked = others and any(len(passage.span) > _LONGEST for passage in claim.passages)
    pieces = {} if unmarked else _pieces(comparison, claim, groups, documents)
    lines = []
    for group in groups:
        number, document = documents[claim.passages[group[0]].document]
        line = marked(number, document, pieces.get(group[0], ((claim.passages[group[0]].span, "same"),)))
        also = dict.fromkeys(documents[claim.passages[position].document][0] for position in group)
        lines.append(replace(line, also=tuple(each for each in also if each != number)))
    notes = [_TOO_LONG] if unmarked else [_TOO_MANY] if len(others) > _MOST else []
    why = (*notes, *_why(claim, groups, documents))
    return Evidence(tuple(lines), why, witness=reference + 1, witnesses=len(claim.passages))


def _pieces(
    comparison: Comparison,
    claim: Claim,
    groups: tuple[Wording, ...],
    documents: dict[str, tuple[int, Document]],
) -> Mapping[int, Iterable[tuple[Span, str]]]:
    """The pieces of the first passage of each wording, as many as are marked, against the first of all."""
    # Imported here because it loads the engine, and this module's records are wanted before that.
    from tui.diff import Side, diff  # noqa: PLC0415

    own: dict[str, list[Figure]] = {passage.document: [] for passage in claim.passages}
    for figure in comparison.figures:
        if figure.document in own:
            own[figure.document].append(figure)

    def side(position: int) -> Side:
        passage = claim.passages[position]
        figures = tuple(figure for figure in own[passage.document] if passage.span.contains(figure.span))
        return Side(documents[passage.document][1], passage.span, figures)

    (reference, *_), *others = groups
    if not others:
        return {}
    against = side(reference)
    found = {group[0]: diff(against, side(group[0])) for group in others[:_MOST]}
    # The reference is marked against the passage it most needs to be read with: one that says otherwise, else the next.
    ranks = _ranks(claim, groups[0])
    facing = min(others[:_MOST], key=lambda group: (min(ranks.get(position, 2) for position in group), group))[0]
    return {reference: found[facing].left} | {position: each.right for position, each in found.items()}


def _ranks(claim: Claim, group: Wording) -> dict[int, int]:
    """How much the passages need to be read with those of a group: 0 those that say otherwise, 1 others held to it."""
    found: dict[int, int] = {}
    here = set(group)
    for pair in claim.pairs:
        rank = 0 if pair.relation == "differ" else 1
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if one in here and other not in here:
                found[other] = min(rank, found.get(other, rank))
    return found


def marked(number: int, document: Document, pieces: Iterable[tuple[Span, str]]) -> Line:
    """The words of the pieces of a diff, with the signs of their marks around them."""
    text = ""
    marks = []
    for span, mark in pieces:
        words = one_line(span.of(document.text).replace("\n", " "))
        before, after = _SIGNS.get(mark, ("", ""))
        inner = words.strip()
        bare = (inner.rstrip(_POINTS) if after else "") or inner
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
    return Line(number, text.strip(), tuple(_shifted(marks, len(text) - len(text.lstrip()))))


def _shifted(marks: list[tuple[Span, str]], by: int) -> Iterable[tuple[Span, str]]:
    return ((Span(span.start - by, span.end - by), mark) for span, mark in marks)


def _why(claim: Claim, groups: tuple[Wording, ...], documents: dict[str, tuple[int, Document]]) -> Iterable[str]:
    """The reasons of one pair for each wording, copies last; with the other article's number if there are several."""
    pairs = _decisive(claim, groups)
    for place, pair in sorted(pairs.items(), key=lambda each: (each[0] == 0, each[0])):
        told = _told(pair, *(documents[claim.passages[position].document][1] for position in (pair.a, pair.b)))
        if told and len(pairs) > 1:
            other = groups[place][0] if place else groups[0][1]
            told = f"{documents[claim.passages[other].document][0]}: {told}"
        if told:
            yield told


def _decisive(claim: Claim, groups: tuple[Wording, ...]) -> dict[int, Pair]:
    """Of each wording, by its place, the pair with the first wording; that of its first passage where there is one."""
    places = {position: place for place, group in enumerate(groups) for position in group}
    found: dict[int, Pair] = {}
    for pair in claim.pairs:
        one, other = sorted((places[pair.a], places[pair.b]))
        if one == 0 and (other not in found or _holds(pair, groups[0][0]) > _holds(found[other], groups[0][0])):
            found[other] = pair
    return found


def _holds(pair: Pair, position: int) -> bool:
    return position in {pair.a, pair.b}


def _told(pair: Pair, a: Document, b: Document) -> str:
    # Imported here because it loads the engine.
    from tui.claims.reasons import describe_reasons  # noqa: PLC0415
    from tui.claims.worded import worded  # noqa: PLC0415

    doubt = () if pair.sure else ("not sure that they belong together",)
    return " · ".join((*doubt, *(one_line(text) for text in describe_reasons(worded(pair.reasons, a, b)))))
