"""What the tags of a filing refer to: its namespaces, contexts and units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from lxml import etree

from tui.reading.sanitise import one_line
from tui.records import dataclass

_NAMESPACE = re.compile(r"xmlns:([\w.-]{1,60})\s*=\s*[\"']([^\"'<>]{1,300})[\"']")
_INLINE = re.compile(r"http://www\.xbrl\.org/20\d\d/inlineXBRL")
_INSTANCE = "http://www.xbrl.org/2003/instance"
_CURRENCIES = "http://www.xbrl.org/2003/iso4217"
_MOST = 100
"""Namespaces, and dimensions of a context."""
_LONGEST = 200
"""Characters of a name."""
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)\S*)?\s*")


@dataclass(frozen=True, slots=True)
class Context:
    """When a fact holds, and in which dimensions; `read` is false if its period is not as it must be."""

    start: date | None = None
    end: date | None = None
    dimensions: tuple[tuple[str, str], ...] = ()
    read: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """The prefixes that a page gives to namespaces."""

    inline: tuple[str, ...]
    instance: tuple[str, ...]
    currencies: frozenset[str]

    def of(self, *names: str) -> tuple[str, ...]:
        """The elements of iXBRL with these names, as a parser of HTML writes them."""
        return tuple(f"{prefix}:{name}" for prefix in self.inline for name in names)


def names(text: str) -> Names:
    """The prefixes of a page, those that are customary where it gives none."""
    found: dict[str, str] = {}
    for match in _NAMESPACE.finditer(text):
        found.setdefault(match[1].casefold(), match[2].strip())
        if len(found) >= _MOST:
            break
    inline = tuple(prefix for prefix, address in found.items() if _INLINE.fullmatch(address))
    instance = tuple(prefix for prefix, address in found.items() if address == _INSTANCE)
    currencies = {prefix for prefix, address in found.items() if address == _CURRENCIES}
    return Names(inline or ("ix",), instance or ("xbrli",), frozenset(currencies or {"iso4217"}))


def contexts(headers: Sequence[etree._Element], names: Names) -> dict[str, Context]:
    """The contexts by their ids."""
    return {element.get("id", ""): _context(element) for element in _instances(headers, names, "context")}


def units(headers: Sequence[etree._Element], names: Names) -> dict[str, str]:
    """The units by their ids: `USD`, `shares`, `pure`, `USD/shares`, or the name of another."""
    return {element.get("id", ""): _unit(element, names) for element in _instances(headers, names, "unit")}


def name_of(text: str) -> str:
    """A name of the filing's own, fit to be shown."""
    said = " ".join(text.split())[:_LONGEST]
    return said if said.isascii() and said.isprintable() else one_line(said)


def _instances(headers: Sequence[etree._Element], names: Names, name: str) -> Iterator[etree._Element]:
    wanted = (name, *(f"{prefix}:{name}" for prefix in names.instance))
    for header in headers:
        yield from header.iter(*wanted)


def _context(element: etree._Element) -> Context:
    start = end = None
    read = True
    dimensions: list[tuple[str, str]] = []
    for inner in element.iterdescendants():
        name = _local(str(inner.tag))
        if name in {"instant", "enddate"}:
            end = _day(inner.text, ends=True)
            read = end is not None
        elif name == "startdate":
            start = _day(inner.text, ends=False)
            read = read and start is not None
        elif name in {"explicitmember", "typedmember"} and len(dimensions) < _MOST:
            dimensions.append((name_of(inner.get("dimension", "")), name_of("".join(inner.itertext()))))
    return Context(start, end, tuple(dimensions), read and (start is None or (end is not None and start <= end)))


@lru_cache(maxsize=_MOST)
def _local(name: str) -> str:
    return name.rpartition(":")[2]


@lru_cache(maxsize=1_000)
def _day(text: str | None, *, ends: bool) -> date | None:
    """A day of a period; midnight at the beginning of a day is the end of the one before it."""
    found = _DAY.fullmatch(text or "")
    if found is None:
        return None
    try:
        day = date.fromisoformat(found[1])
        return day - timedelta(days=1) if ends and found[2] == "00:00:00" else day
    except (ValueError, OverflowError):
        return None


def _unit(element: etree._Element, names: Names) -> str:
    over: list[str] = []
    under: list[str] = []
    for inner in element.iterdescendants():
        if str(inner.tag).rpartition(":")[2] == "measure":
            parent = inner.getparent()
            below = parent is not None and str(parent.tag).rpartition(":")[2] == "unitdenominator"
            (under if below else over).append(_measure(inner.text or "", names))
    return name_of("/".join(filter(None, ("*".join(over), "*".join(under)))))


def _measure(text: str, names: Names) -> str:
    prefix, _, name = text.strip().rpartition(":")
    return name.upper() if prefix.casefold() in names.currencies else name
