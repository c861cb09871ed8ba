"""The keys of the actions: the default ones, unless the reader has changed them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any

from textual.app import App

from tui.app.glyphs import glyph
from tui.app.keys import ACTIONS, Action, Pane
from tui.records import dataclass

LEAVE = "ctrl+q"
"""The key that always quits, in Textual's name, whatever has the focus."""
LEAVE_ANYWHERE = "leave-anywhere"
"""The id of its binding."""
_ARROWS = {"down", "up", "left", "right"}


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of each action; `own` are the keys, in Textual's names, of the actions whose keys the reader changed."""

    own: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def for_textual(self) -> dict[str, str]:
        """The reader's keys as `App.set_keymap` expects them."""
        # Textual drops everything on a key that it takes from an action, so what leaves from anywhere is named too.
        return {action: ",".join(keys) for action, keys in self.own.items()} | {LEAVE_ANYWHERE: LEAVE}

    def keys_of(self, action: Action) -> tuple[str, ...]:
        """The keys of an action."""
        return self.own.get(action.id, action.keys)

    def shown(self, action: Action) -> str:
        """All keys of an action, side by side."""
        row = "" if action.id in self.own else action.shown
        return row or " ".join(glyph(key) for key in self.keys_of(action))

    def first(self, action: Action) -> str:
        """The key of an action that the footer shows."""
        return glyph(self.keys_of(action)[0])

    def counted(self, key: str, pane: Pane) -> Action | None:
        """The move of a key in a pane that digits repeat; Space and the arrows take no count."""
        if len(glyph(key)) > 1 or key in _ARROWS:
            return None
        return next(
            (each for each in ACTIONS if each.counted and pane in each.panes and key in self.keys_of(each)), None
        )

    def count_hint(self, count: str) -> str:
        """The effect of a count on the move most often counted."""
        down = next(self.first(action) for action in ACTIONS if action.id == "line-down")
        return f"{count} then {down}: {count} down"


_USUAL = KeyMap()


def keymap_of(app: App[Any]) -> KeyMap:
    """The key map of an app; the default one if the app has none."""
    found = getattr(app, "key_map", _USUAL)
    return found if isinstance(found, KeyMap) else _USUAL
