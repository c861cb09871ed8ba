"""The command palette: the same actions as the keys, found by name, and the themes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen
from textual.types import IgnoreReturnCallbackType

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.app.screens.comparison import ComparisonScreen


class Actions(Provider):
    """Every listed action by its sentence, with its keys beside it."""

    def _commands(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        # A screen of one list has fewer actions than the main one, and the choice of articles none.
        panes = keys.MAIN if isinstance(self.screen, ComparisonScreen) else (getattr(self.screen, "PANE", ""),)
        key_map = keymap_of(self.app)
        for action in keys.ACTIONS:
            if action.listed and action.id != "palette" and set(action.panes) & set(panes):
                yield action.sentence.removesuffix("."), key_map.shown(action), partial(run, self.screen, action.run)
        for name in sorted(self.app.available_themes):
            yield f"Use the theme {name}", "", partial(setattr, self.app, "theme", name)

    async def discover(self) -> Hits:
        """All of them, where nothing has been typed yet."""
        for name, told, command in self._commands():
            yield DiscoveryHit(_line(Content(name), told), command, text=name)

    async def search(self, query: str) -> Hits:
        """Those whose sentence holds the letters typed, in order."""
        matcher = self.matcher(query)
        for name, told, command in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, _line(matcher.highlight(name), told), command, text=name)


async def run(screen: Screen[object], action: str) -> None:
    """Do what was chosen, unless a quick key has closed the screen it was chosen for."""
    if screen in screen.app.screen_stack:
        await screen.run_action(action)


def _line(name: Content, told: str) -> Content:
    # As Content and never as str: a key such as [ would be read as markup.
    return Content.assemble(name, "  ", (told, "dim")) if told else name
