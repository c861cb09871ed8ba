"""A panel lets the screen beneath shine through exactly as Textual does."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen

from tests.app.conftest import Opened
from tests.app.hand import press
from tests.app.hosting import drawn
from tui.app.screens.panel import PanelScreen, Tinted

SEGMENTS = [
    Segment("plain"), Segment("red", Style.parse("bold #cc0000 on #202020")), Segment("again", Style(color="#cc0000")),
    Segment("link", Style(link="https://example.org", meta={"offset": (1, 2)})),
]  # fmt: skip


@pytest.mark.parametrize("color", [Color(0, 0, 0, 0), Color(10, 20, 30, 0.6)])
def test_the_tint_is_that_of_textual(color: Color) -> None:
    expected = list(BackgroundScreen.process_segments(SEGMENTS, color))
    assert list(Tinted.process_segments(SEGMENTS, color)) == expected
    assert [segment.style and segment.style.meta for segment in Tinted.process_segments(SEGMENTS, color)] == [
        segment.style and segment.style.meta for segment in expected
    ]


async def test_a_panel_leaves_the_screen_beneath_in_sight(opened: Opened) -> None:
    async with opened() as pilot:
        before = drawn(pilot).splitlines()
        await press(pilot, "f")
        assert isinstance(pilot.app.screen, PanelScreen)
        after = drawn(pilot).splitlines()
        assert before[0].strip()
        assert (after[0], after[-1]) == (before[0], before[-1])
        assert after != before
