"""Numbers that are part of a name: `Boeing 737`, `Nikkei 225`, `Formula One`, and those an article uses as one."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.english.calendar import MONTH_NAMES
from tui.english.casualties import STATES
from tui.english.direction import WAY
from tui.english.naming import KNOWN_BY_MODEL
from tui.english.nouns import MILESTONES, STOPS
from tui.english.persons import ROUND_NUMBERS_OF
from tui.english.verbs import COMMON_FINITE_VERBS
from tui.english.word_lists import either, words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import attributive, counted, plural
from tui.figures.grammar.tokens import Line

_VERBS = frozenset(verb for verb in COMMON_FINITE_VERBS if not verb.endswith("s"))
"""Those that are not plurals as well."""
_LEVELS = words(  # local: before a plain number
    "to at of by from than was were is are reached hit totaled totalled numbered and with another additional"
)
_WHERE = words("in at near across from ,")  # local: before a place with a count after it
_UNNAMED = STOPS | MILESTONES
"""After a number they say that it is not a name."""


class Names(NamedTuple):
    """What is known of names around a number.

    `numbers` are those that the article uses as names (`787`); `titled` is a line in the capitals of a headline.
    """

    numbers: frozenset[str] = frozenset()
    titled: bool = False


def follows_a_name(line: Line, draft: Draft, names: Names) -> bool:
    """`Boeing 737`, `Nikkei 225`, `Apollo 11`: a number that belongs to the name before it."""
    i = draft.first - 1
    if (
        i == 0
        and draft.last + 1 < len(line.kinds)
        and "word" not in line.kinds[1:]
        and "number" in line.kinds[draft.last + 1 :]
    ):
        return False  # a row of a table: `Revenue   34.5   31.2`
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
    if names.titled:
        return not plural(line.word(draft.last + 1)) and "." not in line.written(draft.first)
    if i == 0 and noun:
        return False
    return not (noun and line.word(i - 1) in _WHERE and line.written(draft.last + 1).islower())


def used_as_a_name(line: Line, draft: Draft, names: Names) -> bool:
    """A number that the article uses as a name, and one before a singular: `their 737 airliner`, `the 500 index`."""
    written = line.written(draft.first)
    if draft.scale != 1 or not written.isdigit() or draft.bound:
        return False
    if draft.value is None:
        return written in names.numbers and line.hyphen(draft.first + 1)
    after = line.word(draft.last + 1)
    if written in names.numbers:
        round_number = draft.value % 50 == 0
        return not (plural(after) and after not in KNOWN_BY_MODEL and (round_number or after in ROUND_NUMBERS_OF))
    before = line.word(draft.first - 1)
    if draft.hyphenated:
        return False
    if before == "the" and line.word(draft.first - 2) == "of":
        return False  # `of the 12 in custody`
    if before == "the" and draft.last + 1 < len(line.lows) and (after in STOPS or line.kind(draft.last + 1) == "mark"):
        return True
    if line.kind(draft.last + 1) != "word" or after in _UNNAMED or draft.value == 1 or after.endswith("ly"):
        return False
    return (
        before not in _LEVELS
        and counted(line, draft.last + 1)[1] < 0
        and attributive(line, draft.last + 1)[1] < 0
        and not after.endswith(("ed", "ing"))
        and after not in STATES
        and after not in _VERBS
        and after not in WAY
    )


def word_of_a_name(line: Line, draft: Draft, names: Names) -> bool:
    """`Big Four`, `Five Guys`, `Formula One`: a number word that is part of a name."""
    capital = not draft.digits and line.written(draft.first)[0].isupper()
    return capital and not (names.titled or draft.first == 0 or line.written(draft.first - 1) in "\"“‘'(:—-•.…*")


def used_in(text: str) -> frozenset[str]:
    """The numbers of `text` that follow a name or are in the plural: `Boeing 737`, `787s`, `787 Dreamliner`."""
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
    rf"\b(?!{either(name.capitalize() for name in MONTH_NAMES)}"
    r"|In|At|By|Since|Of|From|About|Over|Nearly|The|Some|All|And)[A-Z][A-Za-z]{1,20}['’]?s? \Z"
)
_COUNTS = re.compile(r"[0-9,.]*[0-9]|\s?%|[ -](?:million|billion|trillion|thousand|people|percent|per|[a-z]{1,20}s\b)")
_NAMED_AFTER = re.compile(r"s\b| [A-Z][a-z]{1,20}[a-rt-z]\b")
