"""The counterparts in two passages: the marks of their tokens, before any character is cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from tui.diff.anchors import Finding, anchored, judged, placed
from tui.diff.answers import Unit, pairs, titled, units
from tui.diff.change import Mark, Side
from tui.diff.names import abbreviates, adorns
from tui.diff.numerals import numerals, outside
from tui.diff.tiles import Tile, in_order, tile, weight
from tui.diff.tokens import Token, figure_key
from tui.language.spelling import expanded, variant
from tui.reading.documents import Span
from tui.records import dataclass

_GAP = 8
"""In a longer stretch without a common word, words are not compared one by one."""
_MOSTLY = 2 / 3
"""From this share of equal tokens on, two passages are one sentence in two versions."""
_BETWEEN = 4
"""The most words between runs that moved together, on one side."""
_WIDE = 60
"""A wider gap is searched for figures only, since everything else is compared word by word."""


@dataclass(frozen=True, slots=True)
class Marking:
    """The result for a token: its mark, the group it shares with its counterparts, and the kind of change."""

    mark: Mark = "only"
    link: int = 0
    note: str = ""


ONLY = Marking()
Cut = list[tuple[Span, Marking]]
"""Runs of characters with their markings, in order."""
Run = tuple[int, int]
"""Positions from, up to."""


class Match:
    """The markings of the tokens of two passages.

    `inner` cuts a token, by its position, if only a part of it differs; `pairs` are the positions that correspond one
    to one.
    """

    def __init__(self, sides: tuple[Side, Side], left: Sequence[Token], right: Sequence[Token]) -> None:
        self.tokens = anchored(left, right)
        self.markings: tuple[list[Marking], list[Marking]] = ([ONLY] * len(left), [ONLY] * len(right))
        self.inner: tuple[dict[int, Cut], dict[int, Cut]] = ({}, {})
        self.pairs: set[tuple[int, int]] = set()
        self._sides = sides
        self._names_known = not (titled(left) or titled(right))
        self._links = 0
        spine = self._spine()
        self.pairs.update(spine)
        self._alike = len(spine) >= _MOSTLY * max(len(left), len(right))
        self._pair(spine)
        edges = [(-1, -1), *spine, (len(left), len(right))]
        for (i, j), (next_i, next_j) in pairwise(edges):
            self._gap((i + 1, next_i), (j + 1, next_j))
        self._names()

    def link(self) -> int:
        """A new group."""
        self._links += 1
        return self._links

    def quiet(self, i: int, j: int) -> bool:
        """Whether the tokens before and after two gaps share one marking, so the gaps need none of their own."""
        left, right = self.markings
        return 0 < i < len(left) and 0 < j < len(right) and left[i - 1] == left[i] and right[j - 1] == right[j]

    def _spine(self) -> list[tuple[int, int]]:
        """The positions that correspond in order; those out of order are marked as moved."""
        left, right = self.tokens
        head = _agreeing(left, right)
        tail = _agreeing(left[head:][::-1], right[head:][::-1])
        inner_left, inner_right = left[head : len(left) - tail], right[head : len(right) - tail]
        laid = tile(inner_left, inner_right)
        weights = [weight(inner_left, inner_right, each) for each in laid]
        chosen = in_order(laid, weights)
        spine = [(n, n) for n in range(head)]
        before: Tile | None = None
        for each, in_row in zip(laid, chosen, strict=True):
            run = Tile(each.left + head, each.right + head, each.size)
            if in_row:
                spine.extend(run.pairs)
            else:
                self._move(run, before)
            before = None if in_row else run
        spine += [(len(left) - n, len(right) - n) for n in range(tail, 0, -1)]
        return spine

    def _move(self, run: Tile, before: Tile | None) -> None:
        """Mark a run as moved, with the one before it if the two moved together."""
        marking = Marking("moved", self.link())
        if before and _follows(before, run):
            last = self.markings[0][run.left - 1]
            marking = last if last.mark == "moved" else marking
        for i, j in run.pairs:
            note = self._held(i, j)
            self.markings[0][i] = self.markings[1][j] = Marking("changed", self.link(), note) if note else marking
            if note:
                self._cut(i, j)

    def _held(self, i: int, j: int) -> str:
        """How two corresponding figures of different value compare; "" if they do not differ."""
        a, b = self.tokens[0][i].figure, self.tokens[1][j].figure
        if a is None or b is None or figure_key(a) == figure_key(b):
            return ""
        mark, note = judged(a, b)
        return note if mark == "changed" else ""

    def _pair(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Mark tokens that correspond; neighbours of the same marking share a group."""
        before, last = ("", ""), (-2, -2)
        link = 0
        for i, j in pairs:
            mark, note = self._difference(i, j)
            if (mark, note) != before or (i, j) != (last[0] + 1, last[1] + 1):
                link = self.link()
            before, last = (mark, note), (i, j)
            self.markings[0][i] = self.markings[1][j] = Marking(mark, link, note)
            if mark == "changed" and self.tokens[0][i].figure:
                self._cut(i, j)

    def _difference(self, i: int, j: int) -> tuple[Mark, str]:
        """How two tokens of one key are written differently."""
        a, b = self.tokens[0][i], self.tokens[1][j]
        if a.text == b.text:
            return "same", ""
        if a.figure and b.figure and figure_key(a.figure) != figure_key(b.figure):
            return judged(a.figure, b.figure)
        if a.figure or b.figure:
            return "immaterial", "case" if a.text.casefold() == b.text.casefold() else "figure"
        note = ("quotes" if a.key == '"' else "") or variant(a.text, b.text)
        return ("immaterial", note) if note else ("changed", "form")

    def _gap(self, left: Run, right: Run) -> None:
        """Between two neighbours on the spine: common words in order, then figures, split words and the remainder."""
        anchors = self._common(left, right)
        for i, j in anchors:
            self.pairs.add((i, j))
        self._pair(anchors)
        edges = [(left[0] - 1, right[0] - 1), *anchors, (left[1], right[1])]
        for (i, j), (next_i, next_j) in pairwise(edges):
            self._rest((i + 1, next_i), (j + 1, next_j))

    def _common(self, left: Run, right: Run) -> list[tuple[int, int]]:
        open_left = [i for i in range(*left) if self.markings[0][i] is ONLY]
        open_right = [j for j in range(*right) if self.markings[1][j] is ONLY]
        if not open_left or not open_right or max(len(open_left), len(open_right)) > _WIDE:
            return []
        keys = ([self.tokens[0][i].key for i in open_left], [self.tokens[1][j].key for j in open_right])
        blocks = SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()
        mostly = 2 * sum(block.size for block in blocks) > max(len(open_left), len(open_right))
        return [
            (open_left[block.a + n], open_right[block.b + n])
            for block in blocks
            if mostly or any(self.tokens[0][i].informative for i in open_left[block.a : block.a + block.size])
            for n in range(block.size)
        ]

    def _rest(self, left: Run, right: Run) -> None:
        """Pair what is in one place on both sides: by the first rule that finds a pair, then either side of it."""
        left, right = self._edges(left, right)
        open_left = self._open(0, left)
        open_right = self._open(1, right)
        if not open_left or not open_right:
            return
        wide = max(len(open_left), len(open_right)) > _WIDE
        for find in (placed,) if wide else (placed, _joined, abbreviates):
            found = find(*self.tokens, open_left, open_right)
            if found is not None:
                one, other, mark, note = found
                self._mark(one, other, mark, note)
                if find is placed and mark == "changed":
                    self._cut(one[0], other[0])
                self._rest((left[0], one[0]), (right[0], other[0]))
                self._rest((one[1], left[1]), (other[1], right[1]))
                return
        if max(len(open_left), len(open_right)) <= _GAP:
            self._answer(open_left, open_right)

    def _answer(self, open_left: Sequence[int], open_right: Sequence[int]) -> None:
        """Mark as changed what corresponds; the rest is only in one of the two."""
        one, other = (
            units(self.tokens[side], places, names=self._names_known)
            for side, places in enumerate((open_left, open_right))
        )
        found = tuple(pairs(one, other)) or self._replaced(one, other)
        for a, b in found:
            marking = Marking("changed", self.link())
            for side, unit in enumerate((a, b)):
                for n in unit.places:
                    self.markings[side][n] = marking

    def _replaced(self, one: Sequence[Unit], other: Sequence[Unit]) -> tuple[tuple[Unit, Unit], ...]:
        """A word alone in the place of another one, if the passages are otherwise much alike."""
        if len(one) == len(other) == 1 and self._alike and one[0].informative == other[0].informative:
            return ((one[0], other[0]),)
        return ()

    def _edges(self, left: Run, right: Run) -> tuple[Run, Run]:
        """The remainder of two stretches after equal words at their ends, next to existing pairs, are paired."""
        found = [0, 0]
        for end, step in ((0, 1), (-1, -1)):
            rows = [list(range(*run))[::step] for run in (left, right)]
            pairs = []
            for i, j in zip(*rows, strict=False):
                free = self.markings[0][i] is ONLY and self.markings[1][j] is ONLY
                if not free or self.tokens[0][i].key != self.tokens[1][j].key:
                    break
                pairs.append((i, j))
            found[end] = len(pairs)
            self.pairs.update(pairs)
            self._pair(pairs[::step])
            if end == 0:
                left, right = (left[0] + found[0], left[1]), (right[0] + found[0], right[1])
        return (left[0], left[1] - found[1]), (right[0], right[1] - found[1])

    def _open(self, side: int, run: Run) -> list[int]:
        return [n for n in range(*run) if self.markings[side][n] is ONLY]

    def _mark(self, left: Run, right: Run, mark: Mark, note: str) -> None:
        marking = Marking(mark, self.link(), note)
        for i in range(*left):
            self.markings[0][i] = marking
        for j in range(*right):
            self.markings[1][j] = marking
        if left[1] - left[0] == right[1] - right[0] == 1:
            self.pairs.add((left[0], right[0]))

    def _cut(self, i: int, j: int) -> None:
        """Let two figures differ only in their numerals if the rest is the same or only written differently."""
        spans = (self.tokens[0][i].span, self.tokens[1][j].span)
        texts = [span.of(side.document.text) for span, side in zip(spans, self._sides, strict=True)]
        found = numerals(texts[0], texts[1])
        a, b = self.tokens[0][i].figure, self.tokens[1][j].figure
        if found is None or a is None or b is None or a.unit != b.unit:
            return
        alike = outside(texts[0], found[0]) == outside(texts[1], found[1])
        rest = Marking("same", self.link()) if alike else Marking("immaterial", self.link(), "figure")
        for side, place in ((0, i), (1, j)):
            start, end = spans[side].start, spans[side].end
            first, last = start + found[side].start, start + found[side].end
            parts = [
                (Span(start, first), rest),
                (Span(first, last), self.markings[side][place]),
                (Span(last, end), rest),
            ]
            self.inner[side][place] = [(span, marking) for span, marking in parts if len(span)]

    def _names(self) -> None:
        """Words of a longer form of a name that the other side has in short."""
        answers: tuple[dict[int, int], dict[int, int]] = (dict(self.pairs), {j: i for i, j in self.pairs})
        for side in (0, 1):
            marks = self.markings[side]
            matched = [
                marking.mark == "same" and not self._longer(1 - side, answers[side].get(n, -1))
                for n, marking in enumerate(marks)
            ]
            text = self._sides[1 - side].document.text
            open_places = [n for n, marking in enumerate(marks) if marking is ONLY]
            for n in adorns(self.tokens[side], matched, open_places, text):
                marks[n] = Marking("immaterial", 0, "name")

    def _longer(self, side: int, at: int) -> bool:
        """Whether a token has an open capital of its own next to it: `Asia` in `Air Asia` is not `Southeast Asia`."""
        tokens, markings = self.tokens[side], self.markings[side]
        beside = [(tokens[n], tokens[n + 1], n if n < at else at + 1) for n in (at - 1, at) if 0 <= n < len(tokens) - 1]
        return at >= 0 and any(
            after.span.start - before.span.end <= 1 and tokens[near].capital and markings[near] is ONLY
            for before, after, near in beside
        )


def _follows(before: Tile, run: Tile) -> bool:
    """Whether a run comes right after another on the left, and soon after it on the right."""
    between = run.right - before.right - before.size
    return before.left + before.size == run.left and 0 <= between <= _BETWEEN


def _agreeing(left: Sequence[Token], right: Sequence[Token]) -> int:
    """How many tokens agree from the start on, up to the last informative one: a common word alone agrees by chance."""
    count = informative = 0
    for a, b in zip(left, right, strict=False):
        if a.key != b.key:
            return informative
        count += 1
        informative = count if a.informative else informative
    return count if len(left) == len(right) else informative


def _joined(
    left: Sequence[Token], right: Sequence[Token], open_left: Sequence[int], open_right: Sequence[int]
) -> Finding | None:
    """Words that are one here and several there: `artificial-intelligence`, `artificial intelligence`; `didn't`."""
    for one, other, swap in ((left, right, False), (right, left, True)):
        singles, others = (open_right, open_left) if swap else (open_left, open_right)
        for n in singles:
            for text, note in ((one[n].text.casefold(), "hyphen"), (expanded(one[n].text), "contraction")):
                run = _spelt(_letters(text), other, others)
                if run:
                    pair = (n, n + 1)
                    return (run, pair, "immaterial", note) if swap else (pair, run, "immaterial", note)
    return None


@lru_cache(maxsize=20_000)
def _letters(text: str) -> str:
    """The letters and digits of a word, in small letters."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _spelt(whole: str, tokens: Sequence[Token], places: Sequence[int]) -> Run | None:
    """A run of two or more open tokens whose letters together are `whole`."""
    if not whole:
        return None
    for at, start in enumerate(places):
        built = ""
        for step, place in enumerate(places[at:]):
            letters = _letters(tokens[place].text)
            built += letters
            if place != start + step or not letters or not whole.startswith(built):
                break
            if built == whole and step:
                return start, place + 1
    return None
