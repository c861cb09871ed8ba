"""The rows of a comparison for the reports: with their quotations, citations, reasons and the review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.claims import reasons
from tui.claims.claim import Claim
from tui.claims.sections import Section
from tui.claims.worded import Worded, worded
from tui.comparison import Comparison
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.reports import naming
from tui.reports.words import citation, places
from tui.rows import row as claim_rows
from tui.rows.sources import Source, by_document
from tui.sessions.session import Entry, Review
from tui.sessions.wording import Named

QUOTED = 12
"""The maximum number of wordings of a row that are quoted; further ones are only cited."""
_REASONS, _FIRST = 10, 6
"""The maximum number of reasons given, and how many of these come from the start, which compares; the end sums up."""
_TRAILING = " ,;:–—-"
"""Characters removed from the end of a passage if its sentence continues."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A value within the words of a statement that other sources contradict; `odd` where most of them do."""

    span: Span
    odd: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One passage of a row: its source, its words on one line, and where they are in the article.

    `place` is the number of its sentence in the article, from 1; `sentence` the sentence's id. `begins_within` and
    `continues` say that the sentence has more words before and after. `marks` are the values in `words` that other
    sources contradict.
    """

    source: Source
    words: str
    start: int
    end: int
    sentence: str
    place: int
    begins_within: bool = False
    continues: bool = False
    marks: tuple[Mark, ...] = ()
    page: int = 0

    @property
    def number(self) -> int:
        """The number of its article, from 1."""
        return self.source.index + 1

    @property
    def opening(self) -> str:
        """`… ` if the sentence has words before the quotation."""
        return "… " if self.begins_within else ""

    @property
    def ending(self) -> tuple[int, str]:
        """The end of the quoted words, and what follows them if the sentence continues."""
        return (len(self.words.rstrip(_TRAILING)), " …") if self.continues else (len(self.words), "")

    @property
    def excerpt(self) -> str:
        """The words as quoted, with `…` where the sentence has more."""
        end, more = self.ending
        return f"{self.opening}{self.words[:end]}{more}"

    @property
    def citation(self) -> str:
        """Source and sentence: `CNN, sentence 43`; with the page where the file has pages."""
        return citation(self.source.short, self.place, self.page)


Wording = tuple[Statement, ...]
"""The places that have the same words; at least one."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One claim: `row` as it is on the screen, its statements, why they were matched, and what the reader did."""

    row: claim_rows.Row
    statements: tuple[Statement, ...]
    why: tuple[str, ...]
    entry: Entry
    review: tuple[tuple[str, str], ...]
    """What the reader did, as names and words; empty if nothing."""
    sources: tuple[Source, ...]
    """All sources of the comparison."""
    elsewhere: tuple[Statement, ...] = ()
    """The sentences in which other sources give a value of its conflict, in the order of the values."""

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.row.claim

    @property
    def number(self) -> int:
        """Its number in the table, from 1."""
        return self.row.number

    @property
    def section(self) -> Section:
        """The section of the report that it is in."""
        return self.row.section

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """Each wording once, with every place that has it, in the order of their first places."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            found.setdefault(statement.words, []).append(statement)
        return tuple(map(tuple, found.values()))

    @property
    def lead(self) -> Wording:
        """The wording that names the row if it has no headline; empty if it has one."""
        every = self.wordings
        if self.row.headline or not every:
            return ()
        holding = [each for each in every if self.row.sentence in each[0].words]
        return min(holding, key=lambda wording: len(wording[0].words), default=every[0])

    @property
    def quoted(self) -> tuple[tuple[Wording, ...], tuple[Wording, ...]]:
        """The wordings that a report quotes, and those that it only cites; those that differ come first."""
        every = self.wordings
        if len(every) <= QUOTED:
            return every, ()
        pairs = [pair for pair in self.claim.pairs if pair.relation == "differ"]
        differing = {self.statements[place].words for pair in pairs for place in (pair.a, pair.b)}
        first = sorted(every, key=lambda wording: wording[0].words not in differing)[:QUOTED]
        return tuple(each for each in every if each in first), tuple(each for each in every if each not in first)

    @property
    def because(self) -> str:
        """Why its passages were matched, on one line: the first and last reasons if there are many."""
        left = len(self.why) - _REASONS
        if left <= 1:
            return "; ".join(self.why)
        return "; ".join((*self.why[:_FIRST], f"and {left} more like these", *self.why[_FIRST - _REASONS :]))


def rows(
    comparison: Comparison, review: Review | None = None, named: Sequence[Source] = ()
) -> tuple[ReportRow, ...]:  # fmt: skip
    """The rows of the claims table, in its order; the sources are `named`, if given."""
    review = review or Review()
    named = tuple(named) or naming.named(comparison, review)
    known = by_document(named)
    calls = naming.names_of_anchors(comparison, named)
    documents = {document.id: document for document in comparison.documents}
    numbers = places(comparison)
    return tuple(
        ReportRow(
            row=row,
            statements=tuple(_statements(row, documents, known, numbers)),
            why=tuple(map(flat, reasons.describe_reasons(_reasons(row.claim, documents)))),
            entry=review.of(row.claim.id),
            review=describe_entry(review.of(row.claim.id), calls),
            sources=named,
            elsewhere=tuple(_elsewhere(row, documents, known, numbers)),
        )
        for row in claim_rows.rows(comparison, named)
    )


def describe_entry(entry: Entry, named: Named) -> tuple[tuple[str, str], ...]:
    """An entry as names and words, in a fixed order; `named` gives the name of the source of an anchor."""
    settled = entry.resolution
    right = named(settled.right) if settled.right else ""
    found = (
        ("Verdict", entry.verdict or ("reviewed" if entry.reviewed else "")),
        ("Right", "none of the sources" if settled.none_right else right),
        ("Right value", settled.value),
        ("Evidence", settled.evidence),
        ("Does not belong", f"{named(entry.odd)}, “{entry.odd.exact}”" if entry.odd else ""),
        ("Note", entry.note),
        ("Linked by hand", "yes" if entry.linked else ""),
        ("Changed since", "; ".join(f"“{each.was}” is now “{each.now}”" for each in entry.changes)),
    )
    return tuple((name, flat(words)) for name, words in found if words)


def flat(text: str) -> str:
    """Text on one line, each line break replaced by a space, which preserves all offsets."""
    return one_line(text.replace("\n", " "))


def _reasons(claim: Claim, documents: Mapping[str, Document]) -> Iterator[Worded]:
    for pair in claim.pairs:
        one, other = (documents[claim.passages[position].document] for position in (pair.a, pair.b))
        yield from worded(pair.reasons, one, other)


def _statements(
    row: claim_rows.Row, documents: Mapping[str, Document], named: Mapping[str, Source], numbers: Mapping[str, int]
) -> Iterator[Statement]:
    for position, passage in enumerate(row.claim.passages):
        document = documents[passage.document]
        place = numbers.get(passage.sentence, 0)
        sentence = document.sentences[place - 1].span if place else passage.span
        yield Statement(
            source=named[document.id],
            words=flat(document.slice(passage.span)),
            start=passage.span.start,
            end=passage.span.end,
            sentence=passage.sentence,
            place=place,
            begins_within=_has_words(document, sentence.start, passage.span.start),
            continues=_has_words(document, passage.span.end, sentence.end),
            marks=tuple(_marks(row, position, passage.span)),
            page=document.page(passage.span),
        )


def _elsewhere(
    row: claim_rows.Row, documents: Mapping[str, Document], named: Mapping[str, Source], numbers: Mapping[str, int]
) -> Iterator[Statement]:
    """The sentences around the values that are outside the passages of a row."""
    for odd, name, span in ((given.odd, *place) for given in row.given for place in given.elsewhere):
        document = documents[name]
        sentence = next((each for each in document.sentences if each.span.contains(span)), None)
        whole = sentence.span if sentence else span
        yield Statement(
            source=named[name],
            words=flat(document.slice(whole)),
            start=whole.start,
            end=whole.end,
            sentence=sentence.id if sentence else "",
            place=numbers.get(sentence.id, 0) if sentence else 0,
            marks=(Mark(Span(span.start - whole.start, span.end - whole.start), odd),),
            page=document.page(span),
        )


def _marks(row: claim_rows.Row, position: int, passage: Span) -> Iterator[Mark]:
    """The values of a conflict that are in a passage, as places in its words."""
    if row.claim.relation != "differ":
        return
    found = {(given.odd, span) for given in row.given for at, span in given.spans if at == position}
    end = passage.start
    for odd, span in sorted(found, key=lambda each: each[1].start):
        if end <= span.start and span.end <= passage.end:
            yield Mark(Span(span.start - passage.start, span.end - passage.start), odd)
            end = span.end


def _has_words(document: Document, start: int, end: int) -> bool:
    return any(map(str.isalnum, document.text[start:end]))


def by_source(found: Sequence[ReportRow]) -> Iterator[tuple[Source, tuple[ReportRow, ...]]]:
    """Rows that only one source has, by source, in the order of the sources."""
    together: dict[int, list[ReportRow]] = {}
    for row in found:
        together.setdefault(row.statements[0].source.index, []).append(row)
    for index in sorted(together):
        rows_of = tuple(together[index])
        yield rows_of[0].statements[0].source, rows_of
