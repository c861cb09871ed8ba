"""The history of a text: its versions put in order, then compared, each with the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

from tui import garbage
from tui.comparison import Progress
from tui.errors import StoppedError
from tui.reading.distinct import distinct
from tui.reading.documents import Block, Document
from tui.versioning import ordering
from tui.versioning.examined import Examined, examine
from tui.versioning.history import History, Version
from tui.versioning.notes import announced_later
from tui.versioning.ordering import Times
from tui.versioning.steps import outlined, step

_NO_TIMES: Times = {}


def history(
    documents: Iterable[Document],
    *,
    times: Times = _NO_TIMES,
    in_order: bool = False,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> History:
    """The versions of one text, oldest first, and what was changed from each to the next.

    They are put in order by the days that they give themselves, then by `times`, what is known of their files; with
    `in_order` they are in order already, as those of one file are. Pure, as `compare` is; `progress` and `stopped`
    are used in the same way.
    """
    with garbage.paused():
        versions = ordering.ordered(distinct(documents), times, fixed=in_order)
        pairs = list(pairwise(version.document for version in versions))
        outlines = []
        for done, (old, new) in enumerate(pairs):
            _report(progress, stopped, "paragraphs", done, len(pairs))
            outlines.append(outlined(old, new))
        needed: dict[str, set[Block]] = {version.document.id: set() for version in versions}
        for found in outlines:
            for document in (found.one, found.other):
                needed[document.id].update(found.blocks(document))
        examined: dict[str, Examined] = {}
        for done, version in enumerate(versions):
            _report(progress, stopped, "versions", done, len(versions))
            document = version.document
            blocks = sorted(needed[document.id], key=lambda block: block.span)
            examined[document.id] = examine(document, blocks)
        steps = []
        for done, ((old, new), found) in enumerate(zip(pairs, outlines, strict=True)):
            _report(progress, stopped, "changes", done, len(pairs))
            steps.append(step(old, new, found, lambda document: examined[document.id]))
        steps = [
            announced_later(each, steps[place + 1 :], old, new)
            for place, (each, (old, new)) in enumerate(zip(steps, pairs, strict=True))
        ]
        return History(tuple(_with_findings(version, examined) for version in versions), tuple(steps))


def _with_findings(version: Version, examined: dict[str, Examined]) -> Version:
    found = examined[version.document.id]
    return replace(version, figures=found.figures, quotes=found.quotes)


def _report(progress: Progress | None, stopped: Callable[[], bool] | None, name: str, done: int, total: int) -> None:
    if stopped is not None and stopped():
        raise StoppedError(f"Stopped while working on the {name}.")
    if progress is not None:
        progress(name, done, total)
