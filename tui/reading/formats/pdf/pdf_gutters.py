"""Gutters of a page of a PDF: the white strips between columns of prose."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from statistics import mean, median

from tui.reading.formats.pdf.pdf_lines import is_value
from tui.reading.formats.pdf.pdf_page import Run
from tui.records import dataclass

_FEWEST_ROWS = 3
"""Rows with text on both sides that make a gutter."""
_MORE_ROWS = 6
"""Rows that make a gutter where the strip is narrow."""
_WIDE, _NARROW = 1.5, 0.5
"""Widths of white strips, in heights of the box."""
_MOST_CANDIDATES = 16
_CROSSED = 0.4
"""The share of rows that may run across a gutter between its first row and its last, as headlines do."""
_MOST_VALUES = 0.7
"""The share of values among the runs of a page above which it is all tables."""
_FILLED = 0.55
"""How much of its column a line of prose fills on average; the labels of a table fill less."""
_WORDS = 2.2
"""Words on a line of a column of prose, on average."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The runs of a row from left to right, and where each begins and ends."""

    runs: list[Run]
    lefts: list[float]
    rights: list[float]


@dataclass(frozen=True, slots=True)
class Gutter:
    """White from `left` to `edge`, where the column on its right begins; in points from the left."""

    left: float
    edge: float

    def is_open(self, row: Sequence[Run]) -> bool:
        """Whether nothing on a row is in the gutter."""
        slack = 0.2 * (self.edge - self.left)
        return not any(run.left < self.edge - slack and run.right > self.left + slack for run in row)


@dataclass(frozen=True, slots=True)
class _Strip:
    """White from `left` to `edge` on `rows`."""

    left: float
    edge: float
    rows: list[_Row]


def gutters_of(lines: list[list[Run]]) -> list[Gutter]:
    """The gutters between columns of prose, from left to right; none in a table, though its columns have strips too."""
    runs = [run for line in lines for run in line]
    if sum(is_value(run.text) for run in runs) > _MOST_VALUES * len(runs):
        return []
    height = median(run.height for run in runs)
    rows = [_Row(line, [run.left for run in line], [run.right for run in line]) for line in lines]
    strips = _strips(rows, height)
    return [
        Gutter(strip.left, strip.edge)
        for strip in strips
        if _is_between_prose(strip, *_neighbours(strip, strips), height)
    ]


def _neighbours(strip: _Strip, strips: list[_Strip]) -> tuple[float, float]:
    """The edges of the next strips to the left and the right; spaces below each other by chance do not count."""
    strong = [other.edge for other in strips if len(other.rows) >= 0.65 * len(strip.rows)]
    return (
        max((edge for edge in strong if edge < strip.edge), default=float("-inf")),
        min((edge for edge in strong if edge > strip.edge), default=float("inf")),
    )


def _strips(rows: list[_Row], height: float) -> list[_Strip]:
    """The white strips of a page, from left to right; some part the columns of a table."""
    step = 0.5 * height
    edges: dict[int, list[float]] = defaultdict(list)
    for row in rows:
        for left in row.lefts:
            edges[round(left / step)].append(left)
    leftmost = min(row.lefts[0] for row in rows)
    candidates: list[tuple[int, float]] = []
    for key, values in edges.items():
        count = len(values) + len(edges.get(key + 1, ()))
        edge = median(values)
        if count >= _FEWEST_ROWS and edge > leftmost + 3 * height:
            candidates.append((count, edge))
    found: list[_Strip] = []
    for _, edge in sorted(candidates, reverse=True)[:_MOST_CANDIDATES]:
        if all(abs(edge - other.edge) > 2 * height for other in found):
            strip = _strip(rows, edge, height)
            if strip is not None:
                found.append(strip)
    return sorted(found, key=lambda strip: strip.edge)


def _strip(rows: list[_Row], edge: float, height: float) -> _Strip | None:
    """The rows that leave white what is before `edge`; None if they are few among those that do not."""
    band_rows: list[_Row] = []
    band: list[_Row] = []
    left = float("-inf")
    crossed = pending = 0
    near, far, both = float("-inf"), float("inf"), 0
    for row in [*rows, None]:
        place = 0
        if row is not None:
            place = bisect_right(row.lefts, edge - 0.4 * height)
        if row is None or (place and row.rights[place - 1] > edge - 0.4 * height):
            width = (far - near) / height
            if (both >= _FEWEST_ROWS and width >= _WIDE) or (both >= _MORE_ROWS and width >= _NARROW):
                crossed += pending if band_rows else 0
                pending = 0
                band_rows += band
                left = max(left, near)
            elif band:
                pending += sum(1 for one in band if one.lefts[0] < edge < one.rights[-1]) // 2
            pending += 1
            band, near, far, both = [], float("-inf"), float("inf"), 0
            continue
        band.append(row)
        if place:
            near = max(near, row.rights[place - 1])
        if place < len(row.lefts):
            far = min(far, row.lefts[place])
            both += bool(place)
    return _Strip(left, edge, band_rows) if band_rows and crossed <= _CROSSED * len(band_rows) else None


def _is_between_prose(strip: _Strip, left: float, right: float, height: float) -> bool:
    """Whether there is prose on both sides of a strip, as far as the strips next to it."""
    slack = 0.5 * height
    lefts, rights = [], []
    for row in strip.rows:
        before = [run for run in row.runs if left - slack <= run.left and run.right <= strip.edge]
        after = [run for run in row.runs if strip.edge - slack <= run.left < right - slack]
        if before:
            lefts.append(before)
        if after:
            rights.append(after)
    if min(len(lefts), len(rights)) < _FEWEST_ROWS or _ends_in_values(strip, height):
        return False
    begin = median(line[0].left for line in lefts)
    widest = sorted(line[-1].right - line[0].left for line in rights)[-1 - len(rights) // 10]
    return (
        mean((line[-1].right - line[0].left) / (strip.edge - begin) for line in lefts) >= _FILLED
        and mean((line[-1].right - line[0].left) / widest for line in rights) >= _FILLED
        and all(mean(_words(line) for line in side) >= _WORDS for side in (lefts, rights))
        and all(sum(is_value(line[-1].text) for line in side) <= 0.3 * len(side) for side in (lefts, rights))
    )


def _words(line: list[Run]) -> int:
    return sum(run.text.count(" ") + 1 for run in line)


def _ends_in_values(strip: _Strip, height: float) -> bool:
    """Whether what comes next to a strip are the words of a table, with values after them on the same rows."""
    both = values = 0
    for row in strip.rows:
        if row.rights[0] <= strip.edge <= row.rights[-1]:
            both += 1
            separate = len(row.runs) > 2 and row.lefts[-1] - row.rights[-2] > height
            values += separate and is_value(row.runs[-1].text)
    return values > 0.4 * both
