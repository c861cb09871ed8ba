"""How often progress is reported."""

from __future__ import annotations

from time import monotonic


class Throttle:
    """Lets every new step through at once, and progress within it no more often than a reader can follow."""

    def __init__(self, pause: float) -> None:
        """`pause` is the least time in seconds between two reports on one step."""
        self._pause = pause
        self._step = ""
        self._at = 0.0

    def allows(self, step: str, done: int, total: int) -> bool:
        """Whether to report this now: always for a step that is new or finished."""
        now = monotonic()
        if step == self._step and done != total and now - self._at < self._pause:
            return False
        self._step, self._at = step, now
        return True
