"""An archive as a list of stories, whose articles and comparisons are read when they are asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tui.app.collection import Collection, Findings
from tui.claims.corrections import Corrections
from tui.errors import CrossreadError
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.archive.archive import Archive, ArchivedStory
    from tui.comparison import Comparison
    from tui.options import Options
    from tui.reading.documents import Document


@dataclass(frozen=True, slots=True)
class ArchivedGroup:
    """A listed story in an archive."""

    shelf: ArchivedStories
    story: ArchivedStory

    @property
    def label(self) -> str:
        """As of `ListedStory`."""
        return self.story.label

    @property
    def count(self) -> int:
        """As of `ListedStory`."""
        return self.story.articles

    @property
    def days(self) -> tuple[date | None, date | None]:
        """As of `ListedStory`."""
        return self.story.first, self.story.last

    @property
    def names(self) -> tuple[str, ...]:
        """As of `ListedStory`."""
        return self.story.names

    @property
    def words(self) -> str:
        """As of `ListedStory`."""
        return f"{self.story.label.casefold()} {self.story.words}"

    def read(self) -> tuple[Document, ...]:
        """As of `ListedStory`."""
        return self.shelf.read(self.story)


class ArchivedStories:
    """The stories of an archive, and the comparison of the one that was read last."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._last: tuple[int, tuple[Document, ...]] | None = None

    def collection(self) -> Collection:
        """The stories as they are listed, with the counts of their conflicts."""
        groups = [ArchivedGroup(self, story) for story in self._archive.stories()]
        found = Collection(groups=groups)
        for group in groups:
            if group.story.conflicts is not None and group.story.checks is not None:
                found.remember(group, Findings(group.story.conflicts, group.story.checks))
        return found

    def read(self, story: ArchivedStory) -> tuple[Document, ...]:
        """The articles of a story; for any thread."""
        documents = self._archive.documents(story.number)
        self._last = story.number, documents
        return documents

    def find(
        self, documents: tuple[Document, ...], options: Options, corrections: Corrections
    ) -> Comparison | None:  # fmt: skip
        """The comparison in the archive, if it is of these articles and as this program would make it."""
        from tui.archive.fingerprint import fingerprint  # noqa: PLC0415 - not for the first frame

        archive, last = self._archive, self._last
        made_with = (archive.options, Corrections(aliases=archive.aliases), archive.fingerprint)
        if last is None or last[1] != documents or made_with != (options, corrections, fingerprint()):
            return None
        try:
            return archive.comparison(last[0], documents)
        except CrossreadError:
            return None
