"""Whose figure it is: names in a sentence, and the one a measure belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from tui.figures.nouns import STOPS
from tui.figures.tokens import Line

_INNER = frozenset({"of", "&", "the", "and", "for", "de", "von", "van", "al"})
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4 h1 h2 gmt utc rmb usd eur yoy gmv ebita ebitda ebit gdp ai ceo cfo dau ipo eps mau r d".split()
)
_PEOPLES = frozenset(
    "american british chinese japanese french german italian spanish russian indian canadian australian european asian african korean dutch swiss "
    "swedish u.s. uk us eu non-gaap gaap non western eastern southeast northern southern asia christian muslim jewish democratic republican israeli".split()
)
_TITLES = frozenset("mr mrs ms dr sir president prime minister sen rep gov ceo chairman chief executive vice analyst professor judge".split())
_REFERRING = frozenset("company firm group unit bank business giant retailer maker carrier airline automaker corporation conglomerate it".split())
PRONOUNS = frozenset({"its", "their", "his", "her", "our"})
_SPEECH = frozenset("said says told according announced reported added noted believes revealed estimates forecast forecasts expects".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name from token `first` to `last`, both included."""

    first: int
    last: int
    text: str
    possessive: bool


def names(line: Line, lower: frozenset[str], *, titled: bool) -> tuple[Name, ...]:
    """The names of a sentence in order; `lower` holds the words that the article also writes without a capital."""
    found: list[Name] = []
    i, count = 0, len(line.tokens)
    while i < count:
        if not _capital(line, i) or _ordinary(line, i, lower, titled=titled):
            i += 1
            continue
        first = last = i
        i += 1
        while i < count:
            if _capital(line, i) and line.word(i) not in _CALENDAR:
                last = i
            elif line.hyphen(i) and line.glued(i) and line.glued(i + 1) and _capital(line, i + 1):
                pass
            elif line.written(i) == "." and line.glued(i) and line.glued(i + 1) and line.kind(i + 1) == "word" and line.glued(i - 1) is not None and len(line.written(i + 1)) < 4:
                last = i + 1
                i += 1
            elif line.word(i) in _INNER and _capital(line, i + 1) and line.word(i) != "and":
                pass
            elif line.word(i) == "&" and _capital(line, i + 1):
                pass
            else:
                break
            i += 1
        text = line.surface(first, last)
        while first < last and line.word(first) in _TITLES | _PEOPLES:
            first += 1
            text = line.surface(first, last)
        if text.lower() not in _PEOPLES | _TITLES:
            found.append(Name(first, last, text, line.word(last + 1) in ("'s", "’s", "'", "’")))
    return tuple(found)


def _capital(line: Line, i: int) -> bool:
    written = line.written(i)
    return line.kind(i) == "word" and written[:1].isupper() and not (len(written) == 1 and written not in ("A", "X"))


def _ordinary(line: Line, i: int, lower: frozenset[str], *, titled: bool) -> bool:
    """Whether a capital says nothing here: a month, a word that opens the sentence, a word of a headline."""
    word = line.word(i)
    if word in _CALENDAR:
        return True
    opens = i == 0 or line.written(i - 1) in "\"“‘'(:•-*—–"
    if word in STOPS or word in PRONOUNS:
        return True
    return (opens or titled) and word in lower and not (opens and _capital(line, i + 1) and not titled)


def subject(line: Line, found: tuple[Name, ...], verb: int) -> str:
    """The name that a sentence is about: the first before token `verb` that nobody is only quoted by."""
    for name in found:
        if name.first > verb:
            break
        before = line.word(name.first - 1)
        if name.possessive:
            continue
        if before in ("at", "in", "for", "from", "with", "by", "on", "of", "to", "as", "than", "like", "including", "via", "under", "during") and name.first > 0:
            continue
        return name.text
    return ""


def refers(line: Line) -> bool:
    """Whether the sentence's subject points back: `Its …`, `The company …`, `It …`."""
    for i in range(min(len(line.tokens), 3)):
        if line.word(i) in PRONOUNS or line.word(i) in ("it", "they"):
            return True
        if line.word(i) == "the" and line.word(i + 1) in _REFERRING:
            return True
    return False


def of_measure(line: Line, found: tuple[Name, ...], first: int, last: int, current: str) -> str:
    """Whose the measure from token `first` to `last` is, by the words that touch it; "" where they do not say.

    `Cainiao's revenue`, `its revenue` (of `current`), `revenue of Cainiao`, `Alibaba revenue`.
    """
    i = first - 1
    while i >= 0 and i >= first - 4 and line.kind(i) == "word" and line.word(i) not in STOPS and not line.word(i).startswith(("'", "’")) and not _ends_name(found, i):
        i -= 1
    if line.word(i) in ("'s", "’s", "'", "’"):
        owner = _ending_at(found, i - 1)
        if owner:
            return owner.text
    owner = _ending_at(found, i)
    if owner and i >= first - 3:
        return owner.text
    if line.word(i) in PRONOUNS:
        return current
    if line.word(last + 1) in ("of", "for", "at", "by", "from"):
        j = last + 3 if line.word(last + 2) in ("the", "its", "a") else last + 2
        for name in found:
            if name.first == j:
                return name.text
    return ""


def _ends_name(found: tuple[Name, ...], i: int) -> bool:
    return any(name.last == i for name in found)


def _ending_at(found: tuple[Name, ...], i: int) -> Name | None:
    return next((name for name in found if name.last == i), None)


def said(line: Line, name: Name) -> bool:
    """Whether the name only says what follows: `Wu said that …`, `According to Wu`."""
    return line.word(name.last + 1) in _SPEECH or line.words(name.first - 2, 2) == "according to"
