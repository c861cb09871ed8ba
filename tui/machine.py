"""What this machine has to work with."""

from __future__ import annotations

import os


def cores() -> int:
    """How many processes it runs side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
