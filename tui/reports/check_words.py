"""The wording of a draft check in reports: what was found, and what each state and calculation is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.checking.check import (
    STATE_MARKS,
    STATE_NAMES,
    STATES,
    UNSURE_MARK,
    Calculation,
    CalculationKind,
    CalculationState,
    Check,
    CheckedItem,
    Evidence,
)
from tui.checking.review import CheckEntry, CheckReview
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.reports.words import citation, counted
from tui.rows.sources import Source, sources

CALCULATION_MARKS: dict[CalculationState, str] = {"holds": "=", "does_not_hold": "≠", "not_checkable": "·"}
CALCULATION_NAMES: dict[CalculationState, str] = {
    "holds": "holds", "does_not_hold": "does not hold", "not_checkable": "could not be checked",
}  # fmt: skip
CALCULATION_KINDS: dict[CalculationKind, str] = {
    "change": "change", "total": "sum", "share": "share", "weekday": "day of the week", "age": "age",
    "interval": "interval",
}  # fmt: skip


def title(check: Check) -> str:
    """`Check of Pier fire`."""
    draft = check.document(check.draft)
    return f"Check of {one_line(draft.title).strip() or one_line(draft.name)}"


def found(check: Check, review: CheckReview) -> str:
    """What was found in a sentence or two, even if it is nothing."""
    if not check.items:
        return "The draft has nothing that can be checked."
    counts = check.counts
    parts = [f"{counts[state]:,} {STATE_NAMES[state]}" for state in STATES if counts[state]]
    open_ = len(review.open(check.items))
    doubtful = sum(not each.sure for each in check.items)
    text = f"{counted(len(check.items), 'item')}: {', '.join(parts)}; {doubtful:,} of them doubtful."
    return f"{text} {counted(open_, 'item').capitalize()} open, {review.reviewed:,} checked off."


def state(checked: CheckedItem) -> str:
    """`≠ contradicted`, with a question mark if it is not certain."""
    doubt = UNSURE_MARK if not checked.sure else ""
    return f"{STATE_MARKS[checked.state]}{doubt} {STATE_NAMES[checked.state]}"


def words(document: Document, span: Span) -> str:
    """The words at a place, on one line."""
    return one_line(document.slice(span)).strip()


def named(check: Check) -> dict[str, Source]:
    """The sources by the ids of their documents."""
    return {source.document: source for source in sources(check.comparison.documents)}


def place(check: Check, evidence: Evidence, names: Mapping[str, Source], numbers: Mapping[str, int]) -> str:
    """`CNN, page 2, sentence 43`."""
    document = check.document(evidence.document)
    name = names[evidence.document].name
    return citation(name, numbers.get(evidence.sentence, 0), document.page(evidence.span))


def reviewed(entry: CheckEntry) -> tuple[tuple[str, str], ...]:
    """The decision on an item, as names and words; empty where nothing was decided."""
    day = entry.day.isoformat() if entry.day else ""
    decided = ", ".join(part for part in (entry.decision, entry.by, day) if part) if entry.decision else ""
    was = f"the state was {entry.was} then" if entry.was else ""
    changed = "; ".join(f"“{was}” is now “{now}”" if now else f"“{was}” is gone" for was, now in entry.changes)
    lines = (
        ("Decision", decided), ("Right value", entry.right), ("Evidence", entry.evidence), ("Note", entry.note),
        ("Changed since", "; ".join(part for part in (was, changed) if part)),
    )  # fmt: skip
    return tuple((name, one_line(text)) for name, text in lines if text)


def sentence(document: Document, name: str, span: Span) -> Span:
    """The place of a sentence by its id; the place itself if there is none."""
    return next((each.span for each in document.sentences if each.id == name), span)


def calculations(check: Check) -> Sequence[Calculation]:
    """The calculations, those that do not hold first."""
    order = ("does_not_hold", "not_checkable", "holds")
    return sorted(check.calculations, key=lambda each: order.index(each.state))
