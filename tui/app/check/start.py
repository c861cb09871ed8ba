"""What a draft check needs from the app: the engine, which draft to start with, and the reader's initials."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.records import dataclass

if TYPE_CHECKING:
    from tui.checking.check import Check
    from tui.comparison import Comparison
    from tui.sessions.anchors import Anchor
    from tui.sessions.session import Target

Progress = Callable[[str, int, int], None]
Stopped = Callable[[], bool]
Checks = Callable[["Comparison", str, tuple[str, ...], Progress, Stopped], "Check"]
"""Checks the document with an id against the others of a comparison, with the ids of the primary sources; callable
from any thread. StoppedError if it was asked to stop."""


@dataclass(frozen=True, slots=True)
class CheckPlace:
    """A draft that was being checked, and the item under the cursor, to resume the check after reading it again."""

    draft: Anchor
    item: Target = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Checking:
    """`draft` is the check to begin with, None for none.

    `remember` gets what gives the place in the check that was opened, and None when it is left. `primary` are anchors
    of the sources that are primary unless the reader decides otherwise.
    """

    checks: Checks
    initials: str = ""
    draft: CheckPlace | None = None
    primary: tuple[Anchor, ...] = ()
    remember: Callable[[Callable[[], CheckPlace] | None], None] = field(default=lambda _: None)


def engine(aliases: Mapping[str, str] = MappingProxyType({})) -> Checks:
    """The check itself, with other names for the same persons."""

    def check(
        comparison: Comparison, draft: str, primary: tuple[str, ...], progress: Progress, stopped: Stopped
    ) -> Check:
        # Imported here because it loads the engine.
        from tui.checking.checking import checked  # noqa: PLC0415

        return checked(comparison, draft, primary=primary, aliases=aliases, progress=progress, stopped=stopped)

    return check
