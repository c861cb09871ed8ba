"""Quantities of one word: `doubled`, `tenfold`, `42nd`, `sixth`, `double-digit`."""

from __future__ import annotations

import re
from decimal import Decimal

from tui import magnitude
from tui.english.calendar import FULL_WEEKDAYS
from tui.english.clock import DAY_PARTS
from tui.english.function_words import DETERMINERS, MODAL_VERBS, POSSESSIVE_DETERMINERS
from tui.english.limits import APPROXIMATORS
from tui.english.nouns import NOUNS_OF_TIME, STOPS
from tui.english.numbers import (
    FOLDS,
    HALVING,
    MULTIPLIED,
    MULTIPLYING,
    NUMBER_OPENERS,
    ORDINAL_ONES,
    ORDINALS,
    TENS,
    TIMES,
)
from tui.english.ranking import RANKED, RANKED_FIRST, SUCCESSION, VERBS_OF_PLACING
from tui.english.word_lists import words
from tui.figures.figure import Change
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import plural, singular
from tui.figures.grammar.spelled import in_tens
from tui.figures.grammar.tokens import Line
from tui.figures.grammar.units import firsts
from tui.figures.steps import step

_LOOSE = MULTIPLYING | TIMES
"""Words that multiply what follows them or is as much, and nothing by themselves: `double`, `twice`."""
_WORDS = MULTIPLIED | _LOOSE
_RHYTHMS = FULL_WEEKDAYS | DAY_PARTS | {"weekend", "season"}
_NOT_COUNTED = STOPS | NOUNS_OF_TIME
_PLACED_IN = words(  # local: after a place in a row
    "in behind to overall at with among nationally worldwide on and but out last after for of"
)
_WHOSE = (DETERMINERS - {"a", "an"}) | {"as", "what"}
_OWNERS = POSSESSIVE_DETERMINERS | {"the", "a"}
_BEFORE_SECONDS = words("a per every each split")  # local: of time and not of a row
_AUXILIARIES = MODAL_VERBS | {"to"}
_TOWARDS = APPROXIMATORS | _AUXILIARIES | {"than"}


_DIGITS = {  # local: the least number with this many digits
    "single": 10, "double": 10, "triple": 100, "quadruple": 1000, "two": 10, "three": 100,
}  # fmt: skip
_NOT_HALF = words("a an it them each into lengthways")  # local: what a knife halves
"""After `halved` they make it a cut with a knife."""
STARTS = HALVING.union(_WORDS, ORDINALS, TENS, _DIGITS, FOLDS)
"""Words in lower case that such a quantity starts with."""


def read(line: Line, i: int) -> Draft | None:
    """The quantity that the word at token `i` is or starts, if it is not a number."""
    word = line.word(i)
    if line.hyphen(i + 1) and line.word(i + 2) in ("digit", "digits") and word in _DIGITS:
        return _digit_growth(line, i)
    if word in HALVING:
        return _halved(line, i)
    if word in _WORDS:
        return _multiplied(line, i)
    if word in FOLDS:
        value = Decimal(FOLDS[word])
        return Draft(i, i, "multiple", value, precision=Decimal(1), steps=(step("matched", line.written(i), value),))
    return _ordinal(line, i)


_GROWING = re.compile(
    r"(grow|increas|gain|ris|rate|percent|return|inflation|declin|drop|jump|margin|surg|fall|hike|rose|expan|yield|yoy|year)"
)


def _digit_growth(line: Line, i: int) -> Draft | None:
    """`double-digit growth` is at least 10 %, `triple-digit` at least 100 %, `single-digit` less than 10 %."""
    near = [line.word(k) for k in range(i + 3, i + 10)] + [line.word(k) for k in range(i - 4, i)]
    if not any(_GROWING.match(word) for word in near):
        return None
    value = Decimal(_DIGITS[line.word(i)])
    small = line.word(i) == "single"
    bound = "less_than" if small else "at_least"
    steps = (step("matched", line.surface(i, i + 2), value), step("bound", line.surface(i, i + 2), bound))
    return Draft(i, i + 2, "percent", value, unit="%", steps=steps, bound="less_than" if small else "at_least")


def _multiplied(line: Line, i: int) -> Draft | None:
    word, after = line.word(i), line.word(i + 1)
    value = _WORDS[word]
    if (
        line.hyphen(i + 1)
        or line.hyphen(i - 1)
        or line.kind(i + 1) == "number"
        or (line.written(i)[0].isupper() and i > 0)
    ):
        return None
    if word in ("doubled", "doubling", "doubles") and after == "down":
        return None
    if word in _LOOSE and after not in _WHOSE and line.word(i - 1) not in _TOWARDS:  # fmt: skip
        return None
    if word in ("twice", "thrice") and after in ("a", "the") and line.word(i + 2) in NOUNS_OF_TIME:
        return None
    number = Decimal(value)
    change: Change | None = "up" if word in MULTIPLIED else None
    return Draft(
        i,
        i,
        "multiple",
        number,
        precision=Decimal(0),
        change=change,
        steps=(step("matched", line.written(i), number),),
    )


def _halved(line: Line, i: int) -> Draft | None:
    """`sales halved`: they fell by half; a pear that was halved is not a quantity to compare."""
    if line.hyphen(i - 1) or line.hyphen(i + 1) or (line.written(i)[0].isupper() and i > 0):
        return None
    if line.word(i - 1) in ("a", "the", "each") or line.word(i + 1) in _NOT_HALF:
        return None
    if line.word(i) in ("halve", "halves") and not _halves(line, i):
        return None
    half, steps = Decimal("0.5"), (step("matched", line.written(i), Decimal("0.5")),)
    return Draft(i, i, "ratio", half, change="down", steps=steps, fraction=True, digits=False)


def _halves(line: Line, i: int) -> bool:
    """Whether the verb is at token `i` and no noun: `will halve emissions`, `Northwind halves its dividend`."""
    before = line.word(i - 1)
    if line.word(i) == "halve":
        return before in _AUXILIARIES
    named = line.kind(i - 1) == "word" and before not in STOPS and before not in NUMBER_OPENERS
    return named and line.word(i + 1) in POSSESSIVE_DETERMINERS


def _one_in(line: Line, i: int) -> Draft | None:
    """`every second flight`, `every third child`: a share, but not a rhythm as in `every second day`."""
    noun = line.word(i + 1)
    value = ORDINALS[line.word(i)]
    plain = line.kind(i + 1) == "word" and line.written(i + 1).islower() and noun not in _NOT_COUNTED
    if value == 1 or not plain or plural(noun) or noun in _RHYTHMS or line.hyphen(i + 1):
        return None
    steps = (step("matched", line.word(i - 1), Decimal(1)), step("divided", line.written(i), Decimal(value)))
    return Draft(i - 1, i, "ratio", Decimal(1) / value, unit=noun, steps=steps, digits=False)


def _ordinal(line: Line, i: int) -> Draft | None:
    word = line.word(i)
    if line.kind(i) == "number":
        if (
            not line.glued(i + 1)
            or line.word(i + 1) not in ("st", "nd", "rd", "th")
            or not line.word(i).isdigit()
            or (line.word(i + 1) == "st" and not firsts(line.word(i)))
            or (line.glued(i) and i and line.kind(i - 1) == "word")
        ):
            return None
        value, last = magnitude.within(Decimal(line.word(i))), i + 1
    elif in_tens(line, i) and "hundred" not in (line.word(i - 1), line.word(i - 2)):
        value, last = Decimal(TENS[word] + ORDINAL_ONES[line.word(i + 2)]), i + 2
    elif word in ORDINALS and not in_tens(line, i - 2):
        if line.word(i - 1) == "every":
            return _one_in(line, i)
        value, last = Decimal(ORDINALS[word]), i
    else:
        return None
    after = line.word(last + 1)
    if line.kind(i) == "word" and not _ranks(line, i, last, after):
        return None
    j = last + 2 if after in SUCCESSION or line.hyphen(last + 1) else last + 1
    noun = singular(line.word(j)) if line.kind(j) == "word" and line.word(j) not in STOPS else ""
    return Draft(
        i,
        last,
        "ordinal",
        value,
        unit=noun,
        steps=(step("matched", line.surface(i, last), value),),
        precision=Decimal(0),
    )


def _ranks(line: Line, i: int, last: int, after: str) -> bool:
    """Whether an ordinal in words puts something in a row: `sixth consecutive`, not `second, we`, `first announced`."""
    word = line.word(i)
    if after in SUCCESSION:
        return True
    if line.word(i - 1) in VERBS_OF_PLACING:
        if word == "first" and line.word(i - 1).startswith(("com", "cam")) and after != "in":
            return False  # `what comes first`
        return (line.kind(last + 1) != "word" and not line.hyphen(last + 1)) or after in _PLACED_IN
    if line.written(i)[0].isupper() and i > 0:
        return False
    if word == "first":
        return after in RANKED_FIRST
    if word == "second" and (line.word(i - 1) in _BEFORE_SECONDS or after in ("to", "of", "and")):
        return after in ("largest", "biggest", "time")
    hyphenated = line.hyphen(last + 1) and line.word(last + 2) in RANKED
    return (
        hyphenated
        or after in RANKED
        or (line.word(i - 1) in _OWNERS and line.kind(last + 1) == "word" and after not in STOPS and not plural(after))
    )
