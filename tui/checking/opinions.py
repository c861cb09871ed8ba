"""Why no source could have an item: it is an opinion, or the draft's own reporting."""

from __future__ import annotations

from itertools import pairwise

from tui.checking.superlatives import Superlative
from tui.claims.profiles import Profile
from tui.english.evaluation import EVALUATION
from tui.english.modality import CONSIDERED
from tui.english.word_lists import words
from tui.items.item import ItemKind
from tui.reading.documents import Span

KINDS: frozenset[ItemKind] = frozenset({"figure", "date", "time", "quantity", "superlative"})
"""Kinds of items that may be the draft's own reporting; a name or a quotation never is."""
_WRITERS = words("we i")  # local: who reports what they did for the draft itself
_LEGWORK = words(  # local: what is done for a report; a firm that says `we sold` is no reporter
    "counted saw watched visited interviewed asked reviewed tested surveyed read heard met examined checked called"
)
_POSSIBLE = (CONSIDERED & words("may might could")) | words("perhaps possibly maybe")
_BEFORE = 8
"""Words before an item that are searched for one that says it is only possible."""


def reason(sentence: Profile, span: Span, known: object) -> str:
    """Why an item that no source has cannot be checked; empty if it can."""
    if any(quote.span.overlaps(span) for part in sentence.parts for quote in part.quotes):
        return ""
    if isinstance(known, Superlative) and (known.taste or EVALUATION & {*known.word.split()}):
        return "an opinion"
    outside = [
        word
        for word in sentence.tokens
        if not any(quote.span.overlaps(word.span) for part in sentence.parts for quote in part.quotes)
    ]
    small = [word.text.casefold() for word in outside]
    if any(one in _WRITERS and other in _LEGWORK for one, other in pairwise(small)):
        return "the draft speaks of itself"
    before = [word.text for word in outside if word.span.end <= span.start][-_BEFORE:]  # `May` is a month
    if not sentence.voice.called and _POSSIBLE & {*before}:
        return "the draft says only that it is possible"
    return ""
