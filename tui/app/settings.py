"""The keys that the reader has chosen for the actions, read as they are printed on the keyboard."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.app import keys
from tui.errors import CrossreadError
from tui.settings import Settings

_NEVER = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket", "ctrl+question_mark", "ctrl+z", "ctrl+s"}
"""Keys that terminals send for others, or keep for themselves."""
_NAMES = {name.casefold(): key for key, name in keys.GLYPHS.items()}
_FUNCTION = re.compile(r"f([1-9]|1[0-9]|2[0-4])")


def own_keys(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The keys, in Textual's names, of each action that has others than its own.

    CrossreadError names the line of what is no action or no key, or would do two things in one pane.
    """
    known = {action.id: action for action in keys.ACTIONS}
    found: dict[str, tuple[str, ...]] = {}
    for action, given in settings.keys.items():
        if action not in known:
            raise settings.fault("keys", action, f"there is no action {action!r}; the help of crossread lists them")
        names = [given] if isinstance(given, str) else given
        if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
            raise settings.fault("keys", action, f"{action} wants a key, or a list of keys, in quotation marks")
        try:
            found[action] = tuple(parse(name) for name in names)
        except CrossreadError as error:
            raise settings.fault("keys", action, str(error)) from None
    refuse_collisions(found, settings)
    return found


def refuse_collisions(found: Mapping[str, tuple[str, ...]], settings: Settings) -> None:
    """Refuse a key that would do two things in one pane."""
    taken: dict[tuple[str, str], str] = {}
    # What the reader wrote comes last and in its order, so that the line told is the one too many.
    written = {action: place for place, action in enumerate(found)}
    for action in sorted(keys.ACTIONS, key=lambda action: written.get(action.id, -1)):
        for key in found.get(action.id, action.keys):
            for pane in action.panes:
                other = taken.setdefault((key, pane), action.id)
                if other != action.id:
                    told = f"{keys.glyph(key)} is the key of {other} already; give that another one as well"
                    raise settings.fault("keys", action.id, told)


def _with_control(rest: str) -> str:
    """Textual's name of a key that is pressed with Ctrl; empty where `rest` is none."""
    key = _NAMES.get(rest) or (keys.named(rest) if len(rest) == 1 else "")
    return f"ctrl+{key}" if key else ""


def parse(name: str) -> str:
    """A key as it is printed on the keyboard (`]`, `Ctrl+D`, `PgDn`) in Textual's name for it."""
    plain = name.strip().casefold()
    key = name if name in keys.GLYPHS else _NAMES.get(plain, "")
    if not key and len(name) == 1 and name.isprintable():
        key = keys.named(name)
    elif not key and plain.startswith("ctrl+"):
        key = _with_control(plain.removeprefix("ctrl+"))
    elif not key and _FUNCTION.fullmatch(plain):
        key = plain
    if not key:
        raise CrossreadError(f"{name!r} is no key; write it as it is printed, such as ] or Ctrl+D or PgDn")
    if key in _NEVER:
        raise CrossreadError(f"{name} cannot be told from another key in a terminal, or never arrives")
    return key
