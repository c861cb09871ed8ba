"""Why no source could have an item: it is an opinion, or the draft's own reporting."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from tui.checking.superlatives import Superlative
from tui.claims.profiles import Profile
from tui.english.evaluation import EVALUATION
from tui.english.modality import CONSIDERED
from tui.english.word_lists import words
from tui.items.item import ItemKind
from tui.language.words import Word
from tui.quotes import Quote
from tui.reading.documents import Span
from tui.reading.spans import ByPlace, before

KINDS: frozenset[ItemKind] = frozenset({"figure", "date", "time", "quantity", "superlative"})
"""Kinds of items that may be the draft's own reporting; a name or a quotation never is."""
_WRITERS = words("we i")  # local: who reports what they did for the draft itself
_LEGWORK = words(  # local: what is done for a report; a firm that says `we sold` is no reporter
    "counted saw watched visited interviewed asked reviewed tested surveyed read heard met examined checked called"
)
_POSSIBLE = (CONSIDERED & words("may might could")) | words("perhaps possibly maybe")
_BEFORE = 8
"""Words before an item that are searched for one that says it is only possible."""


class Wording:
    """The words of a sentence of the draft outside of its quotations, found when the first item needs them."""

    def __init__(self, sentence: Profile) -> None:
        self._sentence = sentence

    def reason(self, span: Span, known: object) -> str:
        """Why an item that no source has cannot be checked; empty if it can."""
        if self._quotes.overlapping(span):
            return ""
        if isinstance(known, Superlative) and (known.taste or EVALUATION & {*known.word.split()}):
            return "an opinion"
        if self._is_own_work:
            return "the draft speaks of itself"
        end = before(self._outside, span.start)
        near = {word.text for word in self._outside[max(0, end - _BEFORE) : end]}  # `May` is a month
        if not self._sentence.voice.called and _POSSIBLE & near:
            return "the draft says only that it is possible"
        return ""

    @cached_property
    def _quotes(self) -> ByPlace[Quote]:
        return ByPlace((quote.span, quote) for part in self._sentence.parts for quote in part.quotes)

    @cached_property
    def _outside(self) -> list[Word]:
        return [word for word in self._sentence.tokens if not self._quotes.overlapping(word.span)]

    @cached_property
    def _is_own_work(self) -> bool:
        small = [word.text.casefold() for word in self._outside]
        return any(one in _WRITERS and other in _LEGWORK for one, other in pairwise(small))
