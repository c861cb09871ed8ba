"""The keys that the reader has chosen for the actions, by their names on the keyboard."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.app import keys
from tui.app.glyphs import GLYPHS, glyph, named
from tui.app.keymap import LEAVE
from tui.errors import CrossreadError
from tui.settings import Settings

_NEVER = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket", "ctrl+question_mark", "ctrl+z", "ctrl+s"}
"""Keys that a terminal cannot distinguish from others, or uses itself."""
_NAMES = {name.casefold(): key for key, name in GLYPHS.items()}
_FUNCTION = re.compile(r"f([1-9]|1[0-9]|2[0-4])")
_ESSENTIAL = frozenset({"close", "quit", "help", "undo"})
"""The actions that a reader can always do, whatever keys are given to them."""
_FORMER_IDS = {
    "next-difference": "next-conflict", "previous-difference": "previous-conflict", "order": "sort",
    "immaterial": "ignore-wording", "source": "go-to-source", "next-witness": "next-source",
    "previous-witness": "previous-source", "search-pane": "search-source", "overview": "overlap", "why": "explain",
    "method": "next-method", "pin": "link", "unpin": "unlink", "lost": "edits", "orphaned-notes": "edits",
    "edit": "open-editor", "reread": "reload", "add": "add-source", "drop": "remove-source",
    "slide-left": "previous-column", "slide-right": "next-column", "lock": "sync-scrolling",
    "hide": "hide-source", "even": "reset-layout",
    "higher": "taller", "lower": "shorter-pane", "leave": "quit", "story": "compare-story", "everything": "compare-all",
    **{f"article-{number}": f"source-{number}" for number in range(1, 10)},
}  # fmt: skip
"""Former names of actions, which a reader's settings may still use."""


def own_keys(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The keys, in Textual's names, of each action whose keys the reader has changed.

    CrossreadError names the line of what is not an action or not a key, or would do two things in one pane.
    """
    known = {action.id: action for action in keys.ACTIONS}
    found: dict[str, tuple[str, ...]] = {}
    for written, given in settings.keys.items():
        action = written if written in known else _FORMER_IDS.get(written, "")
        if not action:
            raise settings.fault("keys", written, f"there is no action {written!r}; crossread --man lists them")
        if action in found:
            raise settings.fault("keys", written, f"{written} is the former name of {action}; give only one of them")
        names = [given] if isinstance(given, str) else given
        if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
            raise settings.fault("keys", written, f"{written} needs a key, or a list of keys, in quotation marks")
        try:
            found[action] = tuple(parse(name) for name in names)
        except CrossreadError as error:
            raise settings.fault("keys", written, str(error)) from None
    for action in _ESSENTIAL & found.keys():
        found[action] = _reachable(known[action], found, settings)
    refuse_collisions(found, settings)
    return found


def _reachable(action: keys.Action, found: Mapping[str, tuple[str, ...]], settings: Settings) -> tuple[str, ...]:
    """The keys of an action with at least one that every terminal sends: a usual one where the reader gave none.

    Function keys and Ctrl with a sign may be a terminal's own, or not on the keyboard.
    """
    own = found[action.id]
    if action.id == "quit" and LEAVE not in own:
        own = (*own, LEAVE)
    if any(_is_certain(key) for key in own):
        return own
    taken = {key for other, given in found.items() if other != action.id for key in given}
    usual = tuple(key for key in action.keys if key not in taken and key not in own)
    if not usual and not set(action.keys) & set(own):
        fault = f"{action.id} needs a letter or a sign as well, since other keys may not arrive; its own are taken"
        raise settings.fault("keys", _as_written(action.id, settings), fault)
    return own + usual


def _is_certain(key: str) -> bool:
    """Whether it is a letter or a sign without Ctrl; digits may be a count, and brackets half of a key as in vim."""
    character = glyph(key)
    return len(character) == 1 and character.isascii() and not character.isdigit() and character not in "[]"


def _as_written(action: str, settings: Settings) -> str:
    """The name that the settings use for an action, which may be its former one."""
    return next((name for name in settings.keys if _FORMER_IDS.get(name, name) == action), action)


def refuse_collisions(found: Mapping[str, tuple[str, ...]], settings: Settings) -> None:
    """Reject a key that would do two things in one pane."""
    taken: dict[tuple[str, str], str] = {}
    # The reader's keys come last and in their order: the line reported is the one in conflict.
    place = {action: place for place, action in enumerate(found)}
    for action in sorted(keys.ACTIONS, key=lambda action: place.get(action.id, -1)):
        for key in found.get(action.id, action.keys):
            for pane in action.panes:
                other = taken.setdefault((key, pane), action.id)
                if other != action.id:
                    fault = f"{glyph(key)} is already the key of {other}; give that action another key too"
                    raise settings.fault("keys", _as_written(action.id, settings), fault)


def _with_control(rest: str) -> str:
    """Textual's name of a key pressed with Ctrl; empty if `rest` is not a key."""
    key = _NAMES.get(rest) or (named(rest) if len(rest) == 1 else "")
    return f"ctrl+{key}" if key else ""


def parse(name: str) -> str:
    """Textual's name for a key as printed on the keyboard: `]`, `Ctrl+D`, `PgDn`."""
    plain = name.strip().casefold()
    key = name if name in GLYPHS else _NAMES.get(plain, "")
    if not key and len(name) == 1 and name.isprintable():
        key = named(name)
    elif not key and plain.startswith("ctrl+"):
        key = _with_control(plain.removeprefix("ctrl+"))
    elif not key and _FUNCTION.fullmatch(plain):
        key = plain
    if not key:
        raise CrossreadError(f"{name!r} is not a key; write it as it is printed, such as ] or Ctrl+D or PgDn")
    if key in _NEVER:
        raise CrossreadError(f"a terminal cannot tell {name} from another key, or does not send it")
    return key
