"""Quotation marks of all sorts: where what is quoted begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.reading.documents import Span

LONGEST = 4000
"""A quotation that is not closed within this many characters is not one."""
MARKS = re.compile("<<|,,|‚‚|``|''|[\"＂“”„‟«»‹›‘‚'`「『〝]")
"""What may open a quotation."""


class _Pair(NamedTuple):
    """The marks that close what one opens: some wherever they are, others only after a word and before none."""

    firm: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()


_PAIRS = {
    '"': _Pair(('"',), ("”", "“")),
    "＂": _Pair(("＂", '"')),
    "“": _Pair(("”", '"'), ("“", "„", "''", "’’")),
    "‟": _Pair(("”", '"'), ("“",)),
    "„": _Pair(("”", '"'), ("“", "‟", "''")),
    "”": _Pair((), ("”", '"')),
    "«": _Pair(("»",)),
    "»": _Pair((), ("«", "»")),
    "‹": _Pair(("›",)),
    "›": _Pair((), ("‹", "›")),
    "<<": _Pair((">>",)),
    ",,": _Pair((), ("''", "“", "”", '"', "‘‘")),
    "‚‚": _Pair((), ("‘‘", "’’", "''", "“", "”")),
    "``": _Pair(("''", "”", '"')),
    "''": _Pair(('"',), ("''",)),
    "「": _Pair(("」",)),
    "『": _Pair(("』",)),
    "〝": _Pair(("〞", "〟")),
}
_ALWAYS = frozenset("“„‟«「『〝＂") | {"``"}
"""Marks that open wherever they do not plainly close."""
_SINGLE = frozenset("'‘‚`")
_RUN_ON = frozenset('"“„')
"""Marks that the end of a block closes: a quotation of several paragraphs is opened in each and closed in the last."""
_BEFORE = frozenset("([{—–-/")
"""What a mark may open after, besides a space."""
_CLOSES_SINGLE = re.compile("['’]")
_CLOSES_LOW = re.compile("['’‘]")
_BETWEEN = frozenset(" \n\t.,;:!?)]")
"""What may come between a quotation and the sentence after it."""
_SENTENCE = re.compile(r"[\w%)]{2}[.!?][”\"’)]*\s+(?=[^\sa-z])")


class Quoted(NamedTuple):
    """A quotation: from its opening mark to after its closing one, and its words without marks and outer spaces.

    `whole` is false if the opening mark is missing, so the words begin with their sentence.
    """

    start: int
    end: int
    words: Span
    whole: bool = True


def quoted(text: str) -> Iterator[Quoted]:
    """The outermost quotations of one block, in order."""
    place = done = 0
    barren: dict[str, int] = {}  # up to if nothing closes what a mark opens, so no place is looked at twice
    while found := MARKS.search(text, place):
        mark, place = found[0], found.start()
        behind = place + len(mark)
        if _opens(text, place, mark):
            closed = _closing(text, place, mark, barren.get(mark, 0))
            if closed is None:
                barren[mark] = place + LONGEST
            else:
                words = _stripped(text, behind, closed[0])
                if words is not None:
                    yield Quoted(place, closed[1], words)
                behind = done = max(closed[1], behind)
        elif mark in '"”' and _ends_speech(text, place):
            words = _stripped(text, _sentence(text, done, place), place)
            if words is not None:
                yield Quoted(words.start, behind, words, whole=False)
            done = behind
        place = behind


def _stripped(text: str, start: int, end: int) -> Span | None:
    """The span without outer spaces; None if nothing is said."""
    inner = text[start:end]
    if not any(character.isalnum() for character in inner):
        return None
    return Span(start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip())))


def _opens(text: str, place: int, mark: str) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + len(mark) : place + len(mark) + 1] or " "
    free = before.isspace() or before in _BEFORE
    if mark in _SINGLE:
        return free and (after.isalpha() or after == '"')
    if mark == '"':
        return not before.isdigit() and not (_closes(text, place, mark) and not _is_closed(text, place))
    if mark in _ALWAYS:
        return not ((before.isalnum() or before in ".!?") and after.isspace())
    if mark in {"‹", "<<"}:
        return free and (
            after.isalpha() or (after == " " and text[place + len(mark) + 1 : place + len(mark) + 2].isalpha())
        )
    return free and (after.isalnum() or after in "‘‚›‹'(")


def _closes(text: str, place: int, mark: str) -> bool:
    """Whether a mark comes after a word or a stop and before no word."""
    before = text[place - 1] if place else " "
    after = text[place + len(mark) : place + len(mark) + 1]
    return not (before.isspace() or before in _BEFORE or before == ":") and not after.isalnum()


def _is_closed(text: str, place: int) -> bool:
    """Whether the next straight mark of a block closes what this one would open, and opens nothing itself."""
    following = text.find('"', place + 1)
    if following < 0 or not text[place + 1].isspace():
        return False
    return text[following - 1].isspace() and not text[following + 1 : following + 2].isalnum()


def _closing(text: str, opening: int, mark: str, since: int) -> tuple[int, int] | None:
    """Where the mark opened at `opening` is closed, from and to; the end of the block for a double one that is not.

    Nothing closes it before `since`.
    """
    start = max(opening + len(mark), since)
    limit = min(len(text), opening + LONGEST)
    if mark in _SINGLE:
        place = _closing_single(text, max(opening + 2, since), limit, _CLOSES_LOW if mark == "‚" else _CLOSES_SINGLE)
        return None if place is None else (place, place + 1)
    firm, loose = _PAIRS[mark]
    ends = [(place, place + len(one)) for one in firm if (place := text.find(one, start, limit)) >= 0]
    for one in loose:
        stop = min((place for place, _ in ends), default=limit)
        place = text.find(one, start, stop)
        while place >= 0:
            if _closes(text, place, one) and not (mark == '"' and _is_inner(text, opening, place)):
                ends.append((place, place + len(one)))
                break
            place = text.find(one, place + 1, stop)
    if ends:
        return min(ends)
    return (limit, limit) if limit == len(text) and mark in _RUN_ON else None


def _is_inner(text: str, opening: int, place: int) -> bool:
    """Whether a curly mark at `place` closes one that was opened within straight marks."""
    return text.count("“", opening, place) > text.count("”", opening, place)


def _closing_single(text: str, start: int, limit: int, closing: re.Pattern[str]) -> int | None:
    for mark in closing.finditer(text, start, limit):
        place = mark.start()
        after = text[place + 1] if place + 1 < len(text) else " "
        if not after.isalnum() and not text[place - 1].isspace() and not _possessive(text, place, limit):
            return place
    return None


def _possessive(text: str, place: int, limit: int) -> bool:
    """Whether the mark after an s is a plural's possessive: a later mark still closes the quotation."""
    if text[place - 1] != "s" or text[place + 1 : place + 2] != " ":
        return False
    stop = re.search(r"[.!?]\s", text[place:limit])
    rest = text[place + 1 : place + stop.start() if stop else limit]
    return bool(re.search(r"[\w.,!?]['’](?!\w)", rest)) and not re.search(r"(?:^|\s)['‘]\w", rest)


def _ends_speech(text: str, place: int) -> bool:
    """Whether a mark that opens nothing ends a speech, so the mark that opened it is missing."""
    return place > 0 and text[place - 1] in ",.!?…" and text[place + 1 : place + 2].isspace()


def _sentence(text: str, low: int, place: int) -> int:
    """Where the sentence begins that ends at `place`, from `low` on."""
    start = next((at for at in range(low, place) if text[at] not in _BETWEEN), place)
    for match in _SENTENCE.finditer(text, max(low, place - LONGEST), place):
        start = match.end()
    return start
