"""More articles than one comparison is read with, the stories they tell, and what was found of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.reading.documents import Document
from tui.stories.story import Story

if TYPE_CHECKING:
    from tui.stories.profiles import Profile

MOST = 12
"""So many articles are compared as they come; of more the reader chooses a story first."""


@dataclass(frozen=True, slots=True)
class Group:
    """A story with its articles, in the order they were read."""

    story: Story
    documents: tuple[Document, ...]


class Collection:
    """The articles, their groups once they are known, and for the list of them the place in it."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)
        self.groups: tuple[Group, ...] = ()
        self.cursor = 0
        self.given_up = ""
        """Why the articles are not grouped, where that was stopped or failed."""
        self._profiles: dict[str, Profile] = {}
        self._differing: dict[tuple[int, ...], int] = {}

    def group(self, progress: Callable[[str, int, int], None], stopped: Callable[[], bool]) -> tuple[Group, ...]:
        """Find the groups, the largest first; for any thread. StoppedError where `stopped` answers yes.

        Begun again it goes on with what it has read of the articles.
        """
        progress("starting", 0, 0)
        # Imported here because the first frame does not need the engine.
        from tui.comparison import distinct  # noqa: PLC0415
        from tui.stories.grouping import group  # noqa: PLC0415

        told_apart = distinct(self.documents)
        own = {apart.id: document for apart, document in zip(told_apart, self.documents, strict=True)}
        found = group(told_apart, progress=progress, stopped=stopped, made=self._profiles)
        self._profiles.clear()
        return tuple(Group(story, tuple(own[name] for name in story.documents)) for story in found)

    def whole(self) -> Group:
        """All the articles as one group."""
        days = [document.published for document in self.documents if document.published]
        names = tuple(document.id for document in self.documents)
        story = Story(names, "All the articles, not grouped", min(days, default=None), max(days, default=None))
        return Group(story, self.documents)

    def keep(self, documents: Sequence[Document], differing: int) -> None:
        """Remember in how many claims these articles differ."""
        self._differing[_key(documents)] = differing

    def differing(self, group: Group) -> int | None:
        """In how many claims the articles of a group differ; None where they have not been compared."""
        return self._differing.get(_key(group.documents))


def _key(documents: Sequence[Document]) -> tuple[int, ...]:
    # The very objects, which the collection keeps alive; to hash all their text would take long.
    return tuple(map(id, documents))
