"""Comparing the stories of an archive, as tasks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tui.archive import scheduler
from tui.archive.reading import unpacked
from tui.archive.records import damaged, decode, encode
from tui.claims.corrections import Corrections
from tui.comparison import Comparison
from tui.options import Options
from tui.reading.documents import Document, Sentence
from tui.records import dataclass

_BYTES = 32 * 1024
"""The size of the records in a batch of stories, unless one story alone has more."""
Sentences = tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True)
class StoryTask:
    """A story to be compared: the path and the record of each of its articles."""

    key: str
    articles: tuple[tuple[str, bytes], ...]
    options: Options
    aliases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What the list of stories shows of one, and the record of its comparison; empty for a single article.

    `words` are what the story is searched by, besides its label; `first` and `last` are days as its sources have them.
    `conflicts` and `checks` are counts of claims, None if there is no comparison.
    """

    names: tuple[str, ...]
    words: str
    first: date | None = None
    last: date | None = None
    conflicts: int | None = None
    checks: int | None = None
    comparison: bytes = b""


def key_of(articles: Iterable[tuple[str, int, str]]) -> str:
    """The key of a story: a digest of the path, the place in its file and the id of each article."""
    return hashlib.sha256(repr(tuple(articles)).encode("utf-8", "surrogatepass")).hexdigest()


def batches(tasks: Iterable[StoryTask]) -> Iterator[tuple[StoryTask, ...]]:
    """Stories in batches of about equal work, in their order."""
    return scheduler.batches(tasks, lambda task: sum(len(record) for _, record in task.articles), _BYTES)


def compare_stories(batch: tuple[StoryTask, ...]) -> tuple[bytes, ...]:
    """The account of each story, as a record."""
    return tuple(encode(_compared(task)) for task in batch)


def described(task: StoryTask) -> bytes:
    """The account of a story that could not be compared, as a record."""
    return encode(_account(documents_of(task.articles)))


def documents_of(articles: Iterable[tuple[str, bytes]]) -> tuple[Document, ...]:
    """The articles of one story as they are compared and shown: with different ids and names."""
    from tui.reading.distinct import distinct  # noqa: PLC0415 - a task needs it, not the list of stories
    from tui.reading.gathering import with_distinct_names  # noqa: PLC0415 - as above

    return distinct(with_distinct_names([unpacked(record, path) for path, record in articles]))


def _compared(task: StoryTask) -> Account:
    from tui.claims.sections import counts  # noqa: PLC0415 - as above
    from tui.comparison import compare  # noqa: PLC0415 - as above

    documents = documents_of(task.articles)
    account = _account(documents)
    if len(documents) == 1:
        return account
    comparison = compare(documents, task.options, corrections=Corrections(aliases=task.aliases))
    found = counts(comparison.claims)
    return replace(
        account,
        conflicts=found["conflict"],
        checks=found["check"],
        comparison=_packed(comparison),
    )


def _account(documents: tuple[Document, ...]) -> Account:
    from tui.rows.sources import sources  # noqa: PLC0415 - as above

    named = sources(documents)
    words = [word for one in documents for word in (one.title, one.source, one.name)]
    days = [source.day for source in named if source.day]
    return Account(
        tuple(source.name for source in named),
        " ".join(words).casefold(),
        min(days, default=None),
        max(days, default=None),
    )


def _packed(comparison: Comparison) -> bytes:
    """The record of a comparison, whose documents are saved by themselves, without their sentences."""
    sentences = tuple(document.sentences for document in comparison.documents)
    return encode((replace(comparison, documents=()), sentences))


def unpacked_comparison(record: bytes, documents: tuple[Document, ...]) -> Comparison:
    """The comparison of these documents, as it was made; CrossreadError if it cannot be one."""
    from tui.soundness import is_sound  # noqa: PLC0415 - as above

    comparison, sentences = decode(record, tuple[Comparison, Sentences])
    if len(sentences) != len(documents):
        raise damaged()
    read = (replace(document, sentences=found) for document, found in zip(documents, sentences, strict=True))
    found = replace(comparison, documents=tuple(read))
    if not is_sound(found):
        raise damaged()
    return found
