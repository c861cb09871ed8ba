"""When Python looks for garbage: the one owner of the collector, which is switched for the whole process."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 50_000
"""Objects made since garbage was last looked for, before it is again: the engine makes many, and little garbage."""


@contextmanager
def paused() -> Iterator[None]:
    """Do not look for garbage meanwhile: a comparison makes many records and no cycles, and looking costs a third.

    Where several threads do this at once, the worst is that one of them is slower.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def stop() -> None:
    """Do not look for garbage from now on: for a process that leaves soon, or until the first frame is drawn."""
    gc.disable()


def exempt() -> None:
    """Never look through what exists now: it is here to stay."""
    gc.freeze()


def start() -> None:
    """Look for garbage from now on, seldom, and not in what exists now."""
    exempt()
    gc.set_threshold(_OBJECTS)
    gc.enable()
