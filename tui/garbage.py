"""The looking for garbage, which a long computation that makes none does without."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept() -> Iterator[None]:
    """Leave garbage alone: a comparison makes many records and no cycles, and looking at them costs a third.

    The switch is the whole process's. Where several threads turn it, the worst is that one is slower.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
