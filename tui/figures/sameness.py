"""Whether two figures are about the same thing: measure, holder, period, scope."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from tui.english.counted_nouns import NOUNS_FOR_PEOPLE
from tui.english.firms import FORMS_OF_FIRMS, LINES_OF_BUSINESS, PARTS_OF_FIRMS
from tui.english.word_lists import words
from tui.figures.figure import Figure, Period
from tui.figures.grammar.nouns import singular
from tui.figures.meaning import measures as names

Likeness = Literal["same", "different", "unknown"]
_ANYONE = words("company firm group it they unit government police officials")  # local: whoever a clause may mean
_UNTOLD = FORMS_OF_FIRMS | PARTS_OF_FIRMS | words("the n.v s.a & of and")
_BACK = frozenset({"last", "past"})
_AHEAD = frozenset({"next", "coming", "upcoming"})
_KINDRED = (frozenset({"price", "cost", "fee"}), frozenset({"offer", "deal", "contract"}))
"""Measures that one calls by one name and another by another: a price paid is what it cost."""
_ANYTHING = frozenset({"worth", "value"})
"""Measures that anything can have: a deal worth an amount and an offer of an amount may be one."""


def measures(a: Figure, b: Figure) -> Likeness:
    """By the name each measure is known by; a figure that grew by a percentage measures growth, one that did not a
    share."""
    x, y = names.key(a.measure), names.key(b.measure)
    if not x or not y or (x != y and ({x, y} & _ANYTHING or any({x, y} <= kin for kin in _KINDRED))):
        return "unknown"
    if x == y or _within(x, y):
        one_grows = a.kind == "percent" and bool(a.change) != bool(b.change)
        return "different" if one_grows and "growth" not in a.measure + b.measure else "same"
    return "different"


def _within(x: str, y: str) -> bool:
    """`customer management revenue` is no `revenue`; `adjusted ebita loss` is `adjusted ebita`."""
    short, long = sorted((x, y), key=len)
    return long in (f"{short} loss", f"{short} profit", f"{short} growth")


def holders(x: str, y: str) -> Likeness:
    """By name, acronym or short form; a part of a company is not the company; `the company` says nothing.

    `Alibaba` and `Alibaba Group Holding` are one, `cloud business unit` and `Cloud Intelligence Group` too; `Alibaba`
    and `Alibaba Cloud` are not; `Ford` and `Ford Motor` may be.
    """
    a, b = _plain(x), _plain(y)
    if not a or not b:
        return "unknown"
    if a == b or _initials(a) == b or _initials(b) == a:
        return "same"
    short, long = (set(a), set(b)) if len(a) <= len(b) else (set(b), set(a))
    if short <= long:
        if _unnamed(x) or _unnamed(y):
            return "same"
        return "different" if (long - short) & LINES_OF_BUSINESS else "unknown"
    if _unnamed(x) or _unnamed(y) or short & long - LINES_OF_BUSINESS:
        return "unknown" if short & long else "different"
    return "different"


def shared_by(name: str) -> frozenset[str]:
    """Words of which any two holders that may be one have at least one in common; empty if not known."""
    plain = _plain(name)
    return frozenset((*plain, *_initials(plain)))


def _unnamed(name: str) -> bool:
    """Whether it is described by what it does and not by a name: `cloud business unit`."""
    return name[:1].islower() or name.lower().rpartition(" ")[2] in PARTS_OF_FIRMS


@lru_cache(maxsize=4096)
def _plain(name: str) -> tuple[str, ...]:
    said = (word.rstrip(".") for word in re.findall(r"\w[\w.]*", name.lower()))
    words = [word for word in said if word not in ("the", "its", "their")]
    if len(words) == 1 and words[0] in _ANYONE:
        return ()
    core = [word for word in words if word not in _UNTOLD]
    return tuple(core or words)


def _initials(words: tuple[str, ...]) -> tuple[str, ...]:
    return ("".join(word[0] for word in words),) if len(words) > 1 else ()


def periods(x: Period | None, y: Period | None) -> Likeness:
    """The same days, or not; a few days within a longer stretch may be the same.

    A period of unknown days is unknown, but what is past for one article is not to come for the other.
    """
    if not (x and y and x.start and x.end and y.start and y.end):
        sides = {side(x), side(y)} if x and y else set()
        return "different" if sides == {"back", "ahead"} else "unknown"
    if (x.start, x.end) == (y.start, y.end):
        return "same"
    if max(x.start, y.start) <= min(x.end, y.end):
        inner = min((x.end - x.start).days, (y.end - y.start).days)
        outer = max((x.end - x.start).days, (y.end - y.start).days)
        return "unknown" if inner < 7 or outer - inner < 15 else "different"
    return "different"


def side(period: Period) -> str:
    """`back` of a stretch up to the article's own day, `ahead` of one from then on, "" if its words do not say."""
    first = period.text.lower().removeprefix("the ").partition(" ")[0]
    return "back" if first in _BACK else "ahead" if first in _AHEAD else ""


def scopes(a: Figure, b: Figure) -> Likeness:
    """Whether both are of the whole or of a part: the end of a change against its start, a unit price against a sum."""
    if ("per " in a.measure) != ("per " in b.measure) and a.measure and b.measure:
        return "different"
    return "same"


def alike_nouns(x: str, y: str) -> bool:
    """Whether two things counted may be one: `user` and `customer` are not, `person` and `villager` are."""
    a, b = singular(x.lower()), singular(y.lower())
    return a == b or (a in NOUNS_FOR_PEOPLE and b in NOUNS_FOR_PEOPLE)
