"""The items of a checked draft as targets of edits, and the items that the edits are about now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from tui.checking.review import NO_ENTRY, SETTLED, CheckEntry, CheckReview, Decision
from tui.reading.documents import Span
from tui.records import dataclass
from tui.sessions.item_values import ItemValue, read_item
from tui.sessions.places import Places
from tui.sessions.session import ITEM_EDITS

if TYPE_CHECKING:
    from tui.checking.check import CalculationState, Check, State
    from tui.sessions.anchors import Anchor
    from tui.sessions.session import Edit, Target

_DISTINCTIVE = 24
"""Characters from which on an item is found even if its sentence is gone: a quotation, but no number."""
_STRETCH = 512
"""Characters of a stretch of the text in which items are looked up together."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An item or a calculation of the draft that can be decided on, in its sentence."""

    id: str
    kind: str
    span: Span
    sentence: Span
    state: State | CalculationState


class ItemPlaces:
    """The current items of a draft; each target is looked up once."""

    def __init__(self, check: Check) -> None:
        self._check = check
        self._places = Places(check.comparison.documents)
        self._subjects = {subject.id: subject for subject in _subjects(check)}
        self._held: dict[tuple[Target, str], str] = {}
        self._near: defaultdict[tuple[str, int], list[Subject]] = defaultdict(list)
        """The items of each kind by the stretches of the text that they touch."""
        for subject in self._subjects.values():
            for stretch in _stretches(subject.span):
                self._near[subject.kind, stretch].append(subject)

    def subject(self, name: str) -> Subject | None:
        """The item or calculation with an id."""
        return self._subjects.get(name)

    def target(self, name: str, evidence: tuple[str, Span] | None = None) -> Target:
        """The target of an edit of an item: its sentence, itself, and the place in a source that is its evidence."""
        subject, draft = self._subjects[name], self._check.draft
        places = [(draft, subject.sentence), (draft, subject.span), *([evidence] if evidence else [])]
        return tuple(self._places.anchors([place])[0] for place in places)

    def item(self, edit: Edit) -> str:
        """The id of the item that an edit is about; empty if its words are gone, or if it is about no item."""
        value = read_item(edit.kind, edit.value) if edit.kind in ITEM_EDITS else None
        if value is None or len(edit.target) < 2:
            return ""
        return self.find(edit.target, value.item)

    def find(self, target: Target, kind: str) -> str:
        """The id of the item of a kind that a target is about; empty if its words are gone."""
        key = target, kind
        if key not in self._held:
            self._held[key] = self._holder(target, kind)
        return self._held[key]

    def review(self, edits: Iterable[Edit]) -> CheckReview:
        """What the edits add up to for the items of the draft."""
        added: dict[object, list[Edit]] = {}
        for edit in edits:
            if edit.kind in ITEM_EDITS:
                added.setdefault(self.item(edit) or (edit.target[1].exact, edit.target[0].exact), []).append(edit)
        found = [(key, self._entry(key, group)) for key, group in added.items()]
        return CheckReview(
            entries={key: entry for key, entry in found if isinstance(key, str) and entry},
            orphans=tuple((key[0], entry) for key, entry in found if isinstance(key, tuple) and entry),
        )

    # The entry of one item

    def _entry(self, key: object, edits: Iterable[Edit]) -> CheckEntry:
        entry, decided = NO_ENTRY, None
        for edit in edits:
            value = read_item(edit.kind, edit.value)
            if value is None:
                continue
            entry = replace(_after(entry, edit, value), by=value.by, day=_day(edit.at))
            decided = (edit, value) if edit.kind == "item-decision" else decided
        subject = self._subjects.get(key) if isinstance(key, str) else None
        if decided is None or subject is None:
            return entry
        edit, value = decided
        changes = tuple(self._changes(edit.target[:1] + edit.target[2:]))
        differs = entry.decision == "checked off" and bool(value.found) and value.found != subject.state
        return replace(
            entry,
            changes=changes,
            was=cast("State", value.found) if differs else "",
            reviewed=entry.decision in SETTLED and not changes and not differs,
        )

    def _changes(self, target: Target) -> Iterator[tuple[str, str]]:
        for wanted in target:
            place = self._places.place(wanted)
            now = self._check.document(place[0]).slice(place[1]) if place else ""
            if now != wanted.exact:
                yield wanted.exact, now

    # The item of a target

    def _holder(self, target: Target, kind: str) -> str:
        place = self._place(target[0], target[1])
        if place is None:
            return ""
        near = (subject for stretch in _stretches(place) for subject in self._near.get((kind, stretch), ()))
        there = [subject for subject in near if subject.span.overlaps(place)]
        best = max(there, key=lambda subject: (_shared(subject.span, place), -len(subject.span)), default=None)
        return best.id if best else ""

    def _place(self, sentence: Anchor, item: Anchor) -> Span | None:
        """Where the words of an item are now: in their sentence, even if that was edited."""
        around, own = self._places.place(sentence), self._places.place(item)
        if around is not None and around[0] == self._check.draft:
            same = _moved(item, around[1].start - sentence.start)
            if around[1].contains(same) and self._check.document(self._check.draft).slice(same) == item.exact:
                return same
            if own is not None and own[0] == self._check.draft and around[1].overlaps(own[1]):
                return own[1]
        elif own is not None and own[0] == self._check.draft and len(item.exact) >= _DISTINCTIVE:
            return own[1]
        return None


def check_review(edits: Iterable[Edit], check: Check) -> CheckReview:
    """What the edits add up to for a checked draft."""
    return ItemPlaces(check).review(edits)


def calculation_id(number: int) -> str:
    """The id of a calculation, by its position from 0."""
    return f"calculation-{number + 1}"


def _subjects(check: Check) -> Iterator[Subject]:
    sentences = check.document(check.draft).sentences
    spans = {sentence.id: sentence.span for sentence in sentences}
    for each in check.items:
        item = each.item
        yield Subject(item.id, item.kind, item.span, spans.get(item.sentence, item.span), each.state)
    for number, calculation in enumerate(check.calculations):
        if calculation.spans:
            span = calculation.spans[0]
            around = next((sentence.span for sentence in sentences if sentence.span.overlaps(span)), span)
            yield Subject(calculation_id(number), f"calculation {calculation.kind}", span, around, calculation.state)


def _after(entry: CheckEntry, edit: Edit, value: ItemValue) -> CheckEntry:
    match edit.kind:
        case "item-decision":
            return replace(entry, decision=cast("Decision", value.value))
        case "item-note":
            return replace(entry, note=value.value)
        case _:
            return replace(entry, evidence=value.value, right=value.right)


def _day(at: str) -> date:
    """The day of an edit on the reader's calendar."""
    return datetime.fromisoformat(at).astimezone().date()


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, span.end // _STRETCH + 1)


def _moved(wanted: Anchor, by: int) -> Span:
    return Span(wanted.start + by, wanted.end + by)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
