"""The record of a story: the articles about one event."""

from __future__ import annotations

from datetime import date

from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Articles (their ids, in document order) about one event; one alone is a story too.

    `label` names it: the title nearest to the centre of all, or the words that distinguish it. `first` and `last` are
    the earliest and the latest day of publication, None if no article has one.
    """

    documents: tuple[str, ...]
    label: str
    first: date | None = None
    last: date | None = None
