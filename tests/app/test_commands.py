"""The commands of the palette are found by the words people use, best first."""

from __future__ import annotations

import pytest

from tui.app import keys
from tui.app.commands import Command, matching, of_actions, of_themes
from tui.app.keymap import KeyMap

COMMANDS = (
    *of_actions(keys.MAIN, KeyMap()),
    Command("Only conflicts", "filter_to('conflict')", words=("conflicts only",)),
    *of_themes(("dracula", "crossread-light", "crossread-dark", "nord")),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("undo", "Undo"), ("redo", "Redo"), ("quit", "Quit"), ("exit", "Quit"), ("save", "Export a report"),
        ("export", "Export a report"), ("delete", "Remove this source"), ("remove", "Remove this source"),
        ("help", "Help"), ("keys", "Help"), ("theme", "Theme: crossread-dark"), ("color", "Theme: crossread-dark"),
        ("dark", "Theme: crossread-dark"), ("light", "Theme: crossread-light"), ("find", "Search all sources"),
        ("filter", "Filter"), ("sort", "Sort"), ("only conflicts", "Only conflicts"),
        ("conflicts only", "Only conflicts"), ("nc", "Next conflict or row to check"), ("NOTE", "Add or edit a note"),
        ("  next   match ", "Next match"), ("drop", "Remove this source"), ("rename", "Source details"),
        ("name", "Source details"), ("history", "Timeline of a figure"), ("summary length", "Longer summaries"),
        ("witness", "Next source"), ("refresh", "Reload the sources"), ("full screen", "Zoom pane"),
    ],
)  # fmt: skip
def test_the_best_match_comes_first(typed: str, found: str) -> None:
    assert next(iter(matching(COMMANDS, typed)), Command("")).name == found


def test_what_nothing_is_called_finds_nothing() -> None:
    assert matching(COMMANDS, "zebra") == ()
    assert matching(COMMANDS, "[/bold]") == ()


def test_without_a_word_all_are_offered_in_their_order() -> None:
    assert matching(COMMANDS, "  ") == COMMANDS


def test_the_readers_own_keys_are_shown() -> None:
    shown = {command.name: command.key for command in of_actions(keys.MAIN, KeyMap({"undo": ("U", "f9")}))}
    assert shown["Undo"] == "U F9"
    assert shown["Redo"] == "Ctrl+R"


def test_what_says_more_than_the_name_does_not_repeat_it() -> None:
    more = {command.name: command.more for command in COMMANDS}
    assert more["Mark reviewed"] == "and go to the next unreviewed row"
    assert more["Undo"] == ""


def test_a_list_offers_what_can_be_done_in_it() -> None:
    names = {command.name for command in of_actions(("digest",), KeyMap())}
    assert "Next summary method" in names
    assert "Set a verdict" not in names
