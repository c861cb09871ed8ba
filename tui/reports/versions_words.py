"""The wording of a history in reports."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.sanitise import one_line
from tui.versioning.history import BASIS_ORDERS, BlockChange, History
from tui.versioning.inline import FOLD
from tui.versioning.labels import changed_items, counted, unlike

_BEGINNING = 12
"""Words of a paragraph that was moved as it was."""
NOTHING = "There are no versions to compare."
ONE = "There is one version only, so there is nothing to compare."


def title(history: History) -> str:
    """The title of the newest version that has one."""
    documents = [version.document for version in reversed(history.versions)]
    named = (document.title for document in documents if document.title)
    return one_line(next(named, documents[0].name if documents else "Nothing to compare"))


def order(history: History) -> str:
    """How the versions are in order: `2 versions, in the order of their commits in git`."""
    ending = f", {BASIS_ORDERS[history.versions[0].basis]}" if len(history.versions) > 1 else ""
    return f"{counted(len(history.versions), 'version')}{ending}"


def found(history: History) -> str:
    """What was found in one sentence, even if it is nothing."""
    if not history.steps:
        return ONE if history.versions else NOTHING
    if not any(step.changed for step in history.steps):
        return "Nothing was changed."
    if not any(item.changed for step in history.steps for item in step.items):
        return "No figure, name, date or quotation was changed."
    return f"{changed_items(history.steps)}."


def folded(changes: Sequence[BlockChange]) -> str:
    """`… 14 paragraphs unchanged`, with how many of them were only split or joined, or changed in other ways."""
    changed = sum(change.kind != "unchanged" for change in changes)
    if changed:
        return (
            f"{FOLD} {counted(len(changes), 'paragraph')} without changed items, {changed:,} of them changed otherwise"
        )
    return f"{FOLD} {counted(len(changes), 'paragraph')} unchanged{unlike(changes)}"


def beginning(text: str) -> str:
    """The first words of a text that is as it was."""
    words = text.split()
    return text if len(words) <= _BEGINNING else f"{' '.join(words[:_BEGINNING])} {FOLD}"
