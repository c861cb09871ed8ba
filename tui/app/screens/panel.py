"""A panel above the screen, which stays visible around it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.reactive import Reactive
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget


class PanelScreen(ModalScreen[ScreenResultType], inherit_bindings=False):
    """Redraws only what the focus changes, not the whole screen below with every change of focus."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def render(self) -> RenderableType:
        """The screen below in its tint."""
        beneath = super().render()
        return Tinted(beneath.screen, beneath.color) if type(beneath) is BackgroundScreen else beneath


class Tinted(BackgroundScreen):
    """The same picture: Textual tints each of a thousand pieces by itself, of which most look like another."""

    @classmethod
    def process_segments(cls, segments: Iterable[Segment], color: Color) -> Iterable[Segment]:
        """The segments in the tint."""
        for segment in segments:
            yield segment if segment.control else Segment(segment.text, _tinted(segment.style, color))


@lru_cache(maxsize=1024)
def _tinted(style: Style | None, color: Color) -> Style | None:
    return next(segment.style for segment in BackgroundScreen.process_segments([Segment(" ", style)], color))
