"""The draft check at the three sizes it is designed for, in the dark theme and the light: look before accepting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from unittest.mock import patch

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.app.checks import checking
from tests.app.picture import TextFile, taken
from tests.app.test_screens import SIZES, THEMES, the_same_everywhere
from tui.sessions import item_places

SHOWN: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "check": ((), ()),
    "contradicted": (("j", "v", "A", *"rang", "enter", "k"), ("u", "u")),
    "menu": (("f",), ("q",)),
    "note": (("c",), ("escape",)),
    "primary": (("p",), ("escape",)),
    "open-first": (("O",), ("O",)),
}
"""What the keys lead to, and the keys that lead back."""


@pytest.fixture(autouse=True)
def _on_one_day() -> Iterator[None]:
    with the_same_everywhere(), patch.object(item_places, "_day", lambda _: date(2026, 5, 5)):
        yield


@pytest.mark.parametrize("size", SIZES)
async def test_the_check(size: str, snapshot: SnapshotAssertion) -> None:
    pictures: dict[str, list[str]] = {}
    for name, theme in THEMES.items():
        async with checking(size=SIZES[size]) as pilot:
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
