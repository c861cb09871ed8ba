"""Articles examined by this process and a copy of it are those that one process examines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import tui
from tui import fork, together
from tui.comparison import compare
from tui.examination import Examined, NoCache, examine
from tui.options import Options
from tui.reading.documents import Document
from tui.reading.gathering import gather
from tui.resources import samples

DOCUMENTS = tuple(tui.document(f"The mill of {town} closed on {n} May.", name=town) for n, town in enumerate("ABC", 1))


class Stored(NoCache):
    """A cache with the first article, which notes what it is to store."""

    stored: tuple[Document, ...] = ()

    def get(self, document: Document, options: Options) -> Examined | None:
        """The first article only."""
        return examine(document, options) if document == DOCUMENTS[0] else None

    def store(self, documents: Sequence[Document], options: Options, found: Sequence[Examined]) -> None:
        """Note which articles there are."""
        assert [examine(each, options) for each in documents] == list(found)
        self.stored += tuple(documents)


def test_the_comparison_is_the_same() -> None:
    documents = gather([samples()]).documents[:2]
    assert compare(documents, cache=together.Together(documents, NoCache())) == compare(documents)


def test_only_what_is_not_stored_is_examined_and_then_stored() -> None:
    cache = Stored()
    assert compare(DOCUMENTS, cache=together.Together(DOCUMENTS, cache)) == compare(DOCUMENTS)
    assert cache.stored == DOCUMENTS[1:]


def test_much_text_is_left_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "_MOST", 10)
    given: list[int] = []

    def each(_work: object, items: Sequence[object], **_named: object) -> list[Examined]:
        given.append(len(items))
        return []

    monkeypatch.setattr(fork, "each", each)
    found = together.Together(DOCUMENTS, NoCache())
    assert found.get(DOCUMENTS[0], Options()) is None
    assert given == [0]
