"""Articles that are nearly the same text are offered as versions of one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.app.conftest import screen, settle
from tests.app.histories import MIDDLE, ready, shown
from tests.app.hosting import drawn
from tests.app.sight import note
from tests.versioning.texts import OLD, read
from tui.app.app import CrossreadApp
from tui.app.features.near_copies import NONE
from tui.app.rows import prepare
from tui.app.screens.comparison import ComparisonScreen
from tui.comparison import Comparison
from tui.language.sentences import split
from tui.reading.documents import Document
from tui.summaries.summary import Summary

OTHER = "Marlow counts its dead\n\n" + "The town of Marlow mourned for the dead of the ferry on its quay today. " * 8


def compared(documents: Sequence[Document]) -> Comparison:
    read_ = tuple(map(split, documents))
    return Comparison(documents=read_, summaries=tuple(Summary(each.id, "lexrank", ()) for each in read_))


@asynccontextmanager
async def comparing(documents: Sequence[Document]) -> AsyncIterator[Pilot[int]]:
    app = CrossreadApp(
        documents,
        (),
        works=lambda given, _corrections: lambda *_: prepare(compared(given)),
    )
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for _ in range(200):
            await pilot.pause(0.01)
            if screen(pilot).features.near_copies._groups is not None:
                break
        await pilot.pause()
        yield pilot


async def test_near_copies_are_offered_in_the_bottom_line_and_shown_by_a_key() -> None:
    async with comparing([read(OLD, "old"), read(OTHER, "other"), read(MIDDLE, "middle")]) as pilot:
        assert note(pilot) == "Old and Middle are nearly the same text: V shows what was changed"
        await pilot.press("V")
        await ready(pilot)
        assert "old.txt → middle.txt" in drawn(pilot)
        assert "12 → 13" in drawn(pilot)
        history = shown(pilot).history
        assert history is not None
        assert len(history.versions) == 2
        await pilot.press("q")
        assert isinstance(pilot.app.screen, ComparisonScreen)


async def test_without_near_copies_the_key_says_so() -> None:
    async with comparing([read(OLD, "old"), read(OTHER, "other")]) as pilot:
        assert "nearly the same" not in note(pilot)
        await pilot.press("V")
        assert note(pilot) == NONE


async def test_one_article_alone_has_no_versions() -> None:
    async with comparing([read(OLD, "old")]) as pilot:
        await pilot.press("V")
        assert note(pilot) == NONE
