"""The rule by which a quantity beyond all measure is left unread."""

from __future__ import annotations

from collections.abc import Iterable

from tui import magnitude
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.rule import Refused, Rule


def _beyond(draft: Draft) -> bool:
    """Whether a value of it is."""
    return any(part is not None and magnitude.is_beyond(part) for part in (draft.value, draft.low, draft.high))


BEYOND: Rule[[Draft]] = Rule(
    "beyond-measure",
    "it is too large, too small or too long to be a quantity of the news",
    "The fine came to 5 trillion trillion trillion dollars.",
    "The fine came to 5 trillion dollars.",
    _beyond,
)


def within(drafts: Iterable[Draft], refused: list[Refused] | None = None) -> list[Draft]:
    """The drafts without those beyond all measure, which are added to `refused`, if that is given."""
    found: list[Draft] = []
    for draft in drafts:
        if not BEYOND.applies(draft):
            found.append(draft)
        elif refused is not None:
            refused.append(Refused(draft.first, draft.last, BEYOND))
    return found
