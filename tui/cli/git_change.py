"""What git passes to an external diff of one changed file, and the sentence for a change that is not of a text."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from tui import own_files
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line
from tui.reading.stand_ins import NOTHING, path_meant
from tui.records import dataclass

_LINK, _SUBMODULE = "120000", "160000"
"""Modes of what is in a tree besides files."""
_COMMIT = "Subproject commit "
"""What git writes before the commit of a submodule."""
_LONGEST = 65_536
"""Bytes of what a link or a submodule is."""


@dataclass(frozen=True, slots=True)
class Side:
    """One version: the file that holds it, and its mode as git writes it; empty where git does not say."""

    file: str
    mode: str = ""

    @property
    def exists(self) -> bool:
        """Whether there is such a version: a new file has no old one, a removed file no new one."""
        return self.file not in NOTHING

    @property
    def is_text(self) -> bool:
        """Whether it may be an article, and is no link and no submodule."""
        return self.mode not in {_LINK, _SUBMODULE}

    @property
    def words(self) -> str:
        """What is there, with an article."""
        if self.is_text:
            return "a file"
        try:
            content = one_line(own_files.read(Path(self.file), _LONGEST).decode("utf-8", "replace").strip())
        except OSError:
            content = ""
        if self.mode == _LINK:
            return f"a symbolic link to {content}" if content else "a symbolic link"
        commit, dirty, _ = content.removeprefix(_COMMIT).partition("-dirty")
        where = f"a submodule at commit {commit[:10]}" if commit else "a submodule"
        return f"{where} with uncommitted changes" if dirty else where


@dataclass(frozen=True, slots=True)
class Change:
    """One changed file: its path before and after, and both versions; `how` is why it has two paths, if git says so.

    An unmerged file has no versions yet.
    """

    path: str
    new_path: str
    old: Side | None = None
    new: Side | None = None
    how: Literal["", "renamed", "copied"] = ""

    @property
    def name(self) -> str:
        """The path, and the new one after an arrow if it is another."""
        if self.path == self.new_path:
            return one_line(self.path)
        how = f" ({self.how})" if self.how else ""
        return f"{one_line(self.path)} → {one_line(self.new_path)}{how}"

    @property
    def heading(self) -> str:
        """The name, and what became of the file besides its text."""
        missing = [side is not None and not side.exists for side in (self.old, self.new)]
        words = " (new)" if missing[0] else " (removed)" if missing[1] else ""
        return f"{self.name}{words}{f' · {self.mode}' if self.mode else ''}"

    @property
    def sentence(self) -> str:
        """What is to be said instead of a comparison; empty for two versions of a text."""
        if self.old is None or self.new is None:
            old, new = (f"<(git show {shlex.quote(f':{stage}:{self.path}')})" for stage in (2, 3))
            return one_line(
                f"{self.path} has a merge conflict; resolve it first, or compare both sides with crossread {old} {new}."
            )
        if self.old.is_text and self.new.is_text:
            return ""
        if not self.old.exists:
            return f"{self.name} is new: {self.new.words}."
        if not self.new.exists:
            return f"{self.name} was {self.old.words} and has been removed."
        return f"{self.name} was {self.old.words} and is now {self.new.words}."

    @property
    def mode(self) -> str:
        """What became of the mode of the file; empty if nothing did."""
        modes = [side.mode for side in (self.old, self.new) if side is not None and side.mode.isdigit()]
        return f"mode {modes[0]} → {modes[1]}" if len(set(modes)) > 1 else ""


def parsed(words: Sequence[str]) -> Change:
    """The change that the arguments of an external diff describe, or the three of a difftool: $MERGED $LOCAL $REMOTE.

    CrossreadError for any others.
    """
    match list(words):
        case [path]:
            return Change(path, path)
        case [path, old, new]:
            new_path = path if new in NOTHING and path else path_meant(new, path or old)
            return Change(new_path if old in NOTHING else path or path_meant(old), new_path, Side(old), Side(new))
        case [path, old, _, old_mode, new, _, new_mode]:
            return Change(path, path, Side(old, old_mode), Side(new, new_mode))
        case [path, old, _, old_mode, new, _, new_mode, new_path, how]:
            path, new_path = _known(path, new_path), _known(new_path, path)
            return Change(path, new_path, Side(old, old_mode), Side(new, new_mode), _how(how))
    raise CrossreadError(
        "--git-diff takes what git passes to it, as in git -c diff.external='crossread --git-diff --' diff; to compare "
        "two versions yourself, use crossread --versions OLD NEW."
    )


def _known(path: str, other: str) -> str:
    """A path; the other one if the version does not exist."""
    return other if path in NOTHING else path


def _how(words: str) -> Literal["", "renamed", "copied"]:
    """Why git passes a second path; it also does so for two files that were named, and then says nothing of it."""
    if "\nrename from " in words:
        return "renamed"
    return "copied" if "\ncopy from " in words else ""
