"""Ranges: two amounts that are the ends of one quantity, and `from A to B`, which may be a change instead."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tui.english.comparatives import GREATER, SMALLER
from tui.english.direction import WAY
from tui.english.function_words import ARTICLES, PREPOSITIONS_OF_LEVEL
from tui.english.limits import APPROXIMATORS
from tui.english.quantities import EMPHATIC_ADJECTIVES
from tui.english.scopes import ADDITIONS
from tui.english.sports import RESULTS
from tui.english.word_lists import words
from tui.figures.figure import Step
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import HYPHENS, Line
from tui.figures.steps import step
from tui.magnitude import whole

_JOINS = frozenset({"to", "through", "or", "~"}) | HYPHENS
_RANGING = words(  # local: what two ends come after
    "range ranges ranged ranging anywhere vary varies varied varying priced prices cost costs costing between "
    "somewhere spans span"
)
_APPROXIMATE = APPROXIMATORS | ARTICLES | {"as", "much", "up"}
_BY = (
    APPROXIMATORS
    | ADDITIONS
    | EMPHATIC_ADJECTIVES
    | words("by over a an some more than net")  # local: between a verb and how far it went
)
_TOO_WIDE = 4
"""`by $3,000 to $49,990` is a step and where it led; the ends of a range are nearer to one another."""
_BEFORE_RECORD = words(  # local: before wins and losses
    "are were been went go going finished started start fell improved dropped"
)
_STANDS = words("for this in on at overall against since and but . ,") | {""}  # local: after wins and losses
"""After such a verb two numbers are the wins and losses of a side: `are 3-11 for the season`."""
_MOST_GAMES = 163
_GAMES = RESULTS | {"in"}


def join(line: Line, drafts: Sequence[Draft], changes: frozenset[str]) -> list[Draft]:
    """The drafts with those that are ends of one range made one; `changes` are words of movement.

    `from A to B` in a clause that moves is a change from one to the other: the two stay separate and the second names
    the first as its origin, by its place in the list.
    """
    joined: list[Draft] = []
    for draft in drafts:
        previous = joined[-1] if joined else None
        merged = _merge(line, previous, draft, changes) if previous else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(draft)
    return joined


def _merge(line: Line, low: Draft, high: Draft, changes: frozenset[str]) -> Draft | None:
    if low.value is None or high.value is None:
        return None
    if line.written(low.last + 1) == "±" and high.first == low.last + 2:
        return _within(line, low, high)
    join_at = low.last + (2 if _suspended(line, low) else 1)
    word = line.word(join_at)
    hyphened = line.words(join_at, 3) == "- to -" and line.glued(join_at) and high.first == join_at + 3
    if hyphened:  # `a 3-to-5 percent rise`
        return _joined(line, low, high, "", "to")
    high = _in_millions(line, low, high, join_at)
    opener = "" if word in HYPHENS and line.glued(join_at) else _opener(line, low)
    last = high.first - 1
    if opener == "between":
        if word != "and" or not _only_articles(line, join_at + 1, last):
            return None
    elif word in HYPHENS or (word in _JOINS and line.hyphen(join_at - 1)):
        if last != join_at:
            return None
        signs = low.unit_before and high.unit_before  # `$140- $150 million`
        if word in HYPHENS and not signs and line.spaced(join_at) != line.spaced(high.first):
            return None
    elif word not in _JOINS or not _only_articles(line, join_at + 1, last):
        return None
    listed = line.word(low.first - 1) == "," and line.kind(low.first - 2) == "number"
    if word == "or" and (listed or not _neighbours(low, high)):
        return None
    if word == "to" and line.words(low.first - 2, 2) in ("ratio of", "odds of", "score of"):
        return None
    if opener == "from" and _moves(line, low, high, changes):
        return None
    if word == "to" and not opener and _to_is_target(line, low, high, changes):
        return None
    return _joined(line, low, high, opener, word)


def _within(line: Line, value: Draft, tolerance: Draft) -> Draft:
    """`4±0.2 mm`, `£5m±10%`: the amount, about, with the unit of its tolerance if it has none."""
    owner = tolerance if value.bare and not tolerance.bare and tolerance.kind != "percent" else value
    owner = tolerance if value.bare and tolerance.kind == "percent" else owner
    written = line.surface(value.last + 1, tolerance.last)
    steps = (*value.steps, *((step("unit", written, owner.unit),) if owner is tolerance else ()))
    return value._replace(
        last=tolerance.last, kind=owner.kind, unit=owner.unit, bare=owner.bare, bound="about",
        steps=(*steps, step("bound", written, "about")),
    )  # fmt: skip


def _in_millions(line: Line, low: Draft, high: Draft, i: int) -> Draft:
    """The far end of `$1m-2m` or `$1-2m`, whose letter is a magnitude and no metre."""
    last = high.last + high.bare
    same = line.word(low.last) == "m" or (line.kind(low.last) == "number" and line.hyphen(i) and line.glued(i))
    letters = line.word(last) == "m" and same and line.glued(last) and high.first == i + 1
    if not letters or low.kind != "money" or not low.unit_before or high.value is None or high.scale != 1:
        return high
    million = Decimal(10**6)
    steps = (*(one for one in high.steps if one.what != "unit"), step("multiplied", line.written(last), million))
    return high._replace(
        last=last, kind="count", unit="", bare=True, value=high.value * million, steps=steps, scale=million,
        precision=high.precision * million, hyphenated=False,
    )  # fmt: skip


def _suspended(line: Line, low: Draft) -> bool:
    """Whether a hyphen waits for the second end's unit: `a 24- to 30-foot section`."""
    i = low.last + 1
    return low.bare and line.hyphen(i) and line.glued(i) and line.spaced(i + 1) and line.word(i + 1) in ("to", "or")


def _only_articles(line: Line, first: int, last: int) -> bool:
    return all(line.word(i) in _APPROXIMATE for i in range(first, last + 1))


def _opener(line: Line, low: Draft) -> str:
    """`from` or `between` before the first end, past a bound word or `the ages of`."""
    i = low.first - 1
    if line.words(i - 2, 3) == "the ages of":
        i -= 3
    if line.word(i) in APPROXIMATORS:
        i -= 1
    return line.word(i) if line.word(i) in ("from", "between") else ""


_UNITS_AFTER = frozenset({"percent", "percentage_points", "measure", "money"})


def _neighbours(low: Draft, high: Draft) -> bool:
    """`two or three`: the same unit, written alike, the second a step above the first."""
    if low.value is None or high.value is None or low.kind != "count" or not low.bare or low.fraction or high.fraction:
        return False
    alike = high.bare or (high.kind in _UNITS_AFTER and not high.unit_before)
    return low.value < high.value <= low.value * 2 + 1 and low.value > 0 and alike and high.value <= 100


def _moves(line: Line, low: Draft, high: Draft, changes: frozenset[str]) -> bool:
    """Whether `from A to B` is a change: a word of movement is in its clause and none of ranging."""
    before = [line.word(i) for i in range(max(0, low.first - 14), low.first - 1)]
    near = before[-4:]
    if any(word in _RANGING for word in near) and before[-1] not in WAY:
        return False
    if low.value is not None and high.value is not None and _scaled_low(low, high) > high.value:
        return True
    after = [line.word(i) for i in range(high.last + 1, high.last + 9)]
    for stop in (";", ".", ":"):
        if stop in after:
            after = after[: after.index(stop)]
    return any(word in changes for word in before) or any(word in changes for word in after[:5])


def _to_is_target(line: Line, low: Draft, high: Draft, changes: frozenset[str]) -> bool:
    """`rose 8% to 12%`, `fell 3 to 210`: the second is where it went, not an end of a range."""
    i = low.first - 1
    wide = low.value != 0 and high.top > low.top * _TOO_WIDE
    if low.bare and not high.bare and not high.unit_before and not wide:
        return False
    if line.word(i) == "by" and not low.bare and not high.bare and high.top > low.top * _TOO_WIDE:
        return True
    while line.word(i) in _BY:
        i -= 1
    return line.word(i) in changes


def _scaled_low(low: Draft, high: Draft) -> Decimal:
    value = low.value if low.value is not None else low.top
    return value * high.scale if _shares(low, high) else value


def _shares(low: Draft, high: Draft) -> bool:
    """Whether the second end's magnitude is meant for the first too: `$1.5-2 billion`, not `$500 to $1 million`."""
    return low.scale == 1 and (
        high.scale < 1
        or (
            high.scale > 1
            and low.mantissa
            < high.mantissa * (1 if low.kind == "money" and high.unit_before and low.unit_before else 1000)
        )
    )


def _joined(line: Line, low: Draft, high: Draft, opener: str, word: str) -> Draft | None:
    unit_owner = high if not high.bare else low
    if not low.bare and not high.bare and (low.kind != high.kind or low.unit != high.unit):
        return None
    if low.bare and not high.bare and high.unit_before and opener != "between":
        return None
    if low.bare != high.bare and unit_owner.kind == "count":
        return None
    if high.bare and not low.bare and not low.unit_before:
        return None
    if low.bare and high.bare and word in HYPHENS and not _range_of_counts(line, low, high):
        return None
    first, steps = low.value, list(low.steps)
    if first is None or high.value is None:
        return None
    shared: tuple[Step, ...] = ()
    precision = high.precision
    if _shares(low, high) and not (low.unit_before and low.scale == 1 and low.mantissa >= high.mantissa):
        first = first * high.scale
        shared = (step("shared", "×", high.scale),)
    if high.value <= first:
        return None
    start = low.first - 1 if opener else low.first
    if opener and line.word(low.first - 1) != opener:
        start = low.first
    return unit_owner._replace(first=start, last=high.last, value=None, low=first, high=high.value, precision=precision,
        steps=(*steps, *high.steps, *shared), mantissa=high.mantissa, scale=high.scale, bare=low.bare and high.bare,
        unit_before=low.unit_before, digits=low.digits or high.digits, fraction=low.fraction and high.fraction,
        hyphenated=high.hyphenated, kind=unit_owner.kind, unit=unit_owner.unit,
    )  # fmt: skip


def _range_of_counts(line: Line, low: Draft, high: Draft) -> bool:
    """Bare numbers joined by a hyphen are a range only where they do not look like a score or a telephone number."""
    if low.value is None or high.value is None or low.value >= high.value:
        return False
    after = line.word(high.last + 1)
    if line.hyphen(high.last + 1) and line.kind(high.last + 2) == "number":
        return False
    if _set_by_set(line, low.first, high.last):
        return False
    if line.words(low.first, high.last - low.first + 1) == "one - two":
        return False  # `a one-two punch`
    if line.word(low.first - 1) in _BEFORE_RECORD and after in _STANDS and high.value < _MOST_GAMES:
        return False
    return not (after in _GAMES or line.word(low.first - 1) in ("won", "lost", "beat", "+", "(", "win"))


def _set_by_set(line: Line, first: int, last: int) -> bool:
    """Whether the pair is in a row of pairs of which one goes down: `7-5, 6-3, 5-7`, the sets of a match."""
    i = first - 4
    while _pair_at(line, i) and line.word(i + 3) == ",":
        if _goes_down(line, i):
            return True
        i -= 4
    i = last + 2
    while _pair_at(line, i) and line.word(i - 1) == ",":
        if _goes_down(line, i):
            return True
        i += 4
    return False


def _pair_at(line: Line, i: int) -> bool:
    return line.hyphen(i + 1) and line.written(i).isdecimal() and line.written(i + 2).isdecimal()


def _goes_down(line: Line, i: int) -> bool:
    before, after = (whole(line.written(k), _MOST_POINTS) for k in (i, i + 2))
    return before > after


_MOST_POINTS = 1_000_000
"""More than any side scores."""
_LOWER = frozenset({"more_than", "at_least"})
_UPPER = frozenset({"less_than", "at_most"})
_FILLERS = (
    frozenset(GREATER + SMALLER)
    | PREPOSITIONS_OF_LEVEL
    | words("and but , or no not than equal to at most least up the ≤ ≥ < > =")  # local: between two limits
)


def bounded(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """`greater than 100 and smaller than 300`: two bounds that close a range become one."""
    joined: list[Draft] = []
    for draft in drafts:
        closed = _closed(line, joined[-1], draft) if joined else None
        if closed:
            joined[-1] = closed
        else:
            joined.append(draft)
    return joined


def _closed(line: Line, first: Draft, second: Draft) -> Draft | None:
    low, high = (first, second) if first.bound in _LOWER else (second, first)
    if low.bound not in _LOWER or high.bound not in _UPPER or low.value is None or high.value is None:
        return None
    between = [line.word(i) for i in range(first.last + 1, second.first)]
    if not set(between) <= _FILLERS or not ({"and", "but"} & set(between) or between[:1] == [","]):
        return None
    alike = (low.kind, low.unit) == (high.kind, high.unit) or (low.bare and high.kind != "count")
    if not alike or low.value >= high.value:
        return None
    return second._replace(first=first.first, value=None, low=low.value, high=high.value, bound=None,
        steps=(*first.steps, *second.steps), kind=high.kind, unit=high.unit,
    )  # fmt: skip
