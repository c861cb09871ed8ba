"""Which items of a draft check are shown: by state, by decision, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.check.rows import KINDS, is_open
from tui.checking.check import STATE_MARKS, STATE_NAMES, STATES, UNSURE_MARK, State
from tui.checking.review import DECISIONS
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.app.check.rows import CheckRow
    from tui.checking.review import CheckReview


@dataclass(frozen=True, slots=True)
class CheckFilter:
    """Which rows are shown: its letter in the menu, its sign and words, and whether it shows a row."""

    id: str
    key: str
    sign: str
    words: str
    group: str
    shows: Callable[[CheckRow, CheckReview], bool]


EVERY = CheckFilter("", "x", "", "All items", "", lambda _row, _review: True)
_KEYS: dict[State, str] = {
    "contradicted": "c", "unsupported": "u", "rounding": "r", "supported": "s", "not_checkable": "n",
}  # fmt: skip


def filters(found: Sequence[CheckRow], review: CheckReview) -> tuple[tuple[CheckFilter, int], ...]:
    """The filters that show any row, each with how many; those by state are always offered."""
    counted = [(each, sum(each.shows(row, review) for row in found)) for each in _filters(found)]
    return tuple((each, count) for each, count in counted if count or each.group == "State")


def _filters(found: Sequence[CheckRow]) -> Iterator[CheckFilter]:
    yield CheckFilter("open", "o", "", "Open", "State", is_open)
    for state in STATES:
        yield CheckFilter(
            state, _KEYS[state], STATE_MARKS[state], STATE_NAMES[state].capitalize(), "State", _of_state(state)
        )
    yield CheckFilter("unsure", "d", UNSURE_MARK, "Doubtful", "State", lambda row, _: not row.sure)
    yield CheckFilter("calculation", "a", "", "Calculations", "State", lambda row, _: row.item is None)
    yield CheckFilter("done", "", "", "Checked off", "Review", lambda row, review: review.of(row.id).reviewed)
    yield CheckFilter("left", "", "", "Not checked off", "Review", lambda row, review: not review.of(row.id).reviewed)
    for decision in DECISIONS[1:]:
        yield CheckFilter(decision, "", "", decision.capitalize(), "Review", _of_decision(decision))
    yield CheckFilter("note", "", "", "With a note", "Review", lambda row, review: bool(review.of(row.id).note))
    kinds = dict.fromkeys(row.kind for row in found if row.item is not None)
    for kind, words in KINDS.items():
        if kind in kinds:
            yield CheckFilter(f"kind {kind}", "", "", words.capitalize(), "Kind", _of_kind(kind))


def _of_state(state: State) -> Callable[[CheckRow, CheckReview], bool]:
    return lambda row, _: row.item is not None and row.state == state


def _of_decision(decision: str) -> Callable[[CheckRow, CheckReview], bool]:
    return lambda row, review: review.of(row.id).decision == decision


def _of_kind(kind: str) -> Callable[[CheckRow, CheckReview], bool]:
    return lambda row, _: row.kind == kind
