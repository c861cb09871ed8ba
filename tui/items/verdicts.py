"""The outcome of two items that correspond: the one place where that is decided."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from tui.english import kinds, opposites, people, places, quantities, speech, synonyms
from tui.english.offices import COURTESY_TITLES
from tui.english.ties import ties
from tui.figures import verdicts
from tui.figures.figure import Figure
from tui.figures.outcome import Outcome
from tui.items import amounts, clocks, codes, days, names
from tui.items.judged import JudgedKind
from tui.items.tokens import Token
from tui.language.spelling import plain

AGREEING: frozenset[Outcome] = frozenset({*verdicts.AGREEING, "same_in_other_form"})


class Judgement(NamedTuple):
    """The outcome of two items, the kind of what was judged, its wording, and whether it is certain.

    `gap_percent` is the gap between two figures in percent of the smaller, 0 if they agree.
    """

    outcome: Outcome
    kind: JudgedKind
    text: str
    sure: bool = True
    gap_percent: float = 0.0

    @property
    def differs(self) -> bool:
        """Whether the two cannot both hold."""
        return self.outcome == "differs"


def judge(x: Token, y: Token, *, alike: bool = True) -> Judgement | None:
    """The outcome of two tokens that replace each other; None if neither is known to say what the other denies.

    `alike` if the passages around them are the same, so what is not comparable elsewhere is a difference here.
    """
    if x.key == y.key:
        return _same_key(x, y)
    if x.figure and y.figure and x.sort == y.sort == "figure":
        found = _amounts(x.figure, y.figure, alike=alike)
        return Judgement(found.outcome, "figure", found.text, found.sure, found.gap_percent)
    if x.sort == y.sort == "date":
        return _dates(x, y)
    if x.clock and y.clock:
        if clocks.meet(x.clock, y.clock):
            exact = x.clock.exact == y.clock.exact
            return Judgement("same_in_other_form" if exact else "compatible", "time", f"{x.text} and {y.text}")
        return Judgement("differs", "time", f"{x.text} and {y.text}")
    if x.sort == y.sort == "code":
        if _reversed(x.key) == y.key:
            return Judgement("same_in_other_form", "number", f"{x.text} and {y.text}, seen seen from the other side")
        return Judgement("differs", "number", f"{x.text} and {y.text}")
    spelt = written(x.text, y.text)
    if spelt is not None:
        return spelt
    return _mixed(x, y) or _named(x, y) or worded(x.small, y.small)


def _same_key(x: Token, y: Token) -> Judgement:
    if x.figure and y.figure and x.sort == "figure":
        found = _amounts(x.figure, y.figure, alike=False)
        return Judgement(found.outcome, "figure", found.text, found.sure, found.gap_percent)
    return Judgement("same", "word", f"{x.text} = {y.text}")


def written(a: str, b: str) -> Judgement | None:
    """Two words that differ only in their accents."""
    return Judgement("same_in_other_form", "word", f"{a} = {b}") if folded(a) == folded(b) else None


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """A word in lower case without its accents, `ü` as `ue` where it is written so."""
    return "".join(c for c in normalize("NFKD", plain(text)) if not combining(c)).replace("ı", "i")


def _reversed(key: str) -> str:
    """A result from the other side: 0-2 is 2-0."""
    if not key.startswith("score "):
        return ""
    one, _, other = key.removeprefix("score ").partition("-")
    return f"score {other}-{one}"


def _amounts(x: Figure, y: Figure, *, alike: bool) -> amounts.Amounts:
    return amounts.judge(x, y, alike=alike)


def _mixed(x: Token, y: Token) -> Judgement | None:
    """A number against a word for one, or against the same number in a name."""
    for one, other in ((x, y), (y, x)):
        if one.sort == "date" and plain(one.small) == plain(other.small):
            return Judgement("same_in_other_form", "date", f"{x.text} = {y.text}")
        if one.figure is not None and one.sort == "figure":
            value = one.figure.value
            if other.sort == "code" and value is not None and other.key.rpartition(" ")[2] == f"{value:g}":
                return Judgement("same_in_other_form", "number", f"{x.text} = {y.text}")
            named = one.small.split()[0]
            held = quantities.meet(named, other.small)
            if held is None and value is not None:
                held = quantities.holds(other.small, value)
            if held is not None and one.figure.kind in ("count", "duration"):
                text = f"{x.text} and {y.text}"
                return Judgement("compatible", "quantity", text) if held else Judgement("differs", "quantity", text)
            if other.sort == "code" and not codes.is_roman(other.text):
                return Judgement("differs", "number", f"{x.text} and {y.text}")
    return None


def _dates(x: Token, y: Token) -> Judgement:
    """Two days or stretches of the calendar: equal, one within the other, or separate."""
    a, b = x.figure, y.figure
    text = f"{x.text} and {y.text}"
    if a is None or b is None:
        return Judgement("not_comparable", "date", "date unknown", sure=False)
    p, q = a.period, b.period
    if not (p and q and p.start and p.end and q.start and q.end):
        same = days.plain(x.text) == days.plain(y.text)
        if not same and days.are_different(x.text, y.text):
            return Judgement("differs", "date", text)
        return Judgement("same" if same else "not_comparable", "date", "date unknown", sure=False)
    if days.plain(x.text) == days.plain(y.text):
        return Judgement("same_in_other_form", "date", f"{x.text} = {y.text}")
    one, other = days.edge(x.text), days.edge(y.text)
    if (p.start, p.end) == (q.start, q.end):
        if one and other and one != other:
            return Judgement("differs", "date", text)
        return Judgement("same" if one == other else "compatible", "date", f"{x.text} = {y.text}")
    if days.shape(x.text) == days.shape(y.text):
        return Judgement("differs", "date", text)
    if (p.start <= q.start and q.end <= p.end) or (q.start <= p.start and p.end <= q.end):
        # Two days may be one if an article counts from another day than its own; two years may not.
        return Judgement("compatible", "date", f"{text}: one is within the other")
    between = (q.start - p.end).days if p.end < q.start else (p.start - q.end).days
    if between <= 0:
        return Judgement("differs", "date", f"{text} overlap", sure=False)
    return Judgement("differs", "date", f"{between} day{'s' if between > 1 else ''} apart", gap_percent=0.0)


def _named(x: Token, y: Token) -> Judgement | None:
    """Two names, or a name and a word for who or where it is."""
    place = placed(x.small, y.small)
    if place is not None:
        return place
    return _persons(x.text, x.name, y.text, y.name) if x.sort == y.sort == "name" else None


@lru_cache(maxsize=50_000)
def placed(a: str, b: str) -> Judgement | None:
    """Two words or phrases for places: equal, one within the other, or separate."""
    a, b = a.replace(".", ""), b.replace(".", "")
    if places.same(a, b):
        return Judgement("same_in_other_form", "place", f"{a} = {b}")
    if places.inside(a, b) or places.inside(b, a):
        return Judgement("compatible", "place", f"{a} and {b}: one is within the other")
    if places.are_different(a, b):
        return Judgement("differs", "place", f"{a} and {b}")
    return None


@lru_cache(maxsize=50_000)
def _persons(x: str, x_name: str, y: str, y_name: str) -> Judgement:
    """Two names, as they are written and by their keys: of one bearer, in two spellings, or of two."""
    text = f"{x} and {y}"
    if (
        names.same(x_name, y_name)
        or names.same(_plain(x), _plain(y))
        or "".join(x_name.split()) == "".join(y_name.split())
    ):
        return Judgement("same_in_other_form", "name", f"{x} = {y}")
    if bool(places.place(x.casefold())) != bool(places.place(y.casefold())):
        return Judgement("not_comparable", "name", f"{text}: one is a place")
    one, other = x_name.split(), y_name.split()
    if one[:-1] == other[:-1] and one[:-1] and (_abbreviates(one[-1], other[-1]) or _abbreviates(other[-1], one[-1])):
        return Judgement("same_in_other_form", "name", f"{x} = {y}")
    if _short_for(one, other) or _short_for(other, one):
        return Judgement("same_in_other_form", "name", f"{x} = {y}")
    if len(one) == len(other) == 1 and (_belongs(x, y) or _belongs(y, x)):
        return Judgement("compatible", "name", f"{x} and {y}")
    last = people.same_surname(one[-1], other[-1])
    if len(one) == 1 or len(other) == 1:
        if last == "same":
            return Judgement("same_in_other_form", "name", f"{x} = {y}")
        spelt = last == "spelling" and len(one) == len(other)
        return Judgement("differs", "name", f"{text}: two spellings, or two names" if spelt else text, sure=not spelt)
    first = _given(one[:-1], other[:-1])
    if first == last == "same":
        return Judgement("same_in_other_form", "name", f"{x} = {y}")
    doubt = "different" not in (first, last)
    return Judgement("differs", "name", f"{text}: two spellings, or two names" if doubt else text, sure=not doubt)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().removesuffix("'s").removesuffix("’s")))


def _given(one: list[str], other: list[str]) -> str:
    """The best of all comparisons of two persons' first names, except those that both have."""
    mine, theirs = ([name for name in names if name not in rest] for names, rest in ((one, other), (other, one)))
    if not mine or not theirs:
        return "same"
    found = {"same" if people.same_surname(x, y) == "same" else people.same_given(x, y) for x in mine for y in theirs}
    return next(each for each in ("same", "spelling", "different") if each in found)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of a short word are in a longer one in their order: `St`, `Street`."""
    if not 1 < len(short) <= _CUT + 1 or len(short) >= len(long) or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _short_for(one: list[str], other: list[str]) -> bool:
    """Whether one is the other cut short or its initials: `Fed`, `U.N.`."""
    short, long = "".join(one), "".join(word[0] for word in other)
    if len(other) > 1 and len(short) == len(long) and len(short) > 1:
        return short == long
    if len(long) >= _CUT and len(one) == 1 and short[1:] == long:
        return True  # whose first word was not taken for a part of the name: `NHMC`, New `Hask Medical Center`
    return len(one) == 1 and _CUT <= len(one[0]) < len(other[0]) and len(other) > 1 and other[0].startswith(one[0])


_CUT = 3


def _belongs(place: str, adjective: str) -> bool:
    """Whether one word is the other with the ending for its people; given names with such endings are short."""
    place, adjective = _plain(place), _plain(adjective)
    return len(adjective) >= _LONG and adjective in (f"{place}n", f"{place}ese", f"{place}ian")


_LONG = 7


def titles(a: str, b: str) -> Judgement | None:
    """Two titles before one name."""
    one, other = people.title(a), people.title(b)
    if not one or not other or one == other:
        return None
    return Judgement(
        "differs", "title", f"{a} and {b}", sure=bool({one, other} <= COURTESY_TITLES or not _PLAIN & {one, other})
    )


_PLAIN = COURTESY_TITLES | {"dr", "doctor"}
"""Titles that anybody may have in addition to another."""


def worded(a: str, b: str) -> Judgement | None:
    """Two words: alike in sense, one a kind of the other, or opposed."""
    if ties(a).isdisjoint(ties(b)):
        return None
    dimension = opposites.opposed(a, b)
    if dimension:
        return Judgement("differs", dimension, f"{a} and {b}")
    if synonyms.alike(a, b):
        return Judgement("same_in_other_form", "word", f"{a} and {b}")
    if kinds.within(a, b) or kinds.within(b, a):
        return Judgement("compatible", "word", f"{a} and {b}: one is more precise")
    meet = quantities.meet(a, b)
    if meet is not None:
        return Judgement("compatible" if meet else "differs", "quantity", f"{a} and {b}")
    one, other = people.title(a), people.title(b)
    if one and one == other:
        return Judgement("same_in_other_form", "title", f"{a} and {b}")
    if speech.says(a) and speech.says(b):
        return Judgement("same_in_other_form", "word", f"{a} and {b}")
    return None


def phrases(a: str, b: str) -> Judgement | None:
    """Two short phrases in lower case, as `_worded` judges two words; phrases are never opposed."""
    if synonyms.alike(a, b):
        return Judgement("same_in_other_form", "word", f"{a} and {b}")
    if kinds.within(a, b) or kinds.within(b, a):
        return Judgement("compatible", "word", f"{a} and {b}: one is more precise")
    return placed(a, b)
