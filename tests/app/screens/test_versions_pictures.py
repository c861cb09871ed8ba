"""The versions of one text at the three sizes they are designed for, in the dark theme and the light."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.app.histories import MIDDLE, viewing
from tests.app.test_screens import SIZES, Shown, Visit, pictures_that_differ, pressed, the_same_everywhere
from tests.versioning.texts import NEW, OLD

SHOWN: Shown = {
    "changes": ((), ()),
    "second-change": (("right_square_bracket", "right_square_bracket"), ("g",)),
    "items": (("tab", "j"), ("tab",)),
    "items-only": (("f",), ("f",)),
    "version-before": (("comma",), ("full_stop",)),
    "help": (("question_mark",), ("q",)),
}


@pytest.fixture(autouse=True)
def _everywhere() -> Iterator[None]:
    with the_same_everywhere():
        yield


async def tour(size: tuple[int, int], theme: str) -> Visit:
    """Through everything that is shown."""
    async with viewing(texts=(OLD, MIDDLE, NEW), size=size) as pilot:
        pilot.app.theme = theme
        async for each in pressed(pilot, SHOWN):
            yield each


@pytest.mark.parametrize("size", SIZES)
async def test_the_versions(size: str, snapshot: SnapshotAssertion) -> None:
    assert not await pictures_that_differ(tour, size, snapshot)
