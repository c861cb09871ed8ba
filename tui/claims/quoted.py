"""The same words quoted in several articles, brought together: who quotes whom, and what was changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Literal

from tui.claims import paraphrases
from tui.claims.claim import Claim
from tui.claims.paraphrases import Paraphrase
from tui.claims.quotations import QuoteMatch, changes_meaning, match_quotes, other_speaker, plain
from tui.quotes import Quote
from tui.reading.documents import Document, Span
from tui.records import dataclass

QuoteState = Literal["turned", "changed", "speaker", "cut", "elsewhere", "same", "paraphrased", "alone"]
"""How a quotation compares with those of other articles: it says something else, other words, another speaker, fewer
words, in a sentence that is not aligned with it, the same; another says it without marks; only in this article."""

ORDER: tuple[QuoteState, ...] = ("turned", "changed", "speaker", "cut", "elsewhere", "same", "paraphrased", "alone")
"""The states, those shown first at the top."""
_PROBES = 4
"""Quotations are looked up by this many of their rarest words; any two similar ones share one of them."""
_CANDIDATES = 40


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A quotation of the words of another, how it has them, and whether it attributes them to someone else.

    `lined_up` says whether some claim has the passages of both.
    """

    quote: Quote
    match: QuoteMatch
    other_speaker: bool
    lined_up: bool = True

    @property
    def state(self) -> QuoteState:
        """The most important thing about it."""
        if self.match.how == "altered":
            return "turned" if self.match.changes_meaning else "changed"
        if self.match.changes_meaning:
            return "turned"
        if self.other_speaker:
            return "speaker"
        if not self.lined_up:
            return "elsewhere"
        return "cut" if self.match.how == "cut" else "same"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation and its counterparts in the articles after it, in reading order.

    `paraphrases` are where other articles, none of which quotes it, say the same without marks.
    """

    quote: Quote
    counterparts: tuple[Counterpart, ...] = ()
    paraphrases: tuple[Paraphrase, ...] = ()

    @property
    def state(self) -> QuoteState:
        """That of the counterpart that differs most; if no other article quotes it, whether one says it."""
        if all(counterpart.quote.document == self.quote.document for counterpart in self.counterparts):
            return "paraphrased" if self.paraphrases else "alone"
        return min((counterpart.state for counterpart in self.counterparts), key=ORDER.index)


def quoted(
    documents: Sequence[Document], quotes: Iterable[Quote], claims: Iterable[Claim] | None = None
) -> tuple[Quoted, ...]:
    """Every quotation once, changed ones first, then in reading order.

    If the `claims` are not given, all with the same words count as aligned.
    """
    given = tuple(quotes)
    texts = {document.id: document for document in documents}
    known = [(quote, texts[quote.document].slice(quote.span)) for quote in given if quote.document in texts]
    placed = _Placed(claims)
    sentences = paraphrases.Sentences(documents, given)
    groups = []
    for lead, found in _groups(known):
        counterparts = tuple(_counterpart(lead[0], known[number][0], met, texts, placed) for number, met in found)
        quoting = {lead[0].document, *(each.quote.document for each in counterparts)}
        groups.append(Quoted(lead[0], counterparts, sentences.saying(*lead, besides=quoting)))
    return tuple(sorted(groups, key=lambda group: ORDER.index(group.state)))


def _groups(known: Sequence[tuple[Quote, str]]) -> list[tuple[tuple[Quote, str], list[tuple[int, QuoteMatch]]]]:
    """Each quotation that is the first of its words, and the numbers of the others with their matches."""
    often = Counter(word for _, text in known for word in set(plain(text)))
    found: dict[int, list[tuple[int, QuoteMatch]]] = {}
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, text) in enumerate(known):
        probes = sorted(set(plain(text)), key=lambda word: (often[word], word))[:_PROBES]
        near = sorted({lead for word in probes for lead in index[word][-_CANDIDATES:]})
        met = _met(known[number], [(lead, *known[lead]) for lead in near])
        if met is None:
            found[number] = []
            for word in set(plain(text)):
                index[word].append(number)
        else:
            found[met[0]].append((number, met[1]))
    return [(known[lead], others) for lead, others in found.items()]


def _met(one: tuple[Quote, str], leads: Sequence[tuple[int, Quote, str]]) -> tuple[int, QuoteMatch] | None:
    """The first quotation that has the words of `one`; those with exactly the same words come first."""
    met = [(number, match) for number, quote, text in leads for match in match_quotes([(quote, text)], [one])]
    return min(met, key=lambda pair: ({"exact": 0, "cut": 1, "altered": 2}[pair[1].how], pair[0]), default=None)


def _counterpart(
    lead: Quote, quote: Quote, met: QuoteMatch, texts: dict[str, Document], placed: _Placed
) -> Counterpart:
    """A quotation compared with the first of its words, each within its sentence."""
    if met.changes_meaning and not changes_meaning(
        met, *(_around(texts[each.document], each) for each in (lead, quote))
    ):
        met = replace(met, meaning_change="")
    return Counterpart(quote, met, other_speaker(lead.speaker, quote.speaker), placed.together(lead, quote))


def _around(document: Document, quote: Quote) -> str:
    """The sentence in which a quotation begins."""
    sentences = document.sentences
    place = bisect_left(sentences, quote.span.start + 1, key=lambda sentence: sentence.span.end)
    return document.slice(sentences[place].span) if place < len(sentences) else document.slice(quote.span)


class _Placed:
    """Which claims the quotations are in."""

    def __init__(self, claims: Iterable[Claim] | None) -> None:
        self._known = claims is not None
        self._spans: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
        self._claims: dict[str, frozenset[str]] = {}
        for claim in claims or ():
            for passage in claim.passages if claim.relation != "single" else ():
                self._spans[passage.document].append((passage.span, claim.id))
        for spans in self._spans.values():
            spans.sort()
        self._reach = {
            document: list(accumulate((span.end for span, _ in spans), max)) for document, spans in self._spans.items()
        }

    def together(self, a: Quote, b: Quote) -> bool:
        """Whether some claim has passages of both; those of one article always do."""
        return not self._known or a.document == b.document or not self._of(a).isdisjoint(self._of(b))

    def _of(self, quote: Quote) -> frozenset[str]:
        if quote.id not in self._claims:
            spans = self._spans.get(quote.document, [])
            first = bisect_right(self._reach.get(quote.document, []), quote.span.start)
            last = bisect_left(spans, quote.span.end, key=lambda each: each[0].start)
            self._claims[quote.id] = frozenset(claim for span, claim in spans[first:last] if span.overlaps(quote.span))
        return self._claims[quote.id]
