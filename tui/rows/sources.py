"""The sources of a comparison as shown: a name, a short name, a day and a colour each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePath

from tui.english.outlet_names import ARTICLES, CAPITALS, GENERIC_WORDS, SHORT_NAMES, SMALL_WORDS
from tui.figures.wording import format_day
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.records import dataclass

COLOURS = 9
"""The number of colours; further sources start again with the first."""
SHORT = 12
"""The intended maximum length of a short name."""
_TWO_WORDS = 16
"""The maximum length of a two-word name that is not cut to its first word: `National Review`."""
_LONGEST = 24
"""The maximum length of a short name that must be longer to be unique."""

_LEADING = re.compile(r"^(?:(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d|\d{1,3})(?=[-_. ])[-_. ]+")
"""A date, or a number that orders files, at the start of a file's name."""
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_TRAILING = re.compile(r"[-_. ]+(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d$")
_JOINTS = re.compile(r"[-_.\s]+")
_ENDING = re.compile(r"(?:\.[A-Za-z]\w{0,4}){1,2}$")
_SHOUTED = re.compile(r"[A-Z]{5,}")
"""A word in capitals that is too long for an abbreviation, as in `USA TODAY`."""
_NOT_A_NAME = re.compile(r"https?://(?:www\.)?|/.*$")


@dataclass(frozen=True, slots=True)
class SourceChange:
    """What the reader changed about a source; empty or None if unchanged. `colour` counts from 1."""

    name: str = ""
    short: str = ""
    day: date | None = None
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One article as one account.

    `document` is the id of the article and `index` its position, from 0; `name` and `short` are unique in the
    comparison; `colour` is from 0 to `COLOURS` - 1; `day` is when it was published, according to its text or else the
    name of its file, None if neither says.
    """

    document: str
    index: int
    name: str
    short: str
    title: str
    day: date | None
    colour: int
    url: str = ""

    @property
    def heading(self) -> str:
        """Its name and day: `CNN · 28 Dec 2014`."""
        return f"{self.name} · {format_day(self.day)}" if self.day else self.name

    @property
    def citation(self) -> str:
        """Name, title and day, as a reader would cite it: `CNN, “Search for AirAsia jet”, 28 Dec 2014`."""
        title = f"“{self.title}”" if self.title else ""
        return ", ".join(part for part in (self.name, title, format_day(self.day) if self.day else "") if part)


def sources(
    documents: Sequence[Document], changes: Mapping[str, SourceChange] | None = None
) -> tuple[Source, ...]:  # fmt: skip
    """The sources of these documents, in their order; `changes` are the reader's, by the id of the document."""
    changed = changes or {}
    none = SourceChange()
    given = [changed.get(document.id, none) for document in documents]
    names = _distinct(
        [change.name or outlet(document) for change, document in zip(given, documents, strict=True)],
        [_more(document) for document in documents],
    )
    shorts = _shorts(names, [change.short for change in given])
    return tuple(
        Source(
            document=document.id,
            index=index,
            name=names[index],
            short=shorts[index],
            title=one_line(document.title) if document.title != document.name else "",
            day=change.day or document.published or day_in_name(document.name),
            colour=(change.colour - 1 if change.colour else index) % COLOURS,
            url=document.url,
        )
        for index, (document, change) in enumerate(zip(documents, given, strict=True))
    )


def outlet(document: Document) -> str:
    """The outlet's own name, else the name of the file without dates, numbers and extensions."""
    found = one_line(document.source).strip()
    if not found:
        return from_file_name(document.name)
    host = _NOT_A_NAME.sub("", found)
    if " " not in host and "." in host and found != host:
        return host
    return " ".join(word.capitalize() if _SHOUTED.fullmatch(word) else word for word in found.split())


def from_file_name(name: str) -> str:
    """A file's name as a person would write it: `2014-12-28-usa-today.txt` is `USA Today`."""
    plain = one_line(PurePath(name).name)
    stem = _ENDING.sub("", plain) or plain
    cleaned = _TRAILING.sub("", _LEADING.sub("", stem))
    parts = [part for part in _JOINTS.split(cleaned or stem) if part]
    return " ".join(_capitalised(part, first=not place) for place, part in enumerate(parts)) or plain


def day_in_name(name: str) -> date | None:
    """The only date in a file's name, `2014-12-28-usa-today.txt`; None if there are none or several.

    Good enough for column headings and the order of sources; dates in the text are not resolved with it.
    """
    days = set()
    for year, month, day in _DAY.findall(PurePath(name).name):
        try:
            days.add(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return days.pop() if len(days) == 1 else None


def _capitalised(word: str, *, first: bool) -> str:
    if not word.islower():
        return word
    if word in CAPITALS:
        return word.upper()
    return word if word in SMALL_WORDS and not first else word[:1].upper() + word[1:]


def _more(document: Document) -> Iterator[str]:
    """What distinguishes a document from another of the same name."""
    if document.published:
        yield format_day(document.published)
    yield from_file_name(document.name)


def _distinct(names: Sequence[str], further: Iterable[Iterator[str]]) -> list[str]:
    """The names; shared ones extended by what distinguishes them, or by a number."""
    found = list(names)
    more = [list(each) for each in further]
    for step in range(2):
        count = Counter(found)
        added = [each[step] if step < len(each) else "" for each in more]
        for name in [name for name, times in count.items() if times > 1]:
            places = [place for place, other in enumerate(found) if other == name]
            if len({added[place] for place in places}) == len(places):
                for place in places:
                    suffix = added[place]
                    found[place] = f"{name}, {suffix}" if suffix and suffix != name else name
    return _numbered(found)


def _numbered(names: Sequence[str]) -> list[str]:
    """The names; repeated ones followed by a number."""
    found: list[str] = []
    taken = set(names)
    for name in names:
        number, unique = 2, name
        while unique in found or (unique != name and unique in taken):
            unique, number = f"{name} {number}", number + 1
        found.append(unique)
    return found


def _shorts(names: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """The shortest usual form of each name that is unique; those that the reader chose are unchanged."""
    for form in (_known_form, _first_word, _without_generic):
        forms = [mine or form(name) for mine, name in zip(chosen, names, strict=True)]
        long = any(len(given) > _LONGEST and not mine for mine, given in zip(chosen, forms, strict=True))
        if len(set(forms)) == len(forms) and not long:
            return forms
    candidates = [mine or _known_form(name) for mine, name in zip(chosen, names, strict=True)]
    count = Counter(candidates)
    return _numbered([
        short if count[short] == 1 else _clipped(name) for short, name in zip(candidates, names, strict=True)
    ])  # fmt: skip


def _known_form(name: str) -> str:
    """A well-known form, or the name without generic words, or its initials, or its first word."""
    bare = _without_generic(name)
    lower = " ".join(word for word in name.lower().split() if word not in ARTICLES)
    if lower in SHORT_NAMES:
        return SHORT_NAMES[lower]
    words = bare.split()
    if len(bare) <= (_TWO_WORDS if len(words) == 2 else SHORT):
        return bare
    initials = "".join(word[0] for word in words if word[0].isupper() or word[0].isdigit())
    return initials if len(words) > 2 and 2 < len(initials) <= SHORT else _first_word(bare)


def _without_generic(name: str) -> str:
    words = name.replace(",", "").split()
    bare = [word for word in words if word.lower() not in GENERIC_WORDS]
    return " ".join(bare or words)


def _first_word(name: str) -> str:
    word = _without_generic(name).split()[0] if name.split() else name
    return word if len(word) <= SHORT else _clipped(word)


def _clipped(name: str) -> str:
    return name if len(name) <= SHORT else name[: SHORT - 1].rstrip() + "…"


Named = Callable[[str], Source]
"""Gives the source of a document by its id."""


def by_document(found: Iterable[Source]) -> dict[str, Source]:
    """The sources by the ids of their documents."""
    return {source.document: source for source in found}
