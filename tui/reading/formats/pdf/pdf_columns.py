"""The order in which a page of a PDF is read: its columns, where the file draws across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from tui.reading.formats.pdf.pdf_gutters import Gutter, gutters_of
from tui.reading.formats.pdf.pdf_lines import is_value, rows
from tui.reading.formats.pdf.pdf_page import Run

_FAR = 3.0
"""A step up by more heights than this goes to another column, and not to the next cell of a table."""
_SHORT = 8
"""Lines of a column that is too short to show a gutter."""
_FEW_LINES = 8
"""Rows of a page that are too few to find its columns by."""
_MOST_BLOCKS = 50
"""Blocks whose order is looked for by comparing each with each."""


@dataclass(slots=True)
class _Block:
    """Runs of neighbouring rows in the same columns, from `first` to `last`."""

    first: int
    last: int
    runs: list[int] = field(default_factory=list)
    top: float = 0.0
    bottom: float = 0.0


class Columns:
    """Puts the runs of page after page in order; a page with a few lines has the columns of the one before it."""

    def __init__(self) -> None:
        self._last: list[Gutter] = []

    def regions(self, runs: Sequence[Run]) -> list[list[Run]]:
        """The runs by the column, or full width of the page, in which they are, in reading order.

        The order of the file is taken where it reads one column after the other.
        """
        if not _steps_back(runs):
            return [list(runs)] if runs else []
        lines = rows(runs)
        gutters = gutters_of(lines)
        if gutters:
            self._last = gutters
        elif len(lines) <= _FEW_LINES:
            gutters = [gutter for gutter in self._last if _is_between(gutter, lines)]
        return _by_columns(runs, lines, gutters) if gutters else _by_steps(runs)


def _is_between(gutter: Gutter, lines: list[list[Run]]) -> bool:
    """Whether lines are on both sides of a gutter, and begin right after it; a running head may cross it."""
    open_rows = [row for row in lines if gutter.is_open(row)]
    behind = [run for row in open_rows for run in row if abs(run.left - gutter.edge) < 0.5 * run.height]
    before = any(row[0].right <= gutter.edge for row in open_rows)
    return (
        before and bool(behind) and not any(is_value(run.text) for run in behind) and len(open_rows) >= len(lines) - 2
    )


def _steps_back(runs: Sequence[Run]) -> bool:
    """Whether the file ever goes sideways or up."""
    bottom = float("inf")
    for run in runs:
        if run.top > bottom + 0.4 * (run.top - run.bottom):
            return True
        bottom = run.bottom
    return False


def _by_steps(runs: Sequence[Run]) -> list[list[Run]]:
    """Cut where the file steps up to another column; but what it draws as a table, column by column, stays together."""
    found: list[list[Run]] = [[runs[0]]]
    for before, run in pairwise(runs):
        far = run.bottom > before.top + _FAR * run.height
        if far or (run.bottom > before.bottom + 0.5 * run.height and _is_short_column(found[-1], run)):
            found.append([])
        found[-1].append(run)
    if len(found) > 3 + len(runs) // 8:
        return [list(runs)]
    merged = found[:1]
    for part in found[1:]:
        above = merged[-1]
        beside = _top(part) > _bottom(above) and _top(above) > _bottom(part)
        if beside and 2 * sum(is_value(run.text) for run in part) >= len(part):
            above += part
        else:
            merged.append(part)
    return merged


def _is_short_column(runs: list[Run], after: Run) -> bool:
    """Whether a few lines are prose, and `after` begins the column next to it, as where short columns are balanced."""
    runs = [run for run in runs[-_SHORT * 12 :] if run.bottom < after.top]
    lines = rows(runs)
    if not lines:
        return False
    right = max(run.right for run in runs)
    words = sum(run.text.count(" ") + 1 for run in runs)
    return (
        len(lines) <= _SHORT
        and 0 < after.left - right < 5 * after.height
        and right - min(run.left for run in runs) > 8 * after.height
        and words >= 3 * len(lines)
        and not any(is_value(run.text) for run in (*runs, after))
    )


def _top(runs: list[Run]) -> float:
    return max(run.top for run in runs)


def _bottom(runs: list[Run]) -> float:
    return min(run.bottom for run in runs)


def _by_columns(runs: Sequence[Run], lines: list[list[Run]], gutters: list[Gutter]) -> list[list[Run]]:
    """The runs by blocks; in the order of the file where it changes rarely from one to another."""
    place = {id(run): number for number, run in enumerate(runs)}
    blocks = _blocks(lines, gutters, place)
    block_of = {number: block for block in blocks for number in block.runs}
    changes = sum(block_of[number] is not block_of[number + 1] for number in range(len(runs) - 1))
    if changes <= 1.5 * len(blocks) + 2:
        blocks.sort(key=lambda block: min(block.runs))
    elif len(blocks) <= _MOST_BLOCKS:
        blocks = _sorted(blocks)
    return [[runs[number] for number in sorted(block.runs)] for block in blocks]


def _blocks(lines: list[list[Run]], gutters: list[Gutter], place: dict[int, int]) -> list[_Block]:
    blocks: list[_Block] = []
    current: dict[tuple[int, int], _Block] = {}
    size = median(run.height for row in lines for run in row)
    above: tuple[int, int, list[Run]] | None = None
    for row in lines:
        spans = _spans(row, gutters)
        if len(spans) > 1 and _is_headline(row, size):
            spans = [(spans[0][0], spans[-1][1], row)]
        if len(spans) == 1 and above is not None and _is_rest_of_headline(row[0], above[2][-1], size):
            spans = [(above[0], above[1], row)]
        above = spans[0] if len(spans) == 1 and spans[0][0] < spans[0][1] else None
        for first, last, members in spans:
            key = (first, last)
            for other in [one for one in current if one != key and one[0] <= last and first <= one[1]]:
                del current[other]
            block = current.get(key)
            if block is None:
                block = current[key] = _Block(first, last, top=max(run.top for run in members))
                blocks.append(block)
            block.runs += [place[id(run)] for run in members]
            block.bottom = min(run.bottom for run in members)
    return blocks


def _is_headline(row: list[Run], size: float) -> bool:
    """Whether words in large type are so close that no gutter is between them."""
    return all(run.height > 1.25 * size for run in row) and all(
        after.left - before.right < 0.8 * after.height for before, after in pairwise(row)
    )


def _is_rest_of_headline(run: Run, above: Run, size: float) -> bool:
    """Whether large type continues a headline over several columns and is only too short to show it."""
    return (
        run.height > 1.1 * size
        and abs(run.height - above.height) < 0.08 * above.height
        and above.bottom - run.bottom < 1.7 * run.height
    )


def _spans(row: list[Run], gutters: list[Gutter]) -> list[tuple[int, int, list[Run]]]:
    """The runs of a row by the first and the last column that they cover, counted from 0."""
    found: list[tuple[int, int, list[Run]]] = []
    first = 0
    rest = row
    for last, gutter in enumerate(gutters):
        if gutter.is_open(row):
            members = [run for run in rest if run.left < gutter.left]
            rest = rest[len(members) :]
            if members:
                found.append((first, last, members))
            first = last + 1
    if rest:
        found.append((first, len(gutters), rest))
    return [(found[0][0], found[-1][1], row)] if _is_tabular(found, gutters) else found


def _is_tabular(spans: list[tuple[int, int, list[Run]]], gutters: list[Gutter]) -> bool:
    """Whether a label and its values are in the place of columns: values do not begin where lines of prose do."""
    return len(spans) > 1 and all(
        is_value(run.text) and all(abs(run.left - gutter.edge) > 0.3 * run.height for gutter in gutters)
        for _, _, members in spans[1:]
        for run in members
    )


def _sorted(blocks: list[_Block]) -> list[_Block]:
    """What is above comes before what is below it, and a left column before the one next to it."""
    numbers = range(len(blocks))
    waits = [{m for m in numbers if m != n and _before(blocks[m], blocks[n], blocks)} for n in numbers]
    left = list(numbers)
    done: list[_Block] = []
    while left:
        chosen = next((n for n in left if waits[n].isdisjoint(left)), left[0])
        left.remove(chosen)
        done.append(blocks[chosen])
    return done


def _before(a: _Block, b: _Block, blocks: list[_Block]) -> bool:
    if a.first <= b.last and b.first <= a.last:
        return a.top > b.top
    if a.last >= b.first:
        return False
    return not any(
        c.first <= min(a.first, b.first) and c.last >= max(a.last, b.last) and a.top < c.top < b.top for c in blocks
    )
