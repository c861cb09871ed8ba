"""Figures grouped by what they measure: one thing, of one holder, in one period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from tui.figures.figure import Figure
from tui.figures.kinds import CALENDAR
from tui.figures.meaning import measures
from tui.figures.outline_index import OutlineIndex
from tui.figures.outlines import ALIKE, NEAR, Fit, Outline, nearest, outline
from tui.figures.verdicts import AGREEING, Judgement, compare, judge

Group = list[Figure]
_SURE: Fit = (0, False)
"""Of groups that fit this well the first is taken, however many there are."""
_OWN = 50.0
"""Percent by which an article may differ from itself, or two counts of one thing; figures further apart are of two."""
_OF_A_DAY = frozenset({"share price", "index"})
"""Measures whose change is that of one day unless the text says since when."""
_DIGITS, _MANY = 3, 1000.0
"""This many digits other than final zeros make a number particular; one less from a thousand on."""
CANDIDATES = 12
"""Readings of one row that are tried as its reference, those of most sources first."""


def gather(known: dict[str, Figure], linked: Iterable[tuple[str, str]], open_ones: frozenset[str]) -> list[Group]:
    """The groups of the figures, by their ids; none is empty.

    Figures share a group by kind, unit, measure, holder and period, never by value alone. One of unknown holder or
    period joins the one group it can belong to. `linked` are known counterparts; `open_ones` contradict no other value.
    """
    groups = [group for bucket in _buckets(known.values()) for group in _groups(bucket, open_ones)]
    _meet(groups)
    _link(groups, known, linked)
    return [group for group in groups if group]


def _buckets(figures: Iterable[Figure]) -> Iterator[Group]:
    """Figures that could share a row, by a key, so no step looks at all pairs of all figures."""
    found: defaultdict[tuple[object, ...], Group] = defaultdict(list)
    for figure in figures:
        subject = measures.key(figure.measure)
        if not subject:
            found[figure.kind, figure.id].append(figure)
            continue
        # Units of measures convert into each other, so the judge distinguishes those.
        unit = "" if figure.kind == "measure" else figure.unit.lower()
        grows = bool(figure.change) if figure.kind == "percent" else False
        found[figure.kind, unit, subject, grows].append(figure)
    yield from found.values()


def _groups(bucket: Group, open_ones: frozenset[str]) -> list[Group]:
    """The figures of a bucket by holder and period; those that give both are placed first."""
    mixed = len({figure.unit for figure in bucket}) > 1
    index = OutlineIndex()
    for figure in sorted(bucket, key=lambda figure: -completeness(figure)):
        own = outline(figure, mixed=mixed)
        found = _home(index, own, open_ones)
        if found is None:
            index.add(own)
        else:
            index.join(found, own)
    return [one.group for one in index.outlines]


def completeness(figure: Figure) -> int:
    """How many of holder and days are known of it."""
    return bool(figure.holder) + bool(figure.period and figure.period.start)


def _home(index: OutlineIndex, own: Outline, open_ones: frozenset[str]) -> Outline | None:
    """The one group that the figure of `own` fits best; None if there is no such group, or several that fit as well."""
    figure = own.group[0]
    best: Fit | None = None
    fitting: list[Outline] = []
    torn = _is_of_a_day(figure) or bool(own.names and own.days)
    for possible, one in nearest(index.possible(own, torn=torn), own, torn=torn):
        if best is not None and (best < possible or (best == possible and (len(fitting) > 1 or best == _SURE))):
            break
        fit = _fit(one.group, figure, open_ones)
        if fit is None or (best is not None and fit > best):
            continue
        fitting = [*fitting, one] if fit == best else [one]
        best = fit
    return fitting[0] if len(fitting) == 1 or best == _SURE else None


def _fit(group: Group, figure: Figure, open_ones: frozenset[str]) -> Fit | None:
    """How well a figure fits a group; None if it does not belong to it."""
    judgement = judge(group[0], figure)
    if judgement.verdict == "not_comparable" or not _belongs(group, figure, judgement, open_ones):
        return None
    return len(judgement.unknown), judgement.verdict not in AGREEING


def _belongs(group: Group, figure: Figure, judgement: Judgement, open_ones: frozenset[str]) -> bool:
    """Whether a figure that is not of another holder or period may be of the group's, although it differs from it.

    Two values in one sentence are of two things. If holder or period is not known, one of them must be, and the values
    must be close, since those far apart are more likely of another time or of someone else.
    """
    own = [other for other in group if other.document == figure.document]
    if own and judgement.unknown and judgement.verdict in AGREEING:
        return judgement.verdict == "same"
    if judgement.verdict == "compatible" and (own or judgement.unknown):
        near = size(figure) <= ALIKE * size(group[0]) and size(group[0]) <= ALIKE * size(figure)
        return near and not own
    if judgement.verdict in AGREEING:
        return True
    if figure.sentence in {other.sentence for other in group}:
        return False
    if own:
        return all(_denies(other, figure, open_ones) for other in own)
    return not judgement.unknown or (len(judgement.unknown) == 1 and judgement.gap_percent <= NEAR)


def _denies(one: Figure, other: Figure, open_ones: frozenset[str]) -> bool:
    """Whether one article that gives both contradicts itself: neither was a forecast, or later changed."""
    judgement = judge(one, other)
    if judgement.verdict in AGREEING:
        return True
    if {one.id, other.id} & open_ones or judgement.gap_percent > _OWN:
        return False
    of_a_day = _is_of_a_day(one) and _is_of_a_day(other)
    return not judgement.unknown or (of_a_day and judgement.unknown == ("period",))


def _is_of_a_day(figure: Figure) -> bool:
    return figure.period is None and bool(figure.change) and measures.key(figure.measure) in _OF_A_DAY


def _meet(groups: list[Group]) -> None:
    """Merge into one row those that give one number which is no coincidence, if nothing keeps them apart."""
    found: defaultdict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group in groups:
        figure = group[0]
        if figure.value is not None and is_distinctive(figure) and all(one.value == figure.value for one in group):
            found[figure.kind, figure.unit.lower(), figure.value].append(group)
    for alike in found.values():
        for place, group in enumerate(alike[:CANDIDATES]):
            target = next((other for other in alike[:place] if other and _is_same(other, group)), None)
            if target is not None:
                target.extend(group)
                group.clear()


def is_distinctive(figure: Figure) -> bool:
    """Whether a number is so particular that two articles hardly give it for two things: 171,000, $38.58 billion."""
    if figure.kind in CALENDAR or figure.kind == "ordinal":
        return False
    ends = (figure.low, figure.high) if figure.value is None else (figure.value,)
    return any(_is_particular(number) for number in ends if number is not None)


def _is_particular(number: float) -> bool:
    digits = len(f"{number:.12g}".replace(".", "").replace("-", "").strip("0"))
    return digits >= _DIGITS or (digits == _DIGITS - 1 and abs(number) >= _MANY)


def _is_same(group: Group, other: Group) -> bool:
    return all(judge(one, two).verdict == "same" for one in group[:CANDIDATES] for two in other[:CANDIDATES])


def _link(groups: list[Group], known: dict[str, Figure], linked: Iterable[tuple[str, str]]) -> None:
    """Bring figures together that are known to be counterparts: one that is alone, or two rows of one value."""
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
    limit = _OWN if figure.kind == "count" and figure.unit and figure.unit == target.unit else NEAR
    far = judgement.verdict == "differs" and judgement.unknown and judgement.gap_percent > limit
    taken = figure.document in {other.document for other in group}
    return judgement.verdict != "not_comparable" and not far and not taken


def _one_value(source: Group, group: Group) -> bool:
    """Whether all say the same about the same measure; who or when may be read differently."""
    found = list({(content(one), measures.key(one.measure)): one for one in (*source, *group)}.values())
    if len(found) > CANDIDATES:
        return False
    judged = [judge(one, other) for one, other in combinations(found, 2)]
    return all(set(one.against) <= {"holder", "period"} for one in judged) and all(
        compare(one, other).verdict == "same" for one, other in combinations(found, 2)
    )


def content(figure: Figure) -> tuple[object, ...]:
    """What a figure says, whoever says it: figures of one reading are judged once."""
    period = figure.period if figure.kind == "date" else None
    return figure.value, figure.low, figure.high, figure.unit, figure.bound, figure.change, figure.precision, period


def size(figure: Figure) -> float:
    """Its value, or its lower end, or its upper; 0 if none is known."""
    return next((value for value in (figure.value, figure.low, figure.high) if value is not None), 0.0)


def has_value(figure: Figure) -> bool:
    """Whether there is something to compare: days, or a number."""
    if figure.kind == "date":
        return bool(figure.period and figure.period.start)
    return any(value is not None for value in (figure.value, figure.low, figure.high))
