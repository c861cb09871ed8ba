"""The holder of a figure: names in a sentence, and the one a measure belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tui.english.acronyms import NAMING_NO_ONE
from tui.english.calendar import FULL_WEEKDAYS, MONTHS
from tui.english.counted_nouns import OPENING_NOUNS
from tui.english.direction import WAY
from tui.english.firms import PARTS_OF_FIRMS, VERBS_OF_FIRMS
from tui.english.function_words import FORMS_OF_HAVE, POSSESSIVE_DETERMINERS, POSSESSIVE_ENDINGS, PREPOSITIONS
from tui.english.name_parts import LINKS_IN_NAMES
from tui.english.nouns import STOPS
from tui.english.numbers import ONES
from tui.english.offices import ABBREVIATED_TITLES, LEADING_TITLES
from tui.english.outlets import WORDS_OF_THE_PRESS
from tui.english.peoples import PEOPLES
from tui.english.speech import OF_SOURCES, WITH_THAT
from tui.english.tables import lines
from tui.english.word_lists import words
from tui.figures.grammar import units
from tui.figures.grammar.tokens import Line
from tui.records import dataclass

_CALENDAR = frozenset(MONTHS) | FULL_WEEKDAYS | NAMING_NO_ONE
_INDICES = frozenset(tuple(line.split()) for line in lines("stock_indices.txt"))
"""Names that end in a number of their own."""
_NEVER = _CALENDAR | ABBREVIATED_TITLES
_SAYING = OF_SOURCES | {"according"}
_PARTS = PARTS_OF_FIRMS | {"group"}
LEADING = (PREPOSITIONS - words("above below off")) | words("as than like including") | words("told tells telling")
"""Words after which a name is not the holder of a figure; of a flood above a town, the town is still what is known."""
_SHED = LEADING_TITLES | PEOPLES | words("vice executive analyst") | words("non gaap non-gaap")
"""Words at the start of a seeming name that are not part of it."""
_OF_WHOM = words("of for at by from across")  # local: between a measure and whose it is
_BEFORE_SAYING = FORMS_OF_HAVE | {"also", "later"}
_OPENERS = OPENING_NOUNS | frozenset(ONES)
_ACTS = (
    VERBS_OF_FIRMS
    | words("said says told is was has had will shares stock")  # local: after a subject that opens a sentence
)
_OWNS = frozenset({"'s", "’s"}) | words(  # local: after a name that looks like a verb
    "said says reported announced plans expects"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name from token `first` to `last`, both included."""

    first: int
    last: int
    text: str
    possessive: bool


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a sentence, found by where they start or end."""

    all: tuple[Name, ...]
    starts: tuple[int, ...]
    by_first: Mapping[int, Name]
    by_last: Mapping[int, Name]

    def between(self, first: int, last: int) -> tuple[Name, ...]:
        """Those that start at a token from `first` up to but not `last`."""
        return self.all[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


REACH = 120
"""Tokens to either side that can name the holder of a figure."""


_NO_NAMES = Names((), (), {}, {})


def indexed(found: Sequence[Name]) -> Names:
    """The names by their places."""
    if not found:
        return _NO_NAMES
    starts = tuple([name.first for name in found])
    return Names(tuple(found), starts, {name.first: name for name in found}, {name.last: name for name in found})


def names(
    line: Line, lower: frozenset[str], proper: frozenset[str], terms: frozenset[str], *, titled: bool
) -> tuple[Name, ...]:
    """The names of a sentence in order.

    `lower` has the words that the article also writes without a capital, `proper` those it has capitalised within a
    sentence, `terms` acronyms that name no one: a word that only opens a sentence is a name if it is in the second, or
    if it does something.
    """
    found: list[Name] = []
    i, count = after_dateline(line), len(line.lows)
    while i < count:
        if (
            not line.texts[i][0].isupper()
            or not _capital(line, i)
            or _ordinary(line, i, lower, proper, terms, titled=titled)
        ):
            i += 1
            continue
        first = last = i
        i += 1
        while i < count:
            if _capital(line, i) and not (line.word(i) in _NEVER or line.word(i) in terms):
                last = i
            elif line.hyphen(i) and line.glued(i) and line.glued(i + 1) and _capital(line, i + 1):
                pass
            elif line.kind(i) == "number" and (line.glued(i) or (line.word(last), line.word(i)) in _INDICES):
                last = i
            elif (
                line.written(i) == "."
                and line.glued(i)
                and line.glued(i + 1)
                and line.kind(i + 1) == "word"
                and len(line.written(i + 1)) < 4
            ):
                last = i + 1
                i += 1
            elif (line.word(i) in LINKS_IN_NAMES and _capital(line, i + 1) and line.word(i) != "and") or (
                line.word(i) == "&" and _capital(line, i + 1)
            ):
                pass
            else:
                break
            i += 1
        began = first
        while first < last and (line.word(first) in _SHED or (line.word(first) in ("of", "the") and first > began)):
            first += 1
        text = line.surface(first, last)
        joined = line.hyphen(last + 1) and line.glued(last + 1) and line.glued(last + 2)
        no_one = text.lower() in _SHED or line.word(last + 1) in ABBREVIATED_TITLES or _of_a_model(line, first)
        no_one = no_one or _of_a_people(line, first, last)
        if not (no_one or joined):
            found.append(Name(first, last, text, line.word(last + 1) in POSSESSIVE_ENDINGS))
    return tuple(found)


def _of_a_model(line: Line, first: int) -> bool:
    """Whether a number that is not a year comes right before: `737 Max`, `20 Airbus jets`."""
    return line.kind(first - 1) == "number" and len(line.written(first - 1)) != len("2019")


def _of_a_people(line: Line, first: int, last: int) -> bool:
    """Whether people are counted by their name: `nine Ethiopians and eight Americans`."""
    several = first == last and line.word(last).endswith("s") and ONES.get(line.word(first - 1), 0) > 1
    return several and (line.kind(last + 1) != "word" or line.word(last + 1) in STOPS)


_DASHES = frozenset("—–-")


def after_dateline(line: Line) -> int:
    """Past `HONG KONG (AP) —`, which says where it was written and not who it is about."""
    if _DASHES.isdisjoint(line.texts[1:14]):
        return 0
    for i in range(1, min(len(line.lows), 14)):
        if line.texts[i] in _DASHES and (line.written(i - 1) in ")-" or line.written(0).isupper()) and line.spaced(i):
            place = [line.written(k) for k in range(i) if line.kind(k) == "word"]
            return i + 1 if place and place[0].isupper() and len(place[0]) > 2 else 0
    return 0


def _capital(line: Line, i: int) -> bool:
    text = line.written(i)
    if not text[:1].isupper() or line.kind(i) != "word":
        return False
    if line.kind(i - 1) == "number" and (line.glued(i) or units.known_symbol(text)):
        return False
    return len(text) > 1 or text == "X" or line.word(i + 1) == "&" or line.word(i - 1) == "&"


def _ordinary(
    line: Line, i: int, lower: frozenset[str], proper: frozenset[str], terms: frozenset[str], *, titled: bool
) -> bool:
    """Whether a capital means nothing here: a month, a word that opens the sentence, a word of a headline."""
    word = line.word(i)
    if word in _NEVER or word in terms:
        return True
    if line.written(i).endswith("s") and line.written(i)[:-1].isupper() and len(word) > 2:
        return True
    opens = i == 0 or line.written(i - 1) in "\"“‘'(:•-*—–"
    if word in STOPS or word in POSSESSIVE_DETERMINERS:
        return True
    if titled:
        return word in lower
    if not opens or (word in proper and not (word in lower and _goes_on(line, i + 1))):
        return False
    return (
        word in lower
        or word in _OPENERS
        or (word.endswith(("ly", "ing", "ed")) and line.word(i + 1) not in _OWNS)
        or ((not _capital(line, i + 1) or line.word(i + 1) in _CALENDAR | terms) and not _acts(line, i + 1))
    )


def _goes_on(line: Line, i: int) -> bool:
    """Whether a word in lower case that is not a verb follows: `Air traffic control`, where `Lion Air` is named."""
    return line.kind(i) == "word" and line.written(i)[0].islower() and not _acts(line, i) and line.word(i) not in STOPS


def _acts(line: Line, i: int) -> bool:
    """Whether the words after one that opens a sentence make it a subject: `said`, `fell`, `'s`."""
    word = line.word(i)
    if word == "and":
        return _capital(line, i + 1)
    if word == ",":
        return line.word(i + 1) in ("which", "whose", "who")
    return word in _ACTS or word in POSSESSIVE_ENDINGS or word in WAY


def of_measure(line: Line, found: Names, first: int, last: int) -> str:
    """The holder of the measure from token `first` to `last`, by the words next to it; "" if they do not say.

    `Cainiao's revenue`, `its revenue`, `revenue of Cainiao`, `revenue at its cloud unit`, `Alibaba revenue`.
    """
    i = first - 1
    while i >= max(first - 6, 0) and _between_owner(line, i) and i not in found.by_last:
        i -= 1
    owned = line.word(i) in POSSESSIVE_ENDINGS
    owner = found.by_last.get(i - 1 if owned else i)
    if owner and (owned or owner.possessive or i >= first - 3):
        return owner.text
    if line.word(last + 1) in _OF_WHOM:
        name = found.by_first.get(last + 2) or found.by_first.get(last + 3)
        return name.text if name and name.first - last <= 3 else ""
    return ""


def _between_owner(line: Line, i: int) -> bool:
    """Whether token `i` may come between an owner and the measure: an adjective, or the hyphen of one."""
    word = line.word(i)
    return line.hyphen(i) or (
        line.kind(i) == "word"
        and word not in STOPS
        and word not in POSSESSIVE_DETERMINERS
        and not word.startswith(("'", "’"))
    )


def reports(name: str) -> bool:
    """Whether a name is one of the press, which reports figures that are not its own."""
    first, _, rest = name.lower().partition(" ")
    return name.lower().rpartition(" ")[2] in WORDS_OF_THE_PRESS or (
        first in WORDS_OF_THE_PRESS and rest.startswith("of ")
    )


def said(line: Line, name: Name) -> bool:
    """Whether the name only says what follows: `Wu said that …`, `According to Wu`."""
    if line.word(name.last + 1) in _SAYING or line.words(name.first - 2, 2) == "according to":
        return True
    if line.word(name.last + 1) != ",":
        i = name.last + 1
        while line.word(i) in _BEFORE_SAYING or line.word(i).endswith("ly"):
            i += 1
        return line.word(i) in _SAYING or (line.word(i) in WITH_THAT and line.word(i + 1) == "that")
    return any(line.word(i) == "," and line.word(i + 1) in _SAYING for i in range(name.last + 1, name.last + 12))


def unit_at(line: Line, i: int) -> Name | None:
    """A part of a company without a name from token `i` on, after its `the` or owner: `cloud business unit`."""
    last = i
    while last < i + 6 and line.kind(last) == "word" and line.written(last).islower():
        word = line.word(last)
        if last > i and word in _PARTS and line.word(last + 1) not in _PARTS:
            return Name(i, last, line.surface(i, last), line.word(last + 1) in ("'s", "’s"))
        if word in STOPS and word != "and":
            return None
        last += 1
    return None
