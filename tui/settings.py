"""The reader's settings, `config.toml` in the user's configuration folder.

[keys]
next-conflict = ["n", "Ctrl+N"]

[aliases]
"Wu Yongming" = "Eddie Wu"

[habits]
vim-changes = true

[review]
initials = "JD"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from tui import own_files
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line
from tui.records import dataclass

_SECTIONS = ("keys", "aliases", "habits", "review")
_HABITS = ("vim-changes",)
_LARGEST = 256 * 1024
"""Bytes of the file."""
_LONGEST_LINE = 4096
"""Characters of a line of the file."""
_LONGEST = 300
"""Characters of a message."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The content of the file.

    `keys` are the keys of actions as written, which the app parses; `aliases` map other names to the ones they stand
    for; `vim_changes` makes `]c` and `[c` one key each, as in vim; decisions on a draft are signed with `initials`.
    """

    file: Path = field(default=Path(), compare=False)
    lines: tuple[str, ...] = field(default=(), compare=False)
    keys: Mapping[str, object] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    vim_changes: bool = False
    initials: str = ""

    def fault(self, section: str, name: str, message: str) -> CrossreadError:
        """An error about an entry of the file, with its line; about a section if `section` is empty."""
        wanted = re.compile(rf"\s*\[?\s*[\"']?{re.escape(name)}[\"']?\s*[\]=.]")
        inside = not section
        for number, line in enumerate(self.lines, 1):
            if section and line.lstrip().startswith("["):
                inside = line.strip().strip("[] ") == section
            elif inside and wanted.match(line):
                return CrossreadError(f"{_name(self.file)}, line {number}: {_short(message)}.")
        return CrossreadError(f"{_name(self.file)}: {_short(message)}.")


def config_file() -> Path:
    """The file of settings, which may not exist."""
    from platformdirs import user_config_path  # noqa: PLC0415 - the answer to --help does not need it

    return user_config_path("crossread", appauthor=False) / "config.toml"


def load(file: Path) -> Settings:
    """The settings in a file, none if it does not exist; CrossreadError names the line of an error."""
    try:
        text = own_files.read(file, _LARGEST).decode("utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise CrossreadError(f"{_name(file)} could not be read: {one_line(str(error))}.") from None
    lines = tuple(text.split("\n"))
    long = next((number for number, line in enumerate(lines, 1) if len(line) > _LONGEST_LINE), 0)
    if long:
        # Python's own reader takes a time that grows with the square of the names in one key.
        raise CrossreadError(f"{_name(file)}, line {long}: it has more than {_LONGEST_LINE:,} characters.")
    import tomllib  # noqa: PLC0415 - most readers have no settings, and their first frame should not wait for it

    try:
        read = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # Not only TOMLDecodeError: a number may have more digits than Python reads, a day may not exist.
        raise CrossreadError(f"{_name(file)} is not valid TOML: {_short(str(error))}.") from None
    bare = Settings(file, lines)
    for section, content in read.items():
        if section not in _SECTIONS or not isinstance(content, dict):
            message = (
                f"there is no section {section!r}; the sections are {', '.join(_SECTIONS[:-1])} and {_SECTIONS[-1]}"
            )
            raise bare.fault("", section, message)
    habits = _habits(read.get("habits", {}), bare)
    aliases = _aliases(read.get("aliases", {}), bare)
    return Settings(
        file, bare.lines, read.get("keys", {}), aliases, habits.get("vim-changes", False),
        _initials(read.get("review", {}), bare),
    )  # fmt: skip


def _name(file: Path) -> str:
    return one_line(str(file))


def _short(message: str) -> str:
    """A message on one line, cut where what it names from the file is longer than any name."""
    words = one_line(message)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"


def _aliases(asked: Mapping[str, object], file: Settings) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, meant in asked.items():
        if not isinstance(meant, str) or not meant.strip() or not name.strip():
            raise file.fault("aliases", name, f"{name!r} needs the name it stands for, in quotation marks")
        found[one_line(name.strip())] = one_line(meant.strip())
    for name, meant in found.items():
        if meant in found:
            raise file.fault("aliases", name, f"{meant!r} is an alias itself; name what it stands for")
    return found


def _initials(asked: Mapping[str, object], file: Settings) -> str:
    for name, given in asked.items():
        if name != "initials":
            raise file.fault("review", name, f"there is no setting {name!r}; it is initials")
        if not isinstance(given, str):
            raise file.fault("review", name, "initials need quotation marks")
    return one_line(str(asked.get("initials", ""))).strip()


def _habits(asked: Mapping[str, object], file: Settings) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for name, wanted in asked.items():
        if name not in _HABITS:
            raise file.fault("habits", name, f"there is no habit {name!r}; the habits are {', '.join(_HABITS)}")
        if not isinstance(wanted, bool):
            raise file.fault("habits", name, f"{name} must be true or false")
        found[name] = wanted
    return found
