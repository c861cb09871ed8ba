"""The keys that the reader has chosen for the actions, by their names on the keyboard."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.app import keys
from tui.app.glyphs import GLYPHS, glyph, named
from tui.errors import CrossreadError
from tui.settings import Settings

_NEVER = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket", "ctrl+question_mark", "ctrl+z", "ctrl+s"}
"""Keys that a terminal cannot distinguish from others, or uses itself."""
_NAMES = {name.casefold(): key for key, name in GLYPHS.items()}
_FUNCTION = re.compile(r"f([1-9]|1[0-9]|2[0-4])")
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
    refuse_collisions(found, settings)
    return found


def refuse_collisions(found: Mapping[str, tuple[str, ...]], settings: Settings) -> None:
    """Reject a key that would do two things in one pane."""
    taken: dict[tuple[str, str], str] = {}
    # The reader's keys come last and in their order: the line reported is the one in conflict.
    place = {action: place for place, action in enumerate(found)}
    written = {_FORMER_IDS.get(name, name): name for name in settings.keys}
    for action in sorted(keys.ACTIONS, key=lambda action: place.get(action.id, -1)):
        for key in found.get(action.id, action.keys):
            for pane in action.panes:
                other = taken.setdefault((key, pane), action.id)
                if other != action.id:
                    fault = f"{glyph(key)} is already the key of {other}; give that action another key too"
                    raise settings.fault("keys", written.get(action.id, action.id), fault)


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
