"""The same words quoted in several articles, brought together: who quotes whom, and what was changed on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.claims.quotations import Meeting, meetings, other_speaker, plain
from tui.quotes import Quote
from tui.reading.documents import Document

Standing = Literal["changed", "speaker", "cut", "same", "alone"]
"""How a quotation stands with those of other articles: other words, another speaker, fewer words, the same, none."""

_ORDER: tuple[Standing, ...] = ("changed", "speaker", "cut", "same", "alone")
_PROBES = 4
"""Quotations are looked up by so many of their rarest words; any two that are alike share one of them."""
_CANDIDATES = 40


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A quotation of the words of another, how it has them, and whether it gives them to someone else."""

    quote: Quote
    meeting: Meeting
    other_speaker: bool

    @property
    def standing(self) -> Standing:
        """The weightiest thing to say of it."""
        if self.meeting.how == "altered":
            return "changed"
        if self.other_speaker:
            return "speaker"
        return "cut" if self.meeting.how == "cut" else "same"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation and its counterparts in the articles after it, in reading order."""

    quote: Quote
    counterparts: tuple[Counterpart, ...] = ()

    @property
    def standing(self) -> Standing:
        """That of the counterpart which differs most; `alone` where no other article quotes it."""
        if all(counterpart.quote.document == self.quote.document for counterpart in self.counterparts):
            return "alone"
        return min((counterpart.standing for counterpart in self.counterparts), key=_ORDER.index)


def quoted(documents: Sequence[Document], quotes: Iterable[Quote]) -> tuple[Quoted, ...]:
    """Every quotation once, those that were changed first, then in reading order."""
    texts = {document.id: document for document in documents}
    known = [(quote, texts[quote.document].slice(quote.span)) for quote in quotes if quote.document in texts]
    often = Counter(word for _, text in known for word in set(plain(text)))
    leads: list[int] = []
    found: dict[int, list[Counterpart]] = {}
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, (quote, text) in enumerate(known):
        probes = sorted(set(plain(text)), key=lambda word: (often[word], word))[:_PROBES]
        near = sorted({lead for word in probes for lead in index[word][-_CANDIDATES:]})
        met = _met(known[number], [(lead, *known[lead]) for lead in near])
        if met is None:
            leads.append(number)
            found[number] = []
            for word in set(plain(text)):
                index[word].append(number)
        else:
            lead, meeting = met
            found[lead].append(Counterpart(quote, meeting, other_speaker(known[lead][0].speaker, quote.speaker)))
    groups = [Quoted(known[lead][0], tuple(found[lead])) for lead in leads]
    return tuple(sorted(groups, key=lambda group: _ORDER.index(group.standing)))


def _met(one: tuple[Quote, str], leads: Sequence[tuple[int, Quote, str]]) -> tuple[int, Meeting] | None:
    """The first quotation that has the words of `one`, those with the very same words before others."""
    met = [(number, meeting) for number, quote, text in leads for meeting in meetings([(quote, text)], [one])]
    return min(met, key=lambda pair: ({"exact": 0, "cut": 1, "altered": 2}[pair[1].how], pair[0]), default=None)
