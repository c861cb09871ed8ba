"""Expressions relative to a date mentioned before: `the same period last year`, `the year before`, `the day`."""

from __future__ import annotations

from typing import Final, get_args

from tui.english.calendar import FISCAL
from tui.english.clock import DAY_PARTS
from tui.english.finance import REPORTED
from tui.english.function_words import ARTICLES, FORMS_OF_BE, FORMS_OF_HAVE, SUBJECT_PRONOUNS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_COURSE, PREPOSITIONS_OF_LENGTH
from tui.english.relative_time import ADJECTIVES_OF_SAMENESS, NEIGHBOURS_IN_TIME, PORTIONS
from tui.english.speech import says
from tui.english.time_units import LONG_UNITS, VAGUE_NOUNS_OF_TIME, WHOLE
from tui.english.verbs_of_time import VERBS_OF_BEGINNING, VERBS_OF_ENDING
from tui.english.word_lists import words
from tui.figures.dates.date_context import DateContext, matched, weekend
from tui.figures.dates.periods import Grain, Stretch, around, shifted
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.figure import Step

_REPEATED: Final = VAGUE_NOUNS_OF_TIME | (LONG_UNITS - words("decade century")) | {"quarter", "half"}
_UNIT_FOLLOWS: Final = (
    VERBS_OF_BEGINNING
    | VERBS_OF_ENDING
    | frozenset(PORTIONS)
    | PREPOSITIONS_OF_COURSE
    | PREPOSITIONS_OF_LENGTH
    | words("by until of on into")  # local: not all prepositions of a limit, of which some follow `the day`
)
_SPECIFIES: Final = (
    SUBJECT_PRONOUNS
    | FORMS_OF_BE
    | FORMS_OF_HAVE
    | ARTICLES
    | words("of when that to in on after before since")  # local: after `the day` alone
)
"""What follows `the day` if the rest of the sentence specifies which one."""
_BEFORE_CLAUSE: Final = words("believe believes think thinks") | words("so such is was")
"""Like verbs of saying, words whose `that` opens a clause and points to no time."""
_BEFORE_REPEATED: Final = FISCAL | words("reporting three trading")
_SATURDAY: Final = 5
_GRAINS: Final = get_args(Grain)
_NARROWER: Final = {
    "day": ("day",),
    "week": ("week", "day"),
    "weekend": ("weekend",),
    "month": ("month", "week", "day"),
    "quarter": ("quarter",),
    "year": ("year", "half", "quarter", "span", "month", "week", "day"),
}
"""Which dates mentioned before determine the unit that holds them."""


def within(unit: str) -> tuple[str, ...]:
    """The grains from which one steps on by a unit: those no wider than it, for a week or less."""
    return _GRAINS[: _GRAINS.index(unit) + 1] if unit in ("day", "weekend", "week") else ()


def is_wider(grain: str, unit: str) -> bool:
    """Whether a grain is wider than a unit of time, so a step of one unit from it leads to no known days."""
    return unit not in _GRAINS or (grain in _GRAINS and _GRAINS.index(grain) > _GRAINS.index(unit))


def same_period(context: DateContext, at: int) -> Reading | None:
    """`the same period last year`, `the corresponding quarter of 2023`, `the year-ago quarter`."""
    tokens = context.tokens
    start = at + (tokens.low(at) in ("the", "that"))
    first = tokens.low(start)
    if first[:1].isdigit():
        return _of_that_year(context, at, start)
    if first in ("last", "previous", "prior") and tokens.lows(start + 1, "year", "'s"):
        word = tokens.low(start + 3)
        repeats = word in ("period", "quarter", "half") and not tokens[start + 3].paragraph
        return _moved(context, at, start + 4, _base(context, word, at), -1) if repeats else None
    if first not in ADJECTIVES_OF_SAMENESS:
        return _year_ago(context, at, start)
    step = start + 1 + (tokens.low(start + 1) in _BEFORE_REPEATED)
    step += tokens.lows(step, "month") and tokens.low(step + 1) == "period"
    word = tokens.low(step)
    if word not in _REPEATED:
        return None
    last = step + 1
    step = last + (tokens.low(last) in ("of", "in", ","))
    step += tokens.low(step) in ("the", "a", "one")
    base = _base(context, word, at)
    if _a_year_back(tokens, step):
        return _moved(context, at, step + 2, base, -1)
    number = tokens[step].whole
    if number and 1900 <= number < 2100 and len(tokens[step].text) == 4:
        return _moved(context, at, step + 1, base, number - base.start.year if base else 0)
    if word in VAGUE_NOUNS_OF_TIME:
        return None
    return named(at, last, base, word, matched(context, at, last), Step("anchored", "said before"))


def _of_that_year(context: DateContext, at: int, start: int) -> Reading | None:
    """`the 1988 period`, `the 1988 quarter`: the one mentioned, in that year."""
    tokens = context.tokens
    word = tokens.low(start + 1)
    if word not in ("period", "quarter", "half"):
        return None
    number = tokens[start].whole or 0
    if len(tokens[start].text) != 4 or not 1900 <= number < 2100:
        return None
    base = None if tokens[start + 1].paragraph else _base(context, word, at)
    return _moved(context, at, start + 2, base, number - base.start.year) if base else None


def _a_year_back(tokens: Tokens, at: int) -> bool:
    first, second = tokens.low(at), tokens.low(at + 1)
    return (first in ("last", "previous", "prior", "preceding") and second == "year") or (
        first == "year" and second in ("ago", "earlier", "before", "previous")
    )


def _base(context: DateContext, word: str, at: int) -> Stretch | None:
    """The stretch that `the same …` refers to: of this sentence, or the one reported on, or the last one."""
    if word not in VAGUE_NOUNS_OF_TIME:
        said = context.latest(word)
        return said.stretch if said else (context.unit("day") if word == "day" else None)
    grains = ("quarter", "half", "month", "span", "week", "day", "year")
    near = context.latest(*grains)
    if near is None or not context.in_sentence(near, at):
        near = context.reported() or context.latest("quarter", "half", "span") or near
    return near.stretch if near else None


def _moved(context: DateContext, first: int, last: int, base: Stretch | None, years: int) -> Reading:
    stretch = shifted(base, "year", years) if base else None
    grain = base.grain if base else "span"
    known = (Step("compared", "said before", f"{base.start}/{base.end}"),) if base else (Step("unknown", "period"),)
    return named(first, last, stretch, grain, matched(context, first, last), *known)


def _year_ago(context: DateContext, at: int, start: int) -> Reading | None:
    """`year-ago quarter`, `year-earlier period`, `prior-year quarter`."""
    tokens = context.tokens
    first, second = tokens.low(start), tokens.low(start + 2)
    joined = tokens.low(start + 1) in HYPHENS
    if not joined or not (
        (first == "year" and second in ("ago", "earlier"))
        or (first in ("prior", "previous", "last") and second == "year")
    ):
        return None
    word = tokens.low(start + 3)
    if word not in _REPEATED and word not in REPORTED and first != "year":
        return None
    last = start + (4 if word in _REPEATED else 3)
    return _moved(context, at, last, _base(context, word if word in _REPEATED else "period", at), -1)


def ends(tokens: Tokens, at: int) -> bool:
    """Whether neither a word nor a number is at a token."""
    return tokens[at].kind not in ("word", "number") or tokens[at].paragraph


def year_before(context: DateContext, at: int) -> Reading | None:
    """`the year before`, `the year previous`, `the day after`, `the month earlier`."""
    tokens = context.tokens
    unit, word = tokens.low(at + 1), tokens.low(at + 2)
    if tokens.low(at) != "the" or (unit not in _NARROWER and unit != "night") or word not in NEIGHBOURS_IN_TIME:
        return None
    if word in ("before", "after", "prior") and not ends(tokens, at + 3):
        return None
    unit = "day" if unit == "night" else unit
    said = context.latest(*within(unit))
    near = said is not None and context.in_paragraph(said)
    anchor = said.stretch.start if near and said and said.stretch else context.published
    stretch = around(anchor, unit, 1 if word == "after" else -1) if anchor else None
    return named(at, at + 3, stretch, unit, matched(context, at, at + 3), Step("anchored", "said before"))


def the_unit(context: DateContext, at: int) -> Reading | None:
    """`ended the day`, `for the quarter`, `that week`: the one mentioned, or the article's own."""
    tokens = context.tokens
    article = tokens.low(at)
    demonstrative = (
        article == "that" and not _opens_clause(tokens.low(at - 1)) and tokens.low(at + 2) not in ("of", "when")
    )
    before = tokens.low(at - 1)
    holds = before in _UNIT_FOLLOWS or (tokens.low(at + 1) == "weekend" and _is_whole_weekend(tokens, at))
    if not demonstrative and (article != "the" or not holds):
        return None
    entire = tokens.low(at + 1) in WHOLE
    unit = tokens.low(at + 1 + entire)
    unit = "day" if demonstrative and unit in DAY_PARTS else unit
    last = at + 2 + entire
    follower = tokens.low(last)
    if unit not in _NARROWER or (not demonstrative and follower in _SPECIFIES) or tokens[last].kind == "number":
        return None
    if tokens[last].glued and follower in HYPHENS:
        return None
    return _spoken_of(context, at, last, unit)


def _opens_clause(word: str) -> bool:
    """Whether `that` after a word opens what is said or thought, and points to no time."""
    return word in _BEFORE_CLAUSE or says(word)


def _is_whole_weekend(tokens: Tokens, at: int) -> bool:
    """`spent the weekend preparing`, `before the weekend`: a weekend that comes before no noun."""
    if tokens.low(at - 1) in ("since", "before", "after", "by"):
        return True
    return ends(tokens, at + 2) or tokens.low(at + 2) in _UNIT_FOLLOWS or tokens.low(at + 2).endswith("ing")


def _spoken_of(context: DateContext, at: int, last: int, unit: str) -> Reading:
    demonstrative = context.tokens.low(at) == "that"
    said = context.latest(*_NARROWER[unit]) if demonstrative or context.direction(at, last) != "future" else None
    found = matched(context, at, last)
    if unit == "weekend" and said is None:
        over = context.direction(at, last) == "past" and context.published and context.published.weekday() < _SATURDAY
        return named(at, last, weekend(context, at, last, -1 if over else 0), unit, found, *context.anchored())
    own = context.published if unit != "quarter" and not demonstrative else None
    anchor = said.stretch.start if said and said.stretch else own
    if anchor is None:
        return named(at, last, None, unit, found, Step("unknown", unit))
    return named(
        at,
        last,
        around(anchor, unit),
        unit,
        found,
        Step("anchored", "said before" if said else "published", str(anchor)),
    )
