"""Find every item of an article: what can be checked in its sentences, as one kind of record."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.english import opposites, people, places, quantities
from tui.english.dimensions import Dimension
from tui.english.forms import lemma
from tui.english.negations import NEGATIONS, NOT_DONE
from tui.english.verbs import LIGHT_VERBS
from tui.figures.figure import Figure
from tui.figures.grammar import units
from tui.items import lines, polarity, tokens
from tui.items.actions import is_verb as is_action
from tui.items.actions import parts as parts_of
from tui.items.clocks import Clock
from tui.items.item import Item, ItemKind
from tui.items.lines import Line
from tui.items.tokens import Token
from tui.language.words import Word
from tui.quotes import Quote, plain
from tui.reading.documents import Document, Sentence, Span

_OF_WORDS: dict[Dimension, ItemKind] = {
    "direction": "direction",
    "outcome": "outcome",
    "certainty": "certainty",
    "order": "sequence",
}
"""Dimensions of opposites whose words are items; on the others a word says what something is, not what happened."""
_SMALL: frozenset[ItemKind] = frozenset({"certainty", "sequence"})
"""Kinds that function words can express too: `may`, `before`."""
_LIGHT = LIGHT_VERBS | {"accord", "like", "back", "new"}
"""Words with an opposite in only one of many senses, so alone they mean nothing: `made it`, `according to`."""
_HOUR, _DAY = 60, 24 * 60
_WEEK = 7


class _Found(NamedTuple):
    """An item without an id."""

    span: Span
    kind: ItemKind
    value: str
    ref: str = ""


def find(document: Document, figures: Iterable[Figure], quotes: Iterable[Quote]) -> tuple[Item, ...]:
    """The items of the sentences that take part, in reading order; of two that begin together the longer is first."""
    return within(document, quotes, lines.read(document, figures))


def within(document: Document, quotes: Iterable[Quote], read: lines.Lines) -> tuple[Item, ...]:
    """As `find`, of an article whose lines are read."""
    quotes_of = _by_sentence(document.sentences, quotes)
    made: list[Item] = []
    for name, line in read.by_sentence.items():
        found = [_quote(document, quote) for quote in quotes_of.get(name, ())]
        found += _in_line(line)
        found.sort(key=_place)
        for each in found:
            made.append(Item(f"{document.id}.i{len(made) + 1}", document.id, name, *each))
    return tuple(made)


def _place(found: _Found) -> tuple[int, int, str]:
    span = found.span
    return span.start, -span.end, found.kind


def _by_sentence(sentences: Sequence[Sentence], quotes: Iterable[Quote]) -> dict[str, list[Quote]]:
    """The quotations by the sentences in which they begin."""
    starts = [sentence.span.start for sentence in sentences]
    table: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        place = bisect_right(starts, quote.span.start) - 1
        if place >= 0:
            table[sentences[place].id].append(quote)
    return table


def _quote(document: Document, quote: Quote) -> _Found:
    return _Found(quote.span, "quote", " ".join(plain(document.slice(quote.span))), quote.id)


def _in_line(read: Line) -> Iterator[_Found]:
    """The items of one sentence except its quotations, kind by kind."""
    line, particles = read.tokens, opposites.particles()
    held = list(_roles(read.words))
    yield from held
    for n, token in enumerate(line):
        if held and any(token.span.overlaps(each.span) for each in held):
            continue
        if token.sort == "word":
            sense = _sense(token.text, token.common)
            if sense is not _NOTHING or (n + 1 < len(line) and line[n + 1].small in particles):
                yield from _worded(line, n, sense)
        else:
            yield _whole(token, read.figures)
    if any(token.sort == "name" for token in line):
        for n, token in enumerate(line):
            if not token.common and is_action(line, n):
                yield from _action(line, n)


def _roles(found: Sequence[Word]) -> Iterator[_Found]:
    for first, last, role in people.roles([word.text for word in found]):
        span = Span(found[first].span.start, found[last - 1].span.end)
        yield _Found(span, "role", " ".join((*sorted(role.rank), role.office)))


def _whole(token: Token, figures: Sequence[Figure]) -> _Found:
    """A figure, date, time, number or name; a number that is read as a result is still the figure it is."""
    if token.figure is not None:
        kind: ItemKind = "date" if token.sort == "date" else "figure"
        return _Found(token.span, kind, _amount(token) if kind == "figure" else _day(token), token.figure.id)
    ref = next((figure.id for figure in figures if figure.span.overlaps(token.span)), "")
    if token.clock is not None:
        return _Found(token.span, "time", _time(token.clock), ref)
    if token.sort == "code":
        return _Found(token.span, "number", token.key.removeprefix("code "), ref)
    short = _letters(token.name) == _letters(token.text)  # if an article knows a longer one, it is not a place
    place = (places.place(token.text) or places.place(f"{token.text}.")) if short else ""
    return _Found(token.span, "place", place) if place else _Found(token.span, "name", token.name)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _amount(token: Token) -> str:
    """A quantity by its kind, value and unit, a length of time in minutes, days or years; otherwise by its words."""
    figure = token.figure
    days = units.factor(figure.unit, "day") if figure and figure.kind in ("duration", "age") else None
    if figure and days and figure.value is not None:
        base = "minute" if days[0] < 1 else "day" if days[0] <= _WEEK else "year"
        conversion = units.factor(figure.unit, base) or (1.0, 0.0)
        return f"duration {figure.value * conversion[0]:.6g} {base}"
    return " ".join(token.key.removeprefix("figure ").split())


def _day(token: Token) -> str:
    """A day in ISO form, a stretch of days by its first and last, and which end of it is meant."""
    first, *rest = token.key.removeprefix("date ").split()
    if rest and first[:1].isdigit() and first[4:5] == "-":
        return " ".join((first if rest[0] == first else f"{first}/{rest[0]}", *rest[1:]))
    return " ".join((first, *rest))


def _time(clock: Clock) -> str:
    """A time of day, or from when to when; with `?` where it may be twelve hours later."""
    low, high = (
        f"{(minutes - _DAY if minutes > _DAY else minutes) // _HOUR:02}:{minutes % _HOUR:02}"
        for minutes in (clock.low, clock.high)
    )
    return (low if clock.exact else f"{low}-{high}") + ("?" if clock.open else "")


def _worded(line: Sequence[Token], n: int, sense: _Sense) -> Iterator[_Found]:
    """What a word means, alone or with its particle: a title, place, denial, quantity, or one of two opposites."""
    token, after = line[n], line[n + 1] if n + 1 < len(line) else None
    if sense.title and after and after.sort == "name":
        yield _Found(token.span, "title", sense.title)
    elif sense.place:
        yield _Found(token.span, "place", sense.place)
    elif (sense.denies or (sense.undone and after and after.small == "to")) and polarity.denied(line, (), ({n}, set())):
        yield _Found(token.span, "polarity", "not")
    elif sense.quantity and not (after and after.sort == "figure"):
        yield _Found(token.span, "quantity", sense.quantity)
    else:
        pair = (
            _side(f"{token.small} {after.small}")
            if after and after.sort == "word" and after.small in opposites.particles()
            else None
        )
        if after and pair:
            yield _Found(Span(token.span.start, after.span.end), *pair)
        elif sense.side:
            yield _Found(token.span, *sense.side)


class _Sense(NamedTuple):
    """What a word can mean, whatever is next to it; empty for most."""

    title: str
    place: str
    quantity: str
    denies: bool
    undone: bool
    side: tuple[ItemKind, str] | None


_NOTHING = _Sense("", "", "", denies=False, undone=False, side=None)


@lru_cache(maxsize=50_000)
def _sense(text: str, common: bool) -> _Sense:
    small = text.casefold()
    side = None if lemma(small) in _LIGHT else _side(small)
    sense = _Sense(
        people.title(small),
        places.place(text) if text[:1].isupper() and not common else "",
        _range(*quantities.COUNTS[small]) if small in quantities.COUNTS else "",
        small in NEGATIONS or tokens.key(text) == "not",
        small in NOT_DONE,
        side if side and (not common or side[0] in _SMALL) else None,
    )
    return _NOTHING if sense == _NOTHING else sense


def _range(low: float, high: float) -> str:
    """A range of numbers, open if there is no upper end."""
    if low == high:
        return f"{low:.15g}"
    return f"{low:.15g}-{high:.15g}" if high < quantities.COUNTS["many"][1] else f"{low:.15g}-"


@lru_cache(maxsize=50_000)
def _side(phrase: str) -> tuple[ItemKind, str] | None:
    """The kind of a word or phrase that has an opposite, and the first word of its side; None if it has none."""
    for dimension, head in opposites.sides(phrase):
        if dimension in _OF_WORDS:
            return _OF_WORDS[dimension], head.replace("_", " ")
    return None


def _action(line: Sequence[Token], n: int) -> Iterator[_Found]:
    """Who did it to whom by an action, active and passive alike, if both are named."""
    doers, others = parts_of(line, n)
    if doers and others and line[doers[0]].sort == "name":
        deed = (_bearer(line[doers[0]]), lemma(line[n].small), _bearer(line[others[0]]))
        yield _Found(line[n].span, "deed", " ".join(deed))


def _bearer(token: Token) -> str:
    return token.name or lemma(token.small)
