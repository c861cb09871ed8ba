"""What a clause measures: the names of measures in it, and which figure each belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tui.english.casualties import AFTER_COUNTS, WHAT_HAPPENED
from tui.english.direction import NOUN_WAY, WAY
from tui.english.firms import VERBS_OF_TRADE
from tui.english.function_words import (
    ARTICLES,
    CONTRASTING_CONJUNCTIONS,
    FORMS_OF_BE,
    MODAL_VERBS,
    POSSESSIVE_DETERMINERS,
)
from tui.english.limits import APPROXIMATORS
from tui.english.measures import AFTER_NOUNS, ALSO_OTHERS, ALSO_VERBS, AUTHORITIES
from tui.english.nouns import STOPS
from tui.english.payment import NAMES_OF_SUMS, VERBS_OF_PUTTING, VERBS_OF_TAKING, WHAT_IS_PAID
from tui.english.scopes import PRICED_BY
from tui.english.units import AFTER_SLASH
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import singular
from tui.figures.grammar.tokens import Line
from tui.figures.meaning import measures
from tui.records import dataclass

CONTRASTS = CONTRASTING_CONJUNCTIONS | {";"}
"""Words that introduce a contrasting clause."""
_AUXILIARIES = MODAL_VERBS | {"to", "not"}
_AUTHORITIES = frozenset(word.capitalize() for word in AUTHORITIES)
_NO_MEASURE_AFTER = words("at in to would will that")  # local: `in return`, `would support`
_BEFORE_STATES = FORMS_OF_BE | {"people", "others"}
_LEVELS = words("high low middle lower upper fixed")  # local: `a low-cost flight` is not a cost
_DISTANT = words("earlier ago before later previously")  # local: `a year earlier` is not a rate
_INSIDE_PHRASE = ARTICLES | POSSESSIVE_DETERMINERS | {"on", "over", "total"}


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
    """The last token of the longest name of a measure that begins at token `i`, -1 if there is none."""
    for name in measures.BEGINNING.get(singular(line.lows[i]), ()):
        last = i + len(name) - 1
        if any(singular(line.word(i + k)) != word for k, word in enumerate(name)):
            continue
        named = line.written(i)[:1].isupper() and line.written(last + 1) in _AUTHORITIES
        if not named and not (last == i and _no_noun(line, i, name[0])):
            return last
    return -1


def _no_noun(line: Line, i: int, phrase: str) -> bool:
    """Whether a word that may name a measure does something else here: `to import`, `air traffic control`."""
    before, after = line.word(i - 1), line.word(i + 1)
    if phrase in ALSO_OTHERS and before in _NO_MEASURE_AFTER:
        return True
    if line.word(i) == phrase and phrase in ALSO_VERBS and before in _AUXILIARIES:
        return True
    if line.hyphen(i - 1) and line.glued(i) and line.word(i - 2) in _LEVELS:
        return True
    if (phrase == "deal" and before in ("great", "good")) or (phrase == "gross" and line.written(i)[0].isupper()):
        return True
    return after in AFTER_NOUNS or (phrase == "worth" and after == "of")


def what_happened(line: Line, draft: Draft) -> str:
    """What happened to those counted: `killed at least 12 people`, `12 people were injured`."""
    if draft.kind != "count":
        return ""
    for i in range(draft.first - 1, max(draft.first - 6, -1), -1):
        word = line.word(i)
        if word in WHAT_HAPPENED:
            return WHAT_HAPPENED[word]
        if line.kind(i) == "mark" or word in ("and", "when"):
            break
    for i in range(draft.last + 1, draft.last + 7):
        word = line.word(i)
        if word in WHAT_HAPPENED and (line.word(i - 1) in _BEFORE_STATES or word in AFTER_COUNTS):
            return WHAT_HAPPENED[word]
        if line.kind(i) == "mark" or word in ("and", "in", "who", "that"):
            break
    return ""


def measure_of(line: Line, draft: Draft, named: Measures, drafts: Sequence[Draft], place: int) -> Measure | None:
    """The measure of a figure: right after it, after its `in` or `of`, otherwise the nearest before it."""
    limit = drafts[place + 1].first if place + 1 < len(drafts) else len(line.lows)
    moved = any(line.word(i) in WAY for i in range(draft.first - 3, draft.first))
    before = _ahead(line, draft, named)
    return (before if moved else None) or _after(line, draft, named, limit) or before


def _ahead(line: Line, draft: Draft, named: Measures) -> Measure | None:
    """The last measure of the clause before a figure; a count of things has none there."""
    if draft.kind == "count" and draft.unit and draft.unit != "point":
        return None
    last = bisect_left(named.starts, draft.first)
    for one in reversed(named.all[max(last - 6, 0) : last]):
        between = [line.word(i) for i in range(max(one.last + 1, draft.first - 23), draft.first)]
        contrasted = CONTRASTS & set(between) or "." in between or (draft.kind == "count" and "despite" in between)
        if len(between) <= 22 and not contrasted:
            return one
    return None


def _after(line: Line, draft: Draft, named: Measures, limit: int) -> Measure | None:
    if line.word(draft.last + 1) in ("a", "an", "per") and line.word(draft.last + 2) in PRICED_BY:
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


_TRADED = VERBS_OF_TRADE | {"sale", "changed", "takeover"}
_SLACK = (
    ARTICLES
    | APPROXIMATORS
    | words("another record some over more than at least up to total of")  # local: between a verb and its sum
)


def by_verb(line: Line, draft: Draft) -> str:
    """What an amount is by its verb: `lost $678 million`, `brought in $745 million`, `was sold for $1 billion`."""
    if draft.kind != "money":
        return ""
    i = draft.first - 1
    while i > draft.first - 7 and line.word(i) in _SLACK:
        i -= 1
    word = line.word(i)
    if word in WHAT_IS_PAID and not (word == "spending" and line.word(draft.last + 1) == "on"):
        return WHAT_IS_PAID[word]
    if word == "in" and line.word(i - 1) in VERBS_OF_TAKING:
        return "revenue"
    if word == "for" and _since_contrast(line, i, _TRADED):
        return "price"
    after = draft.last + 1
    if line.word(after) == "paid" or (
        line.word(after) in ("that", "which", "it") and _near(line, after, ("paid",)) and not draft.hyphenated
    ):
        return "price" if _near(line, after, ("for",)) else ""
    if word in ("paid", "pay") and line.word(after) == "for":
        return "price"
    if _near(line, after, ("into",)) and (
        _since_contrast(line, i + 1, VERBS_OF_PUTTING) or _near(line, after, ("go", "put"))
    ):
        return "investment"
    return _apposed(line, after)


def _apposed(line: Line, i: int) -> str:
    """`had to pay $2.8 billion, a record fine`: what the noun after the comma calls it."""
    if line.word(i) != "," or line.word(i + 1) not in ("a", "an"):
        return ""
    for j in (i + 2, i + 3):
        if line.word(j) in NAMES_OF_SUMS:
            return line.word(j)
    return ""


def _since_contrast(line: Line, end: int, wanted: frozenset[str]) -> bool:
    for i in range(end - 1, max(end - 24, -1), -1):
        if line.word(i) in CONTRASTS or line.written(i) in "();:":
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


def per(line: Line, draft: Draft) -> str:
    """`per share`, `a barrel` after a price."""
    if draft.kind != "money":
        return ""
    i = draft.last + 1
    if line.hyphen(i):
        i += 1
    if line.word(i) == "/":
        return "per " + AFTER_SLASH.get(line.word(i + 1), singular(line.word(i + 1))) if line.glued(i + 1) else ""
    if line.word(i) in ("a", "an", "per", "each"):
        j = i + 2 if line.hyphen(i + 1) else i + 1
        if line.word(j) in PRICED_BY and line.word(j + 1) not in _DISTANT:
            return "per " + singular(line.word(j))
    return ""
