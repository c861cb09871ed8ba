"""The tokens of a passage that are compared: figures, times, names and numbers whole, words one by one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

from tui.english import people
from tui.english.compass import compass
from tui.english.offices import HONORIFICS
from tui.english.prefixes import PARTS_OF_PLACES, PREFIXES
from tui.english.word_lists import words
from tui.figures.figure import Figure
from tui.figures.kinds import UNIT_IS_NOUN
from tui.items import clocks, codes, days
from tui.items.clocks import Clock
from tui.items.names import Name
from tui.language.spelling import base, needs_hyphen, plain
from tui.language.words import Word, stem
from tui.reading.documents import Span
from tui.reading.spans import Cover, overlapping

Sort = Literal["word", "name", "figure", "date", "clock", "code"]
_SPLIT = re.compile(r"[^-‐‑/]+")


class Token(NamedTuple):
    """One thing that is compared as a whole; tokens of one `key` say the same. `common` marks a function word.

    `name` is the key of the name that it is, `figure` and `clock` what was read there; `quoted` whether it is in
    quotation marks; `small` are its words in lower case.
    """

    sort: Sort
    span: Span
    text: str
    key: str
    common: bool = False
    name: str = ""
    figure: Figure | None = None
    clock: Clock | None = None
    quoted: bool = False
    small: str = ""


_Found = tuple[Span, Sort, str, str, Figure | None, Clock | None]


def tokens(
    text: str,
    offset: int,
    words: Sequence[Word],
    figures: Iterable[Figure],
    names: Iterable[Name],
    quotes: Sequence[Span] = (),
) -> tuple[Token, ...]:
    """The tokens of a sentence that begins at `offset`, in order; every word of it is in one."""
    return marked(tuple(_tokens(text, offset, words, figures, names)), quotes)


def marked(line: tuple[Token, ...], quotes: Sequence[Span]) -> tuple[Token, ...]:
    """Some tokens, with those marked that are in quotation marks."""
    if not quotes:
        return line
    cover = Cover(quotes)
    return tuple(token._replace(quoted=True) if cover.overlaps(token.span) else token for token in line)


def _tokens(
    text: str, offset: int, words: Sequence[Word], figures: Iterable[Figure], names: Iterable[Name]
) -> list[Token]:
    found = _items(text, offset, list(figures), list(names), words)
    made: list[Token] = []
    last: Span | None = None
    place, count = 0, len(found)
    for word in words:
        while place < count and found[place][0].end <= word.span.start:
            place += 1
        if place < count and found[place][0].start < word.span.end:
            span, sort, key, name, figure, clock = found[place]
            if span != last:
                inside = text[span.start - offset : span.end - offset]
                made.append(Token(sort, span, inside, key, False, name, figure, clock, False, inside.casefold()))
                last = span
            continue
        parts = _parts_of(word.text, word.common)
        for part in parts:
            span = word.span if len(parts) == 1 else _within(word.span, part)
            made.append(Token("word", span, part.text, part.key, part.common, "", None, None, False, part.small))
    return made


def _items(text: str, offset: int, figures: list[Figure], names: list[Name], words: Sequence[Word]) -> list[_Found]:
    """What is taken as a whole, in order, no two overlapping; names have precedence, then times, then figures."""
    called = [part for name in names for part in _parts(name, text, offset)]
    spelt = [word.text for word in words]
    times = list(clocks.find(text, offset)) if any(map(clocks.may_be_in, spelt)) else []
    if times:
        named = Cover([name.span for name in called])
        times = [clock for clock in times if not named.overlaps(clock.span)]
    taken: list[_Found] = [(clock.span, "clock", clock.key, "", None, clock) for clock in times]
    cover = Cover([clock.span for clock in times])
    for figure in figures:
        if figure.kind == "date":
            found = list(_date(figure, times, text, offset, words))
        else:
            free = not cover.overlaps(figure.span)
            found = [(figure.span, "figure", value(figure), "", figure, None)] if free else []
        for one in found:
            cover.add(one[0])
        taken += found
    chosen = sorted(taken, key=_place)
    if any(map(_is_numbered, spelt)):
        chosen = _with_codes(chosen, text, offset)
    if not called:
        return chosen
    cover = Cover([one[0] for one in chosen])
    for name in called:
        if len(name.span) and not cover.overlaps(name.span):
            written = _plainly(text[name.span.start - offset : name.span.end - offset])
            chosen.append((name.span, "name", key(written) if " " not in written else written, name.key, None, None))
            cover.add(name.span)
    chosen.sort(key=_place)
    return chosen


def _place(one: _Found) -> tuple[int, int]:
    return one[0].start, one[0].end


def _with_codes(taken: list[_Found], text: str, offset: int) -> list[_Found]:
    """What is taken, in order, with codes where nothing is; a score in a contest replaces what was taken for counts."""
    reach = list(accumulate((one[0].end for one in taken), max))
    dropped: set[int] = set()
    added: list[_Found] = []
    cover = Cover()
    for code in codes.find(text, offset):
        if cover.overlaps(code.span):
            continue
        last = bisect_left(taken, code.span.end, key=lambda one: one[0].start)
        first = bisect_right(reach, code.span.start, hi=last)
        over = [n for n in range(first, last) if n not in dropped and taken[n][0].overlaps(code.span)]
        scored = code.key.startswith("score") and _CONTEST.search(text) is not None
        if not over or (scored and all(_is_count(taken[n]) for n in over)):
            dropped.update(over)
            added.append((code.span, "code", code.key, "", None, None))
            cover.add(code.span)
    return sorted([*(one for n, one in enumerate(taken) if n not in dropped), *added], key=_place)


def _is_count(one: _Found) -> bool:
    figure = one[4]
    return one[1] == "figure" and (figure is None or figure.kind == "count")


_CONTEST = re.compile(
    r"\b(?:vot|won|win|beat|lost|lose|lead|led|drew|draw|scor|final|match|game|defeat|thrash|pass|rul|approv|reject|split"
    r"|back|shoot-out|tie|set|jur|series|crush|edg|down|victor)",
    re.IGNORECASE,
)
"""Words of a contest or a vote, in whose sentences two numbers may be a result; elsewhere they are a range."""
_NUMBERED = re.compile(
    r"\d|\b(?:[IVX]{2,}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|goalless)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=100_000)
def _is_numbered(word: str) -> bool:
    """Whether a word may be a number, so that its sentence may have a code."""
    return _NUMBERED.search(word) is not None


@lru_cache(maxsize=50_000)
def _bare(name: str) -> int:
    """Where a name begins without the titles and ranks before it, which are compared by themselves."""
    found = list(_WRITTEN.finditer(name))
    held = next((last for first, last, _ in people.roles([match[0] for match in found]) if first == 0), 0)
    if _OF < held < len(found):  # an office with its own `of`: Secretary of State
        return found[held].start()
    for match in found:
        word = match[0].strip(".,'’\"").casefold()
        if not (people.title(word) or word in people.ranks()):
            return match.start()
    return 0


_WRITTEN = re.compile(r"\S+")


_OF = 2
"""An office of more words than this may hold what else would divide a name."""


def _parts(name: Name, text: str, offset: int) -> list[Name]:
    """The names within a name, without titles and offices: `Duarte` and `Luneborg` of `Mayor Duarte of Luneborg`."""
    start, end = name.span.start, name.span.end
    inside = text[start - offset : end - offset]
    begins = _bare(inside)
    while inside.startswith(("The ", "the "), begins):
        begins += 4
    start, inside = start + begins, inside[begins:]
    pieces = _pieces(inside)
    if pieces == ((0, len(inside)),):
        return [Name(name.sentence, Span(start, end), name.key) if begins else name]
    return [
        Name(name.sentence, Span(start + first, start + last), _plainly(inside[first:last])) for first, last in pieces
    ]


@lru_cache(maxsize=50_000)
def _pieces(inside: str) -> tuple[tuple[int, int], ...]:
    """Where the names within a name begin and end."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in [*_LINKING.finditer(inside), None]:
        stop = end.start() if end else len(inside)
        found += _nameless(inside, start, stop)
        start = end.end() if end else stop
    return tuple(found)


def _nameless(inside: str, start: int, stop: int) -> Iterable[tuple[int, int]]:
    """The stretches of a name that are not an office."""
    words = list(_WRITTEN.finditer(inside[start:stop]))
    held = {n for first, last, _ in people.roles([word[0] for word in words]) for n in range(first, last)}
    held |= {n for n, word in enumerate(words[:-1]) if compass(word[0].casefold()) or word[0] in _SIDES}
    run: list[int] = []
    for n in range(len(words) + 1):
        if n < len(words) and n not in held:
            run.append(n)
        elif run:
            yield start + words[run[0]].start(), start + words[run[-1]].end()
            run = []


_SIDES = frozenset(word.capitalize() for word in PARTS_OF_PLACES)
"""Words before a name that make it another place."""


@lru_cache(maxsize=50_000)
def _plainly(text: str) -> str:
    return " ".join(re.findall(r"[\w&]+", text.casefold()))


_LINKING = re.compile(r"\s+(?:and|of|for|the|&)(?:\s+the)?\s+")


def _date(figure: Figure, times: Sequence[Clock], text: str, offset: int, words: Sequence[Word]) -> Iterable[_Found]:
    """A date without the time of day in it; nothing if it is only that time."""
    inner = [clock.span for clock in overlapping(times, figure.span)]
    left = [
        word.span
        for word in overlapping(words, figure.span)
        if not any(word.span.overlaps(span) for span in inner) and not (word.common and word.text.casefold() in _LINKS)
    ]
    if not left:
        return
    span = Span(min(one.start for one in left), max(one.end for one in left))
    if any(span.overlaps(one) for one in inner):
        span = left[0] if left[-1].start > inner[0].start > left[0].start else left[-1]
    yield span, "date", days.key(figure, text[span.start - offset : span.end - offset]), "", figure, None


_LINKS = words("on in at the of by since")  # local: words at the start of a date that are not part of it


def value(figure: Figure) -> str:
    """Equal for two ways to write one quantity."""
    values = (figure.value, figure.low, figure.high)
    if values == (None, None, None):
        return "figure " + " ".join(figure.text.casefold().split())
    numbers = " ".join("" if each is None else f"{each:.10g}" for each in values)
    unit = "" if figure.kind in UNIT_IS_NOUN else figure.unit
    change = figure.change if figure.kind == "multiple" else ""
    return f"{figure.kind} {numbers} {unit} {change}"


class _Written(NamedTuple):
    """A word or a part of one as it is written: where it is within the word, and the rest as in `Token`."""

    inside: Span
    text: str
    key: str
    common: bool
    small: str


@lru_cache(maxsize=100_000)
def _parts_of(text: str, common: bool) -> tuple[_Written, ...]:
    """A word, or the parts of a compound if each is a word by itself."""
    parts = list(_SPLIT.finditer(text))
    whole = len(parts) < 2 or needs_hyphen(text.casefold()) or parts[0][0].casefold() in PREFIXES
    if whole or any(len(part[0]) < 2 for part in parts):
        small = text.casefold()
        return (_Written(Span(0, len(text)), text, key(text), common or small in _COURTESY, small),)
    return tuple(
        _Written(Span(part.start(), part.end()), part[0], key(part[0]), False, part[0].casefold()) for part in parts
    )


def _within(span: Span, part: _Written) -> Span:
    """Where a part of the word at `span` is."""
    return Span(span.start + part.inside.start, span.start + part.inside.end)


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """A word by the stem of its plain form, in one spelling; `not` for every word that ends in it."""
    small = word.casefold().replace("’", "'")
    small = small.removesuffix("'s").rstrip("'")
    if small.endswith("n't") or small == "cannot":
        return "not"
    if needs_hyphen(small):
        return small
    return stem(base(plain(small))) or small


_COURTESY = HONORIFICS | {f"{title}." for title in HONORIFICS}
"""Titles that one source gives and another leaves out."""
