"""The sentences of an article that a summary may include, with their words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.records import dataclass
from tui.summaries.languages import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.language.words import Spelling
    from tui.reading.documents import Document

TERMS = 5
"""The number of words given as the reason for a choice."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence on one line, with its words, in lower case as `tokens`."""

    id: str
    text: str
    words: tuple[Spelling, ...]
    tokens: tuple[str, ...]


def candidates(document: Document) -> tuple[Candidate, ...]:
    """The prose and list items of `document` that contain a word, in reading order, each wording once."""
    found: dict[tuple[str, ...], Candidate] = {}
    for sentence in document.sentences:
        if sentence.kind not in ("prose", "list"):
            continue
        text = document.slice(sentence.span)
        words = spelled(text, document.language)
        tokens = tuple([word.text.lower() for word in words])
        if tokens:
            found.setdefault(tokens, Candidate(sentence.id, text, words, tokens))
    return tuple(found.values())


def terms(sentences: Sequence[Candidate], places: Iterable[int]) -> tuple[tuple[str, ...], ...]:
    """For each sentence at `places`, up to `TERMS` of its words that most of `sentences` use too, most used first."""
    users = Counter(stem for s in sentences for stem in {word.stem for word in s.words if not word.common})
    chosen = []
    for place in places:
        written = {word.stem: word.text for word in reversed(sentences[place].words) if not word.common}
        shared = [stem for stem in reversed(written) if users[stem] > 1]
        shared.sort(key=lambda stem: -users[stem])
        chosen.append(tuple(written[stem] for stem in shared[:TERMS]))
    return tuple(chosen)
