"""The main screen, below all others, and its replacement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from tui.app.messages import ColumnsChanged, Compared, CompareFailed, EngineLoaded, RowChosen, RowOpened, StepBegun
from tui.app.screens.comparison import ComparisonScreen

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from tui.app.screens.opening import OpeningScreen
    from tui.app.screens.stories import StoriesScreen


@runtime_checkable
class _Stoppable(Protocol):
    """A screen with work that can be stopped and resumed."""

    def toggle(self) -> None:
        """Stop the work, or resume it."""


class Stage:
    """Shows one main screen at a time."""

    def __init__(self, app: App[int], leaving: Callable[[], None]) -> None:
        """`leaving` is called before a screen is replaced."""
        self._app = app
        self._leaving = leaving

    @property
    def main(self) -> Screen[Any] | None:
        """The screen below all others; None before there is one, and during shutdown."""
        return self._app.screen_stack[0] if self._app.screen_stack else None

    @property
    def comparison(self) -> ComparisonScreen | None:
        """The comparison, if that is the main screen."""
        return self.main if isinstance(self.main, ComparisonScreen) else None

    @property
    def top_comparison(self) -> ComparisonScreen | None:
        """The comparison, if no list or panel is above it."""
        return self._app.screen if isinstance(self._app.screen, ComparisonScreen) else None

    @property
    def reloadable(self) -> ComparisonScreen | None:
        """The comparison, if nothing is above it but what is shown again for articles that were read again."""
        return self.comparison if getattr(self._app.screen, "SHOWN_AGAIN", False) else self.top_comparison

    @property
    def stories(self) -> StoriesScreen | None:
        """The list of stories, if that is the main screen."""
        main = self.main
        if main is None or isinstance(main, ComparisonScreen):
            return None
        from tui.app.screens.stories import StoriesScreen  # noqa: PLC0415 - few articles have no list of stories

        return main if isinstance(main, StoriesScreen) else None

    @property
    def opening(self) -> OpeningScreen | None:
        """The start screen, if that is the main screen."""
        main = self.main
        if main is None or isinstance(main, ComparisonScreen):
            return None
        from tui.app.screens.opening import OpeningScreen  # noqa: PLC0415 - a start with articles does not need it

        return main if isinstance(main, OpeningScreen) else None

    def toggle_work(self) -> None:
        """Stop or resume the work of a main screen that is not a comparison."""
        main: object = self.main
        if isinstance(main, _Stoppable):
            main.toggle()

    async def show(self, screen: Screen[Any]) -> None:
        """Replace the main screen."""
        app, main = self._app, self._app.screen_stack[0]
        self._leaving()
        # Pending messages of its widgets would find them gone.
        main.disable_messages(ColumnsChanged, Compared, CompareFailed, EngineLoaded, RowChosen, RowOpened, StepBegun)
        if not main._result_callbacks:
            # Textual gives the first screen no callback, yet removes one when another screen is switched to.
            main._push_result_callback(app, None)
        # A list or panel opened meanwhile is out of date, and would be mistaken for the main screen.
        while len(app.screen_stack) > 1:
            await app.pop_screen()
        await app.switch_screen(screen)
