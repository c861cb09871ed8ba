"""The versions of one text at the three sizes they are designed for, in the dark theme and the light."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.app.histories import MIDDLE, viewing
from tests.app.picture import TextFile, taken
from tests.app.test_screens import SIZES, THEMES, the_same_everywhere
from tests.versioning.texts import NEW, OLD

SHOWN: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "changes": ((), ()),
    "second-change": (("right_square_bracket", "right_square_bracket"), ("g",)),
    "items": (("tab", "j"), ("tab",)),
    "items-only": (("f",), ("f",)),
    "version-before": (("comma",), ("full_stop",)),
    "help": (("question_mark",), ("q",)),
}
"""What the keys lead to, and the keys that lead back."""


@pytest.fixture(autouse=True)
def _everywhere() -> Iterator[None]:
    with the_same_everywhere():
        yield


@pytest.mark.parametrize("size", SIZES)
async def test_the_versions(size: str, snapshot: SnapshotAssertion) -> None:
    pictures: dict[str, list[str]] = {}
    for name, theme in THEMES.items():
        async with viewing(texts=(OLD, MIDDLE, NEW), size=SIZES[size]) as pilot:
            pilot.app.theme = theme
            for shown, (there, back) in SHOWN.items():
                await pilot.press(*there)
                await pilot.pause(0.05)
                text, looks = await taken(pilot)
                pictures.setdefault(shown, [text])
                assert text == pictures[shown][0], f"{shown} says something else in the {name} theme"
                pictures[shown].append(f"{name}\n{looks}")
                await pilot.press(*back)
                await pilot.pause()
    text_file = snapshot.use_extension(TextFile)
    other = [shown for shown, parts in pictures.items() if "\n\n".join(parts) + "\n" != text_file(name=shown)]
    assert not other
