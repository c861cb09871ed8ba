"""Who an article says a sentence is from, quoted or reported; and whether two such speakers are two persons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from tui import quotes
from tui.claims import quotations
from tui.quotes import Quote
from tui.reading.documents import Document
from tui.records import dataclass

_PRONOUNS = frozenset({"he", "she"})
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_LONGEST = 1000
"""Characters of a sentence in which the speaker is looked for."""
_MENTIONS = 20
_BESIDE = 60
"""Characters on either side of a name, at its first mentions, that may say who its bearer is."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as the text calls them, with the words of the name and the offices that the article gives them.

    Empty if nobody is said to speak, or if two are.
    """

    called: str = ""
    names: frozenset[str] = frozenset()
    offices: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.called)


NOBODY = Voice()


def voices(document: Document, found: Iterable[Quote]) -> dict[str, Voice]:
    """Sentence id to its speaker, for the sentences that name one; a pronoun is the speaker just before."""
    spoken = _spoken(document, found)
    made: dict[str, Voice] = {}
    known: dict[str, Voice] = {}
    last = NOBODY
    said = [sentence for sentence in document.sentences if sentence.kind != "furniture"]
    for place, sentence in enumerate(said):
        text = " ".join(sentence.span.of(document.text)[:_LONGEST].split())
        called = spoken.get(sentence.id) or quotes.attributed(text)
        attributed = bool(called)
        if called.casefold() not in _PRONOUNS:
            following = said[place + 1].span.of(document.text)[:_LONGEST] if place + 1 < len(said) else ""
            called = called or (_person(text) if _PRONOUN.search(following) else "")
            if called not in known:
                known[called] = _voice(called, document.text)
            last = known[called]
        if attributed and last:
            made[sentence.id] = last
    return made


def _spoken(document: Document, found: Iterable[Quote]) -> Mapping[str, str]:
    """Sentence id to the one speaker named next to its quotations."""
    table: dict[str, set[str]] = defaultdict(set)
    ends = [sentence.span.end for sentence in document.sentences]
    for quote in found:
        for place in range(bisect_right(ends, quote.span.start), len(ends)):
            sentence = document.sentences[place]
            if sentence.span.start >= quote.span.end:
                break
            if quote.named:
                table[sentence.id].add(quote.speaker)
    return {sentence: next(iter(speakers)) for sentence, speakers in table.items() if len(speakers) == 1}


def _person(sentence: str) -> str:
    """The one office holder that a sentence names, who may be `she` in the next; empty if there is none."""
    held = {}
    found = [match["name"] for match in _NAME.finditer(sentence)]
    for name in found:
        offices = _voice(name, sentence).offices
        if offices:
            held[name] = offices
    alone = len(held) == 1 and held.get(found[0]) == quotations.offices(sentence)
    return found[0] if alone else ""


_NAME = re.compile(r"(?P<name>[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+)")


def _voice(called: str, text: str) -> Voice:
    if not called:
        return NOBODY
    offices = set(quotations.offices(called))
    words = quotations.names(_bare(_ARTICLE.sub("", called)) if offices else called)
    if words:
        last = re.findall(r"[\w’'-]+", called)[-1]
        for start in islice(_mentions(last, text), _MENTIONS):
            offices |= quotations.offices(_title(text[max(0, start - _BESIDE) : start]))
            end = start + len(last)
            offices |= quotations.offices(_apposition(text[end : end + _BESIDE]))
    return Voice(called, words, frozenset(offices))


def _mentions(word: str, text: str) -> Iterator[int]:
    """Where a word is in a text, with an edge of a word on both sides; a pattern would be compiled for each name."""
    at = text.find(word)
    while at >= 0:
        whole = _EDGE.match(text, at) and _EDGE.match(text, at + len(word))
        if whole:
            yield at
        at = text.find(word, at + (len(word) if whole else 1))


_EDGE = re.compile(r"\b")
_ARTICLE = re.compile(r"^(?:The|An?)\s+")


def _bare(called: str) -> str:
    """What follows the last word for an office, if it is a name: `Corvane chief executive Ines Roth`."""
    words = called.split()
    places = [n for n, word in enumerate(words) if quotations.offices(word)]
    tail = " ".join(words[places[-1] + 1 :]) if places else ""
    return tail if _NAME.fullmatch(tail) or (tail[:1].isupper() and " " not in tail) else called


def _title(before: str) -> str:
    """The words right before a name that may say who its bearer is: `Corvane chief executive Ines`."""
    run = re.split(r"[^\w\s’'-]", before)[-1]
    return re.split(r"\b(?:of|for|by|with|to|from|and|that|told|said)\b", run)[-1]


def _apposition(after: str) -> str:
    """The words between commas after a name, up to a link: `, the chief executive of Corvane,`."""
    match = re.match(r",\s+([\w\s’'-]+)", after)
    return re.split(r"\b(?:of|for|who|said|says|told|and|in|at)\b", match[1])[0] if match else ""


_CALLED = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+|\b(?:Mr|Mrs|Ms|Dr)\.? [A-Z]")
"""A full name, or one with a title."""


def are_different(a: Voice, b: Voice) -> bool:
    """Whether one is a spokesperson and the other holds an office of their own, so they are two persons.

    A company is not distinguished from those who speak for it, or a name from an office that may be its bearer's.
    """
    if not (a.offices and b.offices) or a.offices & b.offices or a.names & b.names:
        return False
    if not (_CALLED.search(_FOR.sub("", a.called)) and _CALLED.search(_FOR.sub("", b.called))):
        return False  # someone who is only described may be anybody
    if a.offices.issuperset(quotations.SPOKES) == b.offices.issuperset(quotations.SPOKES):
        return False
    mine, theirs = _body(a.called), _body(b.called)
    return not (mine & b.names or theirs & a.names or (mine and theirs and not mine & theirs))


def _body(called: str) -> frozenset[str]:
    """The words of the name of the company or person somebody speaks for: `a spokesman for Tarn Energy`."""
    match = _FOR.search(called)
    return frozenset(word.casefold() for word in re.findall(r"[A-Z]\w+", match[1])) if match else frozenset()


_FOR = re.compile(r"\b(?:for|of|at)\s+(.*)$")
