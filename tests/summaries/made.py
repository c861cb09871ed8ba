"""Documents and candidates for the tests of this room."""

from __future__ import annotations

import random

from tui.language.words import spellings
from tui.reading.documents import Document, Kind, Sentence, Span
from tui.summaries.candidates import Candidate

FERRY = (
    "The ferry between the two islands stopped on Monday after its engine failed.",
    "About 200 passengers waited in the harbour until a second ferry took them home.",
    "The company that runs the ferry said the engine had been checked in spring.",
    "It will be repaired by Friday, the company said.",
    "Fishermen watched from the pier.",
    "Passengers said the company had told them nothing about the engine.",
    "The second ferry is older and slower, and carries no cars.",
)


def document(*sentences: str | tuple[str, Kind]) -> Document:
    """A document with one paragraph per sentence; prose if no kind is given."""
    text, found = "", []
    for number, each in enumerate(sentences, 1):
        written = each if isinstance(each, str) else each[0]
        kind: Kind = "prose" if isinstance(each, str) else each[1]
        found.append(Sentence(f"d.s{number}", Span(len(text), len(text) + len(written)), kind))
        text += written + "\n\n"
    return Document("d", "d", "", text, "", "", None, (), "", sentences=tuple(found))


def drawn(seed: int, count: int, vocabulary: int, longest: int) -> tuple[Candidate, ...]:
    """Random sentences of 1 to `longest` words, some common; small vocabularies cause many repeats."""
    rng = random.Random(seed)  # noqa: S311 - the same text every time, no secret
    found = []
    for number in range(count):
        some = [
            rng.choice(["the", "of", "and"]) if rng.random() < 0.3 else _word(int(vocabulary * rng.random() ** 2))
            for _ in range(rng.randint(1, longest))
        ]
        text = f"{number} {' '.join(some)}"
        parts = spellings(text)
        found.append(Candidate(f"d.s{number + 1}", text, parts, tuple(word.text.lower() for word in parts)))
    return tuple(found)


def _word(number: int) -> str:
    return "w" + "".join("bcdfghjklm"[int(digit)] for digit in str(number)) + "x"
