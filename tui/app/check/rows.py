"""The rows of a draft check: its items and calculations as they are shown, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from tui.checking.check import (
    STATE_NAMES,
    STATES,
    UNSURE_MARK,
    Calculation,
    CalculationKind,
    CalculationState,
    CheckedItem,
    State,
)
from tui.checking.review import CheckReview
from tui.items.item import ItemKind
from tui.reading.documents import Span
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.sessions.item_places import calculation_id

if TYPE_CHECKING:
    from tui.checking.check import Check
    from tui.rows.sources import Source

CheckOrder = Literal["draft", "open"]
ORDERS: dict[CheckOrder, str] = {"draft": "draft order", "open": "open items first"}

LOOKS: dict[State | CalculationState, str] = {
    "contradicted": "differ", "unsupported": "check", "rounding": "agree", "supported": "agree",
    "not_checkable": "related", "does_not_hold": "differ", "holds": "agree",
}  # fmt: skip
"""The look of a state, which always has a sign as well."""
CALCULATIONS: dict[CalculationState, tuple[str, str]] = {
    "does_not_hold": ("≠", "does not hold"), "holds": ("=", "holds"), "not_checkable": ("·", "not checkable"),
}  # fmt: skip
CALCULATED: dict[CalculationKind, str] = {
    "change": "change", "total": "total", "share": "share", "weekday": "weekday", "age": "age", "interval": "interval",
}  # fmt: skip
KINDS: dict[ItemKind, str] = {
    "figure": "figures", "date": "dates", "time": "times of day", "number": "numbers in names", "name": "names",
    "role": "roles", "title": "titles", "place": "places", "quantity": "words for quantities", "polarity": "denials",
    "direction": "directions", "outcome": "outcomes", "certainty": "certainty", "deed": "who did it",
    "sequence": "before and after", "superlative": "firsts and superlatives", "quote": "quotations",
}  # fmt: skip
"""The plural name of each kind of item."""
NOWHERE: dict[State, str] = {"unsupported": "no source has it"}
"""The words for what the sources say where the state alone determines it."""
PRIMARY = "★"
"""Follows the name of a primary source."""
WORD_WIDTH = max(map(len, (*STATE_NAMES.values(), *(word for _, word in CALCULATIONS.values())))) + 1
"""The longest word for a state, with a question mark."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One item or calculation: the sign and word of its state, the draft's words, and what the sources say.

    `span` is its place in the draft. `open` if somebody should look at it; `sure` is false where the state is doubtful.
    """

    id: str
    sign: str
    word: str
    look: str
    words: str
    answer: str
    span: Span
    kind: str
    state: State | CalculationState
    open: bool = False
    sure: bool = True
    item: CheckedItem | None = None
    calculation: Calculation | None = None


def rows(check: Check, sources: Sequence[Source]) -> tuple[CheckRow, ...]:
    """The items and calculations in the order of the draft."""
    named = {source.document: one_line(source.short) for source in sources}
    texts = {document.id: document for document in check.comparison.documents}
    draft = texts[check.draft]
    found = []
    for each in check.items:
        doubtful = UNSURE_MARK if not each.sure else ""
        answers: dict[str, str] = {}
        for evidence in each.evidence:
            said = one_line(texts[evidence.document].slice(evidence.span))
            answers.setdefault(named.get(evidence.document, evidence.document), said)
        answer = " · ".join(f"{name} {said}" for name, said in answers.items())
        if each.state == "unsupported" and answer:
            # A similar sentence must not be read as what a source says of the item.
            answer = f"near: {answer}"
        found.append(
            CheckRow(
                each.id, each.mark, STATE_NAMES[each.state] + doubtful, LOOKS[each.state] if each.sure else "check",
                one_line(draft.slice(each.item.span)), answer or one_line(each.why) or NOWHERE.get(each.state, ""),
                each.item.span, each.item.kind, each.state, each.open, each.sure, item=each,
            )
        )  # fmt: skip
    for number, calculation in enumerate(check.calculations):
        if calculation.spans:
            sign, word = CALCULATIONS[calculation.state]
            spans = sorted(calculation.spans)
            written = " · ".join(one_line(draft.slice(span)) for span in spans)
            found.append(
                CheckRow(
                    calculation_id(number), sign, word, LOOKS[calculation.state], written,
                    f"{CALCULATED[calculation.kind]}: {one_line(calculation.why)}", spans[-1], "calculation",
                    calculation.state, calculation.state == "does_not_hold", calculation=calculation,
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda row: (row.span.start, -row.span.end, row.item is None)))


def is_open(row: CheckRow, review: CheckReview) -> bool:
    """Whether somebody should still look at a row."""
    entry = review.of(row.id)
    return not entry.reviewed and (row.open or entry.pending)


def in_order(found: Iterable[CheckRow], order: CheckOrder, review: CheckReview) -> tuple[CheckRow, ...]:
    """The rows in the order of the draft, or those that need attention first, the worst on top."""
    if order == "draft":
        return tuple(found)
    states: list[str] = [*STATES, *get_args(CalculationState)]
    worst = {"does_not_hold": -1}

    def rank(row: CheckRow) -> tuple[bool, bool, int]:
        return not is_open(row, review), review.of(row.id).reviewed, worst.get(row.state, states.index(row.state))

    return tuple(sorted(found, key=rank))
