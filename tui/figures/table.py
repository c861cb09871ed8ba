"""The figures table: what measures the same thing on one row, a cell an article, and the verdict of the row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from tui.figures.figure import Figure, FigureKind, Period
from tui.figures.meaning import measures
from tui.figures.updates import hedged
from tui.figures.verdicts import Judgement, Verdict, compare, judge
from tui.reading.documents import Document

CALENDAR: frozenset[FigureKind] = frozenset({"date", "duration"})
"""Kinds that are left out unless they are asked for: most say when, not how much."""

AGREEING: frozenset[Verdict] = frozenset({"same", "rounding", "compatible"})

RowVerdict = Verdict | Literal["alone"]
"""`alone`: only one article gives it, and gives one value."""

_RANK: dict[RowVerdict, int] = {
    "differs": 0, "compatible": 2, "rounding": 3, "same": 4, "not_comparable": 5, "alone": 6,
}  # fmt: skip
_NEAR = 10.0
"""Percent by which figures may differ and still be taken for one thing where holder or period is not known."""
_OWN = 50.0
"""Percent by which an article may differ from itself, or two counts of one thing; further apart they are of two."""
_ALIKE = 1.25
"""Where holder or period is not known, what can both hold is one thing only up to this ratio."""
_LITTLE = 2.0
"""A count up to this says little by itself."""
_OF_A_DAY = frozenset({"share price", "index"})
"""Measures whose change is one day's where the text does not say since when."""
_DIGITS, _MANY = 3, 1000.0
"""So many digits that are not zeros at an end make a number particular; one less from a thousand on."""
_CANDIDATES = 12
"""So many readings of one row are tried as its reference, the most witnessed first."""


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
    kept = (figure for figure in all_figures if figure.kind not in without and figure.id not in earlier)
    known = {figure.id: figure for figure in kept if _has_value(figure)}
    open_ones = hedged(documents, known.values())
    groups = [group for bucket in _buckets(known.values()) for group in _groups(bucket, open_ones)]
    _meet(groups)
    _link(groups, known, pairs)
    order = {document.id: place for place, document in enumerate(documents)}
    beside = _beside(pairs)
    silent = [FigureCell(document.id) for document in documents]
    rows = [_row(silent, sorted(group, key=lambda f: (order[f.document], f.span)), beside) for group in groups if group]
    place = {id(row): (order[row.figures[0].document], row.figures[0].span) for row in rows}
    return tuple(sorted(rows, key=lambda row: (_rank(row), -row.judgement.apart_percent, place[id(row)])))


def _rank(row: FigureRow) -> int:
    if row.verdict == "alone":
        return _RANK[row.verdict] + _says_little(row)
    return _RANK[row.verdict] + (row.verdict == "differs" and not row.sure)


def _says_little(row: FigureRow) -> bool:
    """Whether it is one or two of something, or the first of it, with no measure named."""
    low = row.kind in ("count", "ratio", "multiple") and max(map(_size, row.figures)) <= _LITTLE
    return row.kind == "ordinal" or (low and not row.measure)


def _has_value(figure: Figure) -> bool:
    return figure.kind in CALENDAR or any(value is not None for value in (figure.value, figure.low, figure.high))


Group = list[Figure]


def _buckets(figures: Iterable[Figure]) -> Iterator[Group]:
    """Figures that could share a row, told by a key, so that no step looks at all pairs of all figures."""
    found: defaultdict[tuple[object, ...], Group] = defaultdict(list)
    for figure in figures:
        subject = measures.key(figure.measure)
        if not subject:
            found[figure.kind, figure.id].append(figure)
            continue
        # Units of measures convert into each other, so the judge tells those apart.
        unit = "" if figure.kind == "measure" else figure.unit.lower()
        grows = bool(figure.change) if figure.kind == "percent" else False
        found[figure.kind, unit, subject, grows].append(figure)
    yield from found.values()


def _groups(bucket: Group, open_ones: frozenset[str]) -> list[Group]:
    """The figures of a bucket that are of one holder and period; those that say both are placed first."""
    groups: list[Group] = []
    for figure in sorted(bucket, key=lambda figure: -_told(figure)):
        _place(groups, figure, open_ones)
    return groups


def _told(figure: Figure) -> int:
    return bool(figure.holder) + bool(figure.period and figure.period.start)


def _place(groups: list[Group], figure: Figure, open_ones: frozenset[str]) -> None:
    """Put a figure into the one group it belongs to, or into a new one."""
    fits: list[tuple[tuple[int, bool], Group]] = []
    for group in groups:
        judgement = judge(group[0], figure)
        if judgement.verdict != "not_comparable" and _belongs(group, figure, judgement, open_ones):
            fits.append(((len(judgement.unknown), judgement.verdict not in AGREEING), group))
    fits.sort(key=lambda fit: fit[0])
    ambiguous = len(fits) > 1 and fits[0][0] == fits[1][0] and fits[0][0] != (0, False)
    if fits and not ambiguous:
        fits[0][1].append(figure)
    else:
        groups.append([figure])


def _belongs(group: Group, figure: Figure, judgement: Judgement, open_ones: frozenset[str]) -> bool:
    """Whether a figure that is not of another holder or period may be of the group's, although it differs from it.

    Two values in one sentence are said of two things. Where holder or period is not known, one of them must be, and
    the values must lie near each other, since those far apart are more likely of another time or of someone else.
    """
    own = [other for other in group if other.document == figure.document]
    if own and judgement.unknown and judgement.verdict in AGREEING:
        return judgement.verdict == "same"
    if judgement.verdict == "compatible" and (own or judgement.unknown):
        near = _size(figure) <= _ALIKE * _size(group[0]) and _size(group[0]) <= _ALIKE * _size(figure)
        return near and not own
    if judgement.verdict in AGREEING:
        return True
    if figure.sentence in {other.sentence for other in group}:
        return False
    if own:
        return all(_denies(other, figure, open_ones) for other in own)
    return not judgement.unknown or (len(judgement.unknown) == 1 and judgement.apart_percent <= _NEAR)


def _denies(one: Figure, other: Figure, open_ones: frozenset[str]) -> bool:
    """Whether one article that gives both contradicts itself: neither was a forecast, or said once and then changed."""
    judgement = judge(one, other)
    if judgement.verdict in AGREEING:
        return True
    if {one.id, other.id} & open_ones or judgement.apart_percent > _OWN:
        return False
    of_a_day = all(
        figure.period is None and figure.change and measures.key(figure.measure) in _OF_A_DAY for figure in (one, other)
    )
    return not judgement.unknown or (of_a_day and judgement.unknown == ("period",))


def _meet(groups: list[Group]) -> None:
    """Make one row of those that give one number which is not met by chance, where nothing keeps them apart."""
    found: defaultdict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group in groups:
        figure = group[0]
        if figure.value is not None and _is_telling(figure) and all(one.value == figure.value for one in group):
            found[figure.kind, figure.unit.lower(), figure.value].append(group)
    for alike in found.values():
        for place, group in enumerate(alike[:_CANDIDATES]):
            target = next((other for other in alike[:place] if other and _is_same(other, group)), None)
            if target is not None:
                target.extend(group)
                group.clear()


def _is_telling(figure: Figure) -> bool:
    """Whether a number is so particular that two articles hardly give it of two things: 171,000, $38.58 billion."""
    if figure.kind in CALENDAR or figure.kind == "ordinal":
        return False
    digits = len(f"{figure.value:.12g}".replace(".", "").replace("-", "").strip("0"))
    return digits >= _DIGITS or (digits == _DIGITS - 1 and abs(figure.value or 0.0) >= _MANY)


def _is_same(group: Group, other: Group) -> bool:
    return all(judge(one, two).verdict == "same" for one in group[:_CANDIDATES] for two in other[:_CANDIDATES])


def _link(groups: list[Group], known: dict[str, Figure], linked: Iterable[tuple[str, str]]) -> None:
    """Bring figures together that are known to be counterparts: one that stands alone, or two rows of one value."""
    home = {figure.id: group for group in groups for figure in group}
    for a, b in linked:
        if a not in home or b not in home or home[a] is home[b]:
            continue
        moved, target = (a, b) if len(home[a]) == 1 else (b, a)
        source, group = home[moved], home[target]
        if _one_value(source, group) or (len(source) == 1 and _may_join(known[moved], known[target], group)):
            group.extend(source)
            home.update(dict.fromkeys((figure.id for figure in source), group))
            source.clear()


def _may_join(figure: Figure, target: Figure, group: Group) -> bool:
    judgement = judge(target, figure)
    limit = _OWN if figure.kind == "count" and figure.unit and figure.unit == target.unit else _NEAR
    far = judgement.verdict == "differs" and judgement.unknown and judgement.apart_percent > limit
    taken = figure.document in {other.document for other in group}
    return judgement.verdict != "not_comparable" and not far and not taken


def _one_value(source: Group, group: Group) -> bool:
    """Whether all say the same of the same measure; who or when may be read otherwise, the passages know better."""
    found = list({(_reading(one), measures.key(one.measure)): one for one in (*source, *group)}.values())
    if len(found) > _CANDIDATES:
        return False
    judged = [judge(one, other) for one, other in combinations(found, 2)]
    return all(set(one.against) <= {"holder", "period"} for one in judged) and all(
        compare(one, other).verdict == "same" for one, other in combinations(found, 2)
    )


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
    head = max(figures, key=_told)
    readings = list({_reading(figure): figure for figure in reversed(figures)}.values())[::-1]
    reference = _reference(readings, figures)
    judgement = _judged(readings, reference, judge)
    tied = judgement.verdict in AGREEING or "measure" not in judgement.unknown
    known = tied and (_one_thing(figures, beside) or (judgement.verdict == "same" and _is_telling(reference)))
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


def _reading(figure: Figure) -> tuple[object, ...]:
    """What a figure says, whoever says it: figures of one reading are judged once."""
    period = figure.period if figure.kind == "date" else None
    return figure.value, figure.low, figure.high, figure.unit, figure.bound, figure.change, figure.precision, period


def _reference(readings: Group, figures: Group) -> Figure:
    """The reading that most articles agree with; the most precise of those, then the first."""
    said = Counter(_reading(figure) for figure in figures)
    likely = sorted(readings, key=lambda reading: -said[_reading(reading)])[:_CANDIDATES]

    def witnesses(candidate: Figure) -> int:
        fitting = {_reading(r) for r in readings if judge(candidate, r).verdict in AGREEING}
        return len({figure.document for figure in figures if _reading(figure) in fitting})

    return max(likely, key=lambda reading: (witnesses(reading), -reading.precision))


def _judged(readings: Group, reference: Figure, weigh: Callable[[Figure, Figure], Judgement]) -> Judgement:
    """The judgement that decides the row: that of the two readings that surely lie furthest apart."""
    by_size = sorted(readings, key=_size)
    finest = min(readings, key=lambda reading: (reading.precision, _size(reading)))
    told = [weigh(reference, reading) for reading in readings]
    told += [weigh(finest, reading) for reading in readings]
    told.append(weigh(by_size[0], by_size[-1]))
    return min(told, key=lambda judgement: (_RANK[judgement.verdict], not judgement.sure, -judgement.apart_percent))


def _size(figure: Figure) -> float:
    return next((value for value in (figure.value, figure.low, figure.high) if value is not None), 0.0)


def _cells(silent: Sequence[FigureCell], figures: Group, reference: Figure, *, differ: bool) -> tuple[FigureCell, ...]:
    """The cell of each article; `silent` are those of articles that say nothing, in document order."""
    given: defaultdict[str, Group] = defaultdict(list)
    for figure in figures:
        given[figure.document].append(figure)
    against = {name: differ and all(_differ(reference, figure) for figure in cell) for name, cell in given.items()}
    majority = 2 * sum(not odd for odd in against.values()) > len(against)
    told = {
        name: FigureCell(name, tuple(cell), majority and against[name], differ and _is_torn(cell))
        for name, cell in given.items()
    }
    return tuple(told.get(cell.document, cell) for cell in silent)


def _is_torn(cell: Group) -> bool:
    """Whether the figures of one article differ from each other."""
    readings = list({_reading(figure): figure for figure in cell}.values())[:_CANDIDATES]
    return any(_differ(one, other) for one, other in combinations(readings, 2))


def _differ(one: Figure, other: Figure) -> bool:
    return judge(one, other).verdict == "differs"
