"""The comparison in a background thread, which never delays quitting."""

from __future__ import annotations

import functools
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from textual.message import Message

from tui import crash_log, garbage
from tui.app.messages import Compared, CompareFailed, StepBegun
from tui.claims.corrections import NONE, Corrections
from tui.errors import CrossreadError, StoppedError
from tui.progress import Throttle
from tui.reading.documents import Document

if TYPE_CHECKING:
    from subprocess import Popen

    from tui.app.archived import ArchivedStories
    from tui.app.collection import Findings
    from tui.app.rows import Prepared
    from tui.comparison import Comparison
    from tui.head_start import HeadStart
    from tui.memory import Memory
    from tui.options import Options

Progress = Callable[[str, int, int], None]
Work = Callable[[Progress, Callable[[], bool]], "Prepared"]
"""The comparison itself: it reports each step (its name, articles done, articles in all), and asks whether to stop."""


def comparing(
    documents: tuple[Document, ...],
    options: Options,
    corrections: Callable[[], Corrections] | None = None,
    *,
    cached: bool = False,
    archived: ArchivedStories | None = None,
    head_start: HeadStart | None = None,
    memory: Callable[[], Memory] | None = None,
) -> Work:
    """The comparison of these documents; if `cached` allows it and it was made before, the engine is not loaded.

    `corrections` is called when it begins: the reader's decisions about the matches. A large comparison is made in a
    separate process, which delays no key; so is the first one if there was a `head_start`. A story of an archive has
    its comparison there. Of the articles of the last comparison, `memory` has what is known.
    """

    def work(progress: Progress, stopped: Callable[[], bool]) -> Prepared:
        progress("starting", 0, 0)
        # Imported here because the first frame does not need it.
        from tui.app.rows import prepare  # noqa: PLC0415
        from tui.cache import Cache  # noqa: PLC0415

        decided = corrections() if corrections else NONE
        cache = Cache.usual() if cached else Cache.none()
        found = archived.find(documents, options, decided) if archived else None
        if found is None:
            found = cache.find(documents, options, decided)
        process = head_start.take() if head_start and found is None else None
        if found is None and (process or sum(len(document.text) for document in documents) >= _LARGE):
            found = _in_worker_process(documents, options, decided, progress, stopped, cached=cached, process=process)
        if found is None:
            last = memory() if memory else None
            found = cache.compare(
                documents, options, progress=progress, stopped=stopped, corrections=decided, memory=last
            )
        return prepare(found)

    return work


@functools.cache
def memory() -> Memory:
    """What this process remembers of its last comparison, from the first one on."""
    from tui.memory import Memory  # noqa: PLC0415 - the engine

    return Memory()


Recall = Callable[[tuple[Document, ...], Callable[[], Corrections]], "Prepared | None"]
"""Finds a cached comparison; asks for the reader's corrections only if there may be one."""


def recalling(options: Options, *, cached: bool, head_start: HeadStart | None = None) -> Recall:
    """The cached comparison of articles so few that the first frame can wait for it; it makes a head start idle."""

    def recall(documents: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Prepared | None:
        from tui.cache import Cache  # noqa: PLC0415 - a choice of articles needs none

        cache = Cache.usual() if cached else Cache.none()
        if sum(len(document.text) for document in documents) >= _LARGE or not cache.may_hold(documents):
            return None
        found = cache.find(documents, options, corrections())
        if found is None:
            return None
        if head_start is not None:
            head_start.end()
        from tui.app.rows import prepare  # noqa: PLC0415 - it loads the engine

        return prepare(found)

    return recall


def _in_worker_process(
    documents: tuple[Document, ...],
    options: Options,
    corrections: Corrections,
    progress: Progress,
    stopped: Callable[[], bool],
    *,
    cached: bool,
    process: Popen[bytes] | None,
) -> Comparison | None:
    """The comparison, made in another process, which may be waiting already; None if none can be started or it was
    lost."""
    from tui import worker_process  # noqa: PLC0415 - few comparisons are large

    with suppress(worker_process.BrokenError):
        if process is None:
            begun = worker_process.start(documents, options, corrections, cached=cached)
        else:
            begun = worker_process.ask(process, documents, options, corrections, cached=cached)
        from tui.rows import row, story_title  # noqa: F401, PLC0415 - what `prepare` needs, while the other works

        return begun.result(progress, stopped)
    return None


FindingsOf = Callable[[tuple[Document, ...], Corrections], "Findings | None"]
"""Gives the number of conflicts between articles, with the reader's corrections; None if that is not known."""


def known_findings(options: Options, *, cached: bool) -> FindingsOf:
    """The findings of comparisons in the cache; for any thread."""

    def find(documents: tuple[Document, ...], corrections: Corrections) -> Findings | None:
        from tui.cache import Cache  # noqa: PLC0415 - the first frame does not need it

        found = Cache.usual().find(documents, options, corrections) if cached else None
        return findings(found) if found else None

    return find


CountConflicts = Callable[[tuple[Document, ...], Corrections, Callable[[], bool]], "Findings | None"]
"""Compares articles to count their conflicts, and asks whether to stop; None if no process can be started."""


def counting_conflicts(options: Options, *, cached: bool) -> CountConflicts:
    """A comparison in a low-priority process, saved in the cache if `cached`; for any thread."""

    def count(
        documents: tuple[Document, ...], corrections: Corrections, stopped: Callable[[], bool]
    ) -> Findings | None:
        from tui import worker_process  # noqa: PLC0415 - only a list of stories needs it

        with suppress(worker_process.BrokenError):
            process = worker_process.start(documents, options, corrections, cached=cached, low_priority=True)
            return findings(process.result(lambda *_: None, stopped))
        return None

    return count


def findings(comparison: Comparison) -> Findings:
    """The numbers of conflicts and of rows to check in a comparison."""
    from tui.app.collection import Findings  # noqa: PLC0415 - only a list of stories needs it
    from tui.claims.sections import counts  # noqa: PLC0415 - as above

    found = counts(comparison.claims)
    return Findings(found["conflict"], found["check"])


_LARGE = 200_000
"""The number of characters from which on a comparison would delay the keys."""
_BEAT = 0.05
"""Seconds between two progress messages of one step."""


class Analysis(Thread):
    """Does the work and posts each step, and at the end the result or the error.

    A daemon thread and not a worker of Textual's pool: the pool is joined when the loop closes, so a long step would
    delay quitting.
    """

    def __init__(self, work: Work, post: Callable[[Message], object]) -> None:
        super().__init__(name="analysis", daemon=True)
        self._work = work
        self._deliver = post
        self._stopped = Event()
        self._posting = Lock()
        self._throttle = Throttle(_BEAT)

    def stop(self) -> None:
        """Ask the analysis to end before its next step; it posts nothing more."""
        with self._posting:
            self._stopped.set()

    @property
    def stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopped.is_set()

    def run(self) -> None:
        """The steps, from the imports to the rows of the table."""
        try:
            with garbage.paused():
                prepared = self._work(self._step, self._stopped.is_set)
                # A garbage collection over the records of hundreds of articles would delay a key by a second.
                garbage.exempt()
            self._post(Compared(prepared))
        except StoppedError:
            return
        except CrossreadError as error:
            self._post(CompareFailed(str(error)))
        except Exception as error:  # noqa: BLE001 - whatever fails is reported, and the articles stay
            crash_log.write(error)
            self._post(
                CompareFailed(f"The comparison failed ({type(error).__name__}); the articles can still be read.")
            )

    def _step(self, step: str, done: int, total: int) -> None:
        # More frequent updates could not be read, and drawing them would slow down the comparison.
        if self._throttle.allows(step, done, total):
            self._post(StepBegun(step, done, total))

    def _post(self, message: Message) -> None:
        with self._posting:
            if not self._stopped.is_set():
                self._deliver(message)
