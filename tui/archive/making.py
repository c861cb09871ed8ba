"""An archive while it is made, as its steps share it."""

from __future__ import annotations

from tui.archive import comparing
from tui.archive.folder import File
from tui.archive.grouping import Report
from tui.archive.records import damaged
from tui.archive.scheduler import Scheduler
from tui.archive.work import Work
from tui.options import Options
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Making:
    """The files of an archive, the work done by now, and what runs and reports the tasks."""

    files: tuple[File, ...]
    work: Work
    options: Options
    aliases: tuple[tuple[str, str], ...]
    scheduler: Scheduler
    report: Report


def require_all_in_stories(making: Making) -> None:
    """DamagedError unless each article is in one story."""
    members = sorted(i for _, story in making.work.stories() for i in story)
    if members != list(range(len(making.work.places(making.files)))):
        raise damaged()


def story_keys(making: Making) -> tuple[str, ...]:
    """The key under which the comparison of each story is saved."""
    places = making.work.places(making.files)
    return tuple(
        comparing.key_of((places[i].path, places[i].place, places[i].id) for i in members)
        for _, members in making.work.stories()
    )
