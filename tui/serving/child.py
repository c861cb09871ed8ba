"""The process of one window: it has so much memory, and it ends when its server is gone."""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import suppress

MEMORY = 3 << 30
"""Bytes of address space."""
_LEAVING = 3.0
"""Seconds that the app has for leaving by itself, as it does at the end of its stdin."""
_DEATH_SIGNAL, _KILL = 1, 9


def begin(life: int, server: int) -> None:
    """Limit this process, and tie it to the process `server`, whose end closes the pipe `life`."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if life >= 0:
        threading.Thread(target=_leave, args=(life,), name="life", daemon=True).start()
    if sys.platform == "linux":
        # Where the interpreter is too busy for any thread, the system ends it.
        with suppress(ImportError, OSError, AttributeError):
            import ctypes  # noqa: PLC0415 - only a window needs it

            ctypes.CDLL(None).prctl(_DEATH_SIGNAL, _KILL)
        if os.getppid() != server:  # it has ended meanwhile
            os._exit(1)


def _leave(life: int) -> None:
    with suppress(OSError):
        os.read(life, 1)
    time.sleep(_LEAVING)
    os._exit(1)
