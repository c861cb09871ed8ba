"""The screen beneath all others, and its replacement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from tui.app.messages import ColumnsChanged, Compared, CompareFailed, EngineLoaded, RowChosen, RowOpened, StepBegun
from tui.app.screens.comparison import ComparisonScreen

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from tui.app.screens.opening import OpeningScreen


@runtime_checkable
class _Stoppable(Protocol):
    """A screen with work that can be stopped and begun again."""

    def toggle(self) -> None:
        """Stop the work, or begin it again."""


class Stage:
    """Shows one main screen at a time."""

    def __init__(self, app: App[int], leaving: Callable[[], None]) -> None:
        """`leaving` is called before a screen is replaced."""
        self._app = app
        self._leaving = leaving

    @property
    def main(self) -> Screen[Any] | None:
        """The screen beneath all others; None before there is one, and when the app is being taken down."""
        return self._app.screen_stack[0] if self._app.screen_stack else None

    @property
    def comparison(self) -> ComparisonScreen | None:
        """The comparison, where that is the main screen."""
        return self.main if isinstance(self.main, ComparisonScreen) else None

    @property
    def top_comparison(self) -> ComparisonScreen | None:
        """The comparison, where no list or panel lies on it."""
        return self._app.screen if isinstance(self._app.screen, ComparisonScreen) else None

    @property
    def opening(self) -> OpeningScreen | None:
        """The choice of articles, where that is the main screen."""
        main = self.main
        if main is None or isinstance(main, ComparisonScreen):
            return None
        from tui.app.screens.opening import OpeningScreen  # noqa: PLC0415 - a start with articles does not need it

        return main if isinstance(main, OpeningScreen) else None

    def toggle_work(self) -> None:
        """Stop the work of a main screen that is no comparison, or resume it."""
        main: object = self.main
        if isinstance(main, _Stoppable):
            main.toggle()

    async def show(self, screen: Screen[Any]) -> None:
        """Show a screen in place of the main one."""
        app, main = self._app, self._app.screen_stack[0]
        self._leaving()
        # What its widgets have still to say would find them gone.
        main.disable_messages(ColumnsChanged, Compared, CompareFailed, EngineLoaded, RowChosen, RowOpened, StepBegun)
        if not main._result_callbacks:
            # Textual gives none to the first screen, and yet takes it away when another is switched to.
            main._push_result_callback(app, None)
        # A list or a panel opened meanwhile shows what is no longer there, and would be taken for the main screen.
        while len(app.screen_stack) > 1:
            await app.pop_screen()
        await app.switch_screen(screen)
