"""The rows of a step from one version to the next: each change beside what it was, the unchanged folded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.app.entries.entry import Destination, ListEntry, Paragraph
from tui.diff.change import Piece
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.reports.versions_words import folded
from tui.versioning import labels
from tui.versioning.history import CHANGE_MARKS, BlockChange, ItemOutcome, Step, Version
from tui.versioning.inline import Run, inline

OPENED = 20
"""How many paragraphs each Enter opens at either end of what is folded."""
_LOOKS = {"changed": "changed", "only": "only", "moved": "moved", "immaterial": "immaterial"}
_OUTCOME_LOOKS: dict[ItemOutcome, str] = {
    "differs": "differ", "later": "differ", "not_comparable": "check", "compatible": "related", "rounding": "related",
    "same_in_other_form": "agree", "same": "agree", "added": "single", "removed": "single",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Some words and the spans of them that are marked, each with the look it is drawn in."""

    text: str = ""
    marks: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A change, with its words in both versions and in one line; or what is folded, from which change on.

    `place` is the position of the change in the step, `folded` how many paragraphs are folded here.
    """

    place: int
    head: str
    look: str = ""
    old: Words = Words()
    new: Words = Words()
    both: Words = Words()
    folded: int = 0
    changed: bool = False
    notable: bool = False


class StepRows:
    """The rows of a step; each is made once, however often they are folded and opened."""

    def __init__(self, old: Version, new: Version, step: Step) -> None:
        self.old, self.new, self.step = old, new, step
        self._made: dict[int, VersionRow] = {}

    def make(self) -> StepRows:
        """Make the rows of all changes, so that no key waits for them."""
        for place, change in enumerate(self.step.changes):
            if not _is_quiet(change, items_only=False):
                self._row(place)
        return self

    def rows(self, opened: Mapping[int, int], *, items_only: bool) -> list[VersionRow]:
        """All rows; of what is folded, `opened` says how many paragraphs are shown at either end, by its first place.

        With `items_only` the changes of mere words are folded too.
        """
        found: list[VersionRow] = []
        for run in self.runs(items_only=items_only):
            if len(run) == 1 and not _is_quiet(self.step.changes[run[0]], items_only=items_only):
                found.append(self._row(run[0]))
            else:
                found += self._folded(run, opened.get(run[0], 0))
        return found

    def runs(self, *, items_only: bool) -> Iterator[list[int]]:
        """The places of what is folded together, and each of the others alone."""
        run: list[int] = []
        for place, change in enumerate(self.step.changes):
            if _is_quiet(change, items_only=items_only):
                run.append(place)
                continue
            if run:
                yield run
            yield [place]
            run = []
        if run:
            yield run

    def _folded(self, run: Sequence[int], shown: int) -> Iterator[VersionRow]:
        inside = run[shown : len(run) - shown]
        yield from (self._row(place) for place in run[:shown])
        if inside:
            changes = [self.step.changes[place] for place in inside]
            yield VersionRow(run[0], folded(changes), "excerpt", folded=len(inside))
        yield from (self._row(place) for place in run[max(shown, len(run) - shown) :])

    def _row(self, place: int) -> VersionRow:
        if place not in self._made:
            self._made[place] = _row(self.old, self.new, place, self.step.changes[place])
        return self._made[place]


def _is_quiet(change: BlockChange, *, items_only: bool) -> bool:
    return change.kind == "unchanged" or (items_only and not any(item.loud for item in change.items))


def _row(old: Version, new: Version, place: int, change: BlockChange) -> VersionRow:
    items = sum(item.loud for item in change.items)
    unannounced = sum(item.announcement == "unannounced" for item in change.items)
    about = [labels.change_label(change), labels.counted(items, "item") if items else ""]
    about.append("without a note" if unannounced else "")
    unchanged = change.kind == "unchanged"
    return VersionRow(
        place,
        ""
        if unchanged
        else f"{'≠' if items else CHANGE_MARKS[change.kind]} {' · '.join(part for part in about if part)}",
        "conflict" if items else "label",
        _side(old.document, change, 0),
        _side(new.document, change, 1),
        _both(old.document, new.document, change),
        changed=not unchanged,
        notable=bool(items),
    )


def _side(document: Document, change: BlockChange, side: int) -> Words:
    """The words of a change in one version, as the diff of a claim marks them."""
    span = (change.old, change.new)[side]
    if span is None:
        return Words()
    if change.words is None:
        text = one_line(document.slice(span))
        look = {"added": "only", "removed": "only", "unchanged": "immaterial"}.get(change.kind, "")
        return Words(text, ((Span(0, len(text)), look),) if look else ())
    items = [
        (place, "clash" if item.loud else "immaterial")
        for item in change.items
        if (item.loud or item.kind != "quotation") and (place := (item.old, item.new)[side])
    ]
    pieces = (change.words.left_pieces, change.words.right_pieces)[side]
    return _joined(part for piece in pieces for part in _parts(document, piece, items))


def _parts(document: Document, piece: Piece, items: Sequence[tuple[Span, str]]) -> Iterator[tuple[str, str]]:
    """The text of a piece with its look, cut where an item begins and ends, which has a look of its own."""
    look = _LOOKS.get(piece.mark, "")
    at = piece.span.start
    for item, own in sorted(each for each in items if look and each[0].overlaps(piece.span)):
        first, last = max(at, item.start), min(item.end, piece.span.end)
        if first < last:
            yield _text(document, at, first), look
            yield _text(document, first, last), own
            at = last
    yield _text(document, at, piece.span.end), look


def _text(document: Document, start: int, end: int) -> str:
    return document.level(Span(start, end))


def _joined(parts: Iterator[tuple[str, str]]) -> Words:
    """One text of all parts; what contradicts is in brackets, what is changed in quotes, so no colour is needed."""
    text, marks = "", []
    for words, look in parts:
        inner = one_line(words)
        body = inner.strip()
        if body and look in _BRACKETS:
            before, behind = _BRACKETS[look]
            lead, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
            inner = f"{lead}{before}{body}{behind}{tail}"
        if look and inner.strip():
            marks.append((Span(len(text), len(text) + len(inner)), look))
        text += inner
    return Words(text, tuple(marks))


_BRACKETS = {"clash": ("[", "]"), "changed": ("‹", "›")}


def _both(old: Document, new: Document, change: BlockChange) -> Words:
    """The words of a change in one row, as a report has them."""
    if change.words is None:
        return _side(new, change, 1) if change.new else _side(old, change, 0)
    runs = inline(old, new, change)
    return _joined_runs(runs)


def _joined_runs(runs: Sequence[Run]) -> Words:
    text, marks = "", []
    for run in runs:
        before, behind = {"removed": ("[-", "-]"), "added": ("{+", "+}")}.get(run.mark, ("", ""))
        words = f"{before}{one_line(run.text)}{behind}"
        look = "" if run.mark == "same" else "clash" if run.item else "changed" if run.mark == "removed" else "only"
        if look:
            marks.append((Span(len(text), len(text) + len(words)), look))
        text += words
    return Words(text, tuple(marks))


def item_entries(old: Version, new: Version, step: Step) -> list[ListEntry]:
    """The items of a step, loud ones first; each leads to its change, by its place in the step."""
    places = {id(item): place for place, change in enumerate(step.changes) for item in change.items}
    found = []
    for change, item in labels.listed(step):
        words = labels.item_words(item, old.document, new.document)
        remarks = "".join(f" · {remark}" for remark in labels.item_remarks(item, change.part))
        head = f"{labels.OUTCOME_MARKS[item.outcome]} {labels.item_kind(item.kind):<10} "
        marks = ((Span(0, len(words)), "item"),) if item.loud else ()
        paragraph = Paragraph(head, f"{words}{remarks}", marks, head_look=_OUTCOME_LOOKS[item.outcome])
        span = item.new or item.old or Span(0, 0)
        found.append(ListEntry((paragraph,), Destination(places[id(item)], span), notable=item.loud))
    return found
