"""The draft check at the three sizes it is designed for, in the dark theme and the light: look before accepting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from unittest.mock import patch

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.app.checks import checking
from tests.app.test_screens import SIZES, Shown, Visit, pictures_that_differ, pressed, the_same_everywhere
from tui.sessions import item_places

SHOWN: Shown = {
    "check": ((), ()),
    "contradicted": (("j", "v", "A", *"rang", "enter", "k"), ("u", "u")),
    "menu": (("f",), ("q",)),
    "note": (("c",), ("escape",)),
    "primary": (("p",), ("escape",)),
    "open-first": (("O",), ("O",)),
}


@pytest.fixture(autouse=True)
def _on_one_day() -> Iterator[None]:
    with the_same_everywhere(), patch.object(item_places, "_day", lambda _: date(2026, 5, 5)):
        yield


async def tour(size: tuple[int, int], theme: str) -> Visit:
    """Through everything that is shown."""
    async with checking(size=size) as pilot:
        pilot.app.theme = theme
        async for each in pressed(pilot, SHOWN):
            yield each


@pytest.mark.parametrize("size", SIZES)
async def test_the_check(size: str, snapshot: SnapshotAssertion) -> None:
    assert not await pictures_that_differ(tour, size, snapshot)
