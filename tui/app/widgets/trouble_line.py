"""The line below the top one: what could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from tui.errors import Trouble
from tui.reading.sanitise import one_line


class TroubleLine(Widget):
    """The first problem, and the number of others, for which a long one leaves room."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        """`troubles` has at least one."""
        super().__init__()
        self._first = one_line(troubles[0].text)
        self._more = f" · {len(troubles) - 1:,} more under ?" if len(troubles) > 1 else ""

    def render(self) -> Content:
        """Both, in the available width."""
        room = max(1, self.content_size.width - len(self._more))
        return Content(self._first).truncate(room, ellipsis=True) + Content(self._more)
