"""The order in which a page of a PDF is read: its columns, where the file draws across them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import mean, median

from tui.reading.formats.pdf_lines import is_value, rows
from tui.reading.formats.pdf_page import Run

_FEWEST_ROWS = 3
"""Rows with text on both sides that make a gutter."""
_MORE_ROWS = 6
"""Rows that make a gutter where the strip is narrow."""
_WIDE_STRIP, _NARROW_STRIP = 1.0, 0.5
"""Widths of white strips, in heights of the box."""
_MOST_CANDIDATES = 16
_FILLED = 0.55
"""How much of its column a line of prose fills on average; the labels of a table fill less."""
_WORDS = 2.2
"""Words on a line of a column of prose, on average."""
_FAR = 3.0
"""A step up by more heights than this goes to another column, and not to the next cell of a table."""
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


@dataclass(frozen=True, slots=True)
class _Strip:
    """White before `edge` on some rows."""

    edge: float
    rows: list[list[Run]]


def in_order(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs by the column, or full width of the page, in which they stand, in reading order.

    The order of the file is taken where it reads one column after the other.
    """
    if not _steps_back(runs):
        return [list(runs)] if runs else []
    gutters = _gutters(runs)
    return _by_columns(runs, gutters) if gutters else _by_steps(runs)


def _steps_back(runs: Sequence[Run]) -> bool:
    """Whether the file ever goes sideways or up."""
    bottom = float("inf")
    for run in runs:
        if run.top > bottom + 0.4 * (run.top - run.bottom):
            return True
        bottom = run.bottom
    return False


def _by_steps(runs: Sequence[Run]) -> list[list[Run]]:
    """Cut where the file steps far up; but what it draws as a table, column by column, stays together."""
    found: list[list[Run]] = [[]]
    for run in runs:
        before = found[-1][-1] if found[-1] else None
        if before is not None and run.bottom > before.top + _FAR * run.height:
            found.append([])
        found[-1].append(run)
    if len(found) == 1:
        return found
    if len(found) > 3 + len(runs) // 8:
        return [list(runs)]
    merged = [found[0]]
    for part in found[1:]:
        values = sum(is_value(run.text) for run in part)
        before_part = merged[-1]
        beside = max(run.top for run in part) > min(run.bottom for run in before_part) and max(
            run.top for run in before_part
        ) > min(run.bottom for run in part)
        if values >= 0.5 * len(part) and beside:
            before_part += part
        else:
            merged.append(part)
    return merged


def _gutters(runs: Sequence[Run]) -> list[float]:
    """Where columns of prose begin, other than the first: points from the left."""
    height = median(run.height for run in runs)
    lines = rows(runs)
    strips = _strips(runs, lines, height)
    return [strip.edge for strip in strips if _is_between_prose(strip, *_neighbours(strip, strips), height)]


def _neighbours(strip: _Strip, strips: list[_Strip]) -> tuple[float, float]:
    """The edges of the next strips to the left and the right; spaces that happen to stand below each other are none."""
    strong = [other.edge for other in strips if 2 * len(other.rows) >= len(strip.rows)]
    return (
        max((edge for edge in strong if edge < strip.edge), default=float("-inf")),
        min((edge for edge in strong if edge > strip.edge), default=float("inf")),
    )


def _strips(runs: Sequence[Run], lines: list[list[Run]], height: float) -> list[_Strip]:
    """The white strips of a page, from left to right; some part the columns of a table."""
    step = 0.5 * height
    edges: dict[int, list[float]] = defaultdict(list)
    for run in runs:
        edges[round(run.left / step)].append(run.left)
    leftmost = min(run.left for run in runs)
    candidates: list[tuple[int, float]] = []
    for key, values in edges.items():
        near = values + edges.get(key + 1, [])
        edge = median(values)
        if len(near) >= _FEWEST_ROWS and edge > leftmost + 3 * height:
            candidates.append((len(near), edge))
    found: list[_Strip] = []
    for _, edge in sorted(candidates, reverse=True)[:_MOST_CANDIDATES]:
        if all(abs(edge - other.edge) > 2 * height for other in found):
            strip = _strip(lines, edge, height)
            if strip is not None:
                found.append(strip)
    return sorted(found, key=lambda strip: strip.edge)


def _strip(lines: list[list[Run]], edge: float, height: float) -> _Strip | None:
    """The rows that leave white what is before `edge`; None where they are few among those that do not."""
    slack = 0.4 * height
    bands: list[list[list[Run]]] = [[]]
    crossed: list[int] = [0]
    for row in lines:
        if any(run.left < edge - slack and run.right > edge - slack for run in row):
            if bands[-1]:
                bands.append([])
                crossed.append(0)
            crossed[-1] += 1
        else:
            bands[-1].append(row)
    good = [place for place, band in enumerate(bands) if _is_white(band, edge, height)]
    if not good:
        return None
    inside = sum(crossed[good[0] + 1 : good[-1] + 1])
    kept = [row for place in good for row in bands[place]]
    return _Strip(edge, kept) if inside <= 0.4 * len(kept) else None


def _is_white(band: list[list[Run]], edge: float, height: float) -> bool:
    both = 0
    left, right = float("-inf"), float("inf")
    for row in band:
        before = [run.right for run in row if run.right <= edge]
        after = [run.left for run in row if run.left >= edge - 0.5 * height]
        if before:
            left = max(left, *before)
        if after:
            right = min(right, *after)
        both += bool(before and after)
    width = (right - left) / height
    return (both >= _FEWEST_ROWS and width >= _WIDE_STRIP) or (both >= _MORE_ROWS and width >= _NARROW_STRIP)


def _is_between_prose(strip: _Strip, left: float, right: float, height: float) -> bool:
    """Whether there is prose on both sides of a strip, as far as the strips beside it."""
    slack = 0.5 * height
    lefts, rights = [], []
    for row in strip.rows:
        before = [run for run in row if left - slack <= run.left and run.right <= strip.edge]
        after = [run for run in row if strip.edge - slack <= run.left < right - slack]
        if before:
            lefts.append(before)
        if after:
            rights.append(after)
    if min(len(lefts), len(rights)) < _FEWEST_ROWS:
        return False
    begin = min(line[0].left for line in lefts)
    widest = max(line[-1].right - line[0].left for line in rights)
    return (
        mean((line[-1].right - line[0].left) / (strip.edge - begin) for line in lefts) >= _FILLED
        and mean((line[-1].right - line[0].left) / widest for line in rights) >= _FILLED
        and all(
            mean(sum(run.text.count(" ") + 1 for run in line) for line in side) >= _WORDS for side in (lefts, rights)
        )
        and all(sum(is_value(line[-1].text) for line in side) <= 0.3 * len(side) for side in (lefts, rights))
    )


def _by_columns(runs: Sequence[Run], gutters: list[float]) -> list[list[Run]]:
    """The runs by blocks; in the order of the file where it changes seldom from one to another."""
    place = {id(run): number for number, run in enumerate(runs)}
    blocks = _blocks(rows(runs), gutters, place)
    block_of = {number: block for block in blocks for number in block.runs}
    changes = sum(block_of[number] is not block_of[number + 1] for number in range(len(runs) - 1))
    if changes <= 1.5 * len(blocks) + 2:
        blocks.sort(key=lambda block: min(block.runs))
    elif len(blocks) <= _MOST_BLOCKS:
        blocks = _sorted(blocks)
    return [[runs[number] for number in sorted(block.runs)] for block in blocks]


def _blocks(lines: list[list[Run]], gutters: list[float], place: dict[int, int]) -> list[_Block]:
    blocks: list[_Block] = []
    current: dict[tuple[int, int], _Block] = {}
    size = median(run.height for row in lines for run in row)
    above: tuple[int, int, list[Run]] | None = None
    for row in lines:
        spans = _spans(row, gutters)
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


def _is_rest_of_headline(run: Run, above: Run, size: float) -> bool:
    """Whether large type goes on a headline over several columns and is only too short to show it."""
    return (
        run.height > 1.1 * size
        and abs(run.height - above.height) < 0.08 * above.height
        and above.bottom - run.bottom < 1.7 * run.height
    )


def _spans(row: list[Run], gutters: list[float]) -> list[tuple[int, int, list[Run]]]:
    """The runs of a row by the columns that they cover, counted from 0."""
    found: list[tuple[int, int, list[Run]]] = []
    for run in row:
        slack = 0.5 * run.height
        first = sum(edge - slack <= run.left for edge in gutters)
        last = max(first, sum(edge + slack < run.right for edge in gutters))
        if found:
            before_first, before_last, members = found[-1]
            gap = run.left - members[-1].right
            begins = any(abs(run.left - edge) <= slack for edge in gutters)
            if (first, last) == (before_first, before_last) or (
                gap < 1.3 * run.height and not begins and (before_first < before_last or first < last)
            ):
                members.append(run)
                found[-1] = (min(first, before_first), max(last, before_last), members)
                continue
        found.append((first, last, [run]))
    if len(found) > 1 and all(is_value(run.text) for _, _, members in found[1:] for run in members):
        return [(found[0][0], found[-1][1], row)]
    return found


def _sorted(blocks: list[_Block]) -> list[_Block]:
    """What stands above comes before what stands below it, and a left column before the one beside it."""
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
