"""Places: countries, their parts, cities and airports, with what they, their people and their things are called.

A word may name two places (Georgia, Birmingham); what holds of either of them is taken to hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from tui.english.tables import lines

_INITIALS = re.compile(r"(?:[a-z]\.){2,}")
_MEN = re.compile(r"(?:wo)?m[ae]n$")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae"})
_NONE: tuple[str, ...] = ()


@cache
def _gazetteer() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """The places that a name can mean, the best known first, and what each place lies in."""
    names: dict[str, tuple[str, ...]] = {}
    within: dict[str, tuple[str, ...]] = {}
    for known, ways, outer in _entries():
        within[known] = (*within.get(known, _NONE), *outer)
        for way in dict.fromkeys(map(_key, ways)):
            others = tuple(other for other in names.get(way, _NONE) if other != known)
            names[way] = (known, *others) if way == known else (*others, known)
    return {way: tuple(sorted(known, key=_namesake)) for way, known in names.items()}, within


def _namesake(known: str) -> bool:
    """Whether a place has to say which one of its name it is: `odessa (texas)`."""
    return known.endswith(")")


def _entries() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each place: its one name, every way to write it, and what it lies in."""
    for file in ("countries.txt", "regions.txt"):
        for line in lines(file):
            head, _, ways = line.partition(":")
            known, _, outer = head.partition(" < ")
            yield known, (known, *_items(ways)), _items(outer)
    for file in ("cities.txt", "airports.txt"):
        for line in lines(file):
            outer, _, cities = line.partition(":")
            for city in _items(cities):
                written = tuple(city.split("/"))
                yield written[0], written, (outer,)


def _items(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(",") if item.strip())


def _key(words: str) -> str:
    """A name as it is looked up: small, with plain apostrophes, without accents."""
    small = words.casefold().replace("’", "'").strip()
    if small.isascii():
        return small
    marked = unicodedata.normalize("NFKD", small.translate(_LETTERS))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


@lru_cache(maxsize=20_000)
def senses(words: str) -> tuple[str, ...]:
    """All the places that a name, an adjective or a word for people can mean, the best known first."""
    names = _gazetteer()[0]
    for form in _forms(_key(words)):
        found = names.get(form)
        if found:
            return found
    return _NONE


def _forms(key: str) -> Iterator[str]:
    """A name, then what it may be the possessive, the plural, the man or the abbreviation of.

    An abbreviation that is a word without its points is known only with them: `ind.`, `miss.`, `n.d.`.
    """
    yield key
    short = key.removesuffix("'s").removesuffix("'").removeprefix("the ")
    yield short
    yield short.rstrip(".")
    yield short.replace("-", " ")
    yield short.removesuffix(" state").removesuffix(" province")
    if short.startswith(("st ", "ft ")):
        yield f"{short[:2]}. {short[3:]}"
    if short.endswith("s") and len(short) > 4:
        yield short[:-1]
    stem = _MEN.sub("", short)
    if stem != short and len(stem) > 3:
        yield stem.rstrip(" -")
    if _INITIALS.fullmatch(short):
        yield short.replace(".", "")


def place(words: str) -> str:
    """The one name of a known place, by its name, its adjective or its people: `france` of "frenchwoman"; or "".

    To be asked about words with a capital: `turkey` and `us` are read as countries.
    """
    return next(iter(senses(words)), "")


@lru_cache(maxsize=20_000)
def same(a: str, b: str) -> bool:
    """Whether two words can name one place."""
    return not set(senses(a)).isdisjoint(senses(b))


@lru_cache(maxsize=20_000)
def inside(a: str, b: str) -> bool:
    """Whether the one place can lie in the other: Ohio in the United States, Paris in Europe."""
    others = set(senses(b))
    return any(not others.isdisjoint(_around(known)) for known in senses(a))


@cache
def _around(known: str) -> frozenset[str]:
    """Everything a place lies in."""
    outer = _gazetteer()[1].get(known, _NONE)
    return frozenset(outer).union(*map(_around, outer))


def are_different(a: str, b: str) -> bool:
    """Whether both are known and neither is the other or a part of it."""
    return bool(senses(a) and senses(b)) and not (same(a, b) or inside(a, b) or inside(b, a))
