"""What a reader and the world do to the app, one word each, so that a run can be printed and repeated.

`j` and `ctrl+l` are keys, `~j` is a key that the next one does not wait for, `size:80x24` another size of the window,
`disk:pipe:1` what becomes of the second file, `look` the moment at which files and the session are looked at, `other`
an edit from another terminal, `paste:…` pasted words, `click:30:50` a click there in percent, `wait` a rest until
everything in the background is done.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app import keys
from tui.app.glyphs import named
from tui.reading.opening import LARGEST

if TYPE_CHECKING:
    from tests.soak.stages import Stage
    from tui.app.app import CrossreadApp

LEAVING = frozenset({"q", "Q", "ctrl+q"})
"""Keys that may end the app, which are rare: a run ends with it."""
LETTERS = ("space", *(named(letter) for letter in "abcdefghilmnorstuvwxyz0123456789.,'[]é漢%"))
EDITING = ("enter", "escape", "tab", "backspace", "delete", "left", "right", "home", "end", "ctrl+w", "ctrl+k")
MEANINGLESS = ("f7", "ctrl+t", "ctrl+underscore", "shift+f3", "insert")
EVERY = tuple(key for action in keys.ACTIONS for key in action.keys if key not in LEAVING)
ALONE = ("look", "other", "wait")
"""Steps without details."""
WINDOWS = ((80, 24), (100, 30), (60, 20), (120, 40), (40, 12), (24, 24), (160, 24), (200, 50))
SIDES = (1, 2, 3, 5, 8, 13, 20, 24, 30, 40, 48, 60, 80, 96, 120, 150, 250)
PASTED = ("84 passengers", "two\nlines", "q" * 40, "[/] [@click=app.quit]x[/]", "a\x1b[2Jb\x9b\u202e", "", "漢字 é")


def _unlinked(path: Path) -> Path:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    return path


def _huge(path: Path, _stage: Stage) -> None:
    _unlinked(path).touch()
    os.truncate(path, LARGEST + 1)


def _copy(path: Path, stage: Stage) -> None:
    other = stage.files[(stage.files.index(path) + 1) % len(stage.files)]
    if other.is_file() and other != path and other.stat().st_size < 1_000_000:
        shutil.copyfile(other, _unlinked(path))


def _restore(path: Path, stage: Stage) -> None:
    stage.restore(_unlinked(path))


def _append(path: Path, stage: Stage) -> None:
    _restore(path, stage)
    with path.open("a", encoding="utf-8") as file:
        file.write("\n\nThe toll will be 7 euros from 2031, said Odd Lier.\n")


DISK: dict[str, Callable[[Path, Stage], object]] = {
    "change": lambda path, _: _unlinked(path).write_text("Nothing is as it was; 12 of 40 boats left on 5 May 2031.\n"),
    "append": _append,
    "restore": _restore,
    "copy": _copy,
    "delete": lambda path, _: _unlinked(path),
    "empty": lambda path, _: _unlinked(path).touch(),
    "binary": lambda path, _: _unlinked(path).write_bytes(bytes(range(256)) * 9),
    "pipe": lambda path, _: os.mkfifo(_unlinked(path)),
    "device": lambda path, _: _unlinked(path).symlink_to("/dev/zero"),
    "folder": lambda path, _: _unlinked(path).mkdir(),
    "loop": lambda path, _: _unlinked(path).symlink_to(path),
    "huge": _huge,
}


def random_step(chance: random.Random, app: CrossreadApp) -> str:
    """The next step; more often one that means something on the screen that is shown."""
    kind = chance.random()
    if kind < 0.015:
        return f"size:{chance.choice(SIDES)}x{chance.choice(SIDES)}"
    if kind < 0.03:
        return f"disk:{chance.choice(tuple(DISK))}:{chance.randrange(4)}"
    if kind < 0.06:
        return chance.choice((*ALONE, "wait"))
    if kind < 0.07:
        return f"paste:{chance.randrange(len(PASTED))}"
    if kind < 0.08:
        return f"click:{chance.randrange(100)}:{chance.randrange(100)}"
    key = _random_key(chance, app)
    return f"~{key}" if chance.random() < 0.2 else key


def _random_key(chance: random.Random, app: CrossreadApp) -> str:
    kind, here = chance.random(), bound(app)
    if kind < 0.01:
        return chance.choice(sorted(LEAVING)) if kind < 0.002 or len(app.screen_stack) > 1 else "escape"
    if kind < 0.5 and here:
        return chance.choice(here)
    if kind < 0.7:
        return chance.choice(EVERY)
    if kind < 0.9:
        return chance.choice(LETTERS)
    return chance.choice(EDITING) if kind < 0.99 else chance.choice(MEANINGLESS)


def bound(app: CrossreadApp) -> Sequence[str]:
    """The keys that the screen binds, in a fixed order."""
    return sorted(set(app.screen._bindings.key_to_bindings) - LEAVING)
