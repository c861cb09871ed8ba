"""Many articles, the stories they are about, and the findings about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.rows.sources import sources
from tui.stories.story import Story

if TYPE_CHECKING:
    from tui.stories.profiles import Profile

MOST = 12
"""The maximum number of articles compared at once; with more, the reader chooses a story first."""

StoryOrder = Literal["size", "conflicts", "day"]
ORDERS: Final[dict[StoryOrder, str]] = {
    "size": "most articles first", "conflicts": "most conflicts first", "day": "newest first",
}  # fmt: skip
"""The orders of the list of stories, in words."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The number of conflicts between the sources of a story, and of rows to check."""

    conflicts: int = 0
    checks: int = 0


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """A story with its articles, in the order they were read, with ids as if there were no others."""

    story: Story
    documents: tuple[Document, ...]


class Collection:
    """The articles, their groups once known, and the state of the list of groups."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = distinct(documents)
        self.groups: tuple[StoryGroup, ...] = ()
        self.cursor = 0
        self.order: StoryOrder = "size"
        self.words = ""
        """The words that the stories shown have in their title or the names of their sources."""
        self.failure = ""
        """Why the articles are not grouped, if grouping was stopped or failed."""
        self._profiles: dict[str, Profile] = {}
        self._findings: dict[tuple[int, ...], Findings] = {}

    def group(self, progress: Callable[[str, int, int], None], stopped: Callable[[], bool]) -> tuple[StoryGroup, ...]:
        """Find the groups, the largest first; for any thread. StoppedError where `stopped` answers yes.

        Called again, it resumes with the articles it has not processed yet.
        """
        progress("starting", 0, 0)
        # Imported here because the first frame does not need the engine.
        from tui.stories.grouping import group  # noqa: PLC0415

        known = {document.id: document for document in self.documents}
        found = group(self.documents, progress=progress, stopped=stopped, made=self._profiles)
        self._profiles.clear()
        return tuple(StoryGroup(story, distinct(known[name] for name in story.documents)) for story in found)

    def whole(self) -> StoryGroup:
        """All the articles as one group."""
        days = [document.published for document in self.documents if document.published]
        names = tuple(document.id for document in self.documents)
        story = Story(names, "All articles, not grouped", min(days, default=None), max(days, default=None))
        return StoryGroup(story, self.documents)

    def remember(self, documents: Sequence[Document], findings: Findings) -> None:
        """Remember the findings about these articles."""
        self._findings[_key(documents)] = findings

    def findings(self, group: StoryGroup) -> Findings | None:
        """The findings about the articles of a group; None if they have not been compared."""
        return self._findings.get(_key(group.documents))

    def shown(self, groups: Sequence[StoryGroup]) -> tuple[StoryGroup, ...]:
        """Those of some groups that match the words searched for, in the chosen order."""
        words = self.words.casefold().split()
        found = [group for group in groups if all(word in _searchable(group) for word in words)] if words else groups
        return tuple(sorted(found, key=self._rank)) if self.order != "size" else tuple(found)

    def _rank(self, group: StoryGroup) -> tuple[int, ...]:
        if self.order == "day":
            last = days_of(group)[1]
            return (-last.toordinal() if last else 0,)
        found = self.findings(group)
        return (-found.conflicts, -found.checks) if found else (1, 0)


def days_of(group: StoryGroup) -> tuple[date | None, date | None]:
    """The first and last day of a story, if its sources have dates."""
    days = [source.day for source in sources(group.documents) if source.day]
    return min(days, default=None), max(days, default=None)


def _searchable(group: StoryGroup) -> str:
    """The searchable words of a story: its title, and the titles and sources of its articles."""
    words = [group.story.label]
    for document in group.documents:
        words += [document.title, document.source, document.name]
    return " ".join(words).casefold()


def _key(documents: Sequence[Document]) -> tuple[int, ...]:
    # By identity, as the collection keeps the objects alive; hashing all their text would be slow.
    return tuple(map(id, documents))
