"""The figures table: what measures the same thing on one row, a cell an article, and the verdict of the row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from tui.figures.figure import Figure, FigureKind, Period
from tui.figures.grouping import (
    CANDIDATES,
    Group,
    completeness,
    content,
    gather,
    has_value,
    is_distinctive,
    size,
)
from tui.figures.kinds import CALENDAR, SMALL_IS_COMMON
from tui.figures.updates import hedged
from tui.figures.verdicts import AGREEING, Judgement, Verdict, compare, judge
from tui.reading.documents import Document

RowVerdict = Verdict | Literal["alone"]
"""`alone`: only one article gives it, and gives one value."""

_RANK: dict[RowVerdict, int] = {
    "differs": 0, "compatible": 2, "rounding": 3, "same": 4, "not_comparable": 5, "alone": 6,
}  # fmt: skip
_LITTLE = 2.0
"""A count up to this says little by itself."""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """What one article (its id) gives, in reading order; nothing where it is silent.

    `odd` marks the one that goes against what more than half of the articles agree on; `contradicts` one whose own
    figures differ.
    """

    document: str
    figures: tuple[Figure, ...] = ()
    odd: bool = False
    contradicts: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One thing measured; a cell an article, in document order.

    `judgement` is the one the verdict rests on; `sure` is false where measure, holder or period of a figure is not
    known and neither their passages nor a particular number tell that they are the same; `unknown` names which.
    """

    kind: FigureKind
    unit: str
    measure: str
    holder: str
    period: Period | None
    cells: tuple[FigureCell, ...]
    verdict: RowVerdict
    judgement: Judgement
    sure: bool = True
    unknown: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the row, article by article."""
        return tuple(figure for cell in self.cells for figure in cell.figures)

    @property
    def articles(self) -> int:
        """How many articles give it."""
        return sum(bool(cell.figures) for cell in self.cells)


def table(
    documents: Sequence[Document],
    figures: Iterable[Figure],
    linked: Iterable[tuple[str, str]] = (),
    *,
    without: frozenset[FigureKind] = CALENDAR,
) -> tuple[FigureRow, ...]:
    """The rows, what differs most first, then what agrees, then what one article alone gives.

    Figures share a row by what they measure: kind, unit, measure, holder and period, never by value alone. One of
    unknown holder or period joins the one row it can belong to. `linked` names pairs of figures (by id) that stand in
    passages known to say the same thing; it brings in those whose measure the text leaves out.
    """
    all_figures, pairs = tuple(figures), tuple(linked)
    # Where another figure came from is of an earlier time, whatever its clause seems to say.
    earlier = {figure.origin for figure in all_figures if figure.origin}
    # What the page says and not the account, such as the figure that a correction takes back, gives no value.
    aside = {one.id for document in documents for one in document.sentences if one.kind == "furniture"}
    chosen = (
        figure
        for figure in all_figures
        if figure.kind not in without and figure.id not in earlier and figure.sentence not in aside
    )
    order = {document.id: place for place, document in enumerate(documents)}
    in_order = sorted(chosen, key=lambda figure: (order[figure.document], figure.span))
    known = {figure.id: figure for figure in in_order if has_value(figure)}
    groups = gather(known, pairs, hedged(documents, known.values()))
    beside = _beside(pairs)
    silent = [FigureCell(document.id) for document in documents]
    rows = [_row(silent, sorted(group, key=lambda f: (order[f.document], f.span)), beside) for group in groups]
    place = {id(row): (order[row.figures[0].document], row.figures[0].span) for row in rows}
    return tuple(sorted(rows, key=lambda row: (_rank(row), -row.judgement.gap_percent, place[id(row)])))


def _rank(row: FigureRow) -> int:
    if row.verdict == "alone":
        return _RANK[row.verdict] + _says_little(row)
    return _RANK[row.verdict] + (row.verdict == "differs" and not row.sure)


def _says_little(row: FigureRow) -> bool:
    """Whether it is one or two of something, or the first of it, with no measure named."""
    low = row.kind in SMALL_IS_COMMON and max(map(size, row.figures)) <= _LITTLE
    return row.kind == "ordinal" or (low and not row.measure)


def _beside(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Each figure with those that it is known to be a counterpart of."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    return dict(beside)


def _one_thing(figures: Group, beside: dict[str, set[str]]) -> bool:
    """Whether passages that are known to say the same thing tie all of them together."""
    ids = {figure.id for figure in figures}
    reached, ahead = set[str](), [figures[0].id]
    while ahead:
        current = ahead.pop()
        if current not in reached:
            reached.add(current)
            ahead += beside.get(current, set()) & ids
    return reached == ids


def _row(silent: Sequence[FigureCell], figures: Group, beside: dict[str, set[str]]) -> FigureRow:
    head = max(figures, key=completeness)
    readings = list({content(figure): figure for figure in reversed(figures)}.values())[::-1]
    reference = _reference(readings, figures)
    judgement = _judged(readings, reference, judge)
    tied = judgement.verdict in AGREEING or "measure" not in judgement.unknown
    known = tied and (_one_thing(figures, beside) or (judgement.verdict == "same" and is_distinctive(reference)))
    weigh = compare if known and len(figures) > 1 else judge
    judgement = _judged(readings, reference, weigh)
    witnesses = {figure.document for figure in figures}
    # That two differ rests on these two; that all agree rests on all.
    doubts = [judgement] if judgement.verdict == "differs" else [weigh(reference, reading) for reading in readings]
    unknown = tuple(sorted({part for doubt in doubts for part in doubt.unknown}))
    verdict: RowVerdict = judgement.verdict
    if len(witnesses) == 1 and verdict != "differs":
        verdict, unknown = "alone", ()
    return FigureRow(
        kind=head.kind,
        unit=head.unit,
        measure=next((figure.measure for figure in (head, *figures) if figure.measure), ""),
        holder=next((figure.holder for figure in (head, *figures) if figure.holder), ""),
        period=next((figure.period for figure in (head, *figures) if figure.period), None),
        cells=_cells(silent, figures, reference, differ=verdict == "differs"),
        verdict=verdict,
        judgement=judgement,
        sure=not unknown,
        unknown=unknown,
    )


def _reference(readings: Group, figures: Group) -> Figure:
    """The reading that most articles agree with; the most precise of those, then the first."""
    said = Counter(content(figure) for figure in figures)
    likely = sorted(readings, key=lambda reading: -said[content(reading)])[:CANDIDATES]

    def witnesses(candidate: Figure) -> int:
        fitting = {content(r) for r in readings if judge(candidate, r).verdict in AGREEING}
        return len({figure.document for figure in figures if content(figure) in fitting})

    return max(likely, key=lambda reading: (witnesses(reading), -reading.precision))


def _judged(readings: Group, reference: Figure, weigh: Callable[[Figure, Figure], Judgement]) -> Judgement:
    """The judgement that decides the row: that of the two readings that surely lie furthest apart."""
    by_size = sorted(readings, key=size)
    finest = min(readings, key=lambda reading: (reading.precision, size(reading)))
    judgements = [weigh(reference, reading) for reading in readings]
    judgements += [weigh(finest, reading) for reading in readings]
    judgements.append(weigh(by_size[0], by_size[-1]))
    return min(judgements, key=lambda judgement: (_RANK[judgement.verdict], not judgement.sure, -judgement.gap_percent))


def _cells(silent: Sequence[FigureCell], figures: Group, reference: Figure, *, differ: bool) -> tuple[FigureCell, ...]:
    """The cell of each article; `silent` are those of articles that say nothing, in document order."""
    given: defaultdict[str, Group] = defaultdict(list)
    for figure in figures:
        given[figure.document].append(figure)
    against = {name: differ and all(_differ(reference, figure) for figure in cell) for name, cell in given.items()}
    majority = 2 * sum(not odd for odd in against.values()) > len(against)
    judgements = {
        name: FigureCell(name, tuple(cell), majority and against[name], differ and _is_torn(cell))
        for name, cell in given.items()
    }
    return tuple(judgements.get(cell.document, cell) for cell in silent)


def _is_torn(cell: Group) -> bool:
    """Whether the figures of one article differ from each other."""
    readings = list({content(figure): figure for figure in cell}.values())[:CANDIDATES]
    return any(_differ(one, other) for one, other in combinations(readings, 2))


def _differ(one: Figure, other: Figure) -> bool:
    return judge(one, other).verdict == "differs"
