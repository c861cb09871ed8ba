"""The records of a draft checked against its sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, get_args

from tui.figures.outcome import Outcome
from tui.items.item import Item
from tui.reading.documents import Document, Span
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.comparison import Comparison

State = Literal["contradicted", "unsupported", "rounding", "supported", "not_checkable"]
"""`supported`: a source has it; `rounding`: a source has it, rounded or more exactly; `contradicted`: a source says
something else of the same thing; `unsupported`: no source has it; `not_checkable`: no source could have it."""
STATES: tuple[State, ...] = get_args(State)
"""The states, those that need attention first."""
STATE_NAMES: dict[State, str] = {
    "contradicted": "contradicted",
    "unsupported": "unsupported",
    "rounding": "rounded",
    "supported": "supported",
    "not_checkable": "not checkable",
}
"""The words for a state wherever items are shown."""
STATE_MARKS: dict[State, str] = {
    "contradicted": "≠",
    "unsupported": "∅",
    "rounding": "≈",
    "supported": "=",
    "not_checkable": "·",
}
"""The sign for a state wherever items are shown, so none is shown by colour alone."""
UNSURE_MARK = "?"
"""The sign for an item whose state is not certain."""
ALARMS: frozenset[State] = frozenset({"contradicted", "unsupported"})
"""The states of items that should not be published as they are."""

CalculationState = Literal["holds", "does_not_hold", "not_checkable"]
CalculationKind = Literal["change", "total", "share", "weekday", "age", "interval"]
CitationKind = Literal["comment", "footnote", "link"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one source says of an item: the words at `span` of `document`, in its sentence with the id `sentence`.

    `outcome` is that of the item and these words; `ref` is the id of the figure or quotation they are. `sure` is false
    where they may be about something else. `changed` are words of a quotation that are different: the place in the
    draft and the place in the source, one of them empty where a word was added or left out. `cell` names the cell of a
    table that the words are: `Total revenue · Three Months Ended June 27, 2026: 412.6`; it is empty in prose.
    """

    document: str
    span: Span
    outcome: Outcome
    why: str
    ref: str = ""
    sentence: str = ""
    sure: bool = True
    changed: tuple[tuple[Span, Span], ...] = ()
    cell: str = ""


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item of the draft with its state, the reason for it in words, and the evidence, most important first.

    `sure` is false where the state is doubtful. `cited` is the id of the source that the draft itself names for the
    sentence, empty if it names none or none of those given.
    """

    item: Item
    state: State
    sure: bool = True
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    cited: str = ""

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    @property
    def open(self) -> bool:
        """Whether somebody should look at it: it is contradicted, unsupported or doubtful."""
        return self.state in ALARMS or not self.sure

    @property
    def mark(self) -> str:
        """The sign of its state."""
        return STATE_MARKS[self.state] if self.sure or self.state in ALARMS else UNSURE_MARK


@dataclass(frozen=True, slots=True)
class Calculation:
    """Figures of the draft (ids and places) that must fit each other, whether they do, and the steps in words."""

    kind: CalculationKind
    figures: tuple[str, ...]
    spans: tuple[Span, ...]
    state: CalculationState
    why: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A comment, footnote or link of the draft that names where something is from.

    `span` is what it is anchored to; `text` is what it says; `document` is the id of the source it names, empty if that
    is none of those given.
    """

    kind: CitationKind
    span: Span
    text: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A draft checked against its sources; `draft`, `sources` and `primary` are ids of documents of the comparison.

    The items are in the order of the draft. A `primary` source decides where sources disagree.
    """

    comparison: Comparison
    draft: str
    sources: tuple[str, ...] = ()
    primary: tuple[str, ...] = ()
    items: tuple[CheckedItem, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def counts(self) -> dict[State, int]:
        """How many items there are of each state, in the order shown."""
        found = Counter(each.state for each in self.items)
        return {state: found[state] for state in STATES}

    @property
    def open(self) -> tuple[CheckedItem, ...]:
        """The items that somebody should look at, in the order of the draft."""
        return tuple(each for each in self.items if each.open)

    def document(self, name: str) -> Document:
        """The document with this id."""
        return next(document for document in self.comparison.documents if document.id == name)
