"""An archive of articles grouped and compared on Dask: a map over articles, and a join for the pairs of neighbours.

    pip install 'crossread[dask]'
    python tests/examples/archive_on_dask.py FOLDER

It runs in processes on this machine. With a `dask.distributed.Client` created first, the same bags run on a cluster
whose machines all see the folder.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import tui
from tui.comparison import Comparison
from tui.reading.documents import Document
from tui.stories.candidates import champions, keys, nearest
from tui.stories.grouping import stories
from tui.stories.profiles import profile
from tui.stories.story import Story
from tui.stories.vectors import Vector, vectors

if TYPE_CHECKING:
    from dask.bag import Bag

Filed = tuple[str, tuple[float, int]]
"""A term with its weight in an article, and that article's number."""


def read(path: str) -> list[Document]:
    """The article in a file; empty if it cannot be read. Its id is its path, which is unique."""
    try:
        return [replace(tui.read(path), id=path)]
    except tui.UnreadableError:
        return []


def filed(numbered: tuple[int, Vector]) -> list[Filed]:
    """The terms under which an article is looked up."""
    number, vector = numbered
    return [(term, (vector[term], number)) for term in keys(vector)]


def shared(group: tuple[str, Iterable[Filed]]) -> Iterator[tuple[int, dict[int, float]]]:
    """For every article under one term, its similarity to the articles in which the term weighs most."""
    holders = [holder for _, holder in group[1]]
    met = champions(holders)
    for weight, number in holders:
        yield number, {other: weight * its for its, other in met}


def added(one: dict[int, float], other: tuple[int, dict[int, float]] | dict[int, float]) -> dict[int, float]:
    """The sum of an article's similarities to others by two terms."""
    more = other[1] if isinstance(other, tuple) else other
    return {number: one.get(number, 0.0) + more.get(number, 0.0) for number in one.keys() | more.keys()}


def compared(documents: list[Document]) -> Comparison:
    """One story's comparison."""
    return tui.compare(documents)


def archive(paths: Sequence[str], partitions: int) -> tuple[tuple[Story, ...], Bag]:
    """The stories in some files, and a bag of the comparisons of those with more than one article."""
    from dask import bag
    from dask.base import compute

    articles = bag.from_sequence(sorted(paths), npartitions=partitions).map(read).flatten()
    documents, profiles = compute(articles, articles.map(profile))
    terms = bag.from_sequence(enumerate(vectors(profiles)), npartitions=partitions).map(filed).flatten()
    common = terms.groupby(lambda each: each[0]).map(shared).flatten()
    together = common.foldby(lambda each: each[0], added, {}, added, {})
    pairs = together.starmap(nearest).flatten().distinct().compute()
    found = stories(documents, profiles, [(documents[i].id, documents[j].id) for i, j in pairs])
    by_id = {document.id: document for document in documents}
    groups = [[by_id[identity] for identity in story.documents] for story in found if len(story.documents) > 1]
    return found, bag.from_sequence(groups, npartitions=max(1, min(partitions, len(groups)))).map(compared)


def main(folder: str) -> None:
    """Print each story of more than one article, and how many rows of its comparison differ."""
    found, comparisons = archive([str(path) for path in Path(folder).rglob("*.txt")], partitions=16)
    several = [story for story in found if len(story.documents) > 1]
    for story, comparison in zip(several, comparisons.compute(), strict=True):
        line = f"{len(story.documents):>4} articles  {comparison.counts['differ']:>3} differ  {story.label}"
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
