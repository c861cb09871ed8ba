"""The evidence for one item of a draft: its sentence, what names a source beside it, and what each source says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.check import wording as check_wording
from tui.app.check.rows import NOWHERE, PRIMARY
from tui.app.entries.entry import Destination, ListEntry, Paragraph
from tui.app.evidence import COMMON, Piece, marked, overlaid
from tui.reading.documents import Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.check.rows import CheckRow
    from tui.checking.check import Check, CheckedItem, Evidence
    from tui.checking.review import CheckEntry
    from tui.diff import Side
    from tui.figures.figure import Figure
    from tui.figures.outcome import Outcome
    from tui.reading.documents import Document
    from tui.rows.sources import Source

_SIGNS: dict[Outcome, tuple[str, str]] = {
    "same": ("=", "agree"), "same_in_other_form": ("=", "agree"), "rounding": ("≈", "agree"),
    "compatible": ("=", "agree"), "later": ("↑", "related"), "differs": ("≠", "differ"),
    "not_comparable": ("~", "related"),
}  # fmt: skip
"""The sign of each outcome, and its look."""
_DRAFT, _CALCULATED, _YOURS = "Draft", "Steps", "You"
_CITED = {"comment": "Comment", "footnote": "Note", "link": "Link"}
_LEAST_NAME = 7
"""The width of the longest word that stands in the place of a name."""
_LONGEST = 1_200
"""Characters of a sentence whose words are compared; a longer one would delay the next key."""


class CheckEvidence:
    """Writes the evidence for the items of one check."""

    def __init__(self, check: Check, sources: Sequence[Source]) -> None:
        self.check = check
        self.sources = {source.document: source for source in sources}
        self.documents = {document.id: document for document in check.comparison.documents}
        self._figures: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in check.comparison.figures:
            self._figures[figure.sentence].append(figure)

    def entries(self, row: CheckRow, entry: CheckEntry) -> tuple[ListEntry, ...]:
        """The draft first, then the sources, most important first; what the reader decided comes last."""
        return tuple(_Writer(self, row).entries(entry))

    def side(self, document: Document, sentence: Span) -> Side:
        """A sentence with its figures, to be compared."""
        from tui.diff import Side  # noqa: PLC0415 - loads the engine

        first = bisect_right(document.sentences, sentence.start, key=lambda each: each.span.end)
        last = bisect_left(document.sentences, sentence.end, key=lambda each: each.span.start)
        there = [figure for each in document.sentences[first:last] for figure in self._figures.get(each.id, ())]
        return Side(document, sentence, tuple(figure for figure in there if sentence.contains(figure.span)))


def first_evidence(found: Sequence[ListEntry]) -> int:
    """The entry to select: the first of a source, or that of the draft."""
    return next((at for at, entry in enumerate(found) if entry.notable), 0)


class _Writer:
    """Writes the entries of one row."""

    def __init__(self, whole: CheckEvidence, row: CheckRow) -> None:
        self._whole = whole
        self._check = whole.check
        self._row = row
        self._sources, self._documents = whole.sources, whole.documents
        self._draft = self._documents[self._check.draft]
        self._width = max(_LEAST_NAME, *(cell_len(self._name(name)) for name in self._check.sources), 0)
        self._sentence = _around(self._draft, row.span)

    def entries(self, entry: CheckEntry) -> Iterator[ListEntry]:
        item, calculation = self._row.item, self._row.calculation
        where = Destination(self._index(self._check.draft), self._row.span)
        spans = calculation.spans if calculation else (self._row.span,)
        yield ListEntry((self._draft_line(spans),), where)
        yield from self._citations(where)
        if item is not None:
            yield from self._evidence(item)
        if calculation is not None:
            steps = "; ".join(one_line(step) for step in calculation.steps)
            words = ": ".join(part for part in (self._row.answer, steps) if part)
            yield ListEntry((Paragraph(self._head(self._row.sign, _CALCULATED), words, head_look=self._row.look),))
        written = tuple(check_wording.lines(entry))
        for number, line in enumerate(written):
            yield ListEntry((Paragraph(self._head("", _YOURS if not number else ""), line),))

    # The draft

    def _draft_line(self, spans: Sequence[Span]) -> Paragraph:
        mark = "clash" if self._row.look == "differ" else "item"
        sentence = Span(min(self._sentence.start, *(span.start for span in spans)), max(
            self._sentence.end, *(span.end for span in spans)
        ))  # fmt: skip
        changed = self._changed
        pieces = _over([(sentence, "same")], changed or spans, "changed" if changed else mark)
        line = marked(self._draft, pieces)
        return Paragraph(self._head("", _DRAFT), line.text, line.marks, self._look(self._check.draft))

    @property
    def _changed(self) -> list[Span]:
        """The words of a quotation that its first source has not."""
        item = self._row.item
        changed = item.evidence[0].changed if item and item.evidence else ()
        return [own for own, _ in changed if own.start < own.end]

    def _citations(self, where: Destination) -> Iterator[ListEntry]:
        """The comments, footnotes and links at the sentence, and the source that each names."""
        for each in self._check.citations:
            if each.span.overlaps(self._sentence):
                named = f" → {self._name(each.document)}, asked first" if each.document else ""
                text = f"{one_line(each.text)}{named}"
                head = self._head("", _CITED[each.kind])
                yield ListEntry((Paragraph(head, text, head_look="excerpt"),), where)

    # The sources

    def _evidence(self, item: CheckedItem) -> Iterator[ListEntry]:
        for each in item.evidence:
            yield self._source_line(each)
        why = one_line(item.why) or NOWHERE.get(item.state, "")
        if why and not (item.evidence and item.why == item.evidence[0].why):
            yield ListEntry((Paragraph(self._head(item.mark, "Why"), why, head_look=self._row.look),))

    def _source_line(self, each: Evidence) -> ListEntry:
        document = self._documents[each.document]
        sentence = _around(document, each.span)
        mark = "clash" if each.outcome == "differs" else "item"
        pieces = self._words_compared(document, sentence)
        pieces = _over(pieces, [theirs for _, theirs in each.changed if theirs.start < theirs.end], "changed")
        line = marked(document, _over(pieces, [each.span], mark) if not each.changed else pieces)
        sign, look = _SIGNS[each.outcome]
        why = f" — {one_line(each.why)}" if each.why else ""
        doubt = "" if each.sure else " — it may be about something else"
        text = f"{line.text}{why}{doubt}"
        marks = (*line.marks, (Span(len(line.text), len(text)), look if each.sure else "check"))
        head = self._head(sign if each.sure else f"{sign}?", self._name(each.document))
        paragraph = Paragraph(head, text, marks, look if each.outcome == "differs" else self._look(each.document))
        return ListEntry((paragraph,), Destination(self._index(each.document), each.span), notable=True)

    def _words_compared(self, document: Document, sentence: Span) -> list[Piece]:
        """The source's sentence compared with the draft's, if they are alike."""
        from tui.diff import diff  # noqa: PLC0415 - loads the engine

        if max(len(sentence), len(self._sentence)) <= _LONGEST:
            found = diff(self._whole.side(self._draft, self._sentence), self._whole.side(document, sentence))
            if found.common >= COMMON:
                return [(span, mark) for span, mark in found.right]
        return [(sentence, "same")]

    # Names

    def _head(self, sign: str, name: str) -> str:
        return f"{sign:<3}{name:<{self._width}}  "

    def _name(self, document: str) -> str:
        source = self._sources.get(document)
        name = one_line(source.short if source else document)
        return f"{name} {PRIMARY}" if document in self._check.primary else name

    def _index(self, document: str) -> int:
        return self._sources[document].index

    def _look(self, document: str) -> str:
        return f"source-{self._sources[document].colour + 1}"


def _around(document: Document, span: Span) -> Span:
    """The sentence in which a span begins, and the span to its end."""
    place = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.start)
    sentence = document.sentences[place - 1].span if place else span
    return Span(min(sentence.start, span.start), max(sentence.end, span.end))


def _over(pieces: Iterable[Piece], spans: Sequence[Span], mark: str) -> list[Piece]:
    """The pieces with whole spans of another mark laid over them."""
    clashes = overlaid(list(pieces), sorted(spans))
    known = set(spans)
    return [(span, mark if kind == "clash" and span in known else kind) for span, kind in clashes]
