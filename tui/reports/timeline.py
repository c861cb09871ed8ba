"""The timeline of a figure: all values that the sources give for it, in chronological order, and which are updates."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from tui.claims.claim import Claim
from tui.comparison import Comparison
from tui.figures.contexts import Contexts
from tui.figures.figure import Figure
from tui.figures.grammar.nouns import singular
from tui.figures.kinds import WITHOUT_STAGES
from tui.figures.meaning import measures
from tui.figures.table import FigureRow
from tui.figures.verdicts import AGREEING, compare
from tui.figures.wording import format_period
from tui.reading.documents import Span
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.reports.figure_labels import Labels
from tui.reports.figures import Places
from tui.rows.figure_rows import figure_rows
from tui.rows.sources import Source, by_document, sources

Stage = Literal["first", "same", "later", "conflict", "related"]
"""`first` value; `same`, or compatible with all earlier ones; `later`: another value at a later time, which may replace
those before; `conflict`: another value for the same time; `related`: of another row, so perhaps of another figure."""

_SHARED = 6.5
"""The minimum similarity of the words around figures of two rows for one to be in the timeline of the other."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One value: its source, day, sentence, and the time it refers to (`as_of`); sorted by `day`."""

    figure: Figure
    source: Source
    day: date | None
    as_of: str
    text: str
    sentence: str
    span: Span
    stage: Stage = "first"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments of one figure, in chronological order; empty if there is nothing to follow."""

    label: str = ""
    moments: tuple[Moment, ...] = ()

    @property
    def values(self) -> tuple[float | None, ...]:
        """The values in order, for a graph."""
        return tuple(moment.figure.value for moment in self.moments)


def timeline(comparison: Comparison, figures: Collection[str], named: Sequence[Source] = ()) -> Timeline:
    """The timeline of the row of the figures table that has one of these figures, by id; a conflict comes first."""
    rows = figure_rows(comparison, minor=True)
    row = next((row for row in rows if any(figure.id in figures for figure in row.figures)), None)
    if row is None:
        return Timeline()
    named = named or sources(comparison.documents)
    related = _related(comparison, row, rows)
    moments = _moments(comparison, (*row.figures, *related), named)
    own = {figure.id for figure in row.figures}
    return Timeline(Labels(comparison).label(row), tuple(_staged(moments, own)))


def figures_of(comparison: Comparison, claim: Claim) -> frozenset[str]:
    """The ids of the figures that a claim is in conflict about; without such a conflict, all in its passages."""
    at = {(figure.document, figure.span): figure.id for figure in comparison.figures}
    places = {
        (claim.passages[position].document, span)
        for pair in claim.pairs
        for reason in pair.reasons
        if reason.outcome in {"differs", "later"}
        for position, span in ((pair.a, reason.a), (pair.b, reason.b))
        if span is not None
    }
    found = {at[place] for place in places if place in at}
    return frozenset(found) or frozenset(
        figure.id
        for passage in claim.passages
        for figure in comparison.figures
        if figure.document == passage.document and passage.span.contains(figure.span)
    )


def _related(comparison: Comparison, row: FigureRow, rows: Iterable[FigureRow]) -> tuple[Figure, ...]:
    """The figures of other rows with the same measure and noun and similar words."""
    contexts = Contexts(comparison.documents)
    own, subject = row.figures[:6], _subject(row)
    if not any(subject[1:]) or row.kind in WITHOUT_STAGES:
        return ()
    return tuple(
        figure
        for other in rows
        if other is not row and _subject(other) == subject
        for figure in other.figures
        if any(contexts.common(figure, each) >= _SHARED and figure.sentence != each.sentence for each in own)
    )


def _subject(row: FigureRow) -> tuple[str, str, str]:
    noun = next((figure.unit for figure in row.figures if figure.unit), "")
    return row.kind, measures.key(row.measure), singular(noun.lower())


def _moments(comparison: Comparison, figures: Iterable[Figure], named: Sequence[Source]) -> list[Moment]:
    known, known_sources = {each.id: each for each in comparison.documents}, by_document(named)
    sentences = {each.id: each.span for document in comparison.documents for each in document.sentences}
    figures = tuple(figures)
    cited = Places(comparison, named).in_one_notation(figures)
    found = []
    for figure in figures:
        source = known_sources[figure.document]
        document = known[figure.document]
        # The age of a person refers to the day of publication, and a date does not change over time.
        period = figure.period if figure.kind not in {"date", "age"} else None
        sentence = one_line(document.slice(sentences[figure.sentence])) if figure.sentence in sentences else ""
        day = period.end if period and period.end else source.day
        as_of = format_period(period)
        found.append(Moment(figure, source, day, as_of, cited[figure.id].text, sentence, figure.span))
    return sorted(
        found, key=lambda each: (each.day or date.max, each.source.day or date.max, each.source.index, each.span)
    )


def _staged(moments: Sequence[Moment], own: Collection[str]) -> Iterator[Moment]:
    """The moments with their stages; a value that its source has already given is left out."""
    before: list[Moment] = []
    given: set[tuple[str, str, date | None]] = set()
    for moment in moments:
        key = moment.source.document, moment.text, moment.day
        if key in given:
            continue
        given.add(key)
        if moment.figure.id not in own:
            yield replace(moment, stage="related")
            continue
        yield replace(moment, stage=_stage(moment, before))
        before.append(moment)


def _stage(moment: Moment, before: Sequence[Moment]) -> Stage:
    if not before:
        return "first"
    against = [each for each in before if compare(each.figure, moment.figure).verdict not in AGREEING]
    if not against:
        return "same"
    later = all(each.day and moment.day and each.day < moment.day for each in against)
    return "later" if later else "conflict"
