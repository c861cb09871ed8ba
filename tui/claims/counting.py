"""Whether two figures count the same thing, even where the words leave out what that is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.claims import scopes
from tui.claims.profiles import Profile
from tui.claims.quantities import Match, equals, key, listed, significance
from tui.english.casualties import STATES
from tui.english.clock import TIME_ZONES
from tui.english.function_words import ARTICLES
from tui.english.peoples import ENDINGS_OF_PEOPLES
from tui.english.word_lists import words
from tui.figures import sameness, verdicts
from tui.figures.figure import Figure, Period
from tui.figures.kinds import VALUE_INSUFFICIENT
from tui.figures.verdicts import judge
from tui.items import names
from tui.language.terms import term, terms

VICTIMS = frozenset(STATES)
"""Measures of people to whom something was done; their holder is the place or the source and distinguishes nothing."""
LOOSE = VALUE_INSUFFICIENT
"""Kinds of which passages that agree may have two that are not the same quantity."""
_FRAMED = 2
"""This many terms near both figures show that they count the same thing where a measure is not known; one more is
needed if two holders are named, and for a percentage, which says least about its base."""
_FAR = 4.0
"""Values that differ by more than this factor count two things, unless both say what they measure."""
_CLOSE = 2.0
"""Values within this many percent are hardly of two periods, although only one names its own."""
SIGNIFICANT = 0.6
"""A figure of less significance than this is shared by chance."""
_HALF = 50.0
"""Values that differ by more percent than this and whose periods have different names are of two periods."""
_FORECAST = words("expect+ analyst consensus economist target project possibl forecast")  # local: terms, not words
"""Terms that make a figure near them a forecast, which an outcome cannot contradict."""
_HEAD = 4
"""A name after more words than this is hardly the subject of the sentence."""
_WHERE = (["at"], ["in"], ["near"], ["off"], ["outside"])
_OLDEST = 120
_YEAR = "year"
_LOWER, _UPPER = ("at_least", "more_than"), ("at_most", "less_than")
_OVERTAKEN = 2.0
"""A toll that is only a lower bound is overtaken by a later count of the same victims up to this factor."""
_BEFORE_AGE = ARTICLES | words("age aged is was now who turned")  # local: between a name and an age
"""What may come between a name and an age: `Ann Lee, aged 61`; before the name only `61-year-old` itself."""


def differing(a: Profile, b: Profile) -> tuple[Match, ...]:
    """The figures of two sentences that count the same thing and cannot both be right; none of two long lists."""
    if listed(a.figures, b.figures):
        return ()
    pairs = [(x, y) for x in a.figures for y in b.figures if _may_count(x, y)]
    if not pairs or _other_subject(a, b):
        return ()
    settled = _settled(a, b)
    found = [
        Match(x, y, judge(x, y))
        for x, y in pairs
        if not settled & {x.id, y.id}
        and not _given(b, x)
        and not _given(a, y)
        and not (sums_to(a.figures, x, y) or sums_to(b.figures, y, x))
        and same_thing(a, x, b, y)
    ]
    found.sort(key=lambda match: (-len(common(a, match.a, b, match.b)), match.a.span, match.b.span))
    chosen: list[Match] = []
    used: set[str] = set()
    for match in found:
        if (_differs(match) or _overtaken(a, b, match)) and not used & {match.a.id, match.b.id}:
            chosen.append(match)
            used |= {match.a.id, match.b.id}
    return tuple(sorted(chosen, key=lambda match: (match.a.span, match.b.span)))


def _may_count(x: Figure, y: Figure) -> bool:
    """Whether two figures are of one kind that counts, or may both be ages."""
    return x.kind == y.kind and (x.kind not in LOOSE or x.unit == y.unit == _YEAR)


def _given(profile: Profile, figure: Figure) -> bool:
    """Whether the article of `profile` gives this value too: then it is about two things and contradicts neither."""
    return figure.value is not None and (figure.kind, figure.unit, figure.value) in profile.given


def sums_to(figures: Sequence[Figure], part: Figure, whole: Figure) -> bool:
    """Whether `part` and one or all of the other figures of its kind add up to `whole`, to a hundredth."""
    rest = [each.value for each in figures if each.kind == part.kind and each.id != part.id and each.value]
    sums = [(part.value or 0.0) + value for value in rest] + [(part.value or 0.0) + sum(rest)]
    return bool(rest) and any(abs(total - (whole.value or 0.0)) <= _HUNDREDTH * abs(total) for total in sums)


_HUNDREDTH = 0.01


def _other_subject(a: Profile, b: Profile) -> bool:
    """Whether each sentence opens with a name that the other does not have: another company, another index."""
    one, other = _subject(a), _subject(b)
    if not one or not other:
        return False
    return not any(names.same(one, name.key) for name in b.names) and not any(
        names.same(other, name.key) for name in a.names
    )


def _subject(profile: Profile) -> str:
    """The key of the name a sentence opens with; empty if there is none, or if it is that of a people (`Iranian`).

    A source of information is not the subject of the sentence: `according to Newsday`.
    """
    opening = profile.tokens[: _HEAD + 1]
    for name in profile.names:
        before = [word.text.casefold() for word in opening if word.span.end <= name.span.start]
        if len(before) > _HEAD:
            return ""
        attributed = ["according", "to"] in (before[-2:], before[-3:-1])
        if not attributed and not name.key.endswith(ENDINGS_OF_PEOPLES):
            return name.key
    return ""


def common(a: Profile, x: Figure, b: Profile, y: Figure) -> frozenset[str]:
    """The terms near the figure on both sides, without the thing counted itself."""
    return (a.frames[x.id] & b.frames[y.id]) - a.units[x.id] - b.units[y.id]


def agreeing(a: Profile, b: Profile) -> tuple[Match, ...]:
    """The figures of two sentences that give one significant value of one known measure."""
    shared = a.keys.keys() & b.keys.keys()
    if not shared:
        return ()
    mine = [x for x in a.figures if key(x) in shared]
    theirs = [y for y in b.figures if key(y) in shared]
    if listed(mine, theirs):
        return tuple(Match(x, y, judge(x, y)) for x, y in equals(mine, theirs) if equal(x, y))
    return tuple(Match(x, y, judge(x, y)) for x in mine for y in theirs if equal(x, y))


def _settled(a: Profile, b: Profile) -> set[str]:
    """The ids of figures whose value the other sentence has too, or that round to the same: they are accounted for."""
    settled: set[str] = set()
    for x in a.figures:
        for y in b.figures:
            equal = x.value is not None and x.value == y.value and "date" not in (x.kind, y.kind)
            if equal or (x.kind == y.kind != "date" and verdicts.compare(x, y).verdict in {"same", "rounding"}):
                settled |= {x.id, y.id}
    return settled | _misread(a) | _misread(b)


def _misread(profile: Profile) -> set[str]:
    """The ids of amounts that restate another in a different currency: in `US$1 million ($1.5 million)` one is of
    another."""
    sums = [figure for figure in profile.figures if figure.kind == "money"]
    twins = [
        (x, y) for x, y in pairwise(sums) if x.unit == y.unit and 0 < y.span.start - x.span.end <= len(" (") and x.value
    ]
    return {each.id for x, y in twins if x.value != y.value for each in (x, y)}


def _differs(match: Match) -> bool:
    return match.judgement.verdict == "differs" or verdicts.compare(match.a, match.b).verdict == "differs"


def _overtaken(a: Profile, b: Profile, match: Match) -> bool:
    both = overtakes(match.a, match.b) and verdicts.compare(match.a, match.b).verdict == "compatible"
    return both and not _strangers(a, b)


def _strangers(a: Profile, b: Profile) -> bool:
    """Whether each sentence names someone or somewhere and the two have no name in common."""
    measured = {word for profile in (a, b) for each in profile.figures for word in each.measure.casefold().split()}
    mine, theirs = ((profile.proper | profile.called) - TIME_ZONES - measured for profile in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _unnamed_terms(profile: Profile) -> set[str]:
    """The terms of a sentence outside its names."""
    return {each for each, word in terms(profile.tokens) if word.text.casefold() not in profile.proper}


def overtakes(x: Figure, y: Figure) -> bool:
    """Whether one toll is at least a number and the other at least twice as many, so both can hold."""
    if not (_counts_victims(x) and _counts_victims(y)) or x.value is None or y.value is None:
        return False
    low, high = sorted((x, y), key=lambda figure: figure.value or 0.0)
    return low.bound in _LOWER and high.bound not in _UPPER and (high.value or 0.0) >= _OVERTAKEN * (low.value or 0.0)


def same_thing(a: Profile, x: Figure, b: Profile, y: Figure) -> bool:
    """By measure, holder and period if they are known, otherwise by the words around both figures."""
    judgement = judge(x, y)
    if {"kind", "unit", "period", "scope"} & set(judgement.against) or a.scopes[x.id].other_than(b.scopes[y.id]):
        return False
    if x.kind in LOOSE or _is_age(a, x) or _is_age(b, y):
        return _one_age(a, x, b, y)
    if x.kind == "count" and not (_near(x, y) and _one_unit(a, x, b, y)):
        return False
    if judgement.verdict != "not_comparable" and judgement.sure:
        return True
    if not _near(x, y) or _expected(a, x) != _expected(b, y) or _other_day(a, x, b, y):
        return False
    measures = sameness.measures(x, y)
    if measures == "different" or _counts_victims(x) != _counts_victims(y):
        return False
    if x.period and y.period and judgement.gap_percent > _HALF and not _one_time(x.period, y.period):
        return False
    if not _counts_victims(x) and _strangers(a, b) and not a.keys.keys() & b.keys.keys():
        return False
    near = len(common(a, x, b, y))
    alone = _is_only_of_its_kind(a, x) and _is_only_of_its_kind(b, y)
    strangers = named(a, x, b, y)
    if measures == "same" and _counts_victims(x):
        return alone or near >= _FRAMED
    if measures == "same":
        dated = bool(x.period or y.period) and not _one_time(x.period, y.period)
        if dated and judgement.gap_percent > _CLOSE and not _corroborated(a, b):
            return False
        return "holder" not in judgement.against and alone and near >= _FRAMED
    if x.kind in ("measure", "count"):
        plain = len(common(a, x, b, y) & _unnamed_terms(a) & _unnamed_terms(b))
        near = near if x.kind == "count" and plain else plain
    return alone and near >= _FRAMED + strangers + (x.kind == "percent")


def _one_time(x: Period | None, y: Period | None) -> bool:
    """Whether two periods are the same days, or known only by the same words."""
    alike = sameness.periods(x, y)
    return alike == "same" or bool(alike == "unknown" and x and y and x.text.casefold() == y.text.casefold())


def _is_age(profile: Profile, figure: Figure) -> bool:
    """Whether a figure is called an age, or follows a name as one: `Ann Lee, 61`."""
    if {"age", "ages", "aged"} & {*figure.measure.casefold().split(), *figure.text.casefold().split()}:
        return True
    if figure.kind != "count" or figure.unit or figure.value is None or not 0 < figure.value < _OLDEST:
        return False
    before = [word for word in profile.tokens if word.span.end <= figure.span.start][-1:]
    beside = bool(before) and figure.span.start - before[0].span.end == len(", ")
    return beside and any(name.span.end == before[0].span.end for name in profile.names)


def equal(x: Figure, y: Figure) -> bool:
    """Whether both give one significant value of one known measure and nothing suggests another period or holder."""
    if key(x) != key(y) or x.kind in LOOSE or significance(x) < SIGNIFICANT or sameness.measures(x, y) != "same":
        return False
    return not judge(x, y).against


def _corroborated(a: Profile, b: Profile) -> bool:
    """Whether the sentences share another significant figure."""
    return any(significance(a.keys[each]) >= SIGNIFICANT for each in a.keys.keys() & b.keys.keys())


def _one_unit(a: Profile, x: Figure, b: Profile, y: Figure) -> bool:
    """Whether counts are of one thing by name, or one is of people in general."""
    if x.kind != "count":
        return True
    if not x.unit or not y.unit:
        if _counts_victims(x) and _counts_victims(y):
            return True
        known = term(x.unit or y.unit) if x.unit or y.unit else ""
        framed = all(known in p.frames[each.id] | p.units[each.id] for p, each in ((a, x), (b, y)))
        return (not known or framed) and len(common(a, x, b, y)) > _FRAMED
    return x.unit == y.unit or "people" in (x.unit, y.unit) or term(x.unit) == term(y.unit)


def _expected(profile: Profile, figure: Figure) -> bool:
    """Whether the words around a figure make it a forecast."""
    return bool(profile.frames[figure.id] & _FORECAST)


def _other_day(a: Profile, x: Figure, b: Profile, y: Figure) -> bool:
    """Whether the dates nearest to the figures are different days."""
    return sameness.periods(_nearest_period(a, x), _nearest_period(b, y)) == "different"


def _nearest_period(profile: Profile, figure: Figure) -> Period | None:
    dates = [each for each in profile.figures if each.kind == "date" and each.period and each.period.start]
    nearest = min(dates, key=lambda each: abs(each.span.start - figure.span.start), default=None)
    return nearest.period if nearest else None


def _counts_victims(figure: Figure) -> bool:
    return figure.kind == "count" and figure.measure in VICTIMS


def _near(x: Figure, y: Figure) -> bool:
    if x.kind == "measure" and x.unit != y.unit:
        return verdicts.compare(x, y).gap_percent <= (_FAR - 1) * 100
    low, high = sorted(abs(figure.value or 0.0) for figure in (x, y))
    return low > 0 and high <= _FAR * low


def _is_only_of_its_kind(profile: Profile, figure: Figure) -> bool:
    """Whether the sentence has no other figure of its kind, unit and scope."""
    return not any(
        (each.kind, each.unit) == (figure.kind, figure.unit)
        and each.id != figure.id
        and profile.scopes[each.id][: scopes.ALIKE] == profile.scopes[figure.id][: scopes.ALIKE]
        for each in profile.figures
    )


def named(a: Profile, x: Figure, b: Profile, y: Figure) -> bool:
    """Whether the figures have two holders, each of them a name that the other's sentence does not have.

    One may say where something was measured and the other leave it out: `150 metres at Mount Serrat` is whose fall?
    """
    if x.kind == "measure" and (_place(a, x.holder) or _place(b, y.holder)):
        return False
    return bool(x.holder and y.holder) and _missing(x.holder, a, b) and _missing(y.holder, b, a)


def _place(profile: Profile, holder: str) -> bool:
    """Whether a holder is named in its sentence as the place: `at Mount Serrat`."""
    first = holder.casefold().partition(" ")[0]
    small = [word.text.casefold() for word in profile.tokens]
    return first in small and small[: small.index(first)][-1:] in _WHERE


def _missing(holder: str, own: Profile, other: Profile) -> bool:
    words = set(holder.casefold().split())
    if not any(words & set(name.key.split()) for name in own.names):
        return False
    return not words & {word.text.casefold() for word in other.tokens}


def _one_age(a: Profile, x: Figure, b: Profile, y: Figure) -> bool:
    """Whether both figures are the age of one person."""
    mine, theirs = _whose_age(a, x), _whose_age(b, y)
    return bool(mine and theirs) and names.same(mine, theirs)


def _whose_age(profile: Profile, figure: Figure) -> str:
    """The key of the name whose age the figure is; empty if it is not one."""
    if figure.unit != _YEAR or not ("old" in figure.text or "age" in figure.measure):
        return ""
    tokens = profile.tokens
    inside = [n for n, word in enumerate(tokens) if word.span.overlaps(figure.span)]
    place, after = inside[0], inside[-1] + 1
    for name in profile.names:
        if after < len(tokens) and name.span.start == tokens[after].span.start:
            return name.key
    for name in reversed(profile.names):
        between = [w for w in tokens[:place] if w.span.start >= name.span.end]
        if name.span.end <= figure.span.start and all(w.text.casefold() in _BEFORE_AGE for w in between):
            return name.key
    return ""
