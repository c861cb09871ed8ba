"""Grouping: the stories of a collection."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui import pool
from tui.errors import StoppedError
from tui.reading.documents import Document
from tui.stories.labels import label
from tui.stories.linkage import Cluster, clusters
from tui.stories.profiles import Profile, profile
from tui.stories.story import Story
from tui.stories.vectors import Vector, vectors

Progress = Callable[[str, int, int], None]

_PAYS = 2_000
"""Articles from which several processes are faster than this one: they start cold."""


def group(
    documents: Sequence[Document],
    *,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
    made: dict[str, Profile] | None = None,
    workers: int = 1,
) -> tuple[Story, ...]:
    """The stories reported by `documents` (of distinct ids), the largest first; every document is in exactly one.

    Which stories there are does not depend on the order of the documents. `stopped` is asked between articles; if it
    answers yes, StoppedError is raised. `made` collects the profiles by the ids of their documents, so an
    interrupted grouping can continue with them. With `workers` above 1, that many processes make the profiles of a
    large collection, and begin again if interrupted.
    """
    report = _reporter(progress, stopped)
    profiles = {} if made is None else made
    missing = [document for document in documents if document.id not in profiles]
    if workers > 1 and len(missing) >= _PAYS:
        found = pool.each(
            profile,
            missing,
            workers=workers,
            weigh=lambda document: len(document.text),
            on_progress=lambda done: report("stories: reading", done, len(missing)),
        )
        profiles.update((each.document, each) for each in found)
    for done, document in enumerate(documents):
        report("stories: reading", done, len(documents))
        if document.id not in profiles:
            profiles[document.id] = profile(document)
    of_each = [profiles[document.id] for document in documents]
    return stories(documents, of_each, progress=progress, stopped=stopped)


def stories(
    documents: Sequence[Document],
    profiles: Sequence[Profile],
    *,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> tuple[Story, ...]:
    """As `group`, from profiles, wherever those were made."""
    report = _reporter(progress, stopped)
    order = sorted(range(len(documents)), key=lambda i: documents[i].id)
    ordered = [documents[i] for i in order]
    directions = vectors([profiles[i] for i in order])
    days = [document.published for document in ordered]
    found = clusters(directions, days, lambda done, total: report("stories: grouping", done, total))
    place = {document.id: position for position, document in enumerate(documents)}
    made = [_story(cluster, ordered, directions, place) for cluster in found]
    report("stories: grouping", len(ordered), len(ordered))
    return tuple(sorted(made, key=lambda story: (-len(story.documents), place[story.documents[0]])))


def _story(
    cluster: Cluster, documents: Sequence[Document], directions: Sequence[Vector], place: dict[str, int]
) -> Story:
    ids = sorted((documents[i].id for i in cluster.members), key=place.__getitem__)
    return Story(tuple(ids), label(cluster, documents, directions), cluster.first, cluster.last)


def _reporter(progress: Progress | None, stopped: Callable[[], bool] | None) -> Callable[[str, int, int], None]:
    def report(step: str, done: int, total: int) -> None:
        if stopped is not None and stopped():
            raise StoppedError("Stopped while grouping the articles.")
        if progress is not None:
            progress(step, done, total)

    return report
