"""The figures table: what measures the same thing on one row, a cell an article, and the verdict of the row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Literal

from tui.figures import persons
from tui.figures.contexts import Contexts
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
from tui.figures.merging import Evidence, merge
from tui.figures.stated_holders import stated
from tui.figures.updates import hedged
from tui.figures.verdicts import AGREEING, Judgement, Verdict, compare, judge
from tui.reading.documents import Document
from tui.records import dataclass

RowVerdict = Verdict | Literal["alone"]
"""`alone`: only one article gives it, and gives one value."""

_RANK: dict[RowVerdict, int] = {
    "differs": 0, "compatible": 2, "rounding": 3, "same": 4, "not_comparable": 5, "alone": 6,
}  # fmt: skip
_LITTLE = 2.0
"""A count up to this says little by itself."""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """What one article (its id) gives, in reading order; nothing if it is silent.

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

    `holder` is who the clause of one of the figures names, or the person whose age it is; empty if it would be a
    guess. `judgement` is the one the verdict rests on; `sure` is false where measure, holder or period of a figure is
    not known and neither their passages nor a particular number show that they are the same; `unknown` names which.
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

    @property
    def is_minor(self) -> bool:
        """Whether one article alone gives it, and it is a date, a duration or a rank: when, and not how much."""
        return self.verdict == "alone" and (self.kind in CALENDAR or self.kind == "ordinal")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two figures, by their ids, that claims know to be in conflict."""

    a: str
    b: str
    sure: bool = True


def table(
    documents: Sequence[Document],
    figures: Iterable[Figure],
    linked: Iterable[tuple[str, str]] = (),
    conflicts: Iterable[Conflict] = (),
) -> tuple[FigureRow, ...]:
    """The rows: conflicts, what agrees by the number of articles, then what one article alone gives.

    Figures share a row by what they measure: kind, unit, measure, holder and period; by value alone never, but equal
    values do where the words around them say so. One of unknown holder or period joins the one row it can belong to.
    `linked` names pairs of figures (by id) in passages known to say the same thing; it brings in those whose
    measure the text leaves out. Figures of `conflicts` share a row whatever is known of them.
    """
    all_figures, pairs, opposed = tuple(figures), tuple(linked), tuple(conflicts)
    # Where another figure came from is of an earlier time, whatever its clause seems to say.
    earlier = {figure.origin for figure in all_figures if figure.origin}
    # What the page says and not the account, such as the figure that a correction takes back, gives no value.
    aside = {one.id for document in documents for one in document.sentences if one.kind == "furniture"}
    chosen = (figure for figure in all_figures if figure.id not in earlier and figure.sentence not in aside)
    order = {document.id: place for place, document in enumerate(documents)}
    in_order = sorted(chosen, key=lambda figure: (order[figure.document], figure.span))
    known = {figure.id: figure for figure in in_order if has_value(figure)}
    evidence = Evidence(
        Contexts(documents), persons.named_beside(documents, in_order), stated(documents, known.values())
    )
    groups, shown = merge(gather(known, pairs, hedged(documents, known.values())), evidence)
    groups, contested = _contested(groups, known, opposed)
    maker = _Rows([FigureCell(document.id) for document in documents], _beside((*pairs, *shown)), evidence)
    rows = [
        maker.row(sorted(group, key=lambda f: (order[f.document], f.span)), contested.get(number, {}))
        for number, group in enumerate(groups)
    ]
    place = {id(row): (order[row.figures[0].document], row.figures[0].span) for row in rows}
    return tuple(sorted(rows, key=lambda row: (*_rank(row), place[id(row)])))


Known = Mapping[frozenset[str], bool]
"""Pairs of figures that are in conflict, and whether that is sure."""


def _contested(
    groups: Sequence[Group], known: Mapping[str, Figure], conflicts: Iterable[Conflict]
) -> tuple[list[Group], dict[int, Known]]:
    """The groups with the figures of each conflict in one, and the conflicts by the number of their group.

    Where one article gives both values, each of its rows stays and the two figures have a row of their own.
    """
    found = [list(group) for group in groups]
    home = {figure.id: number for number, group in enumerate(found) for figure in group}
    contested: defaultdict[int, dict[frozenset[str], bool]] = defaultdict(dict)
    for conflict in conflicts:
        if conflict.a not in home or conflict.b not in home:
            continue
        one, other = sorted((home[conflict.a], home[conflict.b]))
        if one != other and _disjoint(found[one], found[other]):
            found[one] += found[other]
            home.update(dict.fromkeys((figure.id for figure in found[other]), one))
            found[other] = []
            contested[one].update(contested.pop(other, {}))
        elif one != other:
            for name in (conflict.a, conflict.b):
                found[home[name]].remove(known[name])
                home[name] = len(found)
            one = len(found)
            found.append([known[conflict.a], known[conflict.b]])
        contested[one][frozenset((conflict.a, conflict.b))] = conflict.sure
    numbers = [number for number, group in enumerate(found) if group]
    return [found[number] for number in numbers], {
        place: contested[number] for place, number in enumerate(numbers) if number in contested
    }


def _disjoint(one: Group, other: Group) -> bool:
    return {figure.document for figure in one}.isdisjoint(figure.document for figure in other)


def _rank(row: FigureRow) -> tuple[float, ...]:
    """Conflicts, what contradicts itself, what nearly agrees, what agrees, what one article gives; amounts before days.

    Of equals conflicts by their size, the others by the number of articles.
    """
    rank = float(_RANK[row.verdict])
    if row.verdict == "differs":
        return rank + (not row.sure) / 2 + (row.articles == 1), -row.judgement.gap_percent
    if row.verdict == "alone":
        return rank + row.is_minor, _says_little(row)
    return rank, row.kind == "date", -row.articles


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


def _one_thing(figures: Group, beside: Mapping[str, set[str]]) -> bool:
    """Whether passages that are known to say the same thing tie all of them together."""
    ids = {figure.id for figure in figures}
    reached, ahead = set[str](), [figures[0].id]
    while ahead:
        current = ahead.pop()
        if current not in reached:
            reached.add(current)
            ahead += beside.get(current, set()) & ids
    return reached == ids


class _Rows:
    """Makes rows of groups."""

    def __init__(self, silent: Sequence[FigureCell], beside: Mapping[str, set[str]], evidence: Evidence) -> None:
        """`silent` are the cells of articles that say nothing, in document order."""
        self._silent = silent
        self._beside = beside
        self._evidence = evidence

    def row(self, figures: Group, conflicts: Known) -> FigureRow:
        head = max(figures, key=completeness)
        readings = list({content(figure): figure for figure in reversed(figures)}.values())[::-1]
        reference = _reference(readings, figures)
        judgement = _judged(readings, reference, judge)
        tied = judgement.verdict in AGREEING or "measure" not in judgement.unknown
        known = tied and (
            _one_thing(figures, self._beside) or (judgement.verdict == "same" and is_distinctive(reference))
        )
        weigh = compare if (known and len(figures) > 1) or conflicts else judge
        judgement = _judged(readings, reference, weigh)
        # That two differ rests on these two; that all agree rests on all.
        doubts = [judgement] if judgement.verdict == "differs" else [weigh(reference, reading) for reading in readings]
        unknown = tuple(sorted({part for doubt in doubts for part in doubt.unknown}))
        verdict: RowVerdict = judgement.verdict
        if len({figure.document for figure in figures}) == 1 and verdict != "differs":
            verdict, unknown = "alone", ()
        if conflicts and not any(conflicts.values()):
            unknown = unknown or ("measure",)
        return FigureRow(
            kind=head.kind,
            unit=head.unit,
            measure=next((figure.measure for figure in (head, *figures) if figure.measure), ""),
            holder=self._holder([head, *figures]),
            period=_period(figures, contested=bool(conflicts) and not any(conflicts.values())),
            cells=_cells(self._silent, figures, reference, weigh if verdict == "differs" else None),
            verdict=verdict,
            judgement=judgement,
            sure=not unknown,
            unknown=unknown,
        )

    def _holder(self, figures: Group) -> str:
        """Who one of the figures is surely of; of an age its owner as most articles write the name."""
        if figures[0].kind == "age":
            names = Counter(self._evidence.owners[each.id] for each in figures if each.id in self._evidence.owners)
            return max(names, key=lambda name: (" " in name, names[name]), default="")
        return next((figure.holder for figure in figures if figure.id in self._evidence.stated), "")


def _period(figures: Group, *, contested: bool) -> Period | None:
    """The period that at least half of them have, if none has another; of figures in conflict, all must have it.

    An age is of the day of the article.
    """
    named = [figure.period for figure in figures if figure.period]
    days = {(period.start, period.end) if period.start else (period.text,) for period in named}
    enough = len(named) == len(figures) if contested else 2 * len(named) >= len(figures)
    return named[0] if figures[0].kind != "age" and len(days) == 1 and enough else None


def _reference(readings: Group, figures: Group) -> Figure:
    """The reading that most articles agree with; the most precise of those, then the first."""
    said = Counter(content(figure) for figure in figures)
    likely = sorted(readings, key=lambda reading: -said[content(reading)])[:CANDIDATES]

    def sources(candidate: Figure) -> int:
        fitting = {content(r) for r in readings if judge(candidate, r).verdict in AGREEING}
        return len({figure.document for figure in figures if content(figure) in fitting})

    return max(likely, key=lambda reading: (sources(reading), -reading.precision))


def _judged(readings: Group, reference: Figure, weigh: Callable[[Figure, Figure], Judgement]) -> Judgement:
    """The judgement that decides the row: that of the two readings with the largest gap that is certain."""
    by_size = sorted(readings, key=size)
    finest = min(readings, key=lambda reading: (reading.precision, size(reading)))
    judgements = [weigh(reference, reading) for reading in readings]
    judgements += [weigh(finest, reading) for reading in readings]
    judgements.append(weigh(by_size[0], by_size[-1]))
    return min(judgements, key=lambda judgement: (_RANK[judgement.verdict], not judgement.sure, -judgement.gap_percent))


def _cells(
    silent: Sequence[FigureCell], figures: Group, reference: Figure, weigh: Callable[[Figure, Figure], Judgement] | None
) -> tuple[FigureCell, ...]:
    """The cell of each article; `weigh` judges two figures of a row that differs, and is None of others."""
    given: defaultdict[str, Group] = defaultdict(list)
    for figure in figures:
        given[figure.document].append(figure)
    against = {
        name: weigh is not None and all(weigh(reference, figure).verdict == "differs" for figure in cell)
        for name, cell in given.items()
    }
    majority = 2 * sum(not odd for odd in against.values()) > len(against)
    cells = {
        name: FigureCell(name, tuple(cell), majority and against[name], weigh is not None and _is_torn(cell, weigh))
        for name, cell in given.items()
    }
    return tuple(cells.get(cell.document, cell) for cell in silent)


def _is_torn(cell: Group, weigh: Callable[[Figure, Figure], Judgement]) -> bool:
    """Whether the figures of one article differ from each other."""
    readings = list({content(figure): figure for figure in cell}.values())[:CANDIDATES]
    return any(weigh(one, other).verdict == "differs" for one, other in combinations(readings, 2))
