"""The labels that Word counts for numbered paragraphs, such as "2.1" and "Article 4"."""

from __future__ import annotations

import re
from dataclasses import field

from lxml import etree

from tui.reading.formats.office.word_names import child, children, value, whole
from tui.reading.formats.office.word_styles import Styles
from tui.records import dataclass

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 4000
_MOST_LETTERS = 26 * 20
_LONGEST = 60
"""Characters of a label, before its numbers are put in."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is counted: from `start`, again after a level above `restart`, written as `form`."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    styles: dict[str, int] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, counted along with its paragraphs from the first to the last."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {value(one, "abstractNumId"): one for one in children(root, "w:abstractNum")}
        self._numbers = {value(one, "numId"): one for one in children(root, "w:num")}
        self._lists: dict[str, _List] = {}
        self._overrides: dict[str, dict[int, Level]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, properties: etree._Element | None) -> str | None:
        """Count a paragraph, and what its list puts before it; None if it is in no list.

        Empty is the label that only counts or marks items, such as "3." and a bullet: where items come and go, it
        changes with them, and says nothing of its own.
        """
        number, level = self._styles.numbering(properties)
        if not number or number == "0":
            return None
        found = self._list(number)
        if found is None:
            return ""
        if not level.isdecimal():
            style = value(child(properties, "w:pStyle"))
            level = str(found.styles.get(style, 0))
        place = min(whole(level), _LEVELS - 1)
        self._count(number, found, place)
        return self._written(number, found, place)

    def _list(self, number: str) -> _List | None:
        element = self._numbers.get(number)
        name = value(child(element, "w:abstractNumId"))
        linked = value(child(self._abstract.get(name), "w:numStyleLink"))
        if linked and (other := self._numbers.get(self._styles.list_style(linked))) is not None:
            name = value(child(other, "w:abstractNumId"))
        abstract = self._abstract.get(name)
        if abstract is None:
            return None
        if name not in self._lists:
            made = _List()
            for one in children(abstract, "w:lvl"):
                place = whole(value(one, "ilvl"))
                made.levels[place] = _level(one)
                if style := value(child(one, "w:pStyle")):
                    made.styles[style] = place
            self._lists[name] = made
        if number not in self._overrides:
            self._overrides[number] = _overrides(element, self._lists[name])
        return self._lists[name]

    def _at(self, number: str, found: _List, place: int) -> Level:
        return self._overrides[number].get(place) or found.levels.get(place) or Level()

    def _count(self, number: str, found: _List, place: int) -> None:
        level = self._at(number, found, place)
        if place in self._overrides[number] and (number, place) not in self._started:
            found.counts.pop(place, None)
        self._started.add((number, place))
        found.counts[place] = found.counts.get(place, level.start - 1) + 1
        for above in range(place):
            found.counts.setdefault(above, self._at(number, found, above).start)
        for below in range(place + 1, _LEVELS):
            restart = self._at(number, found, below).restart
            if restart is None or (restart and place < restart):
                found.counts.pop(below, None)

    def _written(self, number: str, found: _List, place: int) -> str:
        level = self._at(number, found, place)
        places = _PLACE.findall(level.text)
        words = re.search(r"[^\W\d_]{2}|§", _PLACE.sub(" ", level.text))
        if level.form in {"bullet", "none"} or len(level.text) > _LONGEST or not (words or len(places) > 1):
            return ""
        written = {}
        for one in places:
            at = self._at(number, found, int(one) - 1)
            count = found.counts.get(int(one) - 1, at.start)
            form = "decimal" if level.legal else at.form
            counted = numeral(count, form)
            if not counted:
                return ""
            written[one] = counted
        return _PLACE.sub(lambda match: written[match[1]], level.text).strip()


def _level(element: etree._Element) -> Level:
    restart = value(child(element, "w:lvlRestart"))
    return Level(
        start=whole(value(child(element, "w:start"))),
        form=value(child(element, "w:numFmt")) or "decimal",
        text=value(child(element, "w:lvlText")),
        restart=whole(restart) if restart.isdecimal() else None,
        legal=child(element, "w:isLgl") is not None,
    )


def _overrides(number: etree._Element | None, found: _List) -> dict[int, Level]:
    made = {}
    for one in children(number, "w:lvlOverride"):
        place = whole(value(one, "ilvl"))
        own = child(one, "w:lvl")
        level = _level(own) if own is not None else found.levels.get(place) or Level()
        start = value(child(one, "w:startOverride"))
        first = whole(start, level.start)
        made[place] = Level(first, level.form, level.text, level.restart, level.legal)
    return made


def numeral(count: int, form: str) -> str:
    """A number as a list writes it; empty in a form that is not known."""
    if form == "decimal":
        return str(count)
    if form == "decimalZero":
        return f"{count:02d}"
    if form in {"lowerLetter", "upperLetter"} and 0 < count < _MOST_LETTERS:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in {"lowerRoman", "upperRoman"} and 0 < count < _MOST_ROMAN:
        letters = _roman(count)
        return letters if form == "lowerRoman" else letters.upper()
    return ""


def _roman(count: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        written += letters * (count // worth)
        count %= worth
    return written
