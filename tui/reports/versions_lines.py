"""The history of a text as lines of styled segments: like a diff, with the unchanged folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import tui
from tui.reading.sanitise import one_line
from tui.reports.versions_words import beginning, folded, order, title
from tui.versioning import labels
from tui.versioning.history import CHANGE_MARKS, BlockChange, History, Step, Version
from tui.versioning.inline import Run, inline

Segment = tuple[str, str]
"""Some text and its style: `title`, `heading`, `item`, `removed`, `added`, `soft`, or empty."""
Line = tuple[Segment, ...]

_BRACKETS = {"removed": ("[-", "-]"), "added": ("{+", "+}")}
"""As git marks words."""


def lines(history: History) -> Iterator[Line]:
    """The whole report: the versions, then every step."""
    yield ((title(history), "title"),)
    yield ((f"{order(history)}:", ""),)
    names = labels.names(history)
    for name, version in zip(names, history.versions, strict=True):
        dated = labels.dated(version)
        yield ((f"  {name}, {dated}" if dated and labels.moment(version) != name else f"  {name}", ""),)
    for place, (old, new, step) in enumerate(history.pairs()):
        yield ()
        yield ((f"{names[place]} → {names[place + 1]}", "heading"),)
        yield from step_lines(old, new, step)
    yield ()
    yield ((f"Made by crossread {tui.__version__}.", "soft"),)


def step_lines(old: Version, new: Version, step: Step) -> Iterator[Line]:
    """One step: what it comes to, its items, and its changes in order."""
    yield ((labels.summary(step), ""),)
    if not step.changed:
        return
    yield ((labels.items_summary(step), "strong" if step.unannounced else ""),)
    yield ((labels.note_line(step), ""),)
    items = labels.listed(step)
    if items:
        yield ()
        yield (("Items", "heading"),)
        for change, item in items:
            mark, kind = labels.OUTCOME_MARKS[item.outcome], labels.item_kind(item.kind)
            remarks = "".join(f" · {remark}" for remark in labels.item_remarks(item, change.part))
            words = labels.item_words(item, old.document, new.document)
            yield (f"{mark} {kind}: ", ""), (words, "item" if item.loud else ""), (remarks, "soft")
    yield ()
    yield (("Changes", "heading"),)
    yield from change_lines(old, new, step.changes)


def change_lines(old: Version, new: Version, changes: Sequence[BlockChange]) -> Iterator[Line]:
    """The changes in order; paragraphs that are as they were, or moved as they were, are not written out."""
    for quiet, group in groupby(changes, lambda change: change.kind == "unchanged"):
        if quiet:
            yield ((f"  {folded(list(group))}", "soft"),)
            continue
        for change in group:
            yield from _change(old, new, change)


def _change(old: Version, new: Version, change: BlockChange) -> Iterator[Line]:
    mark = CHANGE_MARKS[change.kind]
    label = labels.change_label(change)
    head = (
        f"{mark} {label}: "
        if change.kind not in {"edited", "added", "removed"} or change.part != "text"
        else f"{mark} ",
        "",
    )
    if change.words is not None:
        runs = inline(old.document, new.document, change)
        yield head, *_segments(runs)
        return
    document, span = (new.document, change.new) if change.new else (old.document, change.old)
    text = one_line(document.slice(span)) if span else ""
    if change.kind == "moved":
        yield head, (beginning(text), "")
    else:
        yield head, (text, change.kind if change.kind in _BRACKETS else "")


def _segments(runs: Sequence[Run]) -> Iterator[Segment]:
    """The words of a change, what was taken out and put in between brackets."""
    for mark, group in groupby(runs, lambda run: run.mark):
        before, behind = _BRACKETS.get(mark, ("", ""))
        inside = [(one_line(run.text), f"{mark} item" if run.item else mark if before else "") for run in group]
        inside[0] = (before + inside[0][0], inside[0][1])
        inside[-1] = (inside[-1][0] + behind, inside[-1][1])
        yield from inside
