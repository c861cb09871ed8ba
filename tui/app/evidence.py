"""What the diff pane draws: the passages of a claim against one of them, word by word, and why they are lined up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.claims.claim import Claim, Pair
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.comparison import Comparison

_SIGNS = {"changed": ("[", "]"), "moved": ("‹", "›")}
"""What stands around marked words, so that the mark is there without colour too."""
_LONGEST = 2_000
"""Characters of a passage beyond which it is shown without marks: to find them would keep the next key waiting."""
_POINTS = ",.;:"
"""What may follow the marked words and is no part of them."""
_TOO_LONG = "too long to be marked word by word"


@dataclass(frozen=True, slots=True)
class Line:
    """One passage: the number of its article, its words with the signs in them, and the spans of what is marked."""

    number: int
    text: str
    marks: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passages, the one they are held against first, and the reasons as lines.

    `hidden` counts the immaterial differences whose marks were taken off.
    """

    lines: tuple[Line, ...] = ()
    why: tuple[str, ...] = ()
    hidden: int = 0

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


def evidence(comparison: Comparison, claim: Claim, reference: int = 0) -> Evidence:
    """The passages of `claim` against the one at `reference`."""
    # Imported here because it loads the engine, and this module's records are wanted before that.
    from tui.diff import Side, diff  # noqa: PLC0415

    documents = {document.id: (number, document) for number, document in enumerate(comparison.documents, 1)}

    def side(position: int) -> Side:
        passage = claim.passages[position]
        figures = tuple(
            figure for figure in comparison.figures
            if figure.document == passage.document and passage.span.contains(figure.span)
        )  # fmt: skip
        return Side(documents[passage.document][1], passage.span, figures)

    others = [position for position in range(len(claim.passages)) if position != reference]
    if others and any(len(passage.span) > _LONGEST for passage in claim.passages):
        lines = [_unmarked(*documents[claim.passages[each].document], claim, each) for each in (reference, *others)]
        return Evidence(tuple(lines), (_TOO_LONG, *_why(claim, reference, documents)))
    found = {position: diff(side(reference), side(position)) for position in others}
    # The reference is marked against the passage it most needs to be read with: one that says otherwise, else the next.
    facing = min(others, key=lambda position: (_rank(claim, reference, position), position), default=reference)
    pieces = found[facing].left if found else ((claim.passages[reference].span, "same"),)
    lines = [marked(*documents[claim.passages[reference].document], pieces)]
    lines += [marked(*documents[claim.passages[position].document], found[position].right) for position in others]
    return Evidence(tuple(lines), tuple(_why(claim, reference, documents)))


def _unmarked(number: int, document: Document, claim: Claim, position: int) -> Line:
    return marked(number, document, ((claim.passages[position].span, "same"),))


def _rank(claim: Claim, a: int, b: int) -> int:
    return min((0 if pair.relation == "differ" else 1 for pair in claim.pairs if {pair.a, pair.b} == {a, b}), default=2)


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


def _why(claim: Claim, reference: int, documents: dict[str, tuple[int, Document]]) -> Iterable[str]:
    """The reasons of the pairs with the reference; the number of the other article where there are several."""
    pairs = [pair for pair in claim.pairs if reference in (pair.a, pair.b)]
    for pair in pairs:
        told = _told(pair)
        if told and len(pairs) > 1:
            other = pair.b if pair.a == reference else pair.a
            told = f"{documents[claim.passages[other].document][0]}: {told}"
        if told:
            yield told


def _told(pair: Pair) -> str:
    # Imported here because it loads the engine.
    from tui.claims.reasons import told  # noqa: PLC0415

    doubt = () if pair.sure else ("not sure that they belong together",)
    return " · ".join((*doubt, *(one_line(text) for text in told(pair.reasons))))
