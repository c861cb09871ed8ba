"""The sentences of the sources that a sentence of the draft may rest on, found through what they have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from tui.checking.outcomes import Outcomes
from tui.claims import accounts, profiles, quantities
from tui.claims.accounts import Verdict
from tui.claims.passages import passages
from tui.claims.profiles import Profile
from tui.claims.relations import BRIEF
from tui.comparison import Comparison
from tui.items.account import Account
from tui.items.counterparts import account
from tui.items.tokens import Token
from tui.reading.documents import Document
from tui.records import dataclass

LONGEST = 80
"""A term that occurs in more sentences than this is not used to find sentences."""
PER_SOURCE = 6
"""Sentences of each source that are compared with a sentence of the draft."""
_FIGURE = 2.0
"""What a shared value of full significance adds to the shared weight."""
_PLACES = 12
"""Places of one value that are compared in each source, from its beginning on."""


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence of a source compared with one of the draft: their alignment, and the verdict if they are alike."""

    profile: Profile
    account: Account | None = None
    verdict: Verdict | None = None
    equal: Mapping[str, Sequence[Token]] | None = None
    """Its items by their keys, if both are lists of so many that only equal ones are compared."""
    outcomes: Outcomes | None = None
    """What became of each token of the draft in the alignment."""


class Place(NamedTuple):
    """A token of a source and the sentence it is in."""

    profile: Profile
    token: Token


class Index:
    """The sentences of the sources by what they contain."""

    def __init__(self, read: Sequence[Profile]) -> None:
        self.profiles = tuple(read)
        self._terms: dict[str, list[int]] = defaultdict(list)
        self._values: dict[tuple[str, str], list[Place]] = defaultdict(list)
        self._surnames: dict[tuple[str, str], list[Place]] = defaultdict(list)
        for number, profile in enumerate(self.profiles):
            for term in profile.weights:
                self._terms[term].append(number)
            for key in profile.keys:
                self._terms[f"= {key}"].append(number)
            for token in profile.line:
                if token.sort != "word":
                    self._values[profile.document, token.key].append(Place(profile, token))
                if token.sort == "name" and token.name:
                    self._surnames[profile.document, token.name.split()[-1]].append(Place(profile, token))

    def near(self, sentence: Profile) -> Mapping[str, tuple[Near, ...]]:
        """For each source, the sentences that have most in common with one of the draft, the most similar first."""
        shared: dict[int, float] = defaultdict(float)
        weights: dict[str, float] = dict(sentence.weights)
        weights |= {f"= {key}": _FIGURE * quantities.significance(figure) for key, figure in sentence.keys.items()}
        for term, weight in sorted(weights.items()):
            held = self._terms.get(term, ())
            for number in held if len(held) <= LONGEST else ():
                shared[number] += weight
        chosen: dict[str, list[int]] = defaultdict(list)
        for number, _ in sorted(shared.items(), key=lambda one: (-round(one[1], 9), one[0])):
            found = chosen[self.profiles[number].document]
            if len(found) < PER_SOURCE:
                found.append(number)
        return {
            source: tuple(compared(sentence, self.profiles[number]) for number in numbers)
            for source, numbers in sorted(chosen.items())
        }

    def places(self, source: str, key: str) -> Iterator[Place]:
        """All places where a source has a value, a name or a number."""
        return islice(self._values.get((source, key), ()), _PLACES)

    def surnames(self, source: str, surname: str) -> Iterator[Place]:
        """All places where a source has a name with this last word."""
        return islice(self._surnames.get((source, surname), ()), _PLACES)


def read(comparison: Comparison, document: Document, aliases: Mapping[str, str]) -> tuple[Profile, ...]:
    """The profiles of the sentences of one document."""
    figures = [figure for figure in comparison.figures if figure.document == document.id]
    quotes = [quote for quote in comparison.quotes if quote.document == document.id]
    return profiles.profiles(document, passages(document, figures), figures, quotes, aliases)


def compared(draft: Profile, source: Profile) -> Near:
    """The alignment of two sentences, token by token, if they are similar enough for that."""
    equal = _by_key(source) if _items(draft) * _items(source) > quantities.MOST else None
    if not accounts.alike(draft.line, source.line):
        return Near(source, equal=equal)
    found = account(draft.line, source.line)
    brief = max(len(draft.tokens), len(source.tokens)) <= BRIEF
    verdict = accounts.accounted(found, (draft.name_words, source.name_words), brief=brief)
    return Near(source, found, verdict, equal, Outcomes(found, verdict))


def _items(profile: Profile) -> int:
    """How many items a sentence has."""
    return sum([token.sort != "word" for token in profile.line])


def _by_key(profile: Profile) -> Mapping[str, Sequence[Token]]:
    found: defaultdict[str, list[Token]] = defaultdict(list)
    for token in profile.line:
        if token.sort != "word" and len(found[token.key]) < _PLACES:
            found[token.key].append(token)
    return found
