"""The record of a story: the articles that tell one event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Story:
    """Articles (their ids, in document order) that tell one event; one alone is a story too.

    `label` names it: the title nearest to what all of them tell, or the words that tell it apart. `first` and `last`
    are the earliest and the latest day of publication, None if no article has one.
    """

    documents: tuple[str, ...]
    label: str
    first: date | None = None
    last: date | None = None
