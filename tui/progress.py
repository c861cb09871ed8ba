"""How often it is said how far some work is."""

from __future__ import annotations

from time import monotonic


class Throttle:
    """Lets a new step through at once, and how far one is not more often than a reader can follow."""

    def __init__(self, pause: float) -> None:
        """`pause` is the least time in seconds between two remarks on one step."""
        self._pause = pause
        self._step = ""
        self._at = 0.0

    def allows(self, step: str, done: int, total: int) -> bool:
        """Whether this is to be said now: a step that is new or finished always is."""
        now = monotonic()
        if step == self._step and done != total and now - self._at < self._pause:
            return False
        self._step, self._at = step, now
        return True
