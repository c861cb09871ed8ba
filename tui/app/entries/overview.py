"""The overview as entries: how much of each article is in each other, who copies whom, what only one says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.entries.entry import Entry, Paragraph, Target, heading
from tui.claims.overlap import Overlap, overlap
from tui.figures import wording
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.comparison import Comparison

_BAR = 10
_MOST_NAMED = 8
"""So many other articles are told of one; of more only those that have most of it."""
_ALONE = 0.1
"""An article stands alone where no more of it than this is in any other."""


def entries(comparison: Comparison) -> tuple[Entry, ...]:
    """The matrix, the copies, then what only one article says, in reading order."""
    standings = overlap(comparison.documents, comparison.claims)
    documents = comparison.documents
    return (
        heading("How much of each article is in the others", "share of its sentences lined up"),
        *(_matrix(standings, documents)),
        *_copies(standings, documents),
        *_alone(standings, documents),
        *_singles(comparison),
    )


def _matrix(standings: Sequence[Overlap], documents: Sequence[Document]) -> Iterator[Entry]:
    number = {document.id: index + 1 for index, document in enumerate(documents)}
    width = min(28, max((len(one_line(document.name)) for document in documents), default=0)) + 4
    columns = len(documents) <= _MOST_NAMED + 1
    if columns and len(documents) > 1:
        heads = "".join(f"{f'in {n}':>7}" for n in range(1, len(documents) + 1))
        yield Entry((Paragraph(" " * width, f"in any{' ' * (_BAR + 1)}{heads}", whole=False),))
    for index, (standing, document) in enumerate(zip(standings, documents, strict=True)):
        told = f"{_percent(standing.share()):>5} {_bar(standing.share())} "
        if columns:
            told += "".join(
                f"{'·' if other.id == document.id else _percent(standing.share(other.id)):>7}" for other in documents
            )
        else:
            most = sorted(standing.shared, key=lambda other: (-standing.shared[other], number[other]))[:_MOST_NAMED]
            told += " most of it " + ", ".join(
                f"{_percent(standing.share(other))} in {number[other]}" for other in most
            )
        head = f"{index + 1:<3}{one_line(document.name)}"
        head = (head[: width - 2] + "…" if len(head) > width - 1 else head).ljust(width)
        size = Paragraph(" " * 3, f"{standing.sentences:,} sentences{_dated(document)}", look="excerpt", whole=False)
        yield Entry((Paragraph(head, told, whole=False, head_look="label"), size), Target(index, _first(document)))


def _copies(standings: Sequence[Overlap], documents: Sequence[Document]) -> Iterator[Entry]:
    """Who has the words of whom; of two dated articles the later one is said to copy."""
    place = {document.id: index for index, document in enumerate(documents)}
    found = []
    for standing in standings:
        for other, count in standing.copied.items():
            later, sure = _later(documents[place[standing.document]], documents[place[other]])
            if count and (later if sure else place[standing.document] < place[other]):
                found.append((count, standing, other, sure))
    if not found:
        yield heading("Who copies whom", "no long run of words stands in two articles")
        return
    yield heading("Who copies whom")
    for count, standing, other, sure in sorted(found, key=lambda each: -each[0]):
        mine, theirs = documents[place[standing.document]], documents[place[other]]
        share = _percent(count / standing.sentences if standing.sentences else 0.0)
        verb = "copies" if sure else "has the words of"
        text = (
            f"{one_line(mine.name)} {verb} {place[other] + 1} {one_line(theirs.name)}: "
            f"{count:,} of its sentences word for word ({share})"
        )
        run = standing.runs[other][0]
        words = Paragraph(" " * 5, f"“{one_line(mine.slice(run.span))}”", look="excerpt", whole=False)
        index = place[standing.document]
        yield Entry((Paragraph(f"= {index + 1:<3}", text), words), Target(index, run.span), notable=True)


def _later(document: Document, other: Document) -> tuple[bool, bool]:
    """Whether it came out after the other, and whether that is known."""
    if document.published is None or other.published is None or document.published == other.published:
        return False, False
    return document.published > other.published, True


def _alone(standings: Sequence[Overlap], documents: Sequence[Document]) -> Iterator[Entry]:
    alone = [(index, each) for index, each in enumerate(standings) if each.share() <= _ALONE and len(documents) > 1]
    yield heading("Who stands alone", "" if alone else "none: of every article more than a tenth is in another")
    for index, standing in alone:
        text = f"{one_line(documents[index].name)}: {_percent(standing.share())} of it is in any other article"
        yield Entry(
            (Paragraph(f"· {index + 1:<3}", text, head_look="single"),), Target(index, _first(documents[index]))
        )


def _singles(comparison: Comparison) -> Iterator[Entry]:
    for index, document in enumerate(comparison.documents):
        places = {sentence.id: number for number, sentence in enumerate(document.sentences, 1)}
        own = [
            (claim.passages[0], claim.id)
            for claim in comparison.claims
            if claim.relation == "single" and claim.passages[0].document == document.id
        ]
        if own:
            yield heading(f"Only in {index + 1} {one_line(document.name)}", f"{len(own):,}")
        for passage, claim in sorted(own, key=lambda each: each[0].span):
            head = f"· {index + 1}, {places.get(passage.sentence, 0):<4}"
            words = Paragraph(head, one_line(document.slice(passage.span)), head_look="single")
            yield Entry((words,), Target(index, passage.span), claim=claim)


def _first(document: Document) -> Span:
    return document.sentences[0].span if document.sentences else Span(0, 0)


def _dated(document: Document) -> str:
    day = document.published
    return f" · {wording.format_day(day)}" if day else " · date unknown"


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


def _bar(share: float) -> str:
    """So many of ten cells, to an eighth of one."""
    eighths = round(share * _BAR * 8)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")).ljust(_BAR, "░")
