"""Sentences of a document: Punkt (Kiss & Strunk 2006) on our own parameters, then the rules of stops."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from tui.english.abbreviations import ABBREVIATIONS
from tui.language import nltk_modules
from tui.language.stops import ends_sentence, stops
from tui.reading.documents import Block, Document, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = re.compile(r"[^\W_]")
_CLOSING = frozenset("”’»)")
LONGEST = 2_000
"""Characters of a sentence at most: text without stops for longer, such as transcribed speech, is cut."""
_PAUSES = ("\n", "; ", ": ", ", ")
"""Where it is cut, the best first; otherwise between two words."""
_HEADLINE_WORDS = 5
"""A heading shorter than this names a section; from here on it says something."""
_SAMPLE = 20_000
"""Characters that show whether a text is in lower case throughout."""


def split(document: Document) -> Document:
    """`document` with its sentences: a heading, a row of a table or a line of furniture is one, others are cut.

    Every non-space character is in exactly one sentence, and no sentence begins or ends with a space.
    """
    small = _is_small(document.text[:_SAMPLE])
    spans = [(span, block.kind) for block in document.blocks for span in _within(document.text, block, small)]
    return replace(
        document,
        sentences=tuple(Sentence(f"{document.id}.s{n}", span, kind) for n, (span, kind) in enumerate(spans, 1)),
    )


def takes_part(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence says something: prose, list items and captions do, a heading if it reads like a headline.

    A row of a table says what its heads say of it, which is up to the figures.
    """
    text = sentence.span.of(document.text)
    if sentence.kind in {"furniture", "table"} or not any(character.isalnum() for character in text):
        return False
    return sentence.kind != "heading" or len(text.split()) >= _HEADLINE_WORDS


def _within(text: str, block: Block, small: bool) -> Iterator[Span]:
    if block.kind in {"heading", "furniture", "table"}:
        yield block.span
        return
    for start, end in _cut(block.span.of(text), small):
        yield from _bounded(text, block.span.start + start, block.span.start + end)


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence, in pieces if it is too long for one."""
    while end - start > LONGEST:
        middle, limit = start + LONGEST // 2, start + LONGEST
        cut = next((at + len(pause) for pause in _PAUSES if (at := text.rfind(pause, middle, limit)) >= 0), 0)
        cut = cut or next((at for at in range(limit, middle, -1) if text[at].isspace()), limit)
        yield Span(start, start + len(text[start:cut].rstrip()))
        start = next(at for at in range(cut, end) if not text[at].isspace())
    yield Span(start, end)


def _cut(text: str, small: bool) -> list[tuple[int, int]]:
    """Offsets of the sentences of one block of `text`, which has no outer spaces."""
    places = list(stops(text))
    found = _punkt_breaks(text) if places else []
    cut: list[tuple[int, int]] = []
    begun = index = counted = quotes = 0
    said, last = _next_said(text, 0), _last_said(text)
    for place in places:
        while index < len(found) and found[index] <= place.mark:
            index += 1
        punkt = index < len(found) and found[index] <= place.start
        if not ends_sentence(text, place, begun, punkt=punkt, small=small):
            continue
        quotes += text.count('"', counted, place.start)
        counted = place.start
        opened = quotes % 2 == 1
        if place.glued:
            start = place.start - (opened and text[place.start - 1] == '"')  # the mark opens what follows
        else:
            start = _past_quote(text, place.start, opened=opened)
        if last < start:
            break
        if said < start:
            cut.append((begun, len(text[begun:start].rstrip()) + begun))
        elif cut:  # lone stops go with the sentence before them
            cut[-1] = (cut[-1][0], len(text[begun:start].rstrip()) + begun)
        else:
            continue
        begun = start
        if said < start:
            said = _next_said(text, start)
    return [*cut, (begun, len(text))]


def _past_quote(text: str, start: int, *, opened: bool) -> int:
    """Where the next sentence starts, past a lone mark that closes a quotation; a straight one does if `opened`."""
    while text[start] in _CLOSING or (text[start] == '"' and opened):
        following = start + 1
        while following < len(text) and text[following].isspace():
            following += 1
        if following in {start + 1, len(text)}:
            break
        opened = opened and text[start] != '"'
        start = following
    return start


def _next_said(text: str, start: int) -> int:
    """Where the next letter or digit is, or the end."""
    found = _SAID.search(text, start)
    return found.start() if found else len(text)


def _last_said(text: str) -> int:
    """Where the last letter or digit is, or -1."""
    return next((place for place in range(len(text) - 1, -1, -1) if text[place].isalnum()), -1)


def _is_small(sample: str) -> bool:
    """Whether a text has almost no capital letters: less than one in two hundred characters."""
    enough = -(-len(sample) // 200)
    return len(list(islice(filter(str.isupper, sample), enough))) < enough


def _punkt_breaks(text: str) -> list[int]:
    """Offsets where Punkt begins a sentence, in order."""
    return [start for start, _ in _punkt().span_tokenize(text, realign_boundaries=False)][1:]


@cache
def _punkt() -> Any:
    punkt = nltk_modules.load("tokenize.punkt")

    # nltk gives up a search after five seconds of the clock; the answer must not depend on how busy the machine is.
    contexts = re.compile(punkt.PunktLanguageVars().period_context_re().pattern, re.VERBOSE)

    class _Patient(punkt.PunktLanguageVars):  # type: ignore[misc,name-defined]  # nltk has no types
        def period_context_re(self) -> re.Pattern[str]:
            return contexts

    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS)
    return punkt.PunktSentenceTokenizer(parameters, lang_vars=_Patient())
