"""The end that is asked for from outside saves as any other does."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from tests.app.conftest import Opened, screen
from tests.app.hand import press
from tui.app.app import CrossreadApp
from tui.app.workspace import Workspace


async def test_a_note_that_is_being_written_is_saved(opened: Opened, tmp_path: Path) -> None:
    async with opened(session=tmp_path / "session") as pilot:
        assert isinstance(pilot.app, CrossreadApp)
        await press(pilot, "c", "o", "n", "e")
        pilot.app.end(143)
        await pilot.pause()
        assert pilot.app.return_code == 143
        reviewer = screen(pilot).desk.rows.reviewer
        assert reviewer is not None
        assert [(edit.kind, edit.value) for edit in reviewer.edits] == [("note", "one")]


async def test_what_cannot_be_saved_does_not_keep_the_app_open(opened: Opened) -> None:
    async with opened() as pilot:
        assert isinstance(pilot.app, CrossreadApp)
        with (
            patch.object(Workspace, "save_view", side_effect=OSError("full")),
            patch("tui.crash_log.log_crash") as logged,
        ):
            pilot.app.end(129)
            await pilot.pause()
            assert logged.called
        assert pilot.app.return_code == 129
