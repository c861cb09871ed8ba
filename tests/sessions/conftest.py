from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from tui.reading.documents import Block, Document, Span

Make = Callable[..., Document]


@pytest.fixture
def make() -> Make:
    def made(text: str, name: str = "a") -> Document:
        digest = sha256(text.encode()).hexdigest()
        blocks = (Block(Span(0, len(text)), "prose"),)
        return Document(digest[:8], name, f"/articles/{name}.txt", text, "", "", None, blocks, digest)

    return made
