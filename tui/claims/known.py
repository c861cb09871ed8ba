"""What is known of two sentences or passages whatever else is compared: the reusable part of a comparison."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import TypeVar

from tui.claims.accounts import Verdict
from tui.claims.claim import Reason
from tui.claims.grouping import Link
from tui.claims.mentions import MentionPair
from tui.claims.profiles import Profile
from tui.claims.relations import Finding
from tui.claims.similarity import Evidence
from tui.records import dataclass

Result = TypeVar("Result")
Sentences = tuple[int, int]
"""Two sentences by their positions in the comparison, the smaller first."""
Places = tuple[int, int, int, int, int, int]
"""Two passages: the positions of their sentences, then where each begins and ends."""
Mentions = tuple[int, int, str, str, str]
"""Two figures that fill one slot: the positions of their sentences, the slot, and the ids of the figures."""
Given = tuple[float, Mapping[str, float]]
"""What a result also depends on: the score and the features, some of which depend on the other sentences."""


@dataclass(slots=True)
class Known:
    """Results by the sentences or passages that they are about.

    Those with what was `Given`, or with the evidence that they are made of, hold if that is the same.
    """

    evidence: dict[Sentences, Evidence] = field(default_factory=dict)
    placed: dict[Sentences, Evidence] = field(default_factory=dict)
    mentions: dict[Mentions, MentionPair | None] = field(default_factory=dict)
    parts: dict[Sentences, list[tuple[int, int]]] = field(default_factory=dict)
    verdicts: dict[Sentences, Verdict | None] = field(default_factory=dict)
    narrowed: dict[Places, tuple[Evidence, Evidence]] = field(default_factory=dict)
    links: dict[Places, tuple[Evidence, Link]] = field(default_factory=dict)
    findings: dict[Places, tuple[Given, Finding]] = field(default_factory=dict)
    reasons: dict[Places, tuple[Mapping[str, float], tuple[Reason, ...], float]] = field(default_factory=dict)

    def moved(self, to: Sequence[int]) -> Known:
        """The same with the sentences at their new positions, without those that have none (-1)."""
        return Known(
            _of_sentences(self.evidence, to),
            _of_sentences(self.placed, to),
            {
                (to[i], to[j], slot, one, other): each
                for (i, j, slot, one, other), each in self.mentions.items()
                if to[i] >= 0 and to[j] >= 0
            },
            _of_sentences(self.parts, to),
            _of_sentences(self.verdicts, to),
            _of_passages(self.narrowed, to),
            _of_passages(self.links, to),
            _of_passages(self.findings, to),
            _of_passages(self.reasons, to),
        )


def _of_sentences(found: Mapping[Sentences, Result], to: Sequence[int]) -> dict[Sentences, Result]:
    return {(to[i], to[j]): each for (i, j), each in found.items() if to[i] >= 0 and to[j] >= 0}


def _of_passages(found: Mapping[Places, Result], to: Sequence[int]) -> dict[Places, Result]:
    return {(to[i], to[j], a, b, c, d): each for (i, j, a, b, c, d), each in found.items() if to[i] >= 0 and to[j] >= 0}


def digest(*parts: object) -> bytes:
    """A digest of some plain records."""
    import msgspec  # noqa: PLC0415 - only a comparison that is remembered needs it

    try:
        content = msgspec.msgpack.encode(parts)
    except UnicodeEncodeError:  # the name of a file need not be text
        content = repr(parts).encode()
    return hashlib.sha256(content).digest()


@dataclass(frozen=True, slots=True)
class _Last:
    """The last comparison: the first position and the profiles of each article, by its digest, and what is known."""

    articles: Mapping[bytes, tuple[int, tuple[Profile, ...]]] = field(default_factory=dict)
    known: Known = field(default_factory=Known)


class Memory:
    """The results of the last comparison, for the next one with some of its articles; they change no answer.

    It remembers no comparison of more than `limit` sentences. Any thread may use it.
    """

    def __init__(self, limit: int = 4_000) -> None:
        self.limit = limit
        self._last = _Last()

    def profiles(self, article: bytes) -> tuple[Profile, ...] | None:
        """The profiles of the article with this digest."""
        found = self._last.articles.get(article)
        return found[1] if found else None

    def known(self, articles: Iterable[bytes], sizes: Iterable[int]) -> Known:
        """What is known of articles with these digests and numbers of sentences, in the order of the comparison."""
        last = self._last
        to = [-1] * sum(len(own) for _, own in last.articles.values())
        place = 0
        for article, size in zip(articles, sizes, strict=True):
            if article in last.articles:
                first = last.articles[article][0]
                to[first : first + size] = range(place, place + size)
            place += size
        return last.known.moved(to)

    def remember(self, articles: Iterable[bytes], profiles: Iterable[tuple[Profile, ...]], known: Known) -> None:
        """Replace what is remembered by the results for these articles."""
        place, found = 0, {}
        for article, own in zip(articles, profiles, strict=True):
            found[article] = place, own
            place += len(own)
        self._last = _Last(found, known) if place <= self.limit else _Last()
