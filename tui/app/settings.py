"""The reader's own settings: `config.toml` in the user's folder for them, with other keys and other names.

[keys]
next-difference = ["n", "Ctrl+N"]

[aliases]
"Wu Yongming" = "Eddie Wu"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.app import keys
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

_NEVER = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket", "ctrl+question_mark", "ctrl+z", "ctrl+s"}
"""Keys that terminals send for others, or keep for themselves."""
_NAMES = {name.casefold(): key for key, name in keys.GLYPHS.items()}
_FUNCTION = re.compile(r"f([1-9]|1[0-9]|2[0-4])")


@dataclass(frozen=True, slots=True)
class Settings:
    """`keys`: those of each action that has others than its own; `aliases`: another name, and the one it stands for."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)


def config_file() -> Path:
    """Where the settings stand; the file need not be there."""
    from platformdirs import user_config_path  # noqa: PLC0415 - only a start of the app needs it

    return user_config_path("crossread", appauthor=False) / "config.toml"


def load(file: Path) -> Settings:
    """The settings in a file, none where there is no file; CrossreadError names the line of what is wrong."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise CrossreadError(f"{_name(file)} could not be read: {one_line(str(error))}.") from None
    import tomllib  # noqa: PLC0415 - most readers have no settings, and their first frame need not wait for it

    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CrossreadError(f"{_name(file)} is no TOML: {one_line(str(error))}.") from None
    fault = _Fault(file, text)
    for section, content in read.items():
        if section not in {"keys", "aliases"} or not isinstance(content, dict):
            raise fault.at("", section, f"there is no section {section!r}; the sections are keys and aliases")
    return Settings(_keys(read.get("keys", {}), fault), _aliases(read.get("aliases", {}), fault))


class _Fault:
    """Knows on which line of the file a thing stands."""

    def __init__(self, file: Path, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()

    def at(self, section: str, name: str, told: str) -> CrossreadError:
        wanted = re.compile(rf"\s*\[?\s*[\"']?{re.escape(name)}[\"']?\s*[\]=.]")
        inside = not section
        for number, line in enumerate(self._lines, 1):
            if section and line.lstrip().startswith("["):
                inside = line.strip().strip("[] ") == section
            elif inside and wanted.match(line):
                return CrossreadError(f"{_name(self._file)}, line {number}: {one_line(told)}.")
        return CrossreadError(f"{_name(self._file)}: {one_line(told)}.")


def _name(file: Path) -> str:
    return one_line(str(file))


def _keys(asked: Mapping[str, object], fault: _Fault) -> dict[str, tuple[str, ...]]:
    known = {action.id: action for action in keys.ACTIONS}
    found: dict[str, tuple[str, ...]] = {}
    for action, given in asked.items():
        if action not in known:
            raise fault.at("keys", action, f"there is no action {action!r}; the help of crossread lists them")
        names = [given] if isinstance(given, str) else given
        if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
            raise fault.at("keys", action, f"{action} wants a key, or a list of keys, in quotation marks")
        try:
            found[action] = tuple(parse(name) for name in names)
        except CrossreadError as error:
            raise fault.at("keys", action, str(error)) from None
    _refuse_collisions(found, fault)
    return found


def _refuse_collisions(found: Mapping[str, tuple[str, ...]], fault: _Fault) -> None:
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
                    raise fault.at("keys", action.id, told)


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


def _aliases(asked: Mapping[str, object], fault: _Fault) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, meant in asked.items():
        if not isinstance(meant, str) or not meant.strip() or not name.strip():
            raise fault.at("aliases", name, f"{name!r} wants the name it stands for, in quotation marks")
        found[name.strip()] = meant.strip()
    for name, meant in found.items():
        if meant in found:
            raise fault.at("aliases", name, f"{meant!r} is an alias itself; name what it stands for")
    return found
