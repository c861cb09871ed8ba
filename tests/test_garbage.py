"""When garbage is collected."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tui import garbage


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    gc.enable()


def test_a_pause_ends_as_it_began() -> None:
    with garbage.paused():
        assert not gc.isenabled()
        with garbage.paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_pause_ends_with_a_fault_too() -> None:
    with pytest.raises(ValueError, match="no"), garbage.paused():
        raise ValueError("no")
    assert gc.isenabled()


def test_what_exists_at_the_start_is_not_looked_through() -> None:
    garbage.stop()
    assert not gc.isenabled()
    garbage.start()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
