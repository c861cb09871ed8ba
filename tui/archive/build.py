"""Making an archive: reading, grouping and comparing as tasks, each batch saved, and the result in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tui.archive import comparing, grouping, reading
from tui.archive.comparing import StoryTask
from tui.archive.folder import File
from tui.archive.grouping import Report
from tui.archive.reading import FileRead
from tui.archive.scheduler import Failure, Scheduler
from tui.archive.work import Work
from tui.options import Options
from tui.reading.sanitise import one_line

Part = TypeVar("Part")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Making:
    """An archive that is being made: its files, the work done by now, and what runs and reports the tasks."""

    files: tuple[File, ...]
    work: Work
    options: Options
    aliases: tuple[tuple[str, str], ...]
    scheduler: Scheduler
    report: Report


def make(making: Making) -> None:
    """Do all that is left of the work; what the scheduler raises ends it, and it goes on with the next call."""
    _read(making)
    if not making.work.stories():
        making.work.save_stories(grouping.stories(making.work, making.files, making.scheduler, making.report))
    _compare(making)


def _read(making: Making) -> None:
    left = making.work.keep_files(making.files)
    done = len(making.files) - len(left)
    making.report("reading", done, len(making.files))
    for batch, result in each(making.scheduler, reading.read_files, reading.batches(left)):
        read = (_unread(batch[0], result),) if isinstance(result, Failure) else result
        making.work.save_files(read)
        done += len(batch)
        making.report("reading", done, len(making.files))


def _unread(file: File, failure: Failure) -> FileRead:
    name = one_line(file.path)
    return FileRead(file, remarks=((f"{name} could not be read: its task {failure.why}.", True),))


def _compare(making: Making) -> None:
    stories = making.work.stories()
    done = making.work.compared()
    keys = story_keys(making.work, making.files, stories)
    left = sum(key not in done for key in keys)
    making.report("comparing", len(keys) - left, len(keys))
    tasks = _story_tasks(making, stories, keys, done)
    finished = len(keys) - left
    for batch, result in each(making.scheduler, comparing.compare_stories, comparing.batches(tasks)):
        accounts = (comparing.described(batch[0]),) if isinstance(result, Failure) else result
        making.work.save_accounts(zip((task.key for task in batch), accounts, strict=True))
        finished += len(batch)
        making.report("comparing", finished, len(keys))


def _story_tasks(
    making: Making, stories: Sequence[tuple[str, tuple[int, ...]]], keys: Sequence[str], done: frozenset[str]
) -> Iterator[StoryTask]:
    places = making.work.places(making.files)
    for key, (_, members) in zip(keys, stories, strict=True):
        if key not in done:
            articles = tuple((places[i].path, making.work.document(places[i])) for i in members)
            yield StoryTask(key, articles, making.options, making.aliases)


def story_keys(
    work: Work, files: Sequence[File], stories: Iterable[tuple[str, tuple[int, ...]]]
) -> tuple[str, ...]:  # fmt: skip
    """The key under which the comparison of each story is saved."""
    places = work.places(files)
    return tuple(
        comparing.key_of((places[i].path, places[i].place, places[i].id) for i in members) for _, members in stories
    )


def each(
    scheduler: Scheduler, work: Callable[[tuple[Part, ...]], Result], batches: Iterable[tuple[Part, ...]]
) -> Iterator[tuple[tuple[Part, ...], Result | Failure]]:
    """Each batch with its result; one that fails is done again part by part, so only what is at fault has none."""
    failed: list[tuple[Part, ...]] = []
    for batch, result in scheduler.run(work, batches):
        if isinstance(result, Failure) and len(batch) > 1:
            failed += [(part,) for part in batch]
        else:
            yield batch, result
    yield from scheduler.run(work, failed)
