"""A panel over the screen beneath, which stays in sight and shines through."""

from __future__ import annotations

from textual.reactive import Reactive
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget


class PanelScreen(ModalScreen[ScreenResultType], inherit_bindings=False):
    """Draws again what the focus changes, and not all of the screen beneath with every move of the focus."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
