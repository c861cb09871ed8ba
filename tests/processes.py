"""Processes that a test has started."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

PATIENCE = 120.0
"""Seconds after which a test gives up."""


def is_running(process: int) -> bool:
    """Whether there is a process of this number."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def until(there: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not there():
        time.sleep(0.01)
        assert time.monotonic() < end
