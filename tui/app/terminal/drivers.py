"""Which driver of ours takes the place of one of Textual's."""

from __future__ import annotations

from textual.driver import Driver


def guarded(chosen: type[Driver]) -> type[Driver]:
    """The driver that Textual chose, with the guard of the keyboard if there is one for it."""
    name = chosen.__name__
    if name == "LinuxDriver":
        from tui.app.terminal.driver import GuardedDriver  # noqa: PLC0415 - of this system alone

        return GuardedDriver
    if name == "WebDriver":
        from tui.app.terminal.web_driver import GuardedWebDriver  # noqa: PLC0415 - of a server alone

        return GuardedWebDriver
    return chosen
