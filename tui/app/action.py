"""The record of an action of the reader, and the panes in which actions are available."""

from __future__ import annotations

from typing import Literal

from tui.records import dataclass

Pane = Literal[
    "article", "claims", "diff", "figures", "ties", "quotations", "overview", "digest", "why", "timeline", "results",
    "stories", "check", "versions", "reading",
]  # fmt: skip
KeyGroup = Literal["Differences", "Sources", "Review", "Search", "Lists", "Export", "Move", "Panes", "Program"]

GROUPS: tuple[KeyGroup, ...] = (
    "Differences", "Sources", "Review", "Search", "Lists", "Export", "Move", "Panes", "Program",
)  # fmt: skip
"""The order of the help screen."""

PANE_NAMES: dict[Pane, str] = {
    "article": "a source", "claims": "the claims", "diff": "the diff", "figures": "the figures table",
    "ties": "the figures tied to tables", "quotations": "the quotations", "overview": "the overlap",
    "digest": "the digest", "why": "the explanation",
    "timeline": "the timeline", "results": "the search results", "stories": "the stories",
    "check": "the draft check", "versions": "the versions", "reading": "the progress screen",
}  # fmt: skip

MAIN: tuple[Pane, ...] = ("article", "claims", "diff")
"""The panes of the main screen."""

LISTS: tuple[Pane, ...] = ("figures", "ties", "quotations", "overview", "digest", "why", "timeline", "results")
"""The lists that fill the screen and lead back into the sources."""

CHECK: tuple[Pane, ...] = ("check",)
"""The check of a draft, a list whose entries are decided on."""

VERSIONS: tuple[Pane, ...] = ("versions",)
"""The versions of one text."""

EVERYWHERE: tuple[Pane, ...] = (*MAIN, *LISTS, *CHECK)
"""Every pane that shows part of a comparison."""

MOVING: tuple[Pane, ...] = (*EVERYWHERE, "stories", *VERSIONS)
"""Every pane with a cursor."""

ALL: tuple[Pane, ...] = (*MOVING, "reading")


@dataclass(frozen=True, slots=True)
class Action:
    """An action of the reader.

    `keys` are Textual's names; `run` is the action of the screen (or of the app, with `app.`); `name` is what the
    palette calls it; `more` is a sentence for help where the name does not say enough; `label` is the word in the
    footer, empty if it is not shown there; `panes` are those it does something in; `aliases` are other words that
    people use for it, separated by commas; `shown` replaces the keys where a row of keys is one entry, and `listed` is
    false for the others of that row; `counted` is true for a move that digits before it repeat.
    """

    id: str
    keys: tuple[str, ...]
    run: str
    name: str
    group: KeyGroup
    label: str = ""
    panes: tuple[Pane, ...] = MAIN
    more: str = ""
    aliases: str = ""
    shown: str = ""
    listed: bool = True
    everywhere: bool = False
    counted: bool = False

    @property
    def sentence(self) -> str:
        """What it does, in a sentence."""
        return self.more or f"{self.name}."

    @property
    def words(self) -> tuple[str, ...]:
        """Other common words for it."""
        return tuple(word.strip() for word in self.aliases.split(",")) if self.aliases else ()
