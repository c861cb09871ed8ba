"""The app's parameters besides the articles and their comparison."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from tui.app.check.start import Checks, engine
from tui.app.keymap import KeyMap
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.app.analysis import CountConflicts, FindingsOf, Recall
    from tui.app.collection import Collection
    from tui.app.screens.reading import Reading
    from tui.app.screens.versions import Histories
    from tui.reading.pages import Pages


@dataclass(frozen=True, slots=True)
class Setup:
    """`recall` finds the comparison of the first articles in the cache, to be drawn with the first frame.

    `known_findings` gives what was found before about the stories in the list, `count_conflicts` works it out.
    `reading` reads the first articles where there are so many that they are read inside the app. `pages` holds the web
    pages that the reader asks for; None if nothing is fetched. `key_map` are the reader's keys, `vim_changes` makes
    `]c` and `[c` one key each, as in vim, and `first_use` shows what the signs mean. `checks` checks a draft, decisions
    on its items are signed with `initials`, and with `draft` the app starts with the check of the first article; the
    next `primary` articles decide where sources disagree. `versions` makes the history of one text, which is then shown
    instead of a comparison. `collection` has the stories that the app starts with, where they are known already.
    """

    recall: Recall | None = None
    known_findings: FindingsOf | None = None
    count_conflicts: CountConflicts | None = None
    reading: Reading | None = None
    pages: Pages | None = None
    checks: Checks = field(default_factory=engine)
    primary: int = 0
    initials: str = ""
    draft: bool = False
    versions: Histories | None = None
    collection: Collection | None = None
    key_map: KeyMap = field(default_factory=KeyMap)
    vim_changes: bool = False
    first_use: bool = False
