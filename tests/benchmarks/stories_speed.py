"""Grouping articles into stories: accuracy, seconds, memory, and the growth of the time.

    python -m tests.benchmarks.stories_speed [FILE.jsonl ...]

Without files: generated archives of 1,250 to 10,000 articles. A line of a file is one story: `{"articles": [{"text",
"title", "date"}]}` or `{"docs": [{"sentences": [...]}]}`, or a single article of a story: `{"text", "title"}`. The
files are grouped unchanged, with every article cut to its beginning, and extended to 5,000 articles by mixing the
paragraphs of one story with some of another. One line per measurement.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from math import comb
from pathlib import Path
from typing import Any

import tui
from tests.benchmarks.texts import archive
from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.stories.grouping import group

Numbered = tuple[int, Document]
"""An article with the number of its story."""


def rand_index(one: Sequence[object], other: Sequence[object]) -> float:
    """The adjusted Rand index of two labellings of the same items (Hubert and Arabie 1985); 1 if they agree."""

    def pairs(labels: Iterable[object]) -> int:
        return sum(comb(count, 2) for count in Counter(labels).values())

    both, mine, theirs, every = pairs(zip(one, other, strict=True)), pairs(one), pairs(other), comb(len(one), 2)
    chance = mine * theirs / every if every else 0.0
    most = (mine + theirs) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


def measure(name: str, articles: Sequence[Numbered]) -> None:
    """Group, and print one line."""
    documents = distinct(document for _, document in articles)
    began = time.perf_counter()
    found = group(documents)
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    place = {identity: number for number, story in enumerate(found) for identity in story.documents}
    index = rand_index([story for story, _ in articles], [place[document.id] for document in documents])
    sys.stdout.write(
        f"{name:<24} {len(articles):>6,} articles {len({story for story, _ in articles}):>5,} stories "
        f"{len(found):>5,} found"
        f"  adjusted Rand {index:.3f} {seconds:7.2f} s {memory:5.0f} MB\n"
    )


def _read(paths: Iterable[str]) -> list[Numbered]:
    articles: list[Numbered] = []
    number = 0
    for path in paths:
        with Path(path).open(encoding="utf-8") as lines:
            for line in lines:
                number += 1
                articles += [(number, _article(each)) for each in _articles(json.loads(line))]
    random.Random(1).shuffle(articles)  # noqa: S311 - the same order every time, no secret
    return articles


def _articles(row: dict[str, Any]) -> list[dict[str, Any]]:
    return row.get("articles") or row.get("docs") or [row]


def _article(row: dict[str, Any]) -> Document:
    day = None
    with suppress(ValueError, TypeError):
        day = date.fromisoformat(row.get("date", "")[:10])
    text = row.get("text_cased") or row.get("text") or "\n\n".join(row["sentences"])
    return tui.document(text, name=row.get("source", ""), title=row.get("title", ""), published=day)


def _cut(document: Document, words: int) -> Document:
    text = " ".join(document.text.split(" ")[:words])
    return tui.document(text, name=document.name, title=document.title, published=document.published)


def _blown_up(articles: Sequence[Numbered], count: int) -> list[Numbered]:
    rng = random.Random(count)  # noqa: S311 - as above
    stories: dict[int, list[list[str]]] = {}
    for story, document in articles:
        stories.setdefault(story, []).append([part for part in document.text.split("\n") if part.strip()])
    made = []
    for number in range(count):
        story = rng.choice(sorted(stories))
        own = rng.choice(stories[story]) + rng.choice(stories[story])
        mixed = [part for part in own if rng.random() < 0.5] or own[:3]
        strange = rng.choice(stories[rng.choice(sorted(stories))])
        mixed += rng.sample(strange, min(2, len(strange)))
        made.append((story, tui.document("\n\n".join(mixed), name=str(number))))
    return made


def main(paths: list[str]) -> None:
    """Group the articles of the files, or generated archives."""
    if not paths:
        for stories in (125, 250, 500, 1000):
            measure("made up", archive(stories, 10))
        return
    articles = _read(paths)
    measure("as they are", articles)
    measure("without title and day", [(s, replace(d, title="", published=None)) for s, d in articles])
    measure("heads of 60 words", [(s, _cut(d, 60)) for s, d in articles])
    measure("every other one a head", [(s, _cut(d, 60) if n % 2 else d) for n, (s, d) in enumerate(articles)])
    measure("blown up", _blown_up(articles, 5000))


if __name__ == "__main__":
    main(sys.argv[1:])
