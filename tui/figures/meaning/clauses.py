"""What a clause measures: the names of measures in it, and which figure each belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.english.direction import NOUN_WAY, WAY
from tui.english.nouns import STOPS
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import singular
from tui.figures.grammar.tokens import Line
from tui.figures.meaning import measures

TURNS = frozenset({"while", "whereas", "but", "although", "though", ";"})
"""Words that turn to another clause."""
_DEEDS = {
    "killed": "killed", "killing": "killed", "kill": "killed", "kills": "killed", "died": "killed", "dead": "killed",
    "injured": "injured", "injuring": "injured", "wounded": "injured", "wounding": "injured", "arrested": "arrested",
    "detained": "detained", "displaced": "displaced", "missing": "missing", "hospitalized": "hospitalized",
    "hospitalised": "hospitalized", "injures": "injured", "wounds": "injured", "hurt": "injured",
}  # fmt: skip
_VERBS_TOO = words("rate output order charge return value support volume worth share")
_DONE = words(
    "import export offer bid fine tax price cost rent charge fee deal loan pay damage aid order demand supply"
)
_AUXILIARIES = words("to would will can could may might must should not")
_HEADED = words(
    "control controls controller controllers officer officers official officials exchange exchanges force manager team "
    "regulator watchdog collector authority floor"
)
"""Nouns that take the one before them for themselves: `air traffic control`, `a stock exchange`."""
_OFFICES = words(
    "Office Committee Department Bureau Agency Association Commission Fund Act Bank Board Ministry Authority Service"
)
_INSIDE_PHRASE = words("the a an its their his her on over total")
_PER_WHAT = words(
    "share shares barrel ton tonne ounce gallon litre liter pound kilogram kilo mile kilometre kilometer night day "
    "week month year hour person head unit ticket acre square bushel dozen piece household student passenger "
    "aircraft vehicle car copy user employee minute quarter mmbtu kwh mwh megawatt kilowatt therm carat gram kg dose "
    "episode game patient worker child family bottle pack litre metre meter seat flight trip visit resident capita"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure named in a sentence, from token `first` to `last`."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a sentence, found by where they start."""

    all: tuple[Measure, ...]
    starts: tuple[int, ...]
    by_first: Mapping[int, Measure]


_NONE = Measures((), (), {})


def measures_in(line: Line) -> Measures:
    """Every name of a measure in the sentence, longest first at each place."""
    if measures.OPENERS.isdisjoint(line.lows):
        return _NONE
    found: list[Measure] = []
    after = 0
    for i, low in enumerate(line.lows):
        if low in measures.OPENERS and i >= after:
            last = _measure_at(line, i)
            if last >= 0:
                found.append(Measure(i, last, line.surface(i, last)))
                after = last + 1
    return Measures(tuple(found), tuple([one.first for one in found]), {one.first: one for one in found})


def _measure_at(line: Line, i: int) -> int:
    """The last token of the longest name of a measure that begins at token `i`, -1 where none does."""
    for name in measures.BEGINNING.get(singular(line.lows[i]), ()):
        last = i + len(name) - 1
        if any(singular(line.word(i + k)) != word for k, word in enumerate(name)):
            continue
        named = line.written(i)[:1].isupper() and line.written(last + 1) in _OFFICES
        if not named and not (last == i and _no_noun(line, i, name[0])):
            return last
    return -1


def _no_noun(line: Line, i: int, phrase: str) -> bool:
    """Whether a word that may name a measure does something else here: `to import`, `air traffic control`."""
    before, after = line.word(i - 1), line.word(i + 1)
    if phrase in _VERBS_TOO and before in ("at", "in", "to", "would", "will", "that"):
        return True
    if line.word(i) == phrase and phrase in _DONE and before in _AUXILIARIES:
        return True
    if (
        line.hyphen(i - 1)
        and line.glued(i)
        and line.word(i - 2) in ("high", "low", "middle", "lower", "upper", "fixed")
    ):
        return True
    if (phrase == "deal" and before in ("great", "good")) or (phrase == "gross" and line.written(i)[0].isupper()):
        return True
    return after in _HEADED or (phrase == "worth" and after == "of")


def deed(line: Line, draft: Draft) -> str:
    """What happened to those counted: `killed at least 12 people`, `12 people were injured`."""
    if draft.kind != "count":
        return ""
    for i in range(draft.first - 1, max(draft.first - 6, -1), -1):
        word = line.word(i)
        if word in _DEEDS:
            return _DEEDS[word]
        if line.kind(i) == "mark" or word in ("and", "when"):
            break
    for i in range(draft.last + 1, draft.last + 7):
        word = line.word(i)
        if word in _DEEDS and (
            line.word(i - 1) in ("were", "was", "been", "people", "are", "others")
            or word in ("dead", "died", "injured", "missing", "wounded", "killed")
        ):
            return _DEEDS[word]
        if line.kind(i) == "mark" or word in ("and", "in", "who", "that"):
            break
    return ""


def measure_of(line: Line, draft: Draft, named: Measures, drafts: Sequence[Draft], place: int) -> Measure | None:
    """The measure a figure is of: right behind it, behind its `in` or `of`, else the nearest before it."""
    limit = drafts[place + 1].first if place + 1 < len(drafts) else len(line.lows)
    moved = any(line.word(i) in WAY for i in range(draft.first - 3, draft.first))
    before = _ahead(line, draft, named)
    return (before if moved else None) or _behind(line, draft, named, limit) or before


def _ahead(line: Line, draft: Draft, named: Measures) -> Measure | None:
    """The last measure of the clause before a figure; a count of things has none there."""
    if draft.kind == "count" and draft.unit and draft.unit != "point":
        return None
    last = bisect_left(named.starts, draft.first)
    for one in reversed(named.all[max(last - 6, 0) : last]):
        between = [line.word(i) for i in range(max(one.last + 1, draft.first - 23), draft.first)]
        turned = TURNS & set(between) or "." in between or (draft.kind == "count" and "despite" in between)
        if len(between) <= 22 and not turned:
            return one
    return None


def _behind(line: Line, draft: Draft, named: Measures, limit: int) -> Measure | None:
    if line.word(draft.last + 1) in ("a", "an", "per") and line.word(draft.last + 2) in _PER_WHAT:
        return None
    i, passed, bridged = draft.last + 1, 0, False
    while i < limit and passed < 9:
        word = line.word(i)
        one = named.by_first.get(i)
        if one and one.text.lower() in ("rate", "rates") and line.word(draft.first - 1) in ("a", "at"):
            return None
        if one and (one.text.lower() not in NOUN_WAY or (one.text.lower() in ("loss", "losses") and not draft.change)):
            return one
        if word in ("in", "of") and not bridged and (draft.kind != "count" or draft.unit == "point"):
            bridged, passed = True, max(passed, 4)
        elif (
            (line.kind(i) == "mark" and not line.hyphen(i))
            or (word in STOPS and word not in _INSIDE_PHRASE and not line.hyphen(i - 1))
            or (word in ("on", "over") and not line.hyphen(i - 1) and line.word(i + 1) != "year")
        ):
            return None
        i, passed = i + 1, passed + 1
    return None


_VERBS = {
    "lost": "loss", "losing": "loss", "loses": "loss", "fetched": "price", "fetches": "price", "fetching": "price",
    "cost": "cost", "costs": "cost", "costing": "cost", "fined": "fine", "invest": "investment",
    "invested": "investment", "investing": "investment", "invests": "investment", "commitment": "investment",
    "spent": "spending", "spend": "spending", "spending": "spending", "spends": "spending",
}  # fmt: skip
"""What money behind a verb is."""
_TRADED = words(
    "sold bought acquired purchased sale sell buy acquire acquiring purchase selling buying changed takeover"
)
_SLACK = words("a an the another record about around nearly almost roughly some over more than at least up to total of")
_TAKEN_IN = words("brought brings bringing bring took takes taking take raked rakes")
_PUT_IN = words("put putting puts pour poured pouring plough plow pledged committed go going sink")


def by_verb(line: Line, draft: Draft) -> str:
    """What money is by its verb: `lost $678 million`, `brought in $745 million`, `was sold for $1 billion`."""
    if draft.kind != "money":
        return ""
    i = draft.first - 1
    while i > draft.first - 7 and line.word(i) in _SLACK:
        i -= 1
    word = line.word(i)
    if word in _VERBS and not (word == "spending" and line.word(draft.last + 1) == "on"):
        return _VERBS[word]
    if word == "in" and line.word(i - 1) in _TAKEN_IN:
        return "revenue"
    if word == "for" and _since_turn(line, i, _TRADED):
        return "price"
    after = draft.last + 1
    if line.word(after) == "paid" or (
        line.word(after) in ("that", "which", "it") and _near(line, after, ("paid",)) and not draft.hyphenated
    ):
        return "price" if _near(line, after, ("for",)) else ""
    if word in ("paid", "pay") and line.word(after) == "for":
        return "price"
    if _near(line, after, ("into",)) and (_since_turn(line, i + 1, _PUT_IN) or _near(line, after, ("go", "put"))):
        return "investment"
    return _apposed(line, after)


def _apposed(line: Line, i: int) -> str:
    """`had to pay $2.8 billion, a record fine`: what the noun behind the comma calls it."""
    if line.word(i) != "," or line.word(i + 1) not in ("a", "an"):
        return ""
    for j in (i + 2, i + 3):
        if line.word(j) in ("fine", "penalty", "settlement", "loss", "bonus", "donation"):
            return line.word(j)
    return ""


def _since_turn(line: Line, end: int, wanted: frozenset[str]) -> bool:
    for i in range(end - 1, max(end - 24, -1), -1):
        if line.word(i) in TURNS or line.written(i) in "();:":
            return False
        if line.word(i) in wanted:
            return True
    return False


def _near(line: Line, i: int, wanted: tuple[str, ...]) -> bool:
    """Whether one of some words follows within the clause."""
    for j in range(i, i + 18):
        if line.kind(j) == "mark" and line.written(j) not in "()$’'":
            return False
        if line.word(j) in wanted:
            return True
    return False


_SHORT = {"bbl": "barrel", "lb": "pound", "oz": "ounce", "kg": "kilogram", "t": "tonne", "mt": "tonne", "gal": "gallon"}


def per(line: Line, draft: Draft) -> str:
    """`per share`, `a barrel` behind a price."""
    if draft.kind != "money":
        return ""
    i = draft.last + 1
    if line.hyphen(i):
        i += 1
    if line.word(i) == "/":
        return "per " + _SHORT.get(line.word(i + 1), singular(line.word(i + 1))) if line.glued(i + 1) else ""
    if line.word(i) in ("a", "an", "per", "each"):
        j = i + 2 if line.hyphen(i + 1) else i + 1
        if line.word(j) in _PER_WHAT and line.word(j + 1) not in ("earlier", "ago", "before", "later", "previously"):
            return "per " + singular(line.word(j))
    return ""
