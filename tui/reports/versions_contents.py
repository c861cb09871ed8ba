"""The contents of the report of a history for people: what each step comes to, its items, its changes in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import tui
from tui.reading.sanitise import one_line
from tui.reports.outline import Block, Heading, Item, Look, Paragraph, Part, Report, Run, Runs
from tui.reports.versions_words import beginning, folded, found, order, title
from tui.versioning import labels
from tui.versioning.history import CHANGE_MARKS, BlockChange, History, Step, Version
from tui.versioning.inline import inline

_LOOKS: dict[str, Look] = {"same": "", "removed": "removed", "added": "added"}


def contents(history: History) -> Report:
    """The report: a part for each step, the versions first."""
    names = labels.names(history)
    return Report(
        title=title(history),
        summary=f"{order(history)}. {found(history)}",
        sources=tuple(_version(name, version) for name, version in zip(names, history.versions, strict=True)),
        parts=tuple(
            Part(f"step-{place + 1}", f"{names[place]} → {names[place + 1]}", tuple(_step(old, new, step)))
            for place, (old, new, step) in enumerate(history.pairs())
        ),
        making=f"Made by crossread {tui.__version__}.",
    )


def _version(name: str, version: Version) -> Runs:
    dated = labels.dated(version)
    about = [dated if dated != name else "", f"sha256 {version.document.sha256}"]
    return Run(name, "strong"), Run("".join(f", {each}" for each in about if each), "soft")


def _step(old: Version, new: Version, step: Step) -> Iterator[Block]:
    yield Paragraph((Run(labels.summary(step)),))
    if not step.changed:
        return
    yield Paragraph((Run(labels.items_summary(step), "strong" if step.unannounced else ""),))
    yield Paragraph((Run(labels.note_line(step)),))
    items = labels.listed(step)
    if items:
        yield Heading("Items")
    for change, item in items:
        remarks = "".join(f" · {remark}" for remark in labels.item_remarks(item, change.part))
        yield Item(
            (
                Run(f"{labels.OUTCOME_MARKS[item.outcome]} {labels.item_kind(item.kind)}: "),
                Run(labels.item_words(item, old.document, new.document), "value" if item.loud else ""),
                Run(remarks, "soft"),
            )
        )
    yield Heading("Changes")
    for quiet, group in groupby(step.changes, lambda change: change.kind == "unchanged"):
        if quiet:
            yield Paragraph((Run(folded(list(group))),), "soft")
        else:
            yield from (_change(old, new, change) for change in group)


def _change(old: Version, new: Version, change: BlockChange) -> Paragraph:
    head = Run(f"{CHANGE_MARKS[change.kind]} {labels.change_label(change)}: ", "soft")
    if change.words is not None:
        runs = inline(old.document, new.document, change)
        return Paragraph((head, *(Run(one_line(run.text), _LOOKS[run.mark]) for run in runs)))
    document, span = (new.document, change.new) if change.new else (old.document, change.old)
    text = one_line(document.slice(span)) if span else ""
    if change.kind == "moved":
        return Paragraph((head, Run(beginning(text))))
    return Paragraph((head, Run(text, _LOOKS.get(change.kind, ""))))
