"""Making an archive: reading, grouping and comparing as tasks, each batch saved, and the result in one file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from tui.archive import comparing, grouping, reading
from tui.archive.comparing import StoryTask
from tui.archive.fingerprint import fingerprint
from tui.archive.folder import File, files
from tui.archive.grouping import Report
from tui.archive.header import require_own
from tui.archive.making import Making, require_all_in_stories, story_keys
from tui.archive.publish import publish
from tui.archive.reading import FileRead
from tui.archive.records import DamagedError
from tui.archive.scheduler import Failure, Scheduler
from tui.archive.work import ENDING, Work
from tui.errors import Trouble
from tui.options import Options
from tui.reading.sanitise import one_line

Part = TypeVar("Part")
Result = TypeVar("Result")


def build(
    folder: str,
    output: Path,
    options: Options,
    scheduler: Scheduler,
    *,
    aliases: tuple[tuple[str, str], ...] = (),
    report: Report = lambda _step, _done, _total: None,
    begun: Callable[[Path, bool], None] = lambda _path, _again: None,
) -> None:
    """Make the archive of all articles below `folder` in the file `output`, or resume it.

    Always the same bytes, whatever runs the tasks and however often it was stopped. `report` is called with each step
    and how much of it is done; what it or the scheduler raises ends the work, which the next call resumes. `begun`
    is called with the file of the work, and whether it goes on. CrossreadError if there is nothing to read, or a file
    cannot be written.
    """
    found, troubles = files(folder, output)
    require_own(output)
    settings = {
        "aliases": json.dumps(aliases),
        "fingerprint": fingerprint(),
        "options": json.dumps({"sentences": options.sentences, "summary": options.summary}),
    }
    work = Work(output.with_name(output.name + ENDING), settings)
    try:
        begun(work.path, work.went_on)
        making = Making(found, work, options, aliases, scheduler, report)
        try:
            _make(making, troubles, settings, output)
        except DamagedError:
            if not work.went_on:
                raise
            work.begin_again(settings)
            _make(making, troubles, settings, output)
        work.remove()
    finally:
        work.close()


def _make(making: Making, troubles: Sequence[Trouble], settings: dict[str, str], output: Path) -> None:
    _read(making)
    if not making.work.stories():
        making.work.save_stories(grouping.stories(making.work, making.files, making.scheduler, making.report))
    require_all_in_stories(making)
    _compare(making)
    publish(making, troubles, settings, output)


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
    keys = story_keys(making)
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
