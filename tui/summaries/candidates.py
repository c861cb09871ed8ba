"""The sentences of an article that a summary may hold, with their words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.language.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.language.words import Word
    from tui.reading.documents import Document

TERMS = 5
"""How many words are given as the reason for a choice."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence on one line, with its words (their spans are into `text`) in lower case as `tokens`."""

    id: str
    text: str
    words: tuple[Word, ...]
    tokens: tuple[str, ...]


def candidates(document: Document) -> tuple[Candidate, ...]:
    """The prose and list items of `document` that hold a word, in reading order, each wording once."""
    found: dict[tuple[str, ...], Candidate] = {}
    for sentence in document.sentences:
        if sentence.kind not in ("prose", "list"):
            continue
        text = document.slice(sentence.span)
        parts = words(text)
        tokens = tuple(word.text.lower() for word in parts)
        if tokens:
            found.setdefault(tokens, Candidate(sentence.id, text, parts, tokens))
    return tuple(found.values())


def terms(sentences: Sequence[Candidate]) -> tuple[tuple[str, ...], ...]:
    """For each sentence the words, as written, that most other sentences use too: most used first, `TERMS` at most."""
    stems = [{word.stem: word.text for word in reversed(s.words) if not word.common} for s in sentences]
    users = Counter(stem for each in stems for stem in each)
    chosen = []
    for each in stems:
        shared = [stem for stem in reversed(each) if users[stem] > 1]
        shared.sort(key=lambda stem: -users[stem])
        chosen.append(tuple(each[stem] for stem in shared[:TERMS]))
    return tuple(chosen)
