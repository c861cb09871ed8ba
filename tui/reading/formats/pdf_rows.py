"""Tables on a page of a PDF: which lines are rows, and which runs of them are one cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from tui.reading.content import CellText
from tui.reading.formats.pdf_lines import Line, is_value
from tui.reading.formats.pdf_page import Run

_CELL_GAP = 0.5
"""The narrowest gap between two cells, in heights of the box."""
_WIDE_GAP = 2.0
"""A gap that is no space between words even in a justified line."""
_ALIGNED = 0.8
"""How far apart, in heights, the right edges of two cells of a column may be; a bracket hangs out."""
_MOST_BETWEEN = 4
"""Lines without a value that stand between two rows of one table."""
_OPENING = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹]|[(\[]|[-–−+~<>≈]|[A-Z]{0,3}[$€£¥₹]\s?\()")
_CLOSING = re.compile(r"[)\]%]{1,3}|\)\s%|%\s?\)")
_DANGLING = re.compile(
    r"(?:[,(/&–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|per|than|the|to|with|net|before|after))$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[a-z(\[$€£¥&\d]")


@dataclass(frozen=True, slots=True)
class PageTable:
    """Rows found on a page; `top` and `bottom` in points."""

    rows: tuple[tuple[CellText, ...], ...]
    page: int
    column: int


@dataclass(slots=True)
class _Row:
    """A row whose label may stand on several lines."""

    label: str
    cells: list[Run]
    line: Line
    right: float


def with_tables(lines: Sequence[Line]) -> list[Line | PageTable]:
    """The lines of one column of a page, with each table among them as one."""
    marks = [_is_row(line) for line in lines]
    if not any(marks):
        return list(lines)
    found: list[Line | PageTable] = []
    at = 0
    for first, last in _extents(lines, marks):
        found += lines[at:first]
        found.append(_table(list(lines[first:last])))
        at = last
    return [*found, *lines[at:]]


def _is_row(line: Line) -> bool:
    """Whether a line has cells of its own: a value after a gap, and little else after it."""
    runs = line.runs
    if len(runs) < 2:
        return False
    height = line.height
    values = [is_value(run.text) for run in runs[1:]]
    if all(values):
        gaps = [after.left - before.right for before, after in pairwise(runs)]
        return max(gaps) >= _WIDE_GAP * height or len(values) >= 2 or gaps[-1] >= 0.9 * height
    wide = [after.left - before.right >= _WIDE_GAP * height for before, after in pairwise(runs)]
    return any(value and gap for value, gap in zip(values, wide, strict=True)) and sum(values) * 2 >= len(values)


def _extents(lines: Sequence[Line], marks: Sequence[bool]) -> list[tuple[int, int]]:
    """The half-open ranges of lines that are tables."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        if not marks[at]:
            at += 1
            continue
        end = at + 1
        reach = end
        while reach < len(lines) and reach - end <= _MOST_BETWEEN:
            if marks[reach] and _continues(lines[end - 1], lines[reach]):
                end = reach + 1
            elif not marks[reach] and not _may_stand_between(lines[reach], lines[at:end]):
                break
            reach += 1
        members = [line for line, mark in zip(lines[at:end], marks[at:end], strict=True) if mark]
        if _is_table(members):
            floor = found[-1][1] if found else 0
            found.append((_with_head(lines, at, floor, members), _with_tail(lines, end, members)))
            at = found[-1][1]
        else:
            at = end
    return found


def _continues(before: Line, after: Line) -> bool:
    return before.bottom - after.bottom < 14 * before.height


def _may_stand_between(line: Line, rows: Sequence[Line]) -> bool:
    """Whether a line without values is the label of a group or goes on a label, and is no prose."""
    edge = _value_edge(rows)
    return line.left < edge and (line.right <= edge + line.height or len(line.runs) > 1 or len(line.text) < 60)


def _value_edge(rows: Sequence[Line]) -> float:
    """Where the first column of values begins."""
    edges = []
    for line in rows:
        for run in line.runs[1:]:
            if is_value(run.text):
                edges.append(run.left)
                break
    return median(edges) if edges else float("inf")


def _is_table(rows: Sequence[Line]) -> bool:
    """Whether values of some rows stand below each other; one row alone needs wide gaps and two values."""
    if len(rows) == 1:
        runs = rows[0].runs
        gaps = [after.left - before.right for before, after in pairwise(runs)]
        return len(runs) > 2 and min(gaps) >= _CELL_GAP * rows[0].height and max(gaps) >= 3 * rows[0].height
    slack = _ALIGNED * rows[0].height
    seen: list[tuple[float, float]] = []
    aligned = 0
    for line in rows:
        values = [(run.left, run.right) for run in line.runs[1:] if is_value(run.text)]
        aligned += any(
            abs(right - other_right) < slack
            or abs(left - other_left) < slack
            or abs(left + right - other_left - other_right) < slack
            for left, right in values
            for other_left, other_right in seen
        )
        seen += values
        seen = seen[-40:]
    return aligned >= 0.5 * (len(rows) - 1)


def _with_head(lines: Sequence[Line], first: int, floor: int, rows: Sequence[Line]) -> int:
    """Where a table begins with the lines of its head, which name its columns."""
    edge = min(run.left for line in rows for run in line.runs[1:])
    at = first
    while at > floor and first - at < 5:
        line = lines[at - 1]
        near = line.bottom - lines[at].top < 2.5 * line.height and line.bottom > lines[at].bottom
        if not near:
            break
        if (line.left >= edge - 3 * line.height and len(line.text) < 80 * len(line.runs)) or (
            len(line.runs) > 1
            and all(after.left - before.right >= _CELL_GAP * line.height for before, after in pairwise(line.runs))
            and line.runs[-1].right > edge
            and max(len(run.text) for run in line.runs) < 60
            and any(after.left - before.right >= 1.2 * line.height for before, after in pairwise(line.runs))
        ):
            at -= 1
        else:
            break
    return at


def _with_tail(lines: Sequence[Line], end: int, rows: Sequence[Line]) -> int:
    """Where a table ends with the rest of its last label."""
    if end < len(lines):
        line, last = lines[end], rows[-1]
        close = last.bottom - line.bottom < 1.3 * line.height
        if close and len(line.runs) == 1 and line.right < _value_edge(rows) and _GOES_ON.match(line.text):
            return end + 1
    return end


def _table(lines: list[Line]) -> PageTable:
    marked = [line for line in lines if _is_row(line)]
    edges = _columns(marked)
    edge = min(left for left, _ in edges)
    limit = (
        max(line.runs[0].right for line in lines if line.runs[0].left < edge)
        if any(line.runs[0].left < edge for line in lines)
        else edge
    )
    merged = _merged([_row(line, edge) for line in lines], limit)
    first = lines[0]
    return PageTable(tuple(_cells(row, edges) for row in merged), first.page, first.column)


def _row(line: Line, edge: float) -> _Row:
    """A line parted into its label and what stands over the columns of values."""
    labels: list[Run] = []
    cells: list[Run] = []
    for run in line.runs:
        own = (
            cells
            or run.left >= edge - 0.5 * run.height
            or (is_value(run.text) and labels)
            or (labels and run.right > edge + run.height and run.left - labels[-1].right > run.height)
        )
        (cells if own else labels).append(run)
    return _Row(" ".join(run.text for run in labels), _joined(cells), line, labels[-1].right if labels else line.left)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """The cells, where a currency sign or a bracket drawn by itself goes to its number."""
    found: list[Run] = []
    for run in runs:
        if found:
            before = found[-1]
            opens = _OPENING.fullmatch(before.text) and run.text[:1] not in "$€£¥₹—–" and is_value(run.text)
            if (_CLOSING.fullmatch(run.text) and is_value(before.text)) or (
                opens and run.left - before.right < 6 * run.height
            ):
                space = ""
                found[-1] = replace(before, text=before.text + space + run.text, right=run.right)
                continue
        found.append(run)
    return found


def _columns(rows: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns of values: from the left edge of their widest cell to the right edge."""
    spans: list[list[float]] = []
    slack = _ALIGNED * rows[0].height
    cells = [cell for line in rows for cell in _joined(line.runs[1:]) if is_value(cell.text)]
    for cell in sorted(cells, key=lambda cell: cell.right):
        if spans and (cell.right - spans[-1][2] < slack or cell.left < spans[-1][2] - slack):
            spans[-1][0] = min(spans[-1][0], cell.left)
            spans[-1][1] = max(spans[-1][1], cell.right)
            spans[-1][2] = max(spans[-1][2], cell.right)
        else:
            spans.append([cell.left, cell.right, cell.right])
    return [(left, right) for left, right, _ in spans]


def _merged(rows: list[_Row], limit: float) -> list[_Row]:
    """The rows, a label on several lines in one and a head on several lines in one."""
    found: list[_Row] = []
    for row in rows:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, row, limit):
            label = f"{before.label} {row.label}".strip()
            cells = before.cells or row.cells
            found[-1] = _Row(label, cells, row.line, row.right)
        elif before is not None and _is_head_below(before, row):
            found[-1] = _Row(
                f"{before.label} {row.label}".strip(), _stacked(before.cells, row.cells), row.line, row.right
            )
        else:
            found.append(row)
    return found


def _goes_on(before: _Row, row: _Row, limit: float) -> bool:
    """Whether a label runs over from one line to the next, the values standing beside either."""
    if before.cells and row.cells:
        return False
    height = row.line.height
    step = before.line.bottom - row.line.bottom
    if step > 1.25 * height:
        return False
    if not row.label:
        return not before.cells and step < 0.9 * height
    if not before.label:
        return step < 0.9 * height
    if before.label.endswith(":"):
        return False
    if row.label[0].islower() or _DANGLING.search(before.label):
        return True
    first = row.label.split(" ", 1)[0]
    width = len(first) * (row.right - row.line.left) / max(1, len(row.label))
    full = before.right + width + 0.2 * height > limit
    return full and bool(_GOES_ON.match(row.label))


def _is_head_below(before: _Row, row: _Row) -> bool:
    """Whether two lines are one head: words or years over each other, cell by cell."""
    if not before.cells or len(before.cells) != len(row.cells) or (before.label and row.label):
        return False
    if any(is_value(cell.text) for cell in before.cells):
        return False
    return (
        all(min(a.right, b.right) > max(a.left, b.left) for a, b in zip(before.cells, row.cells, strict=True))
        and before.line.bottom - row.line.bottom < 1.6 * row.line.height
    )


def _stacked(above: Sequence[Run], below: Sequence[Run]) -> list[Run]:
    return [
        replace(a, text=f"{a.text} {b.text}", left=min(a.left, b.left), right=max(a.right, b.right))
        for a, b in zip(above, below, strict=True)
    ]


def _cells(row: _Row, edges: list[tuple[float, float]]) -> tuple[CellText, ...]:
    """The label and a cell for each column; one that covers several says so."""
    found = [CellText(row.label, head=True)]
    at = 0
    head = not any(is_value(cell.text) for cell in row.cells)
    for cell in row.cells:
        covered = [
            place
            for place, (left, right) in enumerate(edges)
            if place >= at and min(right, cell.right) > max(left, cell.left)
        ]
        if not covered:
            nearest = [place for place in range(at, len(edges)) if edges[place][0] >= cell.left]
            covered = nearest[:1]
        if not covered:
            found.append(CellText(cell.text, head))
            continue
        found += [CellText("")] * (covered[0] - at)
        found.append(CellText(cell.text, head, columns=len(covered)))
        at = covered[-1] + 1
    return tuple(found)
