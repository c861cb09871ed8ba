"""The facts that a filing tags in its text: each with its value, unit, period and dimensions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache

from lxml import etree

from tui import magnitude
from tui.reading.content import FactText
from tui.reading.formats.ixbrl import transformations
from tui.reading.formats.ixbrl.errors import TagError
from tui.reading.formats.ixbrl.resources import Context, Names, contexts, name_of, units
from tui.records import dataclass

_INTEGER = re.compile(r"\s*([+-]?\d{1,3})\s*")
_LARGEST_SCALE = 30
"""Zeros that a scale adds at the most."""
_LONGEST = 1_000
"""Characters that are looked at; what has more is neither a number nor a time."""
_LONGEST_CHAIN = 100
"""Continuations of one fact."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What the tags of a page refer to by its id."""

    contexts: dict[str, Context]
    units: dict[str, str]

    @classmethod
    def read(cls, headers: Sequence[etree._Element], names: Names) -> Resources:
        """The resources in the headers of a page."""
        return cls(contexts(headers, names), units(headers, names))


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a page, not yet placed, and of the elements that show their words the number of the fact."""

    facts: tuple[FactText, ...] = ()
    shown: dict[etree._Element, int] = field(default_factory=dict)


def read(root: etree._Element, names: Names) -> Facts:
    """The facts of a page whose value is a number or a time; those of words alone are none.

    The headers in its tree are emptied: nothing of them is shown.
    """
    headers = list(root.iter(*names.of("header")))
    resources = Resources.read(headers, names)
    continued: dict[str, etree._Element] | None = None
    found: list[FactText] = []
    shown: dict[etree._Element, int] = {}
    for header in headers:
        header.clear(keep_tail=True)
    for element in root.iter(*names.of(*_KINDS)):
        is_number = str(element.tag).endswith(":nonfraction")
        rule = transformations.rule(element.get("format", ""))
        if not (is_number or transformations.is_of_time(rule)):
            continue
        chain = [element]
        if not is_number and element.get("continuedat"):
            if continued is None:
                continued = {one.get("id", ""): one for one in root.iter(*names.of("continuation"))}
            chain += _continuations(element, continued)
        shown.update((one, len(found)) for one in chain)
        said = " ".join(_said(one, names) for one in chain) if len(chain) > 1 else _said(element, names)
        found.append(fact(dict(element.items()), said, resources, is_number=is_number))
    return Facts(tuple(found), shown)


_KINDS = ("nonfraction", "nonnumeric")


def _continuations(element: etree._Element, continued: dict[str, etree._Element]) -> Iterator[etree._Element]:
    seen: set[str] = set()
    at = element.get("continuedat")
    while at and at in continued and at not in seen and len(seen) < _LONGEST_CHAIN:
        seen.add(at)
        yield continued[at]
        at = continued[at].get("continuedat")


def _said(element: etree._Element, names: Names) -> str:
    """The words of a fact, without those that the filing excludes from it."""
    if not len(element):
        return element.text or ""
    left_out = set(names.of("exclude"))
    pieces: list[str] = []
    length = 0
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, one in walker:
        if event == "start" and one.tag in left_out:
            walker.skip_subtree()
            continue
        piece = one.text if event == "start" else one.tail if one is not element else ""
        pieces.append(piece or "")
        length += len(pieces[-1])
        if length > _LONGEST:
            break
    return "".join(pieces)


def fact(said_of_it: Mapping[str, str], said: str, resources: Resources, *, is_number: bool) -> FactText:
    """The fact of an element with these attributes, that shows the words `said`; its span is still to be found."""
    get = said_of_it.get
    concept = name_of(get("name", ""))
    context = resources.contexts.get(get("contextref", ""))
    unit = resources.units.get(get("unitref", ""), "") if is_number else ""
    value: float | str | None = None
    scale = 0
    why = ""
    try:
        if not concept:
            raise TagError("it names no concept")
        if context is None:
            raise TagError(f"its context “{name_of(get('contextref', ''))[:40]}” is not in the filing")
        if not context.read:
            raise TagError("the period of its context cannot be read")
        if is_number and not unit:
            raise TagError(f"its unit “{name_of(get('unitref', ''))[:40]}” is not in the filing")
        if not _is_nil(said_of_it):
            rule = transformations.rule(get("format", ""))
            scale = _scale(get("scale"))
            value = _number(said, rule, scale, get("sign", "")) if is_number else transformations.time(said, rule)
    except TagError as error:
        why = name_of(str(error))
    period = context or Context()
    return FactText(
        concept, value, unit, period.start, period.end, period.dimensions, _decimals(get("decimals")),
        scale, why,
    )  # fmt: skip


def _number(said: str, rule: str, scale: int, sign: str) -> float:
    value = transformations.number(said, rule).scaleb(scale)
    if sign not in {"", "-"}:
        raise TagError(f"its sign “{name_of(sign)[:10]}” is none")
    if magnitude.is_beyond(value):
        raise TagError("it is too large or too small to be a quantity")
    return float(-value if sign and value else value)


@lru_cache(maxsize=200)
def _scale(text: str | None) -> int:
    if not text:
        return 0
    found = _INTEGER.fullmatch(text)
    if found is None or abs(int(found[1])) > _LARGEST_SCALE:
        raise TagError(f"its scale “{name_of(text)[:10]}” is none")
    return int(found[1])


@lru_cache(maxsize=200)
def _decimals(text: str | None) -> int | None:
    found = _INTEGER.fullmatch(text or "")
    return int(found[1]) if found else None


def _is_nil(said_of_it: Mapping[str, str]) -> bool:
    return any(said_of_it[key].strip() in {"true", "1"} for key in said_of_it if key.endswith(":nil"))
