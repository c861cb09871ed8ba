from __future__ import annotations

from pathlib import Path

from tests.app.conftest import TEXTS, Opened, compared
from tests.app.hosting import drawn
from tests.app.sight import entry
from tui.app.rows import prepare
from tui.app.screens.lost import LostScreen
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document


def story_of(cost: str) -> tuple[Document, ...]:
    """The story with another price in the second article, under the same paths."""
    texts = {name: text.replace("cost 43 million", f"cost {cost} million") for name, text in TEXTS.items()}
    return tuple(split(document(text, name=name, path=f"/articles/{name}")) for name, text in texts.items())


async def test_what_has_no_row_is_listed(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    before, after = story_of("43"), story_of("44")
    async with opened(session=file, documents=before) as pilot:
        await pilot.press("v", "D", *"[/] low", "enter", "j", "r", "L")
        await pilot.pause()
        assert "Everything you said stands beside its row." in drawn(pilot)
        await pilot.press("q")
    async with opened(session=file, documents=after, work=lambda *_: prepare(compared(after, "44"))) as pilot:
        assert entry(pilot, "choir sang").reviewed
        assert entry(pilot, "cost · bridge").blank
        await pilot.press("L")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LostScreen)
        told = drawn(pilot)
        assert "disputed" in told
        assert "✎ [/] low" in told
        assert "the bridge cost 43 million euros" in told
