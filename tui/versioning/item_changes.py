"""The changes of items between two passages of one text: another value, another form, added or removed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from tui.english.calendar import FULL_WEEKDAYS, MONTHS, WEEKDAYS
from tui.items import verdicts
from tui.items.account import Account, Counterpart
from tui.items.alignment import Run
from tui.items.codes import is_roman
from tui.items.counterparts import account
from tui.items.judged import JudgedKind
from tui.items.tokens import Sort, Token
from tui.items.verdicts import AGREEING, Judgement
from tui.reading.documents import Span
from tui.versioning.history import ItemChange, ItemOutcome
from tui.versioning.limits import estimate_changed, limit_changed, limit_words
from tui.versioning.unit import same_marks

_KINDS: dict[Sort, JudgedKind] = {
    "figure": "figure",
    "date": "date",
    "clock": "time",
    "name": "name",
}
"""The kind of an item for each sort of token."""
_SCORE = "score "
_NAMING = (_SCORE, "call ")
"""Numbers that are never a measurement: results and telephone numbers."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS: frozenset[JudgedKind] = frozenset({"word", "relation"})
"""Kinds of words that are not items."""


def item_changes(left: tuple[Token, ...], right: tuple[Token, ...], *, in_row: bool = False) -> tuple[ItemChange, ...]:
    """The changes of the items of two passages, in the order of the new one; `in_row` if they are rows of a table."""
    if not left or not right:
        return ()
    found = account(left, right)
    return tuple(_Items(found, in_row=in_row).changes())


class _Items:
    """The comparison of two passages, item by item."""

    def __init__(self, found: Account, *, in_row: bool) -> None:
        self.account = found
        self.sides = (found.alignment.left, found.alignment.right)
        self.in_row = in_row
        self.done: tuple[set[int], set[int]] = (set(), set())
        self.remaining = (sorted(found.over[0]), sorted(found.over[1]))

    def changes(self) -> Iterator[ItemChange]:
        """The items that were judged, then those in the same place, then those of only one side."""
        made: dict[tuple[Span | None, Span | None], ItemChange] = {}
        for change in (*self.judged(), *self.replaced(), *self.rewritten(), *self.alone()):
            made.setdefault((change.old, change.new), change)
        yield from sorted(made.values(), key=_place)

    def judged(self) -> Iterator[ItemChange]:
        """The counterparts whose outcome is known, and items that have one key and are written differently."""
        found = self.account
        settled = {each.left[0] for each in (*found.differing, *found.later, *found.agreeing)}
        for i, j in (*found.alignment.pairs, *found.alignment.moved):
            if i not in settled and self.kind_of(0, i):
                same = Judgement("same_in_other_form", self.kind_of(0, i) or "word", "")
                change = self.counterpart(Counterpart((i, i + 1), (j, j + 1), same), same)
                if change is not None:
                    yield change
        for each in (*found.differing, *found.later, *found.agreeing):
            change = self.counterpart(each, each.judgement)
            if change is not None:
                yield change

    def counterpart(self, each: Counterpart, judgement: Judgement) -> ItemChange | None:
        """The change of two runs, unless they are only words or written alike."""
        kind = self.kind(each, judgement)
        self.done[0].update(range(*each.left))
        self.done[1].update(range(*each.right))
        limited = self.limited(each)
        if limited is not None:
            return limited
        if kind is None or self.alike(each.left, each.right):
            return None
        agrees = judgement.outcome == "same"
        outcome: ItemOutcome = "same_in_other_form" if agrees else judgement.outcome
        if self.contradict(each):
            return self.change(kind, each.left, each.right, "differs")
        why = _without(judgement.text, self.said(0, each.left), self.said(1, each.right))
        return self.change(kind, each.left, each.right, outcome, sure=judgement.sure, why=why)

    def limited(self, each: Counterpart) -> ItemChange | None:
        """The change of the limit of an unchanged amount, with the words of both limits."""
        if each.left[1] - each.left[0] != 1 or each.right[1] - each.right[0] != 1:
            return None
        x, y = (side[run[0]].figure for side, run in zip(self.sides, (each.left, each.right), strict=True))
        outcome = limit_changed(x, y) if x and y else None
        if outcome is None:
            return None
        runs = self.with_limit(0, each.left), self.with_limit(1, each.right)
        for done, run in zip(self.done, runs, strict=True):
            done.update(range(*run))
        return self.change("figure", *runs, outcome) if self.said(0, runs[0]) != self.said(1, runs[1]) else None

    def with_limit(self, side: int, run: Run) -> Run:
        """An amount with the words of its limit, if they are right before or after it."""
        first, last = run
        figure = self.sides[side][first].figure
        words = limit_words(figure) if figure else ""
        size = len(words.split())
        for before, behind in ((first - size, last), (first, last + size)):
            if size and before >= 0 and self.small(side, (before, first), (last, behind)) == words:
                return before, behind
        return run

    def small(self, side: int, *runs: Run) -> str:
        return " ".join(token.small for run in runs for token in self.sides[side][slice(*run)])

    def contradict(self, each: Counterpart) -> bool:
        """Whether what may be one elsewhere was changed here: a weekday, the end of a range, an estimate, a result."""
        if each.left[1] - each.left[0] != 1 or each.right[1] - each.right[0] != 1:
            return False
        x, y = self.sides[0][each.left[0]], self.sides[1][each.right[0]]
        days = [{WEEKDAYS[word] for word in re.findall(r"[a-z]+", token.small) if word in WEEKDAYS} for token in (x, y)]
        if all(days) and days[0] != days[1]:
            return True
        if x.figure and y.figure and estimate_changed(x.figure, y.figure):
            return True
        if x.sort == y.sort == "code" and x.key.startswith(_SCORE) and x.key != y.key:
            return True
        ends = [
            (token.figure.low, token.figure.high) if token.figure and token.sort == "figure" else None
            for token in (x, y)
        ]
        return None not in ends and all(end and None not in end for end in ends) and ends[0] != ends[1]

    def said(self, side: int, run: Run) -> str:
        return " ".join(token.text for token in self.sides[side][slice(*run)])

    def kind(self, each: Counterpart, judgement: Judgement) -> JudgedKind | None:
        """The kind of item that was judged; None for words that are not items."""
        sorts = [self.kind_of(side, n) for side, run in ((0, each.left), (1, each.right)) for n in range(*run)]
        of_items = next((kind for kind in sorts if kind), None)
        if judgement.kind in _WORDS or (judgement.outcome in AGREEING and judgement.kind == "word"):
            return of_items
        if judgement.kind == "number" and of_items:
            return of_items
        words = [self.said(side, run).casefold() for side, run in ((0, each.left), (1, each.right))]
        if all(word in FULL_WEEKDAYS or word in MONTHS for word in words):
            return "date"
        return judgement.kind if of_items or judgement.differs else None

    def kind_of(self, side: int, n: int) -> JudgedKind | None:
        """The kind of one token; None for a word. A number after a name is part of it, any other is a figure."""
        token = self.sides[side][n]
        numbers = any(map(str.isdigit, token.text))
        if token.sort == "code" or (token.sort == "word" and numbers):
            return self.kind_of_number(token, self.sides[side][n - 1] if n else None)
        return _KINDS.get(token.sort)

    def kind_of_number(self, token: Token, before: Token | None) -> JudgedKind:
        """The kind of a number that is read as no figure: one after the name of a month is a day."""
        if before and before.small.rpartition(" ")[2].rstrip(".") in MONTHS and token.text.isdigit():
            return "date"
        if token.key.startswith(_NAMING) or is_roman(token.text):
            return "number"
        if _YEAR.fullmatch(token.text) and (before is None or before.common):
            return "date"
        named = before is not None and before.text[:1].isupper() and not before.common
        return "number" if (named or token.sort == "word") and not self.in_row else "figure"

    def alike(self, one: Run, other: Run) -> bool:
        """Whether two runs are written alike and, where they count, count one thing."""
        texts = [
            [same_marks(" ".join(token.text.split())).casefold().removesuffix("'s") for token in side[slice(*run)]]
            for side, run in zip(self.sides, (one, other), strict=True)
        ]
        units = [
            [token.figure.unit for token in side[slice(*run)] if token.figure]
            for side, run in zip(self.sides, (one, other), strict=True)
        ]
        return texts[0] == texts[1] and units[0] == units[1]

    def replaced(self) -> Iterator[ItemChange]:
        """Items in the same place of two passages that are otherwise much the same."""
        for each in self.account.stood:
            items = [
                [n for n in range(*run) if n not in self.done[side] and self.kind_of(side, n)]
                for side, run in ((0, each.left), (1, each.right))
            ]
            if not any(items):
                continue
            if all(items) and len(items[0]) == len(items[1]):
                for i, j in zip(*items, strict=True):
                    yield from self.pair(i, j)
            else:
                change = self.counterpart(each, each.judgement)
                if change is not None:
                    yield change

    def pair(self, i: int, j: int) -> Iterator[ItemChange]:
        """Two items in the same place, compared as everywhere; those that cannot be compared were replaced."""
        x, y = self.sides[0][i], self.sides[1][j]
        judgement = verdicts.judge(x, y)
        if judgement is None:
            kind = self.kind_of(0, i) or self.kind_of(1, j) or "word"
            judgement = Judgement("not_comparable", kind, f"{x.text} and {y.text}", sure=False)
        change = self.counterpart(Counterpart((i, i + 1), (j, j + 1), judgement), judgement)
        if change is not None:
            yield change

    def rewritten(self) -> Iterator[ItemChange]:
        """Remaining items of both sides between the same neighbours, of the same kind and in the same order."""
        for one, other in (*self.account.alignment.gaps, ((0, len(self.sides[0])), (0, len(self.sides[1])))):
            for kind in (*_KINDS.values(), "number"):
                mine, theirs = (
                    [n for n in self.over(side, run) if self.kind_of(side, n) == kind]
                    for side, run in ((0, one), (1, other))
                )
                if len(mine) == len(theirs):
                    for i, j in zip(mine, theirs, strict=True):
                        yield from self.pair(i, j)

    def over(self, side: int, run: Run | None = None) -> list[int]:
        """The items without a counterpart so far, of a side or of a run of its tokens."""
        places = self.remaining[side]
        if run is not None:
            places = places[bisect_left(places, run[0]) : bisect_left(places, run[1])]
        return [n for n in places if n not in self.done[side] and self.kind_of(side, n)]

    def alone(self) -> Iterator[ItemChange]:
        """Items that only one side has."""
        for n in self.over(0):
            yield self.change(self.kind_of(0, n) or "word", (n, n + 1), None, "removed")
        for n in self.over(1):
            yield self.change(self.kind_of(1, n) or "word", None, (n, n + 1), "added")

    def change(
        self,
        kind: JudgedKind,
        one: Run | None,
        other: Run | None,
        outcome: ItemOutcome,
        *,
        sure: bool = True,
        why: str = "",
    ) -> ItemChange:
        old, new = (self.span(side, run) for side, run in ((0, one), (1, other)))
        why = " · ".join(part for part in (self.cell(one, other), why) if part)
        return ItemChange(kind, old, new, outcome, sure, why, old_ref=self.ref(0, one), new_ref=self.ref(1, other))

    def cell(self, one: Run | None, other: Run | None) -> str:
        """The labels of the row and the column of a figure in a table, if they are the same in both versions."""
        runs = [tokens[slice(*run)] for tokens, run in zip(self.sides, (one, other), strict=True) if run]
        found = {token.figure.cell for tokens in runs for token in tokens if token.figure}
        labels = {(cell.row_label, cell.column_label) for cell in found if cell}
        return ", ".join(filter(None, labels.pop())) if len(labels) == 1 and self.in_row else ""

    def span(self, side: int, run: Run | None) -> Span | None:
        """The place of a run; an empty one is where it would be."""
        if run is None or run[0] == run[1]:
            return None
        tokens = self.sides[side]
        last = tokens[run[1] - 1]
        after = len(last.text) - len(last.text.rstrip(".,")) if last.sort == "code" else 0
        return Span(tokens[run[0]].span.start, last.span.end - after)

    def ref(self, side: int, run: Run | None) -> str:
        tokens = self.sides[side][slice(*run)] if run else ()
        return next((token.figure.id for token in tokens if token.figure), "")


def _without(why: str, one: str, other: str) -> str:
    """The text of a judgement, without the part that only names the two."""
    for first, last in ((one, other), (other, one), (one.casefold(), other.casefold())):
        for link in (" and ", " = "):
            if why.startswith(first + link + last):
                return why.removeprefix(first + link + last).lstrip(":, ")
    return why


def _place(change: ItemChange) -> tuple[int, int, int]:
    """The place of a change; that of a removed item is known only in the old version."""
    return (
        change.new.start if change.new else change.old.start if change.old else 0,
        0 if change.new else 1,
        change.old.start if change.old else 0,
    )
