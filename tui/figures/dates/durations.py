"""Durations: how long something takes or took, or how old it is, as an amount of one unit."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.english.calendar import DAY_ORDINALS, FULL_WEEKDAYS
from tui.english.function_words import POSSESSIVE_DETERMINERS
from tui.english.limits import APPROXIMATORS
from tui.english.numbers import ONES
from tui.english.prepositions_of_time import PREPOSITIONS_OF_COURSE, PREPOSITIONS_OF_LENGTH
from tui.english.tense import WORDS_BEFORE_A_VERB
from tui.english.time_units import (
    ADJECTIVES_OF_LENGTH,
    LONG_UNITS,
    MONTHS_IN,
    SECONDS_IN,
    UNITS_AFTER_DIGITS,
    UNITS_IN_LENGTHS,
    WHOLE,
    unit_of,
)
from tui.english.verbs_of_time import VERBS_OF_LASTING
from tui.english.word_lists import words
from tui.figures.dates.amounts import Amount, amount
from tui.figures.dates.readings import Reading
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.figure import Step
from tui.figures.grammar import bounds

_ONE_AFTER: Final = (
    PREPOSITIONS_OF_COURSE
    | VERBS_OF_LASTING
    | APPROXIMATORS
    | PREPOSITIONS_OF_LENGTH
    | words("after until by between of than least less under just only")  # local: before `a year` alone
)
"""After these `a year` is a length of time."""
_ONE_BEFORE: Final = words("behind ahead old long") | {"after", "before"}
_AGES: Final = frozenset({"aged", "age", "ages"})
_MOVES: Final = frozenset({"ago", "earlier", "later"})
_MORE: Final = words("a half more longer so two less")  # local: after `a year and` alone
_PAID: Final = words(  # local: before `a day` where that is a rate
    "million billion times twice once percent % dollars people thousand cents per"
)
_BARE_AFTER: Final = (VERBS_OF_LASTING - {"last"}) | PREPOSITIONS_OF_COURSE | words("for just after of")
_LONG_UNITS: Final = LONG_UNITS | {"hour"}
_YEARS_OF: Final = LONG_UNITS - {"day"}
_WHICH_REACH: Final = 3
_BEFORE_HALF_YEARS: Final = words("first second the its for")  # local: where `half-year` is one of two
_COUNTED_ONCE: Final = (
    frozenset(ONES) | POSSESSIVE_DETERMINERS | words("the those these") | words("first last early final")
)
_STRESSED: Final = words("even just only") | {"or", "not"}
_FAMILIES: Final = (MONTHS_IN, SECONDS_IN)
_OTHER_NAMES: Final = {"fortnight": (2.0, "week"), "millennium": (1000.0, "year")}


def duration(tokens: Tokens, at: int) -> Reading | None:
    """The duration that begins at a token, with its bound; None if none does."""
    if not tokens.unit_near(at):
        return None
    if at not in tokens.durations:
        tokens.durations[at] = _duration(tokens, at)
    return tokens.durations[at]


def _duration(tokens: Tokens, at: int) -> Reading | None:
    token = tokens[at]
    if token.low in UNITS_IN_LENGTHS:
        return _reading(tokens, at, at + 1, Amount(at, 1.0, 1.0), UNITS_IN_LENGTHS[token.low])
    start, meant = bounds.opening(tokens.line, at) or (at, None)
    found = _measured(tokens, start) or _bare(tokens, start) or _whole(tokens, start)
    if found is None:
        return None
    if start > at:
        words = tokens.slice(at, start)
        found = replace(found, first=at, bound=meant, steps=(*found.steps, Step("bound", words, str(meant))))
    if start == at and bounds.OVER_TIME.applies(tokens.line, at - 1):
        found = replace(found, steps=(*found.steps, Step("refused", tokens[at - 1].text, bounds.OVER_TIME.id)))
    return _open_end(tokens, found)


def _measured(tokens: Tokens, at: int) -> Reading | None:
    """An amount and its unit, and the smaller units said with it."""
    found = _one(tokens, at)
    if found is None or found.value is None:
        return found
    for _ in range(3):
        step = found.last + (tokens.low(found.last) == ",")
        linked = step > found.last or tokens.low(step) == "and"
        step += tokens.low(step) == "and"
        more = _one(tokens, step) if linked or tokens.low(step) not in ("a", "an") else None
        both = _added(found, more) if more and not tokens[found.last].paragraph else None
        if both is None:
            break
        found = both
    return found


def _one(tokens: Tokens, at: int) -> Reading | None:
    much = amount(tokens, at)
    if much is None:
        return None
    step = much.last
    plus = tokens.low(step) == "+" or (tokens.low(step) in HYPHENS and tokens.low(step + 1) == "plus")
    step += (1 if tokens.low(step) == "+" else 2) if plus else 0
    hyphen = tokens.low(step) in HYPHENS
    step += hyphen
    if much.high is not None and much.high < 1 and tokens.low(step) == "of" and tokens.low(step + 1) in ("a", "an"):
        step += 2
    for _ in range(2):
        step += tokens.low(step) in ADJECTIVES_OF_LENGTH
    unit = _unit(tokens, step, much)
    if not unit or not tokens.whole_run(at, step + 1) or not _may_stand(tokens, at, step, much, hyphen=hyphen):
        return None
    reading = _reading(tokens, at, step + 1, much, unit)
    if plus:
        reading = replace(reading, bound="at_least", steps=(*reading.steps, Step("bound", "plus", "at_least")))
    return _with_half(tokens, _suffixed(tokens, reading))


def _unit(tokens: Tokens, at: int, much: Amount) -> str:
    token = tokens[at]
    if token.text in UNITS_AFTER_DIGITS and tokens[at - 1].kind == "number":
        return UNITS_AFTER_DIGITS[token.low]
    unit = unit_of(token.low)
    if unit == "second" and token.low == "second" and (much.low is None or tokens.low(at - 1) not in HYPHENS):
        numeral = tokens[at - 1].kind == "number" and "." in tokens[at - 1].text
        return unit if numeral else ""
    if token.low in ("mo", "min", "sec", "wk") and tokens[at - 1].kind != "number" and not token.glued:
        return unit if much.low is not None and not much.article and token.low == "min" else ""
    return "" if unit == "weekend" else unit


def _may_stand(tokens: Tokens, at: int, unit_at: int, much: Amount, *, hyphen: bool) -> bool:
    """Whether the words are a length of time: `a year` after a number is a rate, `one day` alone is some day."""
    unit, before = tokens.low(unit_at), tokens.low(at - 1)
    if not tokens.cut_off(unit_at + 1) or (unit == "second" and much.article) or before == "per":
        return False
    if _is_which(tokens, at, unit_at, much):
        return False
    if unit == "quarter" and not hyphen:
        return much.article and tokens.low(unit_at + 1) in _MOVES
    if tokens.low(at) == "another" and much.article:
        return unit not in ("second", "minute")
    if much.low == much.high == 1.0 and not hyphen and tokens.low(at) in ("a", "an", "one"):
        return _one_may_stand(tokens, at, unit_at)
    if much.low == 0.5 and unit == "year":
        return before not in _BEFORE_HALF_YEARS
    return not (tokens[at].kind == "number" and before in (".", ":") and tokens[at].glued)


def _is_which(tokens: Tokens, at: int, unit_at: int, much: Amount) -> bool:
    """`a third-quarter loss`, `a sixth straight day`: which of several, and no fraction of one."""
    which = tokens.low(at) in ("a", "the") and tokens.low(at + 1) in DAY_ORDINALS and unit_at - at <= _WHICH_REACH
    return which and much.high is not None and much.high < 1 and tokens.low(unit_at - 1) not in ("a", "an")


def _one_may_stand(tokens: Tokens, at: int, unit_at: int) -> bool:
    before, after, beyond = tokens.low(at - 1), tokens.low(unit_at + 1), tokens.low(unit_at + 2)
    if after in HYPHENS and beyond in ("long", "old"):
        return False
    if before in _ONE_AFTER or after in _MOVES:
        return True
    if after == "of" and tokens.low(at) != "one" and tokens.low(unit_at) in _YEARS_OF:
        return not is_rate(tokens, at - 1)
    if (after == "from" and (beyond in ("now", "today") or beyond in FULL_WEEKDAYS)) or (
        after in ("and", "or") and beyond in _MORE
    ):
        return True
    return (after in _ONE_BEFORE or unit_at > at + 1) and not is_rate(tokens, at - 1)


def is_rate(tokens: Tokens, at: int) -> bool:
    """Whether what ends with a token is counted or paid, so `a day` after it is a rate: `12 trips`, `$5`."""
    if tokens.low(at) in _PAID or tokens[at].kind == "number":
        return True
    near = (tokens[step] for step in range(at - 3, at))
    return tokens.low(at).endswith("s") and any(
        one.kind == "number" or one.low in _PAID or one.low in ONES for one in near
    )


def _reading(tokens: Tokens, first: int, last: int, much: Amount, unit: str) -> Reading:
    written = tokens.slice(first, max(much.last, first + 1))
    times, name = _OTHER_NAMES.get(unit, (1.0, unit))
    unit_step = Step("unit", tokens[last - 1].text, name)
    if much.low is None or much.high is None:
        return Reading(first, last, name, kind="duration", unit=name, steps=(Step("vague", written), unit_step))
    steps = much.steps or (Step("matched", written, much.low),)
    if times != 1.0:
        steps += (Step("multiplied", tokens[last - 1].text, times), Step("shared", tokens[last - 1].text, times))
    found = Reading(
        first, last, name, kind="duration", unit=name, precision=much.precision * times, steps=(*steps, unit_step)
    )
    if much.low == much.high:
        return replace(found, value=much.low * times)
    return replace(found, low=much.low * times, high=much.high * times)


def _suffixed(tokens: Tokens, reading: Reading) -> Reading:
    """With `-old` or `-long` after it."""
    at = reading.last
    hyphen = tokens.low(at) in HYPHENS
    word = tokens.low(at + hyphen)
    if word == "of" and not hyphen and tokens.low(at + 1) == "age":
        return reading.spanning(reading.first, at + 2, Step("age", "of age"))
    lead = reading.first - 1 - (tokens.low(reading.first - 1) == "of")
    if tokens.low(lead) in _AGES and reading.unit in ("year", "month", "week"):
        return reading.spanning(reading.first, at, Step("age", tokens[lead].text))
    if word in ("old", "olds") or (word == "long" and hyphen):
        return reading.spanning(reading.first, at + hyphen + 1, Step("age" if word != "long" else "matched", word))
    return reading


def _with_half(tokens: Tokens, reading: Reading) -> Reading:
    """`a year and a half`, `an hour and a quarter`."""
    at = reading.last
    if reading.value is None or tokens.low(at) != "and":
        return reading
    step = at + 1 + (tokens.low(at + 1) == "a")
    part = {"half": 0.5, "quarter": 0.25}.get(tokens.low(step), 0.0)
    if (
        not part
        or (part < 0.5 and step == at + 1)
        or unit_of(tokens.low(step + 1))
        or tokens.low(step + 1) in ("a", "an", "of")
    ):
        return reading
    added = Step("added", tokens.slice(at, step + 1), part)
    return replace(reading.spanning(reading.first, step + 1, added), value=reading.value + part, precision=0.0)


def _added(first: Reading, more: Reading) -> Reading | None:
    """Two amounts said as one, `two years and three months`, in the smaller unit."""
    for family in _FAMILIES:
        if first.unit in family and more.unit in family and first.unit != more.unit:
            small = more.unit if family[more.unit] < family[first.unit] else first.unit
            if first.value is None or more.value is None or (more.value != int(more.value) and more.unit != "second"):
                return None
            times, again = family[first.unit] / family[small], family[more.unit] / family[small]
            steps = (
                Step("multiplied", first.unit, times),
                Step("added", more.unit, more.value * again),
                Step("unit", small, small),
            )
            value = first.value * times + more.value * again
            return replace(
                first.spanning(first.first, more.last, *steps),
                value=value,
                unit=small,
                grain=small,
                precision=min(more.precision * again, 1.0),
            )
    return None


def _bare(tokens: Tokens, at: int) -> Reading | None:
    """`for years`, `over the years`, `decades-long`, `years of war`: units without a number."""
    first = at
    over = tokens.low(at) == "the" and tokens.low(at - 1) in ("over", "through")
    at += over
    word = tokens.low(at)
    unit = unit_of(word)
    if not unit or unit == "weekend" or not tokens.cut_off(at + 1):
        return None
    after = tokens.low(at + 1)
    long = after in HYPHENS and tokens.low(at + 2) in ("long", "old")
    if long and word == unit and unit in _LONG_UNITS:
        return _reading(tokens, at, at + 1, Amount(at, 1.0, 1.0), unit).spanning(at, at + 3)
    if not word.endswith("s"):
        return None
    before = tokens.low(at - 1)
    stands = over or before in _BARE_AFTER or tokens.lows(at + 1, "in", "the", "making")
    stands = stands or (before == "last" and tokens.low(at - 2) in WORDS_BEFORE_A_VERB)
    stands = stands or (after == "of" and unit in _YEARS_OF and before not in _COUNTED_ONCE)
    stands = stands or (
        after in ("before", "after") and before not in _COUNTED_ONCE and tokens[at - 1].kind != "number"
    )
    stands = stands or (before in _STRESSED and tokens.low(at - 2) in ("if", "or", "not", ","))
    if not long and (not stands or after in HYPHENS):
        return None
    last = at + (3 if long else 1)
    steps = (Step("vague", tokens.slice(first, last)), Step("unit", tokens[at].text, unit))
    return Reading(first, last, unit, kind="duration", unit=unit, steps=steps)


def _whole(tokens: Tokens, at: int) -> Reading | None:
    """`all day`, `all year long`, `the whole week`, `full-year`: one unit, from its first hour to its last."""
    first = at
    at += tokens.low(at) in ("the", "a")
    word = tokens.low(at)
    if word not in WHOLE and (word != "all" or at > first):
        return None
    hyphen = tokens.low(at + 1) in HYPHENS
    unit = unit_of(tokens.low(at + 1 + hyphen))
    last = at + 2 + hyphen
    if unit not in LONG_UNITS or tokens.low(last - 1) != unit or not tokens.cut_off(last):
        return None
    last += tokens.low(last) in ("long", "round")
    return _reading(tokens, at, last, Amount(at, 1.0, 1.0), unit).spanning(first, last)


def _open_end(tokens: Tokens, found: Reading) -> Reading:
    """`three years or more`, `5 days at most`."""
    at = found.last
    limit = bounds.behind(tokens.line, at) if found.bound is None else None
    if limit is None:
        return found
    meant, last = limit
    step = Step("bound", tokens.slice(at, last + 1), meant)
    return replace(found.spanning(found.first, last + 1, step), bound=meant)
