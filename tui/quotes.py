"""Quoted words and who said them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from tui.language.marks import MARKS, quoted
from tui.reading.documents import Document, Span
from tui.records import dataclass

_JOINING = re.compile(r",?\s?(?:and|or|but)(?:\s(?:an?|the|as|to))?|,")
"""What comes between quotations of one speaker: `"rotten" and "a disgrace", Amis said`."""
_PRONOUNS = frozenset({"he", "she", "they", "it"})


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks (the span is without the marks), with the speaker if the text names one.

    `named` says whether the speaker is named next to the words, and not taken over from a sentence before.
    """

    id: str
    document: str
    span: Span
    speaker: str = ""
    named: bool = False


def find(document: Document) -> tuple[Quote, ...]:
    """The quotations of a document in reading order; marks within a quotation do not open another."""
    from tui import attribution  # noqa: PLC0415 - its patterns take long to compile, and a cached result needs none

    found: list[Quote] = []
    last = ""
    for block in _blocks(document):
        text = block.of(document.text)
        carried, joined = "", 0
        for span, before, after in _placed(text):
            named = attribution.speaker(before, span.of(text), after)
            titled = attribution.titled(before, span.of(text))
            beside = bool(named) and named.lower() not in _PRONOUNS and not titled
            if named.lower() in _PRONOUNS:
                named = last
            speech = len(span.of(text).split()) >= attribution.SPEECH
            if not named and found and found[-1].speaker and _JOINING.fullmatch(before):
                named = found[-1].speaker
            speaker = "" if titled else named or (carried if speech else "")
            if named:
                carried = last = named
                found[len(found) - joined :] = [replace(each, speaker=named) for each in found[len(found) - joined :]]
            joined = joined + 1 if not (named or titled) and _JOINING.fullmatch(after) else 0
            moved = Span(block.start + span.start, block.start + span.end)
            found.append(Quote(f"{document.id}.q{len(found) + 1}", document.id, moved, speaker, beside))
    return tuple(found)


def _placed(text: str) -> Iterator[tuple[Span, str, str]]:
    """Each quotation of a block with what comes before and after it, up to the next ones, with single spaces.

    One whose opening mark is missing is a quotation only if its speaker is named next to it.
    """
    from tui import attribution  # noqa: PLC0415 - as above

    found = list(quoted(text))
    for n, each in enumerate(found):
        before = " ".join(text[found[n - 1].end if n else 0 : each.start].split())
        after = " ".join(text[each.end : found[n + 1].start if n + 1 < len(found) else len(text)].split())
        if each.whole or attribution.follows(after):
            yield each.words, before, after


@lru_cache(maxsize=20_000)
def plain(text: str) -> tuple[str, ...]:
    """The words of a quotation in lower case, without marks, hyphens and the numbers of notes."""
    return tuple(re.findall(r"\w+", re.sub(r"[-‐‑’']|\[\d{1,3}\]", "", text.casefold())))


def attributed(sentence: str) -> str:
    """Who a sentence says that something was said, asked or called, whether in quotation marks or not.

    As in the text, so it may be `he`; empty if nobody is named.
    """
    from tui import attribution  # noqa: PLC0415 - as above

    return attribution.attributed(_plainly(sentence)) if attribution.SAYS.search(sentence) else ""


def _plainly(sentence: str) -> str:
    """A sentence with a semicolon, which separates its neighbours, in place of each quotation."""
    if not MARKS.search(sentence):
        return sentence
    made, place = "", 0
    for each in quoted(sentence):
        made += sentence[place : each.start] + ";"
        place = each.end
    return made + sentence[place:]


def _blocks(document: Document) -> Iterator[Span]:
    """Where a quotation may be: the blocks that are not furniture, or paragraphs if there are no blocks."""
    if document.blocks:
        yield from (block.span for block in document.blocks if block.kind != "furniture")
        return
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", document.text):
        yield Span(paragraph.start(), paragraph.end())
