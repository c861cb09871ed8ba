"""The items of a draft that are checked, sentence by sentence, each with what the sources say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from tui.checking import citations, findings, near, opinions, quotations, superlatives
from tui.checking.answers import Answer, answer, decided
from tui.checking.apart import Figures
from tui.checking.check import CheckedItem, Citation
from tui.checking.claimed import Claimed
from tui.checking.denials import doubted
from tui.checking.findings import Finding, Sought
from tui.checking.headings import Periods
from tui.checking.near import Index, Near
from tui.checking.roles import Roles
from tui.checking.superlatives import Superlative
from tui.checking.surroundings import Surroundings
from tui.checking.tied import Ties, settled
from tui.checking.word_stream import Words
from tui.claims.mentions import Mention, mentions
from tui.claims.profiles import Profile
from tui.comparison import Comparison
from tui.english.calendar import MONTHS, WEEKDAYS
from tui.english.numbers import ORDINALS, VAGUE_SCALES
from tui.english.people import Role
from tui.figures.figure import Figure
from tui.items.item import Item, ItemKind
from tui.quotes import Quote
from tui.reading.documents import Sentence, Span
from tui.reading.spans import ByPlace
from tui.rows.sources import sources as named_sources

_ALWAYS: frozenset[ItemKind] = frozenset({"figure", "date", "time", "number", "name", "place", "quote", "quantity"})
"""Kinds of items that are always listed; other words are listed only where a source contradicts them."""


class Work:
    """A draft and its sources, prepared for checking the items sentence by sentence."""

    def __init__(
        self,
        comparison: Comparison,
        draft: str,
        sources: Sequence[str],
        primary: Sequence[str],
        aliases: Mapping[str, str],
        cited: Sequence[Citation],
    ) -> None:
        documents = {document.id: document for document in comparison.documents}
        self.draft = documents[draft]
        self.sources = tuple(sources)
        self.primary = tuple(primary)
        self.cited = cited
        self.figures = {figure.id: figure for figure in comparison.figures if figure.document == draft}
        self.quotes = {quote.id: quote for quote in comparison.quotes if quote.document == draft}
        self.profiles = near.read(comparison, self.draft, aliases)
        profiles = [near.read(comparison, documents[name], aliases) for name in sources]
        self.index = Index([profile for each in profiles for profile in each])
        self.profiles_read = {
            profile.parts[0].passage.sentence: profile for profile in self.index.profiles if profile.parts
        }
        self.documents = documents
        self.quotes_of: dict[str, list[Quote]] = defaultdict(list)
        for quote in comparison.quotes:
            self.quotes_of[quote.document].append(quote)
        self.streams: dict[tuple[str, bool], Words] = {}
        self.names = {source.document: source.name for source in named_sources(comparison.documents)}
        self.items: dict[str, list[Item]] = defaultdict(list)
        for item in comparison.items:
            if item.document == draft:
                self.items[item.sentence].append(item)
        self.roles = Roles(comparison, self.index.profiles)
        self.ties = Ties(comparison)
        self.periods = Periods(comparison, self.ties)
        self.figures_read = Figures(figure for figure in comparison.figures if figure.document != draft)
        self.claimed = Claimed(comparison, draft)
        self.notes = citations.notes(self.draft)

    def by_sentence(self) -> Iterator[tuple[int, int, list[CheckedItem]]]:
        """The checked items of one sentence after the other, with how many sentences are done, of how many."""
        sentences = {sentence.id: sentence for sentence in self.draft.sentences}
        for number, profile in enumerate(self.profiles):
            sentence = sentences[profile.parts[0].passage.sentence]
            if any(span.overlaps(sentence.span) for span in self.notes):
                continue
            yield number, len(self.profiles), list(self._checked(profile, sentence))

    def _checked(self, profile: Profile, sentence: Sentence) -> Iterator[CheckedItem]:
        near_ = self.index.near(profile)
        around, wording = Surroundings(profile), opinions.Wording(profile)
        named = [each for each in self.cited if each.document and each.span.overlaps(sentence.span)]
        for item, known in self._items(profile, sentence):
            cited = _cited(item.span, named) if named else ""
            said: dict[str, Answer] = {}
            one = findings.sought(item, profile, around)
            if one is None:
                continue
            for source in self.sources:
                beside = near_.get(source, ())
                found = self.figures_read.worded(one.token.figure, self._findings(one, source, beside, known))
                found = doubted(one, found, beside, self.profiles_read)
                got = answer(one, settled(found, self.figures_read))
                if got is not None:
                    said[source] = got
            if item.kind not in _ALWAYS and item.kind not in ("superlative", "role") and not _alarming(said):
                continue
            found_ = decided(item, said, self.names.__getitem__, primary=self.primary, cited=cited)
            asks = found_.state == "unsupported" and item.kind in opinions.KINDS
            why = wording.reason(item.span, known) if asks else ""
            yield replace(found_, state="not_checkable", why=why) if why else found_

    def _findings(
        self, one: Sought, source: str, near_: Sequence[Near], known: Mention | Superlative | None
    ) -> Iterator[Finding]:
        if one.item.kind == "quote":
            streams = (self._words(source), self._words(source, only_quoted=True))
            yield from quotations.find(self.draft, self.quotes[one.item.ref], *streams)
        elif isinstance(known, Superlative):
            yield from superlatives.findings(one, known, near_)
        elif isinstance(known, Mention):
            yield from self.roles.findings(one, known, source)
        else:
            yield from findings.findings(one, source, near_, self.index)
            yield from self.ties.findings(one, source)
            yield from self.periods.findings(one, source)
            yield from self.claimed.findings(one, source)

    def _words(self, source: str, *, only_quoted: bool = False) -> Words:
        """The words of a source, made when the first quotation is looked up in it."""
        key = (source, only_quoted)
        if key not in self.streams:
            self.streams[key] = Words(self.documents[source], self.quotes_of[source], only_quoted=only_quoted)
        return self.streams[key]

    def _items(self, profile: Profile, sentence: Sentence) -> Iterator[tuple[Item, Mention | Superlative | None]]:
        """The items of a sentence that are checked, in the order of the text."""
        text = self.draft.level(sentence.span)
        found = list(superlatives.find(text, sentence.span.start, profile.tokens))
        made: list[tuple[Item, Mention | Superlative | None]] = [
            (Item(f"{sentence.id}.u{n}", self.draft.id, sentence.id, each.span, "superlative", each.value), each)
            for n, each in enumerate(found, 1)
        ]
        ranked = ByPlace((each.span, each) for each in found)
        offices = {mention.span: mention for mention in mentions(profile, 0) if isinstance(mention.value, Role)}
        held = ByPlace(offices.items())
        for item in self.items[sentence.id]:
            if self._is_part(item) and ranked.overlapping(item.span):
                continue
            mention = next(iter(held.overlapping(item.span)), None)
            if item.kind == "role" and mention is None:
                continue
            if self._says_nothing(item):
                continue
            made.append((item, mention if item.kind == "role" else None))
        return iter(sorted(made, key=lambda one: (one[0].span.start, -one[0].span.end)))

    def _is_part(self, item: Item) -> bool:
        """Whether an item within a superlative is only a part of it: the `second` of `second largest`."""
        figure = self.figures.get(item.ref)
        return item.kind in ("direction", "sequence") or (figure is not None and figure.kind == "ordinal")

    def _says_nothing(self, item: Item) -> bool:
        """Whether an item cannot be looked up: `now`, `some`, the outlet's own name in front of its text."""
        words = self.draft.slice(item.span).casefold()
        match item.kind:
            case "date":
                return not _is_day(self.figures.get(item.ref), item)
            case "quantity":
                return words not in VAGUE_SCALES
            case "name":
                return words == self.draft.source.casefold() and item.span.start < _OPENING
            case _:
                return False


_OPENING = 600
"""Characters at the top of a text where it names its own outlet: `(CNN) — …`."""


def _alarming(said: Mapping[str, Answer]) -> bool:
    return any(each.stance == "against" and each.sure for each in said.values())


def _is_day(figure: Figure | None, item: Item) -> bool:
    """Whether a date names days that can be looked up: not `now`, `at the time`."""
    if figure is None:
        return True
    return bool(figure.period and figure.period.start) or any(map(str.isdigit, item.value)) or _named(item.value)


def _named(value: str) -> bool:
    found = value.split()
    return any(word in MONTHS or word in WEEKDAYS for word in found) or (
        "quarter" in found and not _RANKS.isdisjoint(found)
    )


_RANKS = frozenset(ORDINALS)
"""What names a quarter whose year is not known: `second`, in `the second quarter`."""


def _cited(span: Span, inside: Sequence[Citation]) -> str:
    """The source that the draft names for an item: by a note at it, otherwise by one of those in its sentence."""
    at = (each for each in inside if each.span.overlaps(span))
    behind = (each for each in inside if each.span.start >= span.start)
    return next(chain(at, behind, inside)).document
