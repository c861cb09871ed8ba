"""What the sources of a claim share, in the words of one of them: the plainest wording, with what they do not share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.english.evaluation import EVALUATION
from tui.english.numbers import SCALES
from tui.english.ties import ties
from tui.items.verdicts import worded
from tui.language.spelling import base, plain
from tui.language.words import Word, stem, words
from tui.reading.documents import Span
from tui.reading.spans import contained
from tui.summaries.summary import SharedWording

if TYPE_CHECKING:
    from tui.claims.claim import Claim
    from tui.reading.documents import Document

_JUDGED = 0.08
"""The penalty for an evaluative word, in the share of common words."""
_LENGTH = 0.006
"""The penalty for each word: of equally good wordings, the shortest is chosen."""
_BETA = 0.5
"""The beta of the F-measure: below 1, saying little else counts more than saying everything that is shared."""
_FEWEST = 4
"""A part of a passage with fewer words is not meaningful by itself."""
_MOSTLY = 0.6
"""The share of a passage's shared words that a part of it must contain."""
_BESIDE = 1
"""With at most this many shared words beside a figure, the sources share only the figure."""
_SAME = frozenset({"same", "same_in_other_form", "rounding"})
_BREAK = re.compile(r"[,;:—–](?=\s)|\s(?:--|—|–)(?=\s)")
"""Where a part of a passage may begin or end."""
QUOTATION_MARKS = '"“”«»'
_NUMERIC = re.compile(r"\d")


class _Wording(NamedTuple):
    """A part of a passage, by the passage's position: its words, and for each True if most sources have it."""

    passage: int
    span: Span
    words: tuple[Word, ...]
    shared: tuple[bool, ...]


def shared_wording(claim: Claim, documents: Mapping[str, Document]) -> SharedWording:
    """The passage, or part of one, that says most of what the sources share and the least besides.

    A word is shared if most sources have it, in any form, or if it is part of a figure or name they agree on.
    """
    texts = [_words(documents[passage.document], passage.span) for passage in claim.passages]
    agreed = _agreed(claim)
    common = _common(claim, texts, agreed)
    wordings = [each for position in range(len(texts)) for each in _wordings(claim, documents, position, texts, common)]
    core = {key for each in wordings for key in _keys(each, shared=True)}
    best = max(wordings, key=lambda each: (round(_worth(each, core), 6), -each.passage, -each.span.start))
    value = _value(best, agreed, core)
    return SharedWording(claim.id, best.passage, best.span, tuple(_dimmed(best)), value)


def _words(document: Document, span: Span) -> tuple[Word, ...]:
    return words(span.of(document.text), span.start)


def _key(word: Word) -> str:
    """A key that is the same for all forms and spellings of a word."""
    return word.stem if _NUMERIC.search(word.text) else stem(base(plain(word.text)))


def _agreed(claim: Claim) -> Mapping[int, list[tuple[Span, int, bool]]]:
    """The places in each passage that agree with another passage, its position, and True if it is a figure."""
    found: dict[int, list[tuple[Span, int, bool]]] = defaultdict(list)
    for pair in claim.pairs:
        for reason in pair.reasons:
            if reason.outcome in _SAME and reason.a and reason.b:
                found[pair.a].append((reason.a, pair.b, reason.kind == "figure"))
                found[pair.b].append((reason.b, pair.a, reason.kind == "figure"))
    return found


def _common(
    claim: Claim, texts: Sequence[Sequence[Word]], agreed: Mapping[int, Sequence[tuple[Span, int, bool]]]
) -> frozenset[tuple[int, Span]]:
    """The words, by passage and place, that most sources have, or both of two sources."""
    sources = [passage.document for passage in claim.passages]
    most = max(2, len(set(sources)) // 2 + 1)
    having: dict[str, set[str]] = defaultdict(set)
    for source, each in zip(sources, texts, strict=True):
        for word in each:
            having[_key(word)].add(source)
    found = set()
    tied = _Tied(sources, texts)
    for position, each in enumerate(texts):
        also: dict[Span, set[str]] = defaultdict(set)
        for span, other, _ in agreed.get(position, ()):
            for word in contained(each, span):
                also[word.span].add(sources[other])
        for word in each:
            having_it = having[_key(word)] | also.get(word.span, set())
            if len(having_it) < most and not word.common:
                having_it = having_it | tied.in_other_words(word)
            if len(having_it) >= most:
                found.add((position, word.span))
    return frozenset(found)


class _Tied:
    """The informative words of some texts by their ties, without one of which no two words are synonyms."""

    def __init__(self, sources: Sequence[str], texts: Sequence[Sequence[Word]]) -> None:
        self._sources: dict[str, set[str]] = defaultdict(set)
        for source, each in zip(sources, texts, strict=True):
            for word in each:
                if not word.common:
                    self._sources[word.text.casefold()].add(source)
        self._words: dict[Hashable, list[str]] = defaultdict(list)
        for small in self._sources:
            for tie in ties(small):
                self._words[tie].append(small)

    def in_other_words(self, word: Word) -> set[str]:
        """The sources that have a synonym of a word."""
        small = word.text.casefold()
        near = {other for tie in ties(small) for other in self._words.get(tie, ())}
        return {source for other in near if _synonyms(small, other) for source in self._sources[other]}


@lru_cache(maxsize=50_000)
def _synonyms(a: str, b: str) -> bool:
    found = worded(a, b)
    return found is not None and found.outcome == "same_in_other_form"


def _wordings(
    claim: Claim,
    documents: Mapping[str, Document],
    position: int,
    texts: Sequence[Sequence[Word]],
    common: frozenset[tuple[int, Span]],
) -> Iterator[_Wording]:
    """A passage, and its parts between commas and dashes; no part splits a pair of brackets."""
    passage = claim.passages[position]
    text = passage.span.of(documents[passage.document].text)
    # Quoted words stay together with their speaker.
    breaks = () if any(sign in text for sign in QUOTATION_MARKS) else _BREAK.finditer(text)
    edges = [0, *(match.end() for match in breaks), len(text)]
    if len(edges) > _LIST:
        edges = [0, len(text)]
    every = tuple((position, word.span) in common for word in texts[position])
    shared_in_all = len(_keys(_Wording(position, passage.span, tuple(texts[position]), every), shared=True))
    for first, start in enumerate(edges[:-1]):
        for end in edges[first + 1 :]:
            all_of_it = (start, end) == (0, len(text))
            if not all_of_it and text.count("(", start, end) != text.count(")", start, end):
                continue
            span = Span(passage.span.start + start + _indent(text[start:]), passage.span.start + end)
            inside = tuple(contained(texts[position], span))
            shared = tuple((position, word.span) in common for word in inside)
            part = _Wording(position, span, inside, shared)
            enough = len(inside) >= _FEWEST and len(_keys(part, shared=True)) >= _MOSTLY * shared_in_all
            if all_of_it or enough:
                yield part


_LIST = 20
"""A passage with more parts than this is a list, and is taken whole."""


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _keys(wording: _Wording, *, shared: bool) -> set[str]:
    """The keys of its content words, all or only those that are shared."""
    return {
        _key(word)
        for word, common in zip(wording.words, wording.shared, strict=True)
        if not word.common and (common or not shared)
    }


def _worth(wording: _Wording, core: set[str]) -> float:
    """The F-measure of its words against the shared ones, minus the penalties for evaluative words and length."""
    every, shared = _keys(wording, shared=False), _keys(wording, shared=True)
    squared = _BETA**2
    alike = (1 + squared) * len(shared) / (squared * len(core) + len(every)) if every and core else 0.0
    judged = sum(
        not common and word.text.casefold() in EVALUATION
        for word, common in zip(wording.words, wording.shared, strict=True)
    )
    return alike - _JUDGED * judged - _LENGTH * len(wording.words)


def _value(wording: _Wording, agreed: Mapping[int, Sequence[tuple[Span, int, bool]]], core: set[str]) -> Span | None:
    """Its figure, if that is all that is shared."""
    figures = [span for span, _, figure in agreed.get(wording.passage, ()) if figure and wording.span.contains(span)]
    if not figures:
        return None
    inside = {_key(word) for span in set(figures) for word in contained(wording.words, span)}
    beside = {key for key in core - inside if not _NUMERIC.search(key) and key not in SCALES}
    return min(figures) if len(beside) <= _BESIDE and len(set(figures)) == 1 else None


def _dimmed(wording: _Wording) -> Iterator[Span]:
    """The runs of words that are not shared; function words go with the content words beside them."""
    shown = [common for word, common in zip(wording.words, wording.shared, strict=True) if not word.common]
    if not any(shown):
        return
    run: list[Word] = []
    for word, common in zip(wording.words, _with_function_words(wording), strict=True):
        if common:
            yield from _span(run)
            run = []
        else:
            run.append(word)
    yield from _span(run)


def _with_function_words(wording: _Wording) -> list[bool]:
    """True for each shared word; a function word between content words that are not shared is not either."""
    content = [
        (n, common)
        for n, (word, common) in enumerate(zip(wording.words, wording.shared, strict=True))
        if not word.common
    ]
    found = []
    for n, word in enumerate(wording.words):
        before = next((common for at, common in reversed(content) if at < n), None)
        after = next((common for at, common in content if at > n), None)
        edge = wording.shared[n] if before is None or after is None else False
        found.append(edge or bool(before) or bool(after) if word.common else wording.shared[n])
    return found


def _span(run: Sequence[Word]) -> Iterable[Span]:
    return [Span(run[0].span.start, run[-1].span.end)] if run else []
