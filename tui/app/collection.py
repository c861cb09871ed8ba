"""Many articles, the stories they are about, and the findings about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, Protocol

from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.records import dataclass
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


class ListedStory(Protocol):
    """A story in the list, whose articles need not be read yet."""

    @property
    def label(self) -> str:
        """Its title."""

    @property
    def count(self) -> int:
        """The number of its articles."""

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and last day of its articles, if its sources have dates."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its sources."""

    @property
    def words(self) -> str:
        """What it is searched by, in lower case: its title, and the titles and sources of its articles."""

    def read(self) -> tuple[Document, ...]:
        """Its articles, in the order they were read, with ids as if there were no others; for any thread."""


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """A listed story whose articles are read."""

    story: Story
    documents: tuple[Document, ...]

    @property
    def label(self) -> str:
        """As of `ListedStory`."""
        return self.story.label

    @property
    def count(self) -> int:
        """As of `ListedStory`."""
        return len(self.documents)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """As of `ListedStory`."""
        days = [source.day for source in sources(self.documents) if source.day]
        return min(days, default=None), max(days, default=None)

    @property
    def names(self) -> tuple[str, ...]:
        """As of `ListedStory`."""
        return tuple(source.name for source in sources(self.documents))

    @property
    def words(self) -> str:
        """As of `ListedStory`."""
        words = [self.label]
        for document in self.documents:
            words += [document.title, document.source, document.name]
        return " ".join(words).casefold()

    def read(self) -> tuple[Document, ...]:
        """As of `ListedStory`."""
        return self.documents


class Collection:
    """The articles, their groups once known, and the state of the list of groups."""

    def __init__(self, documents: Sequence[Document] = (), groups: Sequence[ListedStory] = ()) -> None:
        """The articles to be grouped, or groups that are known."""
        self.documents = distinct(documents)
        self.groups = tuple(groups)
        self.cursor = 0
        self.order: StoryOrder = "size"
        self.words = ""
        """The words that the stories shown have in their title or the names of their sources."""
        self.failure = ""
        """Why the articles are not grouped, if grouping was stopped or failed."""
        self._profiles: dict[str, Profile] = {}
        self._findings: dict[int, Findings] = {}

    @property
    def count(self) -> int:
        """The number of articles."""
        return len(self.documents) or sum(group.count for group in self.groups)

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

    def remember(self, group: ListedStory, findings: Findings) -> None:
        """Remember the findings about the articles of a group."""
        # By identity, as the collection keeps the objects alive; hashing all their text would be slow.
        self._findings[id(group)] = findings

    def findings(self, group: ListedStory) -> Findings | None:
        """The findings about the articles of a group; None if they have not been compared."""
        return self._findings.get(id(group))

    def shown(self, groups: Sequence[ListedStory]) -> tuple[ListedStory, ...]:
        """Those of some groups that match the words searched for, in the chosen order."""
        words = self.words.casefold().split()
        found = groups
        if words:
            found = [group for group in groups if (searched := group.words) and all(word in searched for word in words)]
        return tuple(sorted(found, key=self._rank)) if self.order != "size" else tuple(found)

    def _rank(self, group: ListedStory) -> tuple[int, ...]:
        if self.order == "day":
            last = group.days[1]
            return (-last.toordinal() if last else 0,)
        found = self.findings(group)
        return (-found.conflicts, -found.checks) if found else (1, 0)
