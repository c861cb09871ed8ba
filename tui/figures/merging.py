"""Groups of figures merged by evidence: one value of one thing, the age of one person, known conflicts.

Figures for which the text gives no measure, or uses another word, are separate until here. One row for two things hides
a difference, so what is known of measure, holder and period must not contradict it, and the words around the figures
must support it; the less a number says by itself, the more of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from tui.english.casualties import STATES
from tui.english.counted_nouns import EVERYDAY_NOUNS, NOUNS_FOR_PEOPLE
from tui.figures import persons, sameness
from tui.figures.contexts import Contexts
from tui.figures.figure import Figure
from tui.figures.grammar.nouns import singular
from tui.figures.kinds import CALENDAR
from tui.figures.verdicts import AGREEING, compare
from tui.records import dataclass

Group = list[Figure]
_ALIKE = 12
"""Groups of one value that are compared with each other."""
_AGES = 3.0
"""Years by which two ages of one person may differ and still be of one time."""
_FEW = 12.0
"""Counts up to this, and round ones, are shared by chance."""
_SHARED, _MORE, _MOST = 3.0, 6.5, 9.0
"""How much the words around two equal figures must have in common: of a particular number of one noun, of a common
one, and where the nouns differ."""


_OFTEN = 6
"""How often a story gives a number of one noun if that is what the story is about: `three women`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about figures in addition to the figures themselves.

    `owners` are the names of those whose ages they are, `stated` the ids of those whose holder is sure.
    """

    contexts: Contexts
    owners: Mapping[str, str]
    stated: frozenset[str]


Pairs = list[tuple[str, str]]
"""Figures, by their ids, that are known to be of one thing."""


def merge(groups: Iterable[Group], evidence: Evidence) -> tuple[list[Group], Pairs]:
    """The groups, with those of one thing merged, and the pairs of figures that show it."""
    ages: Group = []
    rest: list[Group] = []
    for group in groups:
        if group[0].kind == "age":
            ages += group
        else:
            rest.append(group)
    pairs: Pairs = []
    merged = _equal(rest, evidence, _is_one_thing, pairs)
    merged += _equal(_of_persons(ages, evidence, pairs), evidence, _is_one_age, pairs)
    return merged, pairs


def _of_persons(ages: Sequence[Figure], evidence: Evidence, pairs: Pairs) -> list[Group]:
    """The ages person by person, separated by time; each age without a known person by itself."""
    heads = persons.gathered([evidence.owners[age.id] for age in ages if age.id in evidence.owners])
    named: defaultdict[str, Group] = defaultdict(list)
    for age in ages:
        owner = evidence.owners.get(age.id)
        named[heads[owner] if owner else age.id].append(age)
    for each in named.values():
        first: dict[float | None, str] = {}
        pairs += [(first.setdefault(age.value, age.id), age.id) for age in each]
    return [group for each in named.values() for group in _of_one_time(each)]


def _of_one_time(ages: Group) -> list[Group]:
    """The ages of one person: near values are of one time, unless one article gives both."""
    by_value: defaultdict[float | None, Group] = defaultdict(list)
    for age in ages:
        by_value[age.value].append(age)
    found: list[Group] = []
    for value in sorted(by_value, key=lambda each: (each is None, each or 0.0)):
        group = by_value[value]
        last = found[-1] if found else []
        near = bool(last) and value is not None and value - (last[-1].value or 0.0) <= _AGES
        if near and not {age.document for age in last} & {age.document for age in group}:
            last.extend(group)
        else:
            found.append(group)
    return found


Test = Callable[[Figure, Figure, Evidence, int], bool]
"""Whether two equal figures are of one thing; the number is how often the story gives that value of the noun of both.
"""


def _equal(groups: list[Group], evidence: Evidence, is_one: Test, pairs: Pairs) -> list[Group]:
    """The groups, merged where they give one value, `is_one` holds for two of their figures, and nothing contradicts
    it."""
    holding: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    home = list(range(len(groups)))
    merged = [list(group) for group in groups]
    for number, group in enumerate(groups):
        for key in dict.fromkeys(_value_key(figure) for figure in group):
            if key:
                holding[key].append(number)
    for key, numbers in holding.items():
        times = Counter(_noun(figure) for number in numbers for figure in groups[number] if _value_key(figure) == key)
        for one, other in combinations(numbers[: _ALIKE * 4], 2):
            a, b = _root(home, one), _root(home, other)
            met = _meeting(merged[a], merged[b], key, evidence, is_one, times) if a != b else None
            if met is not None:
                pairs.append(met)
                merged[a] += merged[b]
                merged[b], home[b] = [], a
    left = [group for group in merged if group]
    for group in left:
        pairs += _shown(group, evidence, is_one)
    return left


def _shown(group: Group, evidence: Evidence, is_one: Test) -> Pairs:
    """The pairs of equal figures of a group whose words show that they are of one thing."""
    known = Counter(_noun(figure) for figure in group)
    return [
        (a.id, b.id)
        for a, b in combinations(group[:_ALIKE], 2)
        if a.document != b.document and _value_key(a) == _value_key(b) and is_one(a, b, evidence, known[_noun(a)])
    ]


def _root(home: Sequence[int], number: int) -> int:
    while home[number] != number:
        number = home[number]
    return number


def _value_key(figure: Figure) -> tuple[object, ...]:
    """Equal for figures of one value; empty if none is known."""
    if figure.kind == "date":
        period = figure.period
        return (figure.kind, period.start, period.end) if period and period.start else ()
    if figure.value is None and figure.low is None and figure.high is None:
        return ()
    unit = "" if figure.kind == "count" else figure.unit.lower()
    return figure.kind, unit, figure.value, figure.low, figure.high


def _meeting(
    one: Group, other: Group, key: tuple[object, ...], evidence: Evidence, is_one: Test, times: Mapping[str, int]
) -> tuple[str, str] | None:
    """Two figures, one of each group, that show both to be of one thing; None if nothing does or two contradict it."""
    mine = [figure for figure in one if _value_key(figure) == key][:_ALIKE]
    theirs = [figure for figure in other if _value_key(figure) == key][:_ALIKE]
    shown = next(
        ((a.id, b.id) for a in mine for b in theirs if is_one(a, b, evidence, min(times[_noun(a)], times[_noun(b)]))),
        None,
    )
    if shown is None or any(_denies(a, b, evidence) for a in one[:_ALIKE] for b in other[:_ALIKE]):
        return None
    return shown


def _noun(figure: Figure) -> str:
    return _singular(figure.unit)


@lru_cache(maxsize=4096)
def _singular(noun: str) -> str:
    return singular(noun.lower())


def _denies(a: Figure, b: Figure, evidence: Evidence) -> bool:
    """Whether two figures cannot be of one thing, or cannot both be what their articles say of it."""
    if a.kind == "age":
        one, other = (evidence.owners.get(each.id, "") for each in (a, b))
        return a.sentence == b.sentence or bool(one and other and not persons.one_person(one, other))
    if a.sentence == b.sentence and _value_key(a) != _value_key(b):
        return True
    if a.document == b.document and compare(a, b).verdict not in AGREEING:
        return True
    if sameness.measures(a, b) == "different":
        return True
    # Whose count it is may be said in two ways: the tunnels that Israel, or its army, destroyed.
    known_by_value = a.kind == "count" and _noun(a) == _noun(b) != "" and _is_particular(a)
    both_stated = {a.id, b.id} <= evidence.stated and not known_by_value
    if both_stated and sameness.holders(a.holder, b.holder) == "different":
        return True
    return a.kind not in CALENDAR and sameness.periods(a.period, b.period) == "different"


def _is_one_age(a: Figure, b: Figure, evidence: Evidence, _times: int) -> bool:
    """Whether two equal ages, of one of which nobody is named, are of one person."""
    owner = evidence.owners.get(a.id, evidence.owners.get(b.id, ""))
    bare = b if a.id in evidence.owners else a
    named = bool(owner) and evidence.contexts.names(bare, owner.split()[-1])
    return named or evidence.contexts.common(a, b) >= _MORE


def _is_one_thing(a: Figure, b: Figure, evidence: Evidence, times: int) -> bool:
    """Whether two equal figures are of one thing, by what they count and by the words around them."""
    least = _least(a, b, evidence.contexts, times)
    return least is not None and evidence.contexts.common(a, b) >= least


def _least(a: Figure, b: Figure, contexts: Contexts, times: int) -> float | None:
    """How much the words around two equal figures must have in common; None if nothing would do."""
    particular = _is_particular(a)
    if a.kind == "date":
        return _MOST
    if a.kind != "count":
        return _SHARED if particular else _MORE
    one, other = _noun(a), _noun(b)
    if one != other or not one:
        people = one in NOUNS_FOR_PEOPLE and other in NOUNS_FOR_PEOPLE
        fits = not one or not other or people or a.measure in STATES or b.measure in STATES
        if not particular and people and a.measure == b.measure in STATES:
            return _MORE
        if not particular:
            return _MOST if not (one and other) else None
        return _MORE if fits else _MOST
    if particular and one not in EVERYDAY_NOUNS:
        return 0.0
    if particular:
        return _SHARED
    known = times >= _OFTEN or (contexts.is_pointed_at(a) and contexts.is_pointed_at(b))
    return _SHARED if known else _MORE if one not in EVERYDAY_NOUNS else _MOST


def _is_particular(figure: Figure) -> bool:
    """Whether a number is more than a few and not round: 32, 171,000 and 15.5, but not 3, 20 or 100."""
    return _many_digits(next((each for each in (figure.value, figure.high, figure.low) if each is not None), 0.0))


@lru_cache(maxsize=4096)
def _many_digits(value: float) -> bool:
    return len(f"{abs(value):.12g}".replace(".", "").strip("0")) > 1 and abs(value) > _FEW
