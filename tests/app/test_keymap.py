"""The keys as the reader has them."""

from __future__ import annotations

from textual.app import App

from tests.app.hosting import Host
from tui.app import keys
from tui.app.app import CrossreadApp
from tui.app.keymap import KeyMap, keymap_of

FILTER = next(action for action in keys.ACTIONS if action.id == "filter")
DOWN = next(action for action in keys.ACTIONS if action.id == "line-down")


def test_the_readers_keys_replace_the_default_ones() -> None:
    own = KeyMap({"filter": ("B", "f9")})
    assert (own.shown(FILTER), own.first(FILTER)) == ("B F9", "B")
    assert KeyMap().first(FILTER) == "f"
    assert own.for_textual == {"filter": "B,f9", "leave-anywhere": "ctrl+q"}


def test_a_count_goes_with_the_readers_key() -> None:
    own = KeyMap({"line-down": ("T",)})
    assert own.counted("T", "claims") == DOWN
    assert own.counted("j", "claims") is None
    assert own.count_hint("3") == "3 then T: 3 down"
    assert KeyMap().counted("down", "claims") is None


def test_each_app_has_its_own_keys() -> None:
    one, other = CrossreadApp((), ()), CrossreadApp((), ())
    one.use_keys(KeyMap({"filter": ("B",)}))
    assert keymap_of(one).first(FILTER) == "B"
    assert keymap_of(other).first(FILTER) == "f"


def test_an_app_that_is_not_ours_shows_the_usual_keys() -> None:
    plain: App[None] = Host()
    assert keymap_of(plain) == KeyMap()
