"""Passages: the parts of a sentence that each say one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.claims.claim import Passage
from tui.english.verbs import COMMON_FINITE_VERBS
from tui.figures.figure import Figure
from tui.language.notes import length_without_notes
from tui.language.sentences import takes_part
from tui.reading.documents import Document, Sentence, Span

_WORDS = 4
"""A part of fewer words than this says nothing by itself."""
_LONG = 12
"""A sentence of fewer words than this is one passage."""

_BREAK = re.compile(
    r"(?P<hard>;\s+|\s[–—]+\s|\s-\s)"
    r"|(?P<comma>,\s+)(?=(?:and|but|while|whereas|although|though|despite|after|before|as|with|which|who|whose|where"
    r"|when|yet|since|because|adding|[a-z]+ing|[a-z]+ed\s+by|driven\s+by|led\s+by|up|down)\s)"
    r"|(?P<turn>(?<!\ba)\s+)(?=(?:despite|while|whereas|although|even\s+though)\s)"
    r"|(?P<both>\s+)(?=(?:and|but)\s)",
)
_OPEN = {"“": "”", '"': '"', "(": ")", "[": "]"}
_OPENING = re.compile("[" + re.escape("".join(_OPEN)) + "]")


def passages(document: Document, figures: Sequence[Figure]) -> tuple[Passage, ...]:
    """The passages of a document in reading order; furniture and bare section headings give none."""
    spans: dict[str, list[Span]] = {}
    for figure in figures:
        spans.setdefault(figure.sentence, []).append(figure.span)
    return tuple(
        Passage(document.id, sentence.id, part)
        for sentence in document.sentences
        if takes_part(document, sentence)
        for part in parts(document, sentence, spans.get(sentence.id, ()))
    )


def parts(document: Document, sentence: Sentence, figures: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a sentence that each say one thing, in order, with every word of it except the marks of notes."""
    whole = sentence.span.of(document.text)
    text = whole[: length_without_notes(whole)]
    if sentence.kind == "heading" or len(text.split()) < _LONG:
        return (Span(sentence.span.start, sentence.span.start + len(text)),)
    inner = [Span(f.start - sentence.span.start, f.end - sentence.span.start) for f in figures]
    closed = list(_closed(text))
    cuts = [0]
    for match in _BREAK.finditer(text):
        place = match.end()
        if any(s.start < place < s.end for s in (*inner, *closed)) or not _says(text[cuts[-1] : match.start()]):
            continue
        if _is_independent(text, place, match.lastgroup or "", inner, cuts[-1]):
            cuts.append(place)
    cuts.append(len(text))
    return tuple(_trimmed(text, cuts[n], cuts[n + 1], sentence.span.start) for n in range(len(cuts) - 1))


def _is_independent(text: str, place: int, how: str, figures: Sequence[Span], start: int) -> bool:
    """Whether the words after `place`, up to the next break, can be said by themselves."""
    following = _BREAK.search(text, place + 1)
    rest = text[place : following.start() if following else len(text)]
    counted = any(span.start >= place for span in figures)
    if how == "turn":
        return len(rest.split()) >= _WORDS - 1 and (counted or _says(rest))
    if how == "both":
        before = any(start <= span.start < place for span in figures)
        word = rest.split()[1] if len(rest.split()) > 1 else ""
        return before and counted and len(rest.split()) >= _WORDS and _verb(word)
    return len(rest.split()) >= _WORDS and _says(rest)


def _says(text: str) -> bool:
    """Whether a stretch has enough words, one of them a verb, to say something."""
    found = re.findall(r"[^\W_][\w’'-]*", text)
    return len(found) >= _WORDS and any(_verb(word) for word in found)


def _verb(word: str) -> bool:
    low = word.lower().replace("’", "'")
    return low in COMMON_FINITE_VERBS or (len(low) > 4 and low.endswith(("ed", "ing"))) or low.endswith("n't")


def _closed(text: str) -> Iterator[Span]:
    """Stretches in quotation marks or brackets, which are not cut."""
    after = 0
    for match in _OPENING.finditer(text):
        end = text.find(_OPEN[match[0]], match.end())
        if match.start() >= after and end > 0:
            yield Span(match.start(), end + 1)
            after = end + 1


def _trimmed(text: str, start: int, end: int, offset: int) -> Span:
    part = text[start:end]
    begin = start + len(part) - len(part.lstrip())
    return Span(offset + begin, offset + end - (len(part) - len(part.rstrip())))
