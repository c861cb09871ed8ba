"""Every screen at the three sizes it is designed for, in the dark theme and the light: look at one before accepting it.

`python -m tests.pictures FOLDER` draws all of them for that.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from tests.app.conftest import screen, settle
from tests.app.features.test_lists import marked_up_story
from tests.app.hand import press
from tests.app.hosting import drawn
from tests.app.made import archive
from tests.app.picture import TextFile, taken
from tests.app.screens.test_reading import UNREADABLE, Slow, app_that_reads
from tests.app.screens.test_stories import fruitless, until
from tui.app import finder, themes
from tui.app.app import CrossreadApp
from tui.app.rows import prepare
from tui.app.screens.edits import EditsScreen
from tui.app.screens.listing import ListScreen
from tui.app.screens.opening import OpeningScreen
from tui.app.screens.picker import PickerScreen
from tui.app.screens.stories import StoriesScreen
from tui.sessions.anchors import Anchor
from tui.sessions.session import Entry, Review
from tui.sessions.store import Recent

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "200x50": (200, 50)}
THEMES = {"dark": themes.DARK.name, "light": themes.LIGHT.name}

BY_KEYS: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "comparison": ((), ()),
    "verdict": (("v",), ("escape",)),
    "note": (("c", *"see"), ("escape",)),
    "reviewed": (("v", "d", "r"), ("u", "u", "u", "g")),
    "diff": (("tab", "z"), ("z", "0")),
    "article": (("1", "z"), ("z", "0")),
    "search": (("slash", *"bridge"), ("escape",)),
    "matches": (("slash", *"bridge", "enter"), ("escape", "0", "g")),
    "rows": (("ampersand", *"cars", "enter"), ("escape", "0", "g")),
    "figures": (("t",), ("q",)),
    "quotations": (("quotation_mark",), ("q",)),
    "overview": (("o",), ("q",)),
    "digest": (("S",), ("q",)),
    "why": (("i",), ("q",)),
    "help": (("question_mark",), ("q",)),
    "palette": (("colon",), ("escape",)),
    "export": (("E",), ("q",)),
}
"""The screens that keys lead to from the comparison, and the keys that lead back."""

OVER = {"figures", "quotations", "overview", "digest", "why", "help", "palette", "export"}
"""Those that lie over the comparison."""

LOST = Review(
    orphans=(
        Entry(
            (Anchor("0" * 64, "post", 9, 65, "According to the city, the bridge cost 44 million euros.", "", ""),),
            verdict="disputed",
            note="Asked the city on Friday.",
        ),
    )
)
RECENT = (
    Recent(1, "2024-05-03T09:30:00+00:00", ("herald", "post", "courier"), ("/a/herald.txt", "/a/post.txt"), 3, 2),
    Recent(2, "2024-05-01T17:05:00+00:00", ("budget draft", "budget"), ("/a/draft.txt",), 0, 0, '{"rows": 31}'),
)
FILES = (
    "2024/herald.txt",
    "2024/post.txt",
    "2024/courier.md",
    "a rather long name of a folder/and of a file in it.txt",
)

Visit = AsyncIterator[tuple[str, Pilot[int]]]


async def _ready(pilot: Pilot[int], *, over: bool) -> None:
    """Wait until the screen is there, over the comparison or not, and has found what it shows."""
    for _ in range(60):
        await pilot.pause()
        shown = pilot.app.screen
        if (shown is not screen(pilot)) == over and (not isinstance(shown, ListScreen) or shown.ready):
            break
    # A list may be laid out a second time, for the width that a scroll bar leaves it.
    await pilot.pause(0.1 if over else None)
    await pilot.pause()


async def comparison(size: tuple[int, int], theme: str) -> Visit:
    """Every screen that belongs to a comparison."""
    documents, found = marked_up_story()
    prepared = prepare(found)
    app = CrossreadApp(documents, (), lambda *_: prepared)
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await settle(pilot)
        for name, (there, back) in BY_KEYS.items():
            await press(pilot, *there)
            await _ready(pilot, over=name in OVER)
            yield name, pilot
            await press(pilot, *back)
            await _ready(pilot, over=False)
        for name, pushed in (("lost", EditsScreen(LOST)), ("picker", PickerScreen(Path("/articles")))):
            app.push_screen(pushed)
            await _ready(pilot, over=True)
            yield name, pilot
            await press(pilot, "escape")
            await _ready(pilot, over=False)


async def others(size: tuple[int, int], theme: str) -> Visit:
    """The screens without a comparison: the choice of articles, the reading of many, and their stories."""
    app = CrossreadApp((), ())
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await pilot.pause()
        assert isinstance(app.screen, OpeningScreen)
        app.screen.show_recent(RECENT)
        await pilot.pause()
        yield "opening", pilot
    app = app_that_reads(Slow(troubles=(UNREADABLE,)))
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await until(pilot, lambda: "1,200" in drawn(pilot))
        yield "reading", pilot
        await press(pilot, "ctrl+g")
        await until(pilot, lambda: "Paused" in drawn(pilot))
        yield "reading-stopped", pilot
    app = CrossreadApp(archive(), (), works=fruitless)
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        for _ in range(300):
            await pilot.pause(0.01)
            if isinstance(app.screen, StoriesScreen) and app.screen.ready:
                break
        await pilot.pause()
        yield "stories", pilot


Tour = Callable[[tuple[int, int], str], Visit]
Shown = Mapping[str, tuple[Sequence[str], Sequence[str]]]
"""What the keys lead to, and the keys that lead back, by its name."""
TOURS: tuple[Tour, ...] = (comparison, others)


async def pressed(pilot: Pilot[int], shown: Shown) -> Visit:
    """The screen after each of the keys, by name."""
    for name, (there, back) in shown.items():
        await pilot.press(*there)
        await pilot.pause(0.05)
        yield name, pilot
        await pilot.press(*back)
        await pilot.pause()


async def pictures_that_differ(tour: Tour, size: str, snapshot: SnapshotAssertion) -> list[str]:
    """The names of the screens that differ from their files; the text of a screen is the same in every theme."""
    pictures: dict[str, list[str]] = {}
    for name, theme in THEMES.items():
        async for shown, pilot in tour(SIZES[size], theme):
            text, looks = await taken(pilot)
            pictures.setdefault(shown, [text])
            assert text == pictures[shown][0], f"{shown} says something else in the {name} theme"
            pictures[shown].append(f"{name}\n{looks}")
    text_file = snapshot.use_extension(TextFile)
    return [shown for shown, parts in pictures.items() if "\n\n".join(parts) + "\n" != text_file(name=shown)]


@contextmanager
def the_same_everywhere() -> Iterator[None]:
    """One place, one clock and one set of files, whatever the machine."""
    with (
        patch.dict("os.environ", TZ="UTC"),
        patch.object(finder, "files", lambda *_: FILES),
        patch.object(Path, "cwd", classmethod(lambda cls: cls("/articles"))),
    ):
        yield


@pytest.fixture(autouse=True)
def _here() -> Iterator[None]:
    with the_same_everywhere():
        yield


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tour", TOURS, ids=["comparison", "others"])
async def test_every_screen(tour: Tour, size: str, snapshot: SnapshotAssertion) -> None:
    assert not await pictures_that_differ(tour, size, snapshot)
