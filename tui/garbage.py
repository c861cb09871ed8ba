"""When Python collects garbage: the one owner of the collector, which is switched for the whole process."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 50_000
"""Objects created between two collections: the engine creates many, and little garbage."""


@contextmanager
def paused() -> Iterator[None]:
    """Collect no garbage meanwhile: a comparison makes many records and no cycles, and collecting costs a third.

    If several threads do this at once, the worst is that one of them is slower.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def stop() -> None:
    """Collect no garbage from now on: for a process that ends soon, or until the first frame is drawn."""
    gc.disable()


def exempt() -> None:
    """Never scan the objects that exist now: they are here to stay."""
    gc.freeze()


def start() -> None:
    """Collect garbage from now on, rarely, and not among the objects that exist now."""
    exempt()
    gc.set_threshold(_OBJECTS)
    gc.enable()
