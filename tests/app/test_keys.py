from __future__ import annotations

from collections import Counter

import pytest

from tui.app import keys
from tui.app.app import CrossreadApp
from tui.app.glyphs import glyph
from tui.app.screens.check import CheckScreen
from tui.app.screens.comparison import ComparisonScreen
from tui.app.screens.reading import ReadingScreen
from tui.app.screens.stories import StoriesScreen
from tui.app.screens.versions import VersionsScreen

NEVER = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket", "ctrl+question_mark", "ctrl+z", "ctrl+s"}


def test_no_key_and_no_id_is_given_twice() -> None:
    for panes in (keys.MAIN, *((pane,) for pane in keys.PANE_NAMES if pane not in keys.MAIN)):
        there = keys.of_screen(panes)
        assert max(Counter(key for action in there for key in action.keys).values()) == 1
    assert max(Counter(action.id for action in keys.ACTIONS).values()) == 1


def test_keys_that_terminals_confuse_are_left_alone() -> None:
    pressed = {key for action in keys.ACTIONS for key in action.keys}
    assert not pressed & NEVER
    assert not any(key.startswith("alt+") for key in pressed)


@pytest.mark.parametrize("action", keys.ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_sentence_and_somebody_who_does_it(action: keys.Action) -> None:
    assert action.sentence.endswith(".")
    assert action.keys
    assert action.panes
    name = action.run.partition("(")[0]
    screens: list[object] = [ReadingScreen] if "reading" in action.panes else []
    if "check" in action.panes:
        main = ComparisonScreen((), ())
        screens.append(CheckScreen(main.features.draft_check, main.features.external_editor, main.desk))
    if "versions" in action.panes:
        screens.append(VersionsScreen)
    if not set(action.panes) <= {"reading", "check", "versions"}:
        screens.append(ComparisonScreen((), ()) if set(action.panes) & set(keys.MAIN) else StoriesScreen)
    for screen in screens:
        owner = CrossreadApp if action.run.startswith("app.") else screen
        assert hasattr(owner, f"action_{name.removeprefix('app.')}"), name


def test_every_listed_action_stands_in_the_help_of_a_pane() -> None:
    listed = {action.id for pane in keys.ALL for action in keys.of_pane(pane)}
    assert listed == {action.id for action in keys.ACTIONS if action.listed}


@pytest.mark.parametrize(
    ("key", "printed"),
    [("right_square_bracket", "]"), ("ctrl+d", "Ctrl+D"), ("j", "j"), ("shift+tab", "Shift+Tab"), ("full_stop", ".")],
)
def test_keys_are_shown_as_they_are_printed(key: str, printed: str) -> None:
    assert glyph(key) == printed
