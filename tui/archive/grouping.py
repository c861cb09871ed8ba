"""Grouping the articles of an archive into stories: the same ones as `tui.stories.grouping`, found by tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from tui.archive.folder import File
from tui.archive.reading import unpacked
from tui.archive.records import decode
from tui.archive.scheduler import Failure, Scheduler, batches
from tui.archive.work import Place, Work
from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.records import dataclass
from tui.stories.labels import label
from tui.stories.linkage import Cluster, Component, clusters, merged
from tui.stories.profiles import Profile
from tui.stories.vectors import Vector, vectors

Report = Callable[[str, int, int], None]

Task = TypeVar("Task")

_BATCH = 256
"""Articles in one task."""


def link(batch: tuple[Component, ...]) -> tuple[tuple[Cluster, ...], ...]:
    """The clusters of each component, merged."""
    return tuple(tuple(merged(component)) for component in batch)


@dataclass(frozen=True, slots=True)
class LabelTask:
    """Articles of one story in the order of their ids: path, record and direction of each; and the sum of those."""

    number: int
    articles: tuple[tuple[str, bytes, Vector], ...]
    total: Vector


def labels(batch: tuple[LabelTask, ...]) -> tuple[str, ...]:
    """The label of each story."""
    return tuple(_label(task) for task in batch)


def _label(task: LabelTask) -> str:
    documents = [unpacked(record, path) for path, record, _ in task.articles]
    cluster = Cluster(tuple(range(len(documents))), task.total, None, None)
    return label(cluster, documents, [vector for _, _, vector in task.articles])


def stories(
    work: Work, files: Sequence[File], scheduler: Scheduler, report: Report
) -> Iterator[tuple[str, tuple[int, ...]]]:  # fmt: skip
    """The label of each story and its articles, as positions among all, the largest first."""
    places = work.places(files)
    named = distinct(_stand_in(place) for place in places)
    order = sorted(range(len(places)), key=lambda i: named[i].id)
    directions = vectors([decode(work.profile(places[i]), Profile) for i in order])
    days = [places[i].published for i in order]

    def linked(components: Sequence[Component]) -> Iterator[tuple[Cluster, ...]]:
        for batch, result in scheduler.run(link, batches(components, lambda each: len(each.clusters), _BATCH)):
            yield from link(batch) if isinstance(result, Failure) else result

    found = clusters(directions, days, lambda done, total: report("grouping", done, total), linked)
    own = [tuple(sorted(order[member] for member in cluster.members)) for cluster in found]
    ranked = sorted(range(len(found)), key=lambda number: (-len(own[number]), own[number][0]))
    tasks = _label_tasks(work, places, order, directions, [found[number] for number in ranked])
    made = [places[own[number][0]].name for number in ranked]
    named_by_now = 0
    for batch, result in scheduler.run(labels, batches(tasks, lambda task: len(task.articles), _BATCH)):
        if not isinstance(result, Failure):
            for task, text in zip(batch, result, strict=True):
                made[task.number] = text
        named_by_now += len(batch)
        report("naming", named_by_now, len(ranked))
    return zip(made, (own[number] for number in ranked), strict=True)


def _stand_in(place: Place) -> Document:
    """A document that has only what different ids are made by."""
    return Document(place.id, place.name, place.path, "", "", "", place.published, (), "", place=place.place)


def _label_tasks(
    work: Work, places: Sequence[Place], order: Sequence[int], directions: Sequence[Vector], found: Sequence[Cluster]
) -> Iterator[LabelTask]:
    for number, cluster in enumerate(found):
        articles = tuple(
            (places[order[member]].path, work.document(places[order[member]]), directions[member])
            for member in cluster.members
        )
        yield LabelTask(number, articles, cluster.total)
