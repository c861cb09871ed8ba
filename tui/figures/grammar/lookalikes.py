"""Numbers that are no quantities: names, scores, versions, times, telephone and section numbers, years."""

from __future__ import annotations

import re

from tui.english.calendar import MONTHS, SEASONS
from tui.english.casualties import STATES
from tui.english.clock import CLOCK_WORDS, TIME_ZONES
from tui.english.direction import WAY
from tui.english.naming import AMOUNTS, COMMON_WORDS, KNOWN_BY_MODEL, NOUNS_BEFORE_NUMBERS, VERBS_OF_CALLING
from tui.english.nouns import MILESTONES, STOPS
from tui.english.numbers import ONES
from tui.english.persons import ROUND_NUMBERS_OF
from tui.english.roads import ROAD_TYPES
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import counted, plural
from tui.figures.grammar.tokens import HYPHENS, Line

_GLUE = frozenset("/=&?#_@%\\^*")
_CLOCK = (CLOCK_WORDS | TIME_ZONES) - words("pt ct mt")
_YEAR_LEADS = (
    frozenset(MONTHS)
    | frozenset(SEASONS)
    | words(
        "in of since by during from until till before after early late mid the for circa between through around year "
        "fiscal olympics"
    )
)
_ENDS = frozenset(".,;:)") | {""}
_HYPHENED = words("of in on for a")
"""`17-of-35`, `1-in-100`, `3-on-3`, `2-for-1`, `5-a-side`."""
_VERBS = words("left took went came made died sank won lost got gave sold bought stayed held stood ran hit met voted")
_LEVELS = words(
    "to at of by from than was were is are reached hit totaled totalled numbered and with another additional"
)
_WORDS_TOO = COMMON_WORDS | {"figure", "order"}

_UNNAMED = STOPS | MILESTONES
"""Behind a number they say that it is no name."""


def why_not(line: Line, draft: Draft, named: frozenset[str], *, titled: bool) -> str:
    """What a bare number is instead of a quantity, empty where it is one.

    `named` holds the numbers that the article uses as names (`787`); `titled` is a line in the capitals of a headline.
    """
    first, last = draft.first, draft.last
    if address(line, first, last):
        return "address"
    if _told_time(line, first, last):
        return "clock"
    if draft.hyphenated and line.word(last + 2) in ("figure", "digit", "letter"):
        return "kind"
    if not draft.digits:
        return "name" if line.written(first)[0].isupper() and _proper_word(line, draft, titled=titled) else ""
    before, after = line.word(first - 1), line.word(last + 1)
    for reason, is_so in (
        ("model", _in_a_word(line, first, last)),
        ("bore", line.written(first).startswith(".") and draft.scale == 1 and not plural(after) and after != "of"),
        ("clock", after in _CLOCK or (after == "o" and line.word(last + 2) in ("'", "’"))),
        ("clock", line.written(last + 1) == ":" and line.glued(last + 1) and line.kind(last + 2) == "number"),
        ("score", _hyphened(line, first, last)),
        ("item", after == ")" and draft.scale == 1 and "(" not in line.words(first - 12, 12)),
        ("round", before == "of" and _round_or_group(line, first - 2)),
        ("call", before in VERBS_OF_CALLING and draft.top in (911, 999, 112)),
        ("plan", line.word(last + 1) == "(" and line.glued(last + 1) and line.word(last + 2) in ("k", "c", "b")),
        ("item", before == "(" and after == ")" and draft.scale == 1 and draft.top < 30 and first == last),
        ("item", first == 0 and line.written(last + 1) in (".", ")") and draft.scale == 1 and line.glued(last + 1)),
        ("note", before == "[" and after == "]"),
        ("number", before == "#" or (before == "." and line.word(first - 2) in ("no", "nos", "tel", "sec", "art"))),
        ("number", before in NOUNS_BEFORE_NUMBERS and draft.scale == 1 and not _amount_of(line, draft)),
        ("street", _street(line, last)),
        ("year", _year(line, draft)),
        ("day", _day(line, draft)),
        ("name", line.word(last) == "k" and draft.mantissa <= 10 and not plural(after)),
        ("end", line.hyphen(last + 1) and line.spaced(last + 2) and line.word(last + 2) in ("to", "or")),
        ("score", line.hyphen(last + 1) and line.word(last + 2) in _HYPHENED and line.hyphen(last + 3)),
        ("score", after in ("under", "over") and line.word(last + 2) in ("par", ",", ".", "")),
        ("score", _for_so_many(line, first, last)),
        ("zone", before == "+" and line.glued(first)),
        ("name", _named(line, draft, titled=titled)),
        ("name", _known_name(line, draft, named)),
    ):
        if is_so:
            return reason
    return ""


def _told_time(line: Line, first: int, last: int) -> bool:
    """`half past six`, `quarter to seven`, `ten past six`: hours and minutes of the clock in words."""
    before = line.word(first - 1)
    if before in ("past", "to"):
        part = line.word(first - 2)
        return part in ("half", "quarter") or (before == "past" and part in ONES)
    return line.word(last + 1) == "past" and line.word(last + 2) in ONES


def _round_or_group(line: Line, i: int) -> bool:
    """`the round of 16`, `the Group of 20`."""
    return line.word(i) == "round" or line.written(i) == "Group"


def address(line: Line, first: int, last: int) -> bool:
    """Whether it stands inside an address of the web or a code, where nothing is a quantity."""
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


def _in_a_word(line: Line, first: int, last: int) -> bool:
    """`A350`, `5G`, `737s`, `F-35`, `Covid-19`, `24/7`: digits that are part of a name; `c.300` are not."""
    circa = first - 1 - (line.written(first - 1) == ".")
    if line.written(circa) == "c" and line.spaced(circa):
        return False
    if line.glued(first) and line.kind(first - 1) == "word":
        return True
    if (
        line.glued(first)
        and line.written(first - 1) in HYPHENS
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


def _hyphened(line: Line, first: int, last: int) -> bool:
    """`3-1`, `555-0142`: numbers joined by hyphens that were no range."""
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


def _for_so_many(line: Line, first: int, last: int) -> bool:
    """`5 for 40`: what a bowler took, two numbers that count nothing that is told."""
    if line.word(last + 1) == "for":
        return line.kind(last + 2) == "number" and line.kind(last + 3) in ("", "mark") and line.word(last + 3) in _ENDS
    taken = line.word(first - 1) == "for" and line.kind(first - 2) == "number"
    return taken and line.word(last + 1) in _ENDS


def _amount_of(line: Line, draft: Draft) -> bool:
    """`raised the number 12 percent`, `number 50,000`: a naming word before what is plainly an amount."""
    before = line.word(draft.first - 1)
    return (("," in line.written(draft.first) or draft.scale > 1) and before in AMOUNTS) or (
        before in _WORDS_TOO and (line.written(draft.first - 1).islower() or draft.first == 1)
    )


def _street(line: Line, last: int) -> bool:
    """`10 Downing Street`."""
    j = last + 1
    while line.kind(j) == "word" and line.written(j)[0].isupper() and j < last + 5:
        if line.word(j) in ROAD_TYPES and j > last + 1:
            return True
        j += 1
    return False


def _day(line: Line, draft: Draft) -> bool:
    """`May 14`, `dec . 12`, `1 May`: the day of a month, where no date was made of it."""
    if draft.scale != 1 or not 0 < draft.top <= 31 or plural(line.word(draft.last + 1)):
        return False
    i = draft.first - 2 if line.word(draft.first - 1) == "." else draft.first - 1
    month = line.word(i) in MONTHS and (line.written(i)[0].isupper() or line.word(i) != "may")
    return month or (line.word(draft.last + 1) in MONTHS and line.written(draft.last + 1)[0].isupper())


def _year(line: Line, draft: Draft) -> bool:
    written = line.written(draft.first)
    if draft.first != draft.last or len(written) != 4 or not written.isdigit() or not 1500 <= int(written) <= 2100:
        return False
    after = line.word(draft.last + 1)
    if 1900 <= int(written) <= 2040:
        return after not in ROUND_NUMBERS_OF
    return line.word(draft.first - 1) in _YEAR_LEADS or not plural(after)


def _named(line: Line, draft: Draft, *, titled: bool) -> bool:
    """`Boeing 737`, `Nikkei 225`, `Apollo 11`: a number that belongs to the name before it."""
    i = draft.first - 1
    if draft.scale != 1 or "," in line.written(draft.first) or line.kind(i) != "word" or draft.bound:
        return False
    name = line.written(i)
    if len(name) == 1 and line.written(i - 1) in ("'", "’") and line.glued(i) and line.glued(i - 1):
        return line.written(i - 2)[:1].isupper()
    if name.startswith(("'", "’")):
        return line.written(i - 1)[:1].isupper() and not plural(line.word(draft.last + 1))
    if not any(letter.isupper() for letter in name) or name.lower() in STOPS:
        return False
    noun = plural(line.word(draft.last + 1)) and line.word(draft.last + 1) not in KNOWN_BY_MODEL
    if titled:
        return not plural(line.word(draft.last + 1)) and "." not in line.written(draft.first)
    if i == 0 and noun:
        return False
    return not (
        noun
        and line.word(i - 1) in ("in", "at", "near", "across", "from", ",")
        and line.written(draft.last + 1).islower()
    )


def _known_name(line: Line, draft: Draft, named: frozenset[str]) -> bool:
    """A number that the article uses as a name, and one before a singular: `their 737 airliner`, `the 500 index`."""
    written = line.written(draft.first)
    if draft.scale != 1 or not written.isdigit() or draft.bound:
        return False
    if draft.value is None:
        return written in named and line.hyphen(draft.first + 1)
    after = line.word(draft.last + 1)
    if written in named:
        round_number = draft.value % 50 == 0
        return not (plural(after) and after not in KNOWN_BY_MODEL and (round_number or after in ROUND_NUMBERS_OF))
    before = line.word(draft.first - 1)
    if draft.hyphenated:
        return False
    if before == "the" and draft.last + 1 < len(line.lows) and (after in STOPS or line.kind(draft.last + 1) == "mark"):
        return True
    if line.kind(draft.last + 1) != "word" or after in _UNNAMED or draft.value == 1 or after.endswith("ly"):
        return False
    return (
        before not in _LEVELS
        and counted(line, draft.last + 1)[1] < 0
        and not after.endswith(("ed", "ing"))
        and after not in STATES
        and after not in _VERBS
        and after not in WAY
    )


def names(text: str) -> frozenset[str]:
    """The numbers of `text` that follow a name or are told in the plural: `Boeing 737`, `787s`, `787 Dreamliner`."""
    found: set[str] = set()
    done = 0
    for number in _THREE.finditer(text):
        start, end = number.span()
        if start < done:
            continue
        behind = _NAMED_AFTER.match(text, end)
        if _NAME.search(text, max(done, start - _REACH), start) and not _COUNTS.match(text, end):
            found.add(number[0])
            done = end
        elif behind:
            found.add(number[0])
            done = behind.end()
    return frozenset(found)


_THREE = re.compile(r"[0-9]{3}(?<!\w[0-9]{3})")
_REACH = 24
"""Characters of the longest name before a number, its `'s ` included."""
_NAME = re.compile(
    r"\b(?!January|February|March|April|May|June|July|August|September|October|November|December|In|At|By|Since|Of|From|About|Over|Nearly|The|Some|All|And)"
    r"[A-Z][A-Za-z]{1,20}['’]?s? \Z"
)
_COUNTS = re.compile(r"[0-9,.]*[0-9]|\s?%|[ -](?:million|billion|trillion|thousand|people|percent|per|[a-z]{1,20}s\b)")
_NAMED_AFTER = re.compile(r"s\b| [A-Z][a-z]{1,20}[a-rt-z]\b")


def _proper_word(line: Line, draft: Draft, *, titled: bool) -> bool:
    """`Big Four`, `Five Guys`, `Formula One`: a number word that is part of a name."""
    return not (titled or draft.first == 0 or line.written(draft.first - 1) in "\"“‘'(:—-•.…*")
