"""What is around a number: a clock, an address, a road, a date, a score."""

from __future__ import annotations

from tui.english.calendar import FISCAL, MONTHS, SEASONS, WORDS_BEFORE_YEARS
from tui.english.naming import AMOUNTS, COMMON_WORDS
from tui.english.numbers import ONES
from tui.english.persons import ROUND_NUMBERS_OF
from tui.english.prepositions_of_time import PREPOSITIONS_OF_TIME
from tui.english.relative_time import ADJECTIVES_OF_PORTION
from tui.english.roads import ROAD_TYPES
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import plural
from tui.figures.grammar.tokens import HYPHENS, Line

_GLUE = frozenset("/=&?#_@%\\^*")
_BEFORE_YEARS = frozenset({"in", "by", "since", "during"})
_YEAR_LEADS = (
    frozenset(MONTHS)
    | frozenset(SEASONS)
    | PREPOSITIONS_OF_TIME
    | ADJECTIVES_OF_PORTION
    | WORDS_BEFORE_YEARS
    | FISCAL
    | {"of", "the", "for", "around"}
)
_DASHES = frozenset("—")
"""What separates clauses although it touches both: `on board—138 adults`."""
_ENDS = frozenset(".,;:)") | {""}
_WORDS_TOO = COMMON_WORDS | {"figure", "order"}


def in_clock_words(line: Line, first: int, last: int) -> bool:
    """`half past six`, `quarter to seven`, `ten past six`: hours and minutes of the clock in words."""
    before = line.word(first - 1)
    if before in ("past", "to"):
        part = line.word(first - 2)
        return part in ("half", "quarter") or (before == "past" and part in ONES)
    return line.word(last + 1) == "past" and line.word(last + 2) in ONES


def of_round_or_group(line: Line, i: int) -> bool:
    """`the round of 16`, `the Group of 20`."""
    return line.word(i) == "round" or line.written(i) == "Group"


def address(line: Line, first: int, last: int) -> bool:
    """Whether it is inside an address of the web or a code, if nothing is a quantity."""
    return (
        (
            line.glued(first)
            and line.written(first - 1) in _GLUE
            and not (line.written(first - 1) == "/" and line.kind(first - 2) == "word")
        )
        or (
            line.glued(last + 1)
            and line.written(last + 1) in _GLUE - {"%", "*"}
            and line.glued(last + 2)
            and line.kind(last + 2) != "word"
        )
        or (line.glued(first) and line.written(first - 1) in "=&_@")
    )


def part_of_a_word(line: Line, first: int, last: int) -> bool:
    """`A350`, `5G`, `737s`, `F-35`, `Covid-19`, `24/7`: digits that are part of a name; `c.300` are not."""
    circa = first - 1 - (line.written(first - 1) == ".")
    if line.written(circa) == "c" and line.spaced(circa):
        return False
    if line.glued(first) and line.kind(first - 1) == "word":
        return True
    if (
        line.glued(first)
        and line.written(first - 1) in HYPHENS - _DASHES
        and line.glued(first - 1)
        and line.kind(first - 2) == "word"
    ):
        return True
    if line.glued(first) and line.written(first - 1) in ".:/'’" and line.glued(first - 1):
        return True
    if line.glued(last + 1) and line.kind(last + 1) == "word":
        return not line.written(last + 1).startswith(("'", "’"))
    return (
        line.written(last + 1) in "/:×x"
        and line.glued(last + 1)
        and line.glued(last + 2)
        and line.kind(last + 2) == "number"
    )


def joined_by_hyphens(line: Line, first: int, last: int) -> bool:
    """`3-1`, `555-0142`: numbers joined by hyphens that were not a range."""
    after = (
        line.written(last + 1) in HYPHENS
        and line.glued(last + 1)
        and line.glued(last + 2)
        and line.kind(last + 2) == "number"
    )
    before = (
        line.written(first - 1) in HYPHENS
        and line.glued(first)
        and line.glued(first - 1)
        and line.kind(first - 2) == "number"
    )
    return after or before


def for_so_many(line: Line, first: int, last: int) -> bool:
    """`5 for 40`: what a bowler took, two numbers whose nouns are not given."""
    if line.word(last + 1) == "for":
        return line.kind(last + 2) == "number" and line.kind(last + 3) in ("", "mark") and line.word(last + 3) in _ENDS
    taken = line.word(first - 1) == "for" and line.kind(first - 2) == "number"
    return taken and line.word(last + 1) in _ENDS


def plainly_an_amount(line: Line, draft: Draft) -> bool:
    """`raised the number 12 percent`, `number 50,000`, `(Class A 1,607)`: what is plainly an amount after its word."""
    before = line.word(draft.first - 1)
    grouped = "," in line.written(draft.first)
    return (
        (grouped and len(before) == 1)
        or ((grouped or draft.scale > 1) and before in AMOUNTS)
        or (before in _WORDS_TOO and (line.written(draft.first - 1).islower() or draft.first == 1))
    )


def in_a_street(line: Line, last: int) -> bool:
    """`10 Downing Street`."""
    j = last + 1
    while line.kind(j) == "word" and line.written(j)[0].isupper() and j < last + 5:
        if line.word(j) in ROAD_TYPES and j > last + 1:
            return True
        j += 1
    return False


def day_of_a_month(line: Line, draft: Draft) -> bool:
    """`May 14`, `dec . 12`, `1 May`: the day of a month, where no date was made of it."""
    if draft.scale != 1 or not 0 < draft.top <= 31 or plural(line.word(draft.last + 1)):
        return False
    i = draft.first - 2 if line.word(draft.first - 1) == "." else draft.first - 1
    month = line.word(i) in MONTHS and (line.written(i)[0].isupper() or line.word(i) != "may")
    return month or (line.word(draft.last + 1) in MONTHS and line.written(draft.last + 1)[0].isupper())


def year(line: Line, draft: Draft) -> bool:
    """`in 1969`, `the 1969 landing`: four digits that nothing is counted by."""
    written = line.written(draft.first)
    if draft.first != draft.last or len(written) != 4 or not written.isdigit() or not 1500 <= int(written) <= 2100:
        return False
    after = line.word(draft.last + 1)
    if 1900 <= int(written) <= 2040:
        return after not in ROUND_NUMBERS_OF or line.word(draft.first - 1) in _BEFORE_YEARS
    return line.word(draft.first - 1) in _YEAR_LEADS or not plural(after)


def in_a_telephone_number(line: Line, first: int) -> bool:
    """Whether a number continues a row that begins with a zero or a plus: `0845 125 2222`, `+44 20 7946 0000`."""
    i = first
    while line.kind(i - 1) == "number" and line.spaced(i) and line.word(i - 1).isdecimal():
        i -= 1
    zero = line.word(i).startswith("0") and line.word(i).isdecimal() and len(line.word(i)) > 2
    return i < first and (zero or line.written(i - 1) == "+")
