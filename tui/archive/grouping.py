"""Grouping the articles of an archive into stories: the same ones as `tui.stories.grouping`, found by tasks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tui.archive.folder import File
from tui.archive.reading import unpacked
from tui.archive.records import decode, encode
from tui.archive.scheduler import Failure, Scheduler
from tui.archive.work import Place, Work
from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.stories.candidates import champions, keys, nearest
from tui.stories.labels import label
from tui.stories.linkage import Cluster, clusters
from tui.stories.profiles import Profile
from tui.stories.vectors import Vector, vectors

Report = Callable[[str, int, int], None]
Holder = tuple[float, int]
"""The weight of a term in an article, and the position of the article."""

_BATCH = 256
"""Articles in one task that finds neighbours."""


@dataclass(frozen=True, slots=True)
class NeighbourTask:
    """Articles whose neighbours are looked for: their heaviest terms, and the articles that rely most on each term."""

    number: int
    articles: tuple[tuple[int, tuple[tuple[str, float], ...]], ...]
    champions: dict[str, tuple[Holder, ...]]


def neighbours(task: NeighbourTask) -> bytes:
    """The record of the pairs of each article with those nearest to it."""
    found: list[tuple[int, int]] = []
    for position, terms in task.articles:
        shared: dict[int, float] = defaultdict(float)
        for term, weight in terms:
            for other_weight, other in task.champions[term]:
                shared[other] += weight * other_weight
        found += nearest(position, shared)
    return encode(found)


def neighbour_tasks(directions: Sequence[Vector], done: frozenset[int]) -> Iterator[NeighbourTask]:
    """The tasks that are left, in order."""
    filed: dict[str, list[Holder]] = defaultdict(list)
    own = [tuple((term, vector[term]) for term in keys(vector)) for vector in directions]
    for position, terms in enumerate(own):
        for term, weight in terms:
            filed[term].append((weight, position))
    met = {term: tuple(champions(holders)) for term, holders in filed.items()}
    filed.clear()
    for number, start in enumerate(range(0, len(own), _BATCH)):
        if number not in done:
            batch = tuple(enumerate(own[start : start + _BATCH], start))
            yield NeighbourTask(number, batch, {term: met[term] for _, terms in batch for term, _ in terms})


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
    pairs = _pairs(work, directions, scheduler, report)
    days = [places[i].published for i in order]
    found = clusters(directions, days, lambda done, total: report("grouping", done, total), pairs)
    own = [tuple(sorted(order[member] for member in cluster.members)) for cluster in found]
    ranked = sorted(range(len(found)), key=lambda number: (-len(own[number]), own[number][0]))
    tasks = _label_tasks(work, places, order, directions, [found[number] for number in ranked])
    made = ["" for _ in ranked]
    for done, (batch, result) in enumerate(scheduler.run(labels, tasks)):
        if isinstance(result, Failure):
            found_labels = tuple(places[own[ranked[task.number]][0]].name for task in batch)
        else:
            found_labels = result
        for task, text in zip(batch, found_labels, strict=True):
            made[task.number] = text
        report("naming", done, len(ranked))
    return zip(made, (own[number] for number in ranked), strict=True)


def _stand_in(place: Place) -> Document:
    """A document that has only what different ids are made by."""
    return Document(place.id, place.name, place.path, "", "", "", place.published, (), "", place=place.place)


def _pairs(
    work: Work, directions: Sequence[Vector], scheduler: Scheduler, report: Report
) -> tuple[tuple[int, int], ...]:  # fmt: skip
    """The pairs of neighbours, of which those that were found before are not looked for again."""
    found = work.pairs()
    total = -(-len(directions) // _BATCH)
    report("finding neighbours", len(found), total)
    for task, result in scheduler.run(neighbours, neighbour_tasks(directions, frozenset(found))):
        record = neighbours(task) if isinstance(result, Failure) else result
        work.save_pairs(task.number, record)
        found[task.number] = record
        report("finding neighbours", len(found), total)
    return tuple(sorted({pair for record in found.values() for pair in decode(record, tuple[tuple[int, int], ...])}))


def _label_tasks(
    work: Work, places: Sequence[Place], order: Sequence[int], directions: Sequence[Vector], found: Sequence[Cluster]
) -> Iterator[tuple[LabelTask, ...]]:
    batch: list[LabelTask] = []
    size = 0
    for number, cluster in enumerate(found):
        articles = tuple(
            (places[order[member]].path, work.document(places[order[member]]), directions[member])
            for member in cluster.members
        )
        batch.append(LabelTask(number, articles, cluster.total))
        size += len(articles)
        if size >= _BATCH:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)
