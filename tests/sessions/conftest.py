from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from tui.claims.claim import Claim, Passage
from tui.reading.documents import Block, Document, Span
from tui.sessions.session import Edit, EditKind, Target

Make = Callable[..., Document]

FIRST = "The mill closed in May. About 40 people lost work."
SECOND = "Some 45 people lost their jobs when the mill shut."


@pytest.fixture
def make() -> Make:
    def made(text: str, name: str = "a") -> Document:
        digest = sha256(text.encode()).hexdigest()
        blocks = (Block(Span(0, len(text)), "prose"),)
        return Document(digest[:8], name, f"/articles/{name}.txt", text, "", "", None, blocks, digest)

    return made


def claim(name: str, *passages: tuple[Document, str]) -> Claim:
    made = tuple(
        Passage(d.id, f"{d.id}.s1", Span(d.text.index(words), d.text.index(words) + len(words)))
        for d, words in passages
    )
    return Claim(name, "differ" if len(made) > 1 else "single", "", 1.0, made)


def edit(kind: EditKind, at: Target, value: str, number: int = 1) -> Edit:
    return Edit(number, "2026-01-01T00:00:00", kind, at, value)
