"""The overlap of the sources as entries: the share of each in each other, shared text, what only one says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.app.entries.leads import lead
from tui.claims.overlap import Overlap, overlap
from tui.figures import wording
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.rows.sources import Source, sources

if TYPE_CHECKING:
    from tui.comparison import Comparison

_BAR = 10
_MOST_NAMED = 8
"""The maximum number of other sources named beside one: those with the most of its sentences."""
_OUTLIER = 0.1
"""A source is an outlier if no more of its sentences than this are matched elsewhere."""


def entries(comparison: Comparison, named: Sequence[Source] = ()) -> tuple[ListEntry, ...]:
    """The matrix, shared text, outliers, then what only one source says, in text order; the sources are `named`."""
    named = named or sources(comparison.documents)
    found = overlap(comparison.documents, comparison.claims)
    documents = comparison.documents
    return (
        heading("Overlap", "share of sentences matched elsewhere"),
        *_matrix(found, documents, named),
        *_shared_text(found, documents, named),
        *_outliers(found, documents, named),
        *_singles(comparison, named),
    )


def _matrix(found: Sequence[Overlap], documents: Sequence[Document], named: Sequence[Source]) -> Iterator[ListEntry]:
    width = max((len(lead(source, named)) for source in named), default=0)
    columns = len(named) <= _MOST_NAMED + 1
    if columns and len(named) > 1:
        heads = "".join(f"{_column(source):>{_room(source)}}" for source in named)
        yield ListEntry((Paragraph(" " * width, f"in any{' ' * (_BAR + 1)}{heads}", whole=False),))
    for each, document, source in zip(found, documents, named, strict=True):
        text = f"{_percent(each.share()):>5} {_bar(each.share())} "
        text += _shares(each, named) if columns else _largest_shares(each, named)
        size = Paragraph(" " * 2, f"{each.sentences:,} sentences{_dated(source)}", look="excerpt", whole=False)
        head = Paragraph(lead(source, named), text, whole=False, head_look=f"source-{source.colour + 1}")
        yield ListEntry((head, size), Destination(source.index, _first(document)))


def _shares(each: Overlap, named: Sequence[Source]) -> str:
    """The share in each source, one per line."""
    return "".join(
        f"{'·' if other.document == each.document else _percent(each.share(other.document)):>{_room(other)}}"
        for other in named
    )


def _largest_shares(each: Overlap, named: Sequence[Source]) -> str:
    """The sources with the most of its sentences: `19% in CNN, 12% in Fox`."""
    shared = [source for source in named if each.shared.get(source.document)]
    largest = sorted(shared, key=lambda other: (-each.shared[other.document], other.index))[:_MOST_NAMED]
    shares = ", ".join(f"{_percent(each.share(other.document))} in {one_line(other.short)}" for other in largest)
    return f" {shares}" if shares else " no sentence is matched elsewhere"


def _column(source: Source) -> str:
    return f"in {one_line(source.short)}"


def _room(source: Source) -> int:
    return max(7, len(_column(source)) + 2)


def _shared_text(
    found: Sequence[Overlap], documents: Sequence[Document], named: Sequence[Source]
) -> Iterator[ListEntry]:
    """The sources that share sentences word for word; of two dated ones, the later is the copy."""
    place = {document.id: index for index, document in enumerate(documents)}
    pairs = []
    for each in found:
        for other, count in each.copied.items():
            later, sure = _later(named[place[each.document]], named[place[other]])
            if count and (later if sure else place[each.document] < place[other]):
                pairs.append((count, each, other, sure))
    yield heading("Shared text", "" if pairs else "none")
    for count, each, other, sure in sorted(pairs, key=lambda pair: -pair[0]):
        mine, theirs = named[place[each.document]], named[place[other]]
        share = _percent(count / each.sentences if each.sentences else 0.0)
        verb = "copies text from" if sure else "shares text with"
        sentences = "sentence" if count == 1 else "sentences"
        text = f"{verb} {one_line(theirs.name)}: {count:,} {sentences} word for word ({share} of {one_line(mine.name)})"
        run = each.runs[other][0]
        words = Paragraph(" " * 5, f"“{one_line(documents[mine.index].slice(run.span))}”", look="excerpt", whole=False)
        head = Paragraph(lead(mine, named, "="), text, head_look=f"source-{mine.colour + 1}")
        yield ListEntry((head, words), Destination(mine.index, run.span), notable=True)


def _later(one: Source, other: Source) -> tuple[bool, bool]:
    """Whether it was published after the other, and whether that is known."""
    if one.day is None or other.day is None or one.day == other.day:
        return False, False
    return one.day > other.day, True


def _outliers(found: Sequence[Overlap], documents: Sequence[Document], named: Sequence[Source]) -> Iterator[ListEntry]:
    outliers = [(source, each) for source, each in zip(named, found, strict=True) if each.share() <= _OUTLIER]
    if len(named) < 2:
        outliers = []
    yield heading("Outliers", "" if outliers else "none")
    for source, each in outliers:
        text = f"{_percent(each.share())} of its sentences are matched elsewhere"
        paragraph = Paragraph(lead(source, named, "·"), text, head_look=f"source-{source.colour + 1}")
        yield ListEntry((paragraph,), Destination(source.index, _first(documents[source.index])))


def _singles(comparison: Comparison, named: Sequence[Source]) -> Iterator[ListEntry]:
    for source, document in zip(named, comparison.documents, strict=True):
        places = {sentence.id: number for number, sentence in enumerate(document.sentences, 1)}
        own = [
            (claim.passages[0], claim.id)
            for claim in comparison.claims
            if claim.relation == "single" and claim.passages[0].document == document.id
        ]
        if own:
            yield heading(f"Only in {one_line(source.name)}", f"{len(own):,}")
        for passage, claim in sorted(own, key=lambda each: each[0].span):
            head = f"{lead(source, named, '·')}{places.get(passage.sentence, 0):<5}"
            words = Paragraph(head, one_line(document.slice(passage.span)), head_look=f"source-{source.colour + 1}")
            yield ListEntry((words,), Destination(source.index, passage.span), claim=claim)


def _first(document: Document) -> Span:
    return document.sentences[0].span if document.sentences else Span(0, 0)


def _dated(source: Source) -> str:
    return f" · {wording.format_day(source.day)}" if source.day else " · date unknown"


def _percent(share: float) -> str:
    return f"{share * 100:.0f}%"


def _bar(share: float) -> str:
    """A bar of up to ten cells, to an eighth of a cell."""
    eighths = round(share * _BAR * 8)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")).ljust(_BAR, "░")
