"""Quoted words and who said them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.reading.documents import Document, Span

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_PAIRS = {"“": "”", "„": "”", "«": "»", "‘": "’"}
_LONGEST_GAP = 4000
"""A quotation that is not closed within so many characters was no quotation."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks (the span is without the marks), with the speaker where the text names one.

    `named` tells whether the speaker is named beside the words, and not taken over from a sentence before.
    """

    id: str
    document: str
    span: Span
    speaker: str = ""
    named: bool = False


def find(document: Document) -> tuple[Quote, ...]:
    """The quotations of a document in reading order; marks within a quotation open no other one."""
    from tui import attribution  # noqa: PLC0415 - its patterns take long to make, and a result that was kept needs none

    found: list[Quote] = []
    last = ""
    for block in _blocks(document):
        text = block.of(document.text)
        spans = list(_quoted(text))
        carried = ""
        for position, span in enumerate(spans):
            before = text[spans[position - 1].end + 1 if position else 0 : max(span.start - 1, 0)]
            after = text[span.end + 1 : spans[position + 1].start - 1 if position + 1 < len(spans) else len(text)]
            named = attribution.speaker(" ".join(before.split()), span.of(text), " ".join(after.split()))
            beside = bool(named) and named.lower() not in _PRONOUNS
            if named.lower() in _PRONOUNS:
                named = last
            speech = len(span.of(text).split()) >= attribution.SPEECH
            speaker = named or (carried if speech else "")
            if named:
                carried = last = named
            moved = Span(block.start + span.start, block.start + span.end)
            found.append(Quote(f"{document.id}.q{len(found) + 1}", document.id, moved, speaker, beside))
    return tuple(found)


@lru_cache(maxsize=20_000)
def plain(text: str) -> tuple[str, ...]:
    """The words of a quotation in small letters, without marks and hyphens."""
    return tuple(re.findall(r"\w+", re.sub(r"[-‐‑’']", "", text.casefold())))


def attributed(sentence: str) -> str:
    """Who a sentence says that something was said, asked or called, whether in quotation marks or not.

    As the text has it, so it may be `he`; empty where nobody is named.
    """
    from tui import attribution  # noqa: PLC0415 - as above

    return attribution.attributed(_plainly(sentence)) if attribution.SAYS.search(sentence) else ""


def _plainly(sentence: str) -> str:
    """A sentence with a semicolon, which parts what stands beside it, in place of what is quoted in it."""
    if not _MARKS.search(sentence):
        return sentence
    made, place = "", 0
    for span in _quoted(sentence):
        made += sentence[place : span.start - 1] + ";"
        place = span.end + 1
    return made + sentence[place:]


_MARKS = re.compile("[\"'“„«‘]")
_SINGLE = re.compile("['’]")


def _blocks(document: Document) -> Iterator[Span]:
    """Where a quotation may lie: the blocks that are not furniture, or paragraphs where none were found."""
    if document.blocks:
        yield from (block.span for block in document.blocks if block.kind != "furniture")
        return
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", document.text):
        yield Span(paragraph.start(), paragraph.end())


def _quoted(text: str) -> Iterator[Span]:
    """The outermost quotations of one block, without their marks."""
    place = 0
    while found := _MARKS.search(text, place):
        mark, place = found[0], found.start()
        if mark not in "'‘" or _opens_single(text, place):
            end = _closing(text, place)
            if end is not None:
                inner = text[place + 1 : end]
                start = place + 1 + len(inner) - len(inner.lstrip())
                stop = end - (len(inner) - len(inner.rstrip()))
                if any(character.isalnum() for character in inner):
                    yield Span(start, stop)
                place = end
        place += 1


def _opens_single(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return (before.isspace() or before in "(—–-[") and (after.isalpha() or after == '"')


def _closing(text: str, opening: int) -> int | None:
    """Where the mark opened at `opening` is closed; the end of the block for a double mark that never is."""
    mark = text[opening]
    if mark == '"' and opening and text[opening - 1].isdigit():
        return None
    limit = min(len(text), opening + _LONGEST_GAP)
    if mark in "'‘":
        return _closing_single(text, opening, limit)
    wanted = _PAIRS.get(mark, mark)
    found = [text.find(one, opening + 1, limit) for one in (wanted + '"' if mark == "“" else wanted)]
    if max(found) >= 0:
        return min(place for place in found if place >= 0)
    return limit if limit == len(text) and mark in '"“' else None


def _closing_single(text: str, opening: int, limit: int) -> int | None:
    for mark in _SINGLE.finditer(text, opening + 2, limit):
        place = mark.start()
        after = text[place + 1] if place + 1 < len(text) else " "
        if not after.isalnum() and not text[place - 1].isspace() and not _possessive(text, place, limit):
            return place
    return None


def _possessive(text: str, place: int, limit: int) -> bool:
    """Whether the mark after an s stands for a plural's possessive: a later mark still closes the quotation."""
    if text[place - 1] != "s" or text[place + 1 : place + 2] != " ":
        return False
    stop = re.search(r"[.!?]\s", text[place:limit])
    rest = text[place + 1 : place + stop.start() if stop else limit]
    return bool(re.search(r"[\w.,!?]['’](?!\w)", rest)) and not re.search(r"(?:^|\s)['‘]\w", rest)
